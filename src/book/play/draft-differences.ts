/** Drafts of differences and of what is owed outside loans. */
import { held } from '../../ledger/accounts.ts';
import type { Book } from '../../ledger/book.ts';
import { openPart } from '../../ledger/entries/differences.ts';
import { type Amount, subtract, ZERO } from '../../ledger/money.ts';
import { refusal } from '../../ledger/refusal.ts';
import { type Drafters, idOrNull, ids } from './desk.ts';

type Name = 'difference-found' | 'difference-resolved' | 'owed-booked' | 'owed-paid';

export const DIFFERENCE_DRAFTERS: Drafters<Name> = {
  'difference-found': (step, desk) => {
    const shown = step.amount ?? shownByCount(desk.book);
    if (shown === null) return refusal('countMissing', {});
    if (shown === 0) return refusal('differenceMismatch', { expected: ZERO, found: ZERO });
    return {
      kind: 'difference-found',
      body: {
        where: step.where,
        amount: shown,
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

/** Counted − expected of the latest count of this meeting; null where nobody counted. */
function shownByCount({ open, balances }: Book): Amount | null {
  if (open?.closingCount) return subtract(open.closingCount.counted, held(balances, 'box'));
  return open?.openingCount ? subtract(open.openingCount.counted, open.openingCount.expected) : null;
}
