// The report for funders: one community or several of this phone, from one day to another; currencies stay apart.
import { screen, within } from '@testing-library/react';
import type { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Founding } from '../../../src/app/state/found.ts';
import { XOF } from '../../../src/ledger/currency.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, type Phone } from '../harness.tsx';
import { counted, deposit, everybody, founding, opened } from '../meeting/community.ts';
import { findWords, loan, meetingWith, pageText, showMoney } from '../money/stage.ts';
import { plain } from '../ui/render.tsx';

const PATH = '/statements/funders';

/** Another community on the phone, with one deposit; in francs where asked. */
async function another(phone: Phone, name: string, saved: number, francs = false): Promise<void> {
  const given = founding();
  const currency = { ...XOF, denominations: [...XOF.denominations] };
  const drafts = given.drafts.map(
    (draft): Draft =>
      draft.kind === 'founded'
        ? { ...draft, body: { ...draft.body, name, ...(francs ? { currency } : {}) } }
        : draft,
  );
  const book = name.toLowerCase();
  const cards = given.cards.map((card) => ({ ...card, book, id: `${book}-${card.id}` }));
  const members = (text: string): string =>
    cards.reduce((all, { id }) => all.replaceAll(`"${id.slice(book.length + 1)}"`, `"${id}"`), text);
  const own = JSON.parse(members(JSON.stringify(drafts))) as Draft[];
  const lines = JSON.parse(
    members(JSON.stringify([opened(1, '2026-03-02'), everybody(), deposit('ana', saved)])),
  ) as Draft[];
  const here: Founding = { ...given, book, drafts: own, cards };
  await arrange(phone, here, async (session) => {
    for (const [at, draft] of lines.entries()) {
      const result = await session.dispatch({ do: 'write', drafts: [draft] }, { intent: `${book}${at}` });
      if (!result.ok) throw new Error(`not written: ${JSON.stringify(result)}`);
    }
  });
}

type User = ReturnType<typeof userEvent.setup>;

/** "Saved, on the last day €60.00", of the table with this caption. */
const rowsOf = async (caption: string) => {
  const table = await screen.findByRole('table', { name: caption });
  return within(table)
    .getAllByRole('row')
    .map((row) => plain([...row.children].map((cell) => cell.textContent).join(' ')));
};

const write = async (user: User, label: string, day: string) => {
  const field = screen.getByLabelText(label);
  await user.clear(field);
  await user.type(field, day);
};

describe('the report for funders', () => {
  it.each(SPOKEN)(
    '%s: of one community from its first day to its last, with no key for a text',
    async (language) => {
      await showMoney(await meetingWith([deposit('ana', 60), loan('ana', 50)]), PATH, language);
      await screen.findByRole('table', { name: 'Les veïnes' });
      expect(pageText()).not.toMatch(/statements\.\w|\{\{/u);
      expect(screen.queryAllByRole('switch')).toEqual([]);
    },
  );

  it('adds those that are picked, and shows each', async () => {
    const phone = await meetingWith([deposit('ana', 60), loan('ana', 50)]);
    await another(phone, 'Llavor', 7);
    const { user } = await showMoney(phone, PATH);
    expect(await rowsOf('Les veïnes')).toContain('Saved, on the last day €60.00');
    expect(pageText()).not.toContain('together');
    await user.click(await screen.findByRole('switch', { name: 'Llavor' }));
    expect(await rowsOf('All groups together (EUR)')).toEqual(
      expect.arrayContaining([
        'Members, on the last day 10',
        'Saved, on the last day €67.00',
        'Loans handed over 1',
        'Money lent €50.00',
      ]),
    );
    expect(await rowsOf('Llavor')).toContain('Saved, on the last day €7.00');
    await findWords('Les veïnes and Llavor · from 01/02/2026 to 02/03/2026');
    await user.click(screen.getByRole('switch', { name: 'Llavor' }));
    expect(screen.queryByRole('table', { name: 'Llavor' })).toBeNull();
  });

  it('of another currency it stands beside, and in no sum', async () => {
    const phone = await meetingWith([deposit('ana', 60)]);
    await another(phone, 'Teranga', 700, true);
    const { user } = await showMoney(phone, PATH);
    await user.click(await screen.findByRole('switch', { name: 'Teranga' }));
    const rows = await rowsOf('Teranga');
    expect(rows.some((row) => /^Saved, on the last day .*70,000/u.test(row))).toBe(true);
    expect(pageText()).not.toContain('together');
  });

  it('says what is wrong with the days beside them, and keeps what was typed', async () => {
    const { user } = await showMoney(await meetingWith([deposit('ana', 60)]), PATH);
    await screen.findByRole('table', { name: 'Les veïnes' });
    await write(user, 'To', '2025-12-31');
    await findWords('The last day comes after the first. Write both.');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('To').value).toBe('2025-12-31');
    await write(user, 'From', '2025-01-01');
    expect(await rowsOf('Les veïnes')).toContain('Saved, on the last day €0.00');
  });

  it('while the box is counted it is shut', async () => {
    await showMoney(await meetingWith([deposit('ana', 37), counted('closing', { 20: 1 })]), PATH);
    await findWords('The box is being counted now');
  });
});
