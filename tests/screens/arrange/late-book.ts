/**
 * What a community writes in which being late costs something, for a fresh practice community, by the real `decide`: a meeting that
 * agrees a late fee and lends to three, sealed; and three weeks later one in which nothing was paid back, and the meeting has
 * forgiven one of them and called on those who vouch for another.
 */
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import type { Override } from '../../../src/ledger/decide.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { entryIdOf, type MemberId } from '../../../src/ledger/ids.ts';
import { amount, ZERO } from '../../../src/ledger/money.ts';
import type { BookFile } from '../../../src/store/book-file.ts';
import { nextMeetings } from './next-meetings.ts';

const SHEET = 'sheet-late-fees';
/** By number: who is late, whose late fee was forgiven, whose loan others paid, and they. */
const LATE = 8;
const FORGIVEN = 9;
const CALLED_ON = 10;
const VOUCHING = [11, 12];
/** Their loans are the lines after the opening, the count, the attendance and the rules. */
export const LATE_LOAN = entryIdOf(SHEET, 5);
export const FORGIVEN_LOAN = entryIdOf(SHEET, 6);
export const CALLED_LOAN = entryIdOf(SHEET, 7);

const euros = (count: number) => amount(count * 100);
const THREE_WEEKS = 21;

export async function withLateFees(file: BookFile): Promise<BookFile> {
  const { agree, book, entries, members, open, seal, write } = nextMeetings(file, SHEET);
  const memberAt = (number: number): MemberId => members[number - 1] ?? '';
  open();
  agree(withLateFee);
  write([
    lent(memberAt(LATE), 40),
    lent(memberAt(FORGIVEN), 20),
    lent(memberAt(CALLED_ON), 30, VOUCHING.map(memberAt)),
  ]);
  await seal();

  open(THREE_WEEKS);
  const without = (number: number): Override => ({
    text: 'why-late',
    votes: { for: members.filter((one) => one !== memberAt(number)), against: [], abstained: [] },
  });
  const called = { loan: CALLED_LOAN, member: memberAt(CALLED_ON), interest: ZERO };
  const parts = VOUCHING.map((number) => ({ member: memberAt(number), amount: euros(7) }));
  write(
    [
      {
        kind: 'pledges-called',
        body: { ...called, lateFee: euros(4), principal: euros(10), parts, reason: null },
      },
    ],
    without(CALLED_ON),
  );
  const forgiven = { loan: FORGIVEN_LOAN, member: memberAt(FORGIVEN), interest: ZERO, principal: ZERO };
  write(
    [{ kind: 'loan-forgiven', body: { ...forgiven, lateFee: euros(4), reason: null } }],
    without(FORGIVEN),
  );
  const text = { kind: 'text', book: file.book, id: 'why-late', version: 1, text: '…' } as const;
  if (book().loans[LATE_LOAN]?.member !== memberAt(LATE)) throw new Error('the loans stand elsewhere');
  return { ...file, entries, cards: [...file.cards, text] };
}

/** 2 € for each late payment; members may vouch. */
function withLateFee({ loans, ...now }: Conditions): Conditions {
  const guarantors = { mode: 'pledges', least: 0, percent: '0', effect: 'secures' } as const;
  return { ...now, loans: { ...loans, terms: { ...loans.terms, lateFee: LATE_FEE }, guarantors } };
}

const LATE_FEE = { mode: 'perInstalment', amount: euros(2), graceDays: 0 } as const;

/** In four payments, one a week. */
function lent(member: MemberId, count: number, vouching: readonly MemberId[] = []): Draft {
  const pledges = vouching.map((one) => ({ member: one, amount: euros(count / 2) }));
  return {
    kind: 'loan-paid-out',
    body: {
      ...{ member, amount: euros(count), from: 'box', purpose: null, saidYes: [member] },
      terms: {
        interest: { mode: 'none' },
        plan: { mode: 'equalPrincipal', instalments: 4, every: { unit: 'weeks', count: 1 } },
        lateFee: LATE_FEE,
        order: 'lateFeesInterestPrincipal',
      },
      cashStep: amount(50),
      ...(pledges.length > 0 ? { pledges } : {}),
    },
  };
}
