// The recovery sheet: made in memory, read back group by group before anything is written, and never stored.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ReadBack } from '../../../src/app/features/recovery/ReadBack.tsx';
import { LANGUAGES } from '../../../src/i18n.ts';
import { READS } from '../../../src/ledger/entry.ts';
import { newSheetSecret, recoveryKeysOf, sheetKeys } from '../../../src/sync/keys/sheet.ts';
import { parseSheet, sheetGroups, sheetQrText } from '../../../src/sync/keys/sheet-text.ts';
import { partsOn, renderApp } from '../harness.tsx';
import { BOOK } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { founder, joined } from '../phones/together.ts';
import { show } from '../ui/render.tsx';

const at = (path: string) => `/g/${BOOK}/${path}`;

const printed = () => [...document.querySelectorAll('code')].map((code) => code.textContent ?? '');

describe('the recovery sheet', { timeout: 60_000 }, () => {
  it('is made, printed, typed back and only then in the book; the secret is nowhere on the disk', async () => {
    const first = await founder();
    const user = userEvent.setup();
    const home = await renderApp(first.phone, `/g/${BOOK}`);
    await user.click(await screen.findByRole('button', { name: /^There is no recovery sheet yet/u }));
    await tap(user, 'Make the sheet');
    await screen.findByText('In a closed envelope. Kept by someone who does not keep the box.');
    for (const language of LANGUAGES) expect(document.querySelector(`[lang="${language}"] p`)).toBeTruthy();
    const groups = printed();
    expect(groups).toHaveLength(13);
    await tap(user, 'It is on paper');
    const fields = await screen.findAllByRole('textbox');
    for (const [index, field] of fields.entries()) {
      const right = groups[index] ?? '';
      const wrong = `${right.slice(0, 4)}${right.endsWith('A') ? 'B' : 'A'}`;
      fireEvent.change(field, { target: { value: index === 4 ? wrong : right.toLowerCase() } });
    }
    screen.getByText('It does not fit. Look at the paper.');
    await tap(user, 'Check');
    screen.getByText('Look at these groups again: 5');
    await first.session.reload();
    expect(first.book().recovery).toBeNull();
    const fifth = fields[4] as HTMLElement;
    fireEvent.change(fifth, { target: { value: groups[4] ?? '' } });
    await tap(user, 'Check');
    await screen.findByText('Give it to someone who does not keep the box.');
    expect(screen.getAllByText('The sheet is good').length).toBeGreaterThan(0);
    await first.session.reload();
    const { recovery } = first.book();
    const [told] = first.phone.sheets;
    const read = parseSheet(groups.join(' '));
    if (!read.ok || !told) throw new Error('no sheet');
    expect(told).toEqual({
      book: BOOK,
      keys: await recoveryKeysOf(globalThis.crypto, await sheetKeys(globalThis.crypto, read.secret)),
    });
    const mailing = (await (await partsOn(first.phone)).joining()).store;
    const keyring = await (await mailing.keyrings()).read(BOOK);
    expect(keyring?.recovery).toEqual(told.keys);
    expect(first.book().keys).toEqual([keyring?.epochs.at(-1)?.id]);
    expect(recovery?.signKey).toBe(
      [...told.keys.signKey].map((one) => one.toString(16).padStart(2, '0')).join(''),
    );
    // Of a phone that is lost by then nobody could ask what it reads.
    const itself = Object.values(first.book().phones)[0];
    expect(itself).toMatchObject({ cameBy: 'founded', reads: READS, signKey: expect.any(String) });
    const disk = `${await first.store.exportBookFile(BOOK)}${JSON.stringify(await first.store.drafts(BOOK))}`;
    expect(groups.filter((group) => disk.includes(group))).toEqual([]);
    home.unmount();
    await renderApp(first.phone, `/g/${BOOK}`);
    await screen.findByText('Common fund');
    expect(screen.queryByText('There is no recovery sheet yet')).toBeNull();
    await renderApp(first.phone, at('recovery'));
    await screen.findByText(/There is a sheet put away/u);
  });

  it('is not called good where the book names it and no key is sealed for it yet', async () => {
    const first = await founder();
    const { keyring } = await (await partsOn(first.phone)).joining();
    expect(await keyring.keysOf(BOOK)).not.toBeNull();
    const [signKey, openKey] = ['04'.repeat(65), '05'.repeat(65)];
    await first.write({ kind: 'recovery-made', body: { recovery: 'r1', signKey, openKey } });
    await renderApp(first.phone, at('recovery'));
    await screen.findByText(/There is a sheet, but it does not work yet/u);
    expect(screen.queryByText(/There is a sheet put away/u)).toBeNull();
  });

  it('can wait: nothing is written, and home goes on reminding of it', async () => {
    const first = await founder();
    const user = userEvent.setup();
    await renderApp(first.phone, at('recovery'));
    await tap(user, 'Later');
    await screen.findByText('There is no recovery sheet yet');
  });

  it('is not made by a support worker’s phone', async () => {
    const first = await founder();
    const helper = await joined(first, null, 'support');
    await renderApp(helper.phone, at('recovery'));
    await screen.findByText('This cannot be written down from that phone. Use a member’s phone.');
    expect(screen.queryByRole('button', { name: 'Make the sheet' })).toBeNull();
  });

  it('reads back by a code too, and knows another sheet from this one', async () => {
    const [secret, other] = [newSheetSecret(globalThis.crypto), newSheetSecret(globalThis.crypto)];
    const codes = [sheetQrText(other), 'CAIXETA-SHEET:nonsense', sheetQrText(secret)];
    const scan = (onText: (text: string) => void) => (
      <button type="button" onClick={() => onText(codes.shift() ?? '')}>
        scan
      </button>
    );
    const right = vi.fn(async () => undefined);
    const back = <ReadBack secret={secret} onBack={() => {}} onRight={right} scan={scan} />;
    const { user } = await show(back, { language: 'en' });
    await user.click(screen.getByRole('button', { name: 'scan' }));
    await screen.findByText('This is another sheet, not the one just made.');
    await user.click(screen.getByRole('button', { name: 'scan' }));
    expect(right).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'scan' }));
    await waitFor(() => expect(right).toHaveBeenCalledOnce());
    expect(sheetGroups(secret)).toHaveLength(13);
  });
});
