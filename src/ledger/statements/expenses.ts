/** What the community paid for: to whom, for what, with which receipt. Taken back ones stay, marked, and count for nothing. */
import type { Book } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Inner } from '../entries/definition.ts';
import type { BodyByKind } from '../entries/registry.ts';
import { type Entry, idOf } from '../entry.ts';
import type { CardId, EntryId } from '../ids.ts';
import { type Amount, sum } from '../money.ts';
import type { CashPlace } from '../shapes.ts';
import { datedLines } from '../statement.ts';

export interface ExpenseLine {
  readonly entry: EntryId;
  readonly on: CivilDate | null;
  readonly amount: Amount;
  readonly from: CashPlace;
  readonly what: CardId | null;
  readonly payee: CardId | null;
  readonly receipt: string | null;
  readonly reversedBy: EntryId | null;
}

export interface Expenses {
  readonly lines: readonly ExpenseLine[];
  /** What counts, in minor units: the balance of the account. */
  readonly total: Amount;
}

export function expensesIn(book: Book, entries: readonly Entry[]): Expenses {
  const byId = new Map(entries.map((entry) => [idOf(entry), entry]));
  const lines = datedLines(book, entries).flatMap((line): ExpenseLine[] => {
    const body = expenseIn(byId.get(line.entry));
    if (!body) return [];
    const { amount, from, what, payee, receipt } = body;
    const { entry, on, reversedBy } = line;
    return [{ entry, on, amount, from, what, payee: payee ?? null, receipt, reversedBy }];
  });
  return { lines, total: sum(lines.filter((line) => !line.reversedBy).map((line) => line.amount)) };
}

/** Written in a meeting, or taken in by one. */
function expenseIn(entry: Entry | undefined): BodyByKind['expense'] | null {
  if (!entry) return null;
  const { kind, body } = entry.kind === 'adopted' ? (entry.body.of as unknown as Inner) : entry;
  return kind === 'expense' ? (body as unknown as BodyByKind['expense']) : null;
}
