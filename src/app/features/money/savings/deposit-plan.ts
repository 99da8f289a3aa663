/**
 * What becomes of the money a member hands over to save. By shares only whole ones are bought: the rest is handed back, or
 * carried for her where the conditions say so (change carried earlier is used first). Source: docs/method.md, "Deposits".
 */
import { carriedOf, held } from '../../../../ledger/accounts.ts';
import type { Book } from '../../../../ledger/book.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { type Amount, ZERO } from '../../../../ledger/money.ts';
import { wholeShares } from '../../../../ledger/shares.ts';
import { sumByMember } from '../today.ts';

/** All in minor units; `carried` as in the entry: below zero where earlier change is used now. */
export interface DepositParts {
  readonly saved: Amount;
  readonly carried: Amount;
  readonly handedBack: Amount;
}

export function depositParts(book: Book, member: MemberId, handed: Amount): DepositParts {
  const saving = book.conditions?.saving;
  const asTyped = { saved: handed, carried: ZERO, handedBack: ZERO };
  if (saving?.mode !== 'shares') return asTyped;
  const kept = held(book.balances, carriedOf(member));
  // What she hands over for more shares than are left is not cut here: the book says so.
  const room = Math.max(Math.floor(handed / saving.price), sharesLeft(book, member) ?? 0);
  const { shares, ...parts } = wholeShares(saving, handed, kept, room);
  // Less than a share is not taken; the book says that too.
  return shares === 0 ? asTyped : parts;
}

/** Whole shares she may still buy in this meeting; null where saving is not by shares. */
export function sharesLeft(book: Book, member: MemberId): number | null {
  const saving = book.conditions?.saving;
  if (saving?.mode !== 'shares') return null;
  const today = sumByMember(book, 'deposit').get(member) ?? ZERO;
  return Math.max(0, saving.most - Math.ceil(today / saving.price));
}
