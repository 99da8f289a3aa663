/**
 * What moved the savings of each member, and the principal that she owes, month by month: what was put in, and what was taken out. A
 * reversal takes back of the same side, in the month in which it was written. Must not know: what of it may be shown.
 */
import { type Account, stemOf, type Transfer } from '../accounts.ts';
import { transfersOf } from '../apply.ts';
import type { Book } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import { type Entry, idOf } from '../entry.ts';
import type { MemberId } from '../ids.ts';
import { datedLines } from '../statement.ts';

/** "2026-03". */
export type Month = string;

export const monthOf = (day: CivilDate): Month => day.slice(0, 7);

/** In minor units, by member; of who moved nothing there is nothing. */
export interface Moves {
  readonly in: Map<MemberId, number>;
  readonly out: Map<MemberId, number>;
}

export type MovesByMonth = ReadonlyMap<Month, Moves>;
export type Family = 'savings' | 'loan';

export const NO_MOVES: Moves = { in: new Map(), out: new Map() };

/** @param entries all of one book, in any order; what waits moves nothing. */
export function movesOf(book: Book, entries: readonly Entry[], family: Family): MovesByMonth {
  const byId = new Map(entries.map((entry) => [idOf(entry), entry]));
  const months = new Map<Month, Moves>();
  for (const { entry: id, on } of datedLines(book, entries)) {
    const entry = byId.get(id);
    if (!entry || !on) continue;
    const isBack = takesBack(entry);
    for (const { member, more } of changesBy(transfersOf(entry), book, family)) {
      const month = monthOf(on);
      const moves = months.get(month) ?? { in: new Map(), out: new Map() };
      months.set(month, moves);
      const isIn = more > 0 !== isBack;
      const side = isIn ? moves.in : moves.out;
      const moved = (side.get(member) ?? 0) + (isIn ? more : -more);
      if (moved === 0) side.delete(member);
      else side.set(member, moved);
    }
  }
  return months;
}

/** Whether a line is a reversal: an adoption copies what a meeting took in, and that may be one. */
export function takesBack({ kind, body }: Pick<Entry, 'kind' | 'body'>): boolean {
  if (kind !== 'adopted') return kind === 'reversal';
  return takesBack(body.of as unknown as Pick<Entry, 'kind' | 'body'>);
}

/** Savings grow where money leaves their account, what is owed where it comes into its own. */
function changesBy(transfers: readonly Transfer[], { loans }: Book, family: Family) {
  const whose = (account: Account): MemberId | undefined => {
    if (stemOf(account) !== family) return undefined;
    const id = account.slice(account.indexOf('/') + 1);
    return family === 'savings' ? id : loans[id]?.member;
  };
  const sign = family === 'savings' ? 1 : -1;
  return transfers.flatMap(({ from, to, amount }) => {
    const [left, right] = [whose(from), whose(to)];
    return [
      ...(left === undefined ? [] : [{ member: left, more: sign * amount }]),
      ...(right === undefined ? [] : [{ member: right, more: -sign * amount }]),
    ];
  });
}
