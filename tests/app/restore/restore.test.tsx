// A group brought back with its recovery sheet, as people do it: typed group by group, from a file or from the connection.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newSheetSecret } from '../../../src/sync/keys/sheet.ts';
import { sheetGroups } from '../../../src/sync/keys/sheet-text.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { newEndpoint } from '../../sync/driver/box.ts';
import { type LostGroup, lostGroup } from '../../sync/membership/lost-group.ts';
import { BOOK } from '../../sync/sample.ts';
import { newPhone, type Phone, partsOn, renderApp } from '../harness.tsx';
import { tap } from '../meeting/steps.ts';

const FILE = 'From a file that was kept';
const BOXES = 'From the group’s connection';

async function typeSheet(secret: Bytes, wrong: number | null = null): Promise<void> {
  const fields = await screen.findAllByRole('textbox');
  for (const [at, group] of sheetGroups(secret).entries()) {
    const last = group.endsWith('A') ? 'B' : 'A';
    const value = at + 1 === wrong ? `${group.slice(0, 4)}${last}` : group.toLowerCase();
    fireEvent.change(fields[at] as HTMLElement, { target: { value } });
  }
}

/** Up to where the book is looked for. */
async function withSheet(phone: Phone, way: string, secret: Bytes) {
  const user = userEvent.setup();
  const app = await renderApp(phone, '/');
  await tap(user, 'Bring a group back with its recovery sheet');
  await tap(user, way);
  await typeSheet(secret);
  await tap(user, 'Go on');
  return { user, app };
}

async function choose(file: Bytes): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no field for a file');
  await userEvent.upload(input, new File([file], 'group.caixeta'), { applyAccept: false });
}

async function disk(phone: Phone): Promise<string> {
  const rows = [...phone.platter.rows.values()].flatMap((table) => [...table.values()]);
  return JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? [...value].join() : value));
}

describe('a group brought back', { timeout: 60_000 }, () => {
  afterEach(() => vi.restoreAllMocks());

  it('comes back from a file: what came is said, the sheet is nowhere on the disk, and the phone writes', async () => {
    const lost: LostGroup = await lostGroup();
    const phone = newPhone();
    const { user, app } = await withSheet(phone, FILE, lost.secret);
    await screen.findByText(/ends in “.caixeta”/u);
    await choose(lost.file);
    await screen.findByText('Meeting 1 closed');
    screen.getByText(/To the group this is a new phone/u);
    expect(screen.queryByText(/There is something left there/u)).toBeNull();
    const loaded = await app.parts.store.load(BOOK);
    if (!loaded.ok) throw new Error(loaded.code);
    screen.getByText(`${loaded.heads.count} lines in the book`);
    expect(loaded.book.phones[loaded.phone ?? '']?.cameBy).toBe('restored');
    const kept = await disk(phone);
    expect(kept).not.toContain([...lost.secret].join());
    expect(sheetGroups(lost.secret).filter((group) => kept.includes(`"${group}"`))).toEqual([]);
    await tap(user, 'Open the book');
    await screen.findByText('Common fund');
  });

  it('says which group of the sheet is wrong, and goes on only once all are right', async () => {
    const user = userEvent.setup();
    const secret = newSheetSecret(globalThis.crypto);
    await renderApp(newPhone(), '/restore');
    await tap(user, FILE);
    await typeSheet(secret, 9);
    await tap(user, 'Go on');
    await screen.findByText('Look at these groups again: 9');
    await typeSheet(secret);
    await tap(user, 'Go on');
    await screen.findByRole('heading', { name: FILE });
  });

  it('says what a file or a connection is not, and keeps nothing', async () => {
    const endpoint = await newEndpoint();
    vi.spyOn(window, 'fetch').mockImplementation((url, init) => endpoint.fetch(String(url), init ?? {}));
    const lost = await lostGroup();
    const phone = newPhone();
    const { app } = await withSheet(phone, FILE, newSheetSecret(globalThis.crypto));
    await choose(lost.file);
    await screen.findByText(/There is nothing of this sheet there/u);
    await choose(new TextEncoder().encode('{"format":"caixeta"}'));
    await screen.findByText(/This file is not opened with the sheet/u);
    app.unmount();
    const { user } = await withSheet(phone, BOXES, lost.secret);
    const bring = async (address: string) => {
      fireEvent.change(await screen.findByRole('textbox'), { target: { value: address } });
      const button = await screen.findByRole('button', { name: 'Bring the book back' });
      await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe(null));
      await user.click(button);
    };
    await bring('http://box.test');
    await screen.findByText(/must begin with https/u);
    await bring('box.test');
    await screen.findByText(/There is nothing of this sheet there/u);
    endpoint.network = 'down';
    await bring('box.test/');
    await screen.findByText(/Nobody answers there/u);
    expect(await (await partsOn(phone)).store.books()).toEqual([]);
    await endpoint.end();
  });
});
