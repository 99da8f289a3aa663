/** L5: box, bank, hands, savings, carried change, solidarity fund and match never go below zero by an accepted command. */
import { type Account, held, stemOf } from './accounts.ts';
import type { Book } from './book.ts';
import { type Amount, subtract } from './money.ts';
import { type Refusal, refusal } from './refusal.ts';

type Balanced = Pick<Book, 'balances'>;

/** The refusals for accounts that are below zero in `after` and were taken from since `before`. */
export function checkFloors(before: Balanced, after: Balanced): readonly Refusal[] {
  const refusals: Refusal[] = [];
  for (const account of Object.keys(after.balances) as Account[]) {
    const left = held(after.balances, account);
    if (left >= 0) continue;
    const available = held(before.balances, account);
    if (left >= available) continue;
    const refused = belowFloor(account, available, subtract(available, left));
    if (refused) refusals.push(refused);
  }
  return refusals;
}

function belowFloor(account: Account, available: Amount, asked: Amount): Refusal | null {
  const member = account.slice(account.indexOf('/') + 1);
  switch (stemOf(account)) {
    case 'box':
      return refusal('boxTooLow', { available, asked });
    case 'bank':
      return refusal('bankTooLow', { available, asked });
    case 'in-hand':
      return refusal('inHandTooLow', { member, available, asked });
    case 'savings':
      return refusal('savingsTooLow', { member, available, asked });
    case 'carried':
      return refusal('carriedTooLow', { member, available, asked });
    case 'solidarity-fund':
      return refusal('solidarityTooLow', { available, asked });
    case 'match':
      return refusal('matchTooLow', { available, asked });
    case 'loan':
      return refusal('repaymentAboveOwed', { loan: member, owed: available, asked });
    default:
      return null;
  }
}
