/**
 * The seal: what it covers, the count, the differences, every balance, each member's savings and debt, and the witnesses.
 * It is made from the book, never typed; its figures are what a later fold is checked against.
 */
import { type Account, balanceOf, held, owedBy, savingsOf } from './accounts.ts';
import { type Book, membersNow } from './book.ts';
import { openPart } from './difference.ts';
import type { Draft } from './entries/registry.ts';
import type { MemberId, SheetId } from './ids.ts';
import { outstandingOf } from './limit.ts';
import { add, ZERO } from './money.ts';
import type { HeadList } from './order/turns.ts';

/** A sheet's last number and the running hash over its entries, hex; computed by the store. */
export interface SheetHead {
  readonly sheet: SheetId;
  readonly last: number;
  readonly hash: string;
}

/**
 * How far a seal of the open meeting covers each sheet: to the end, but never over a line of the meeting that waits; before
 * the first seal all sheets. The store gives the running hashes there.
 */
export function coversNow(book: Book): HeadList {
  const { open, heads, lastSeal } = book;
  if (!open) return [];
  const counted = new Map<SheetId, number>();
  for (const { sheet, number } of open.entries) counted.set(sheet, Math.max(number, counted.get(sheet) ?? 0));
  const held = new Set(book.waiting.filter(({ place }) => place === open.id).map(({ sheet }) => sheet));
  const sheets = lastSeal ? [...counted.keys()] : Object.keys(heads);
  return sheets.sort().flatMap((sheet) => {
    const last = held.has(sheet) ? counted.get(sheet) : heads[sheet];
    return last === undefined ? [] : [{ sheet, last }];
  });
}

/** Null where no meeting is open. Whether it may be sealed is the check of its kind. */
export function sealDraft(
  book: Book,
  witnesses: readonly MemberId[],
  heads: readonly SheetHead[],
): Draft | null {
  const { open } = book;
  if (!open) return null;
  const balances = (Object.keys(book.balances) as Account[])
    .sort()
    .map((account) => ({ account, balance: balanceOf(book.balances, account) }));
  const members = membersNow(book).map(({ id }) => ({
    member: id,
    savings: held(book.balances, savingsOf(id)),
    owed: add(outstandingOf(book, id), held(book.balances, owedBy(id))),
  }));
  const differences = Object.values(book.differences)
    .map((one) => ({ difference: one.id, amount: one.amount, open: openPart(one) }))
    .filter(
      (one) =>
        one.open !== 0 || open.entries.some((entry) => `${entry.sheet}:${entry.number}` === one.difference),
    );
  return {
    kind: 'meeting-sealed',
    body: {
      number: open.number,
      previous: book.lastSeal?.entry ?? null,
      covers: [...heads].sort((left, right) => (left.sheet < right.sheet ? -1 : 1)),
      expected: held(book.balances, 'box'),
      counted: open.closingCount?.counted ?? ZERO,
      pieces: open.closingCount?.pieces ?? {},
      differences,
      balances,
      members,
      witnesses: [...witnesses],
    },
  };
}
