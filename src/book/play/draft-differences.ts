/** Drafts of differences and of what is owed outside loans. */
import { held } from '../../ledger/accounts.ts';
import type { Book } from '../../ledger/book.ts';
import { openPart } from '../../ledger/difference.ts';
import { type Amount, amount, subtract, ZERO } from '../../ledger/money.ts';
import { refusal } from '../../ledger/refusal.ts';
import type { CashPlace } from '../../ledger/shapes.ts';
import { type Drafters, idOrNull, ids } from './desk.ts';

type Name = 'difference-found' | 'difference-resolved' | 'owed-booked' | 'owed-paid';

export const DIFFERENCE_DRAFTERS: Drafters<Name> = {
  'difference-found': (step, desk) => {
    const found = step.amount ?? shown(desk.book, step.where);
    if (found === null) return refusal('countMissing', {});
    if (found === 0) return refusal('differenceMismatch', { expected: ZERO, found: ZERO });
    return {
      kind: 'difference-found',
      body: {
        where: step.where,
        amount: found,
        cause: step.cause,
        people: ids(step.people, desk),
        reason: desk.card(step.reason),
      },
    };
  },
  'difference-resolved': (step, desk) => {
    const id = desk.entry(step.difference);
    const found = desk.book.differences[id];
    if (!found) return refusal('unknownDifference', { difference: id });
    const resolved = step.amount ?? openPart(found);
    if (resolved === 0) return refusal('differenceResolved', { difference: id });
    return {
      kind: 'difference-resolved',
      body: {
        difference: id,
        where: found.where,
        amount: resolved,
        as: step.how,
        member: idOrNull(step.member, desk),
        reason: desk.card(step.reason),
      },
    };
  },
  'owed-booked': (step, desk) => ({
    kind: 'owed-booked',
    body: { member: desk.member(step.member), amount: step.amount, against: step.against },
  }),
  'owed-paid': (step, desk) => ({
    kind: 'owed-paid',
    body: { member: desk.member(step.member), amount: step.amount, direction: step.direction },
  }),
};

/** What the last count or bank statement of this meeting shows against the book; null where there is none. */
function shown({ open, balances }: Book, where: CashPlace): Amount | null {
  if (where === 'bank') {
    const statement = open?.entries.findLast((entry) => entry.kind === 'bank-checked');
    return statement ? subtract(amount(Number(statement.body.balance)), held(balances, 'bank')) : null;
  }
  if (open?.closingCount) return subtract(open.closingCount.counted, held(balances, 'box'));
  return open?.openingCount ? subtract(open.openingCount.counted, open.openingCount.expected) : null;
}
