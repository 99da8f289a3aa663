/** A member's fines: what she still owes, and what her attendance suggests and is not charged yet. Must not know: words. */
import type { Book, FineOwed } from '../../../../ledger/book.ts';
import type { Fine } from '../../../../ledger/conditions/conditions.ts';
import { fineOwed } from '../../../../ledger/entries/rules.ts';
import { fineFor } from '../../../../ledger/fines.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import type { Amount } from '../../../../ledger/money.ts';
import { actsOf } from '../today.ts';

export interface OpenFine {
  readonly fine: FineOwed;
  readonly owed: Amount;
}

export function finesOwed(book: Book, member: MemberId): readonly OpenFine[] {
  return Object.values(book.fines)
    .filter((fine) => fine.member === member)
    .map((fine) => ({ fine, owed: fineOwed(book, fine.id) }))
    .filter(({ owed }) => owed > 0);
}

/** The agreed fine for being late or absent today; null where none fits, or it has been charged in this meeting. */
export function suggestedFine(book: Book, member: MemberId): Fine | null {
  const status = book.open?.attendance[member]?.status;
  const agreed = book.conditions && fineFor(book.conditions, status);
  if (!agreed) return null;
  const charged = actsOf(book, 'fine-charged').some(
    ({ body }) => body.member === member && body.fine === agreed.id,
  );
  return charged ? null : agreed;
}
