import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/i18n.ts';
import { held } from '../../../src/ledger/accounts.ts';
import { openPart } from '../../../src/ledger/difference.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, newPhone, type Phone, renderApp, sessionOn } from '../harness.tsx';
import { BOOK, counted, deposit, euro, everybody, founding, opened } from '../meeting/community.ts';

/** A sealed meeting in which Ana's 10 € were keyed as 100 €, and the box was counted as the book says; a second one is open. */
async function wrongDeposit(phone: Phone, countedAs: 10 | 100): Promise<string> {
  let wrong = '';
  await arrange(phone, founding(), async (session) => {
    let acts = 0;
    const write = async (...drafts: readonly Draft[]) => {
      acts += 1;
      const result = await session.dispatch({ do: 'write', drafts }, { intent: `act${acts}` });
      if (!result.ok) throw new Error(JSON.stringify(result));
      return result.entries;
    };
    await write(opened(1, '2026-02-02'), everybody());
    const [entry] = await write(deposit('ana', 100));
    wrong = entry ? `${entry.sheet}:${entry.number}` : '';
    await write(counted('closing', countedAs === 100 ? { 100: 1 } : { 10: 1 }));
    if (countedAs === 10) {
      await write({
        kind: 'difference-found',
        body: { where: 'box', amount: euro(-90), cause: 'count', people: ['bea', 'carme'], reason: null },
      });
    }
    await session.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] }, { intent: 'seal1' });
    await write(opened(2, '2026-02-16'), everybody());
  });
  return wrong;
}

describe('correcting a line of a sealed meeting', () => {
  let phone: Phone;
  beforeEach(() => {
    phone = newPhone('2026-02-16');
  });

  const fill = async (words: (key: string) => string) => {
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: words('entries.howRetype') }));
    await user.type(screen.getByRole('textbox', { name: words('entries.rightAmount') }), '10');
    await user.type(screen.getByRole('textbox', { name: words('entries.reason') }), 'Un cero de más');
    await user.click(screen.getByRole('button', { name: words('entries.goOn') }));
    return user;
  };

  it.each(SPOKEN)(
    '%s: an open difference is explained in one step, after which book and box agree',
    async (language) => {
      const wrong = await wrongDeposit(phone, 10);
      const { i18n } = await renderApp(phone, `/g/${BOOK}/book/${wrong}/correct`, language);
      const t = i18n.t as (key: string) => string;
      const user = await fill(t);
      const [explains] = await screen.findAllByRole('radio');
      if (!explains) throw new Error('nothing to choose');
      await user.click(explains);
      await user.click(screen.getByRole('button', { name: t('ui.readBack.yes') }));
      await screen.findByRole('heading', { name: t('entries.title') });
      const { book } = (await sessionOn(phone, BOOK)).view();
      expect(held(book.balances, 'savings/ana')).toBe(euro(10));
      expect(held(book.balances, 'box')).toBe(euro(10));
      expect(Object.values(book.differences).map(openPart)).toEqual([0]);
    },
  );

  it('leaves the counted box as it is and writes the difference down, if no money moves', async () => {
    const wrong = await wrongDeposit(phone, 100);
    const { i18n } = await renderApp(phone, `/g/${BOOK}/book/${wrong}/correct`, 'es');
    const t = i18n.t as (key: string) => string;
    const user = await fill(t);
    const choices = await screen.findAllByRole('radio');
    expect(choices).toHaveLength(2);
    await user.click(choices[1] as HTMLElement);
    await user.click(screen.getByRole('button', { name: t('ui.readBack.yes') }));
    await screen.findByRole('heading', { name: t('entries.title') });
    const { book } = (await sessionOn(phone, BOOK)).view();
    expect(held(book.balances, 'box')).toBe(euro(100));
    expect(Object.values(book.differences).map(openPart)).toEqual([euro(90)]);
  });

  it('keeps the old line in the list, struck through and named as corrected', async () => {
    const wrong = await wrongDeposit(phone, 100);
    const { i18n } = await renderApp(phone, `/g/${BOOK}/book/${wrong}/correct`, 'ca');
    const t = i18n.t as (key: string) => string;
    const user = await fill(t);
    await user.click((await screen.findAllByRole('radio'))[0] as HTMLElement);
    await user.click(screen.getByRole('button', { name: t('ui.readBack.yes') }));
    await screen.findByRole('heading', { name: t('entries.title') });
    const lines = await screen.findAllByRole('listitem');
    const struck = lines.filter((line) => line.className.includes('struck'));
    expect(struck.map((line) => line.textContent)).toEqual([expect.stringContaining(t('ui.corrected'))]);
  });

  it('asks for the reason and keeps the amount that was typed', async () => {
    const wrong = await wrongDeposit(phone, 100);
    const { i18n } = await renderApp(phone, `/g/${BOOK}/book/${wrong}/correct`, 'fr');
    const t = i18n.t as (key: string) => string;
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: t('entries.howRetype') }));
    await user.type(screen.getByRole('textbox', { name: t('entries.rightAmount') }), '1e400');
    await user.click(screen.getByRole('button', { name: t('entries.goOn') }));
    expect(screen.getByText(t('entries.reasonMissing'))).toBeTruthy();
    expect(screen.getByText(t('ui.amount.problem.amountNotANumber'))).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: t('entries.rightAmount') }).value).toBe(
      '1e400',
    );
  });
});

describe('a line outside a meeting', () => {
  it('says in every language that corrections are made in a meeting', async () => {
    for (const language of LANGUAGES) {
      const phone = newPhone('2026-02-16');
      await arrange(phone, founding());
      const { unmount, i18n } = await renderApp(phone, `/g/${BOOK}/book`, language);
      const t = i18n.t as (key: string) => string;
      const list = await screen.findAllByRole('list');
      expect(within(list[0] as HTMLElement).getAllByRole('button').length).toBeGreaterThan(0);
      const joined = await screen.findAllByRole('button', { name: new RegExp(t('entry.member-joined')) });
      await userEvent.click(joined[0] as HTMLElement);
      await waitFor(() => expect(screen.getByText(t('entries.correctInMeeting'))).toBeTruthy());
      unmount();
    }
  });
});
