/** Taking in what comes from elsewhere: union by id, worked out by plan.ts and written in one transaction. */
import { assert } from '../ledger/assert.ts';
import type { Card } from '../ledger/cards.ts';
import { type Entry, idOf } from '../ledger/entry.ts';
import type { BookId, SheetId } from '../ledger/ids.ts';
import { bookAfter, refuseBook } from './append.ts';
import { dropErasedClips, erasedBy, planCards } from './cards.ts';
import { attempt, type Tables } from './disk.ts';
import { keepPages } from './keep-pages.ts';
import type { KeptPage } from './kept-page.ts';
import type { StoreParts } from './parts.ts';
import { makePlan, type Piece, type Plan } from './plan.ts';
import type { EntryRow, ForkRow } from './rows.ts';
import type { ReceiveResult, WriteFailure } from './store.ts';
import { noteWitness } from './witness.ts';

/** What came, all of one book. */
export interface Brought {
  readonly entries: readonly Entry[];
  readonly cards: readonly Card[];
  readonly pages: readonly KeptPage[];
  /** Lines beside `entries` under the same ids, with what they continue. */
  readonly beside?: readonly Piece[];
}

type Received = Extract<ReceiveResult, { ok: true }>;

const MOST_TRIES = 5;
export const RECEIVE_TABLES = [
  'books',
  'entries',
  'forks',
  'cards',
  'clips',
  'pages',
  'phones',
  'snapshots',
  'summaries',
] as const;

/** See Store.receive. */
export function receive(parts: StoreParts, book: BookId, brought: Brought): Promise<ReceiveResult> {
  assert(
    brought.cards.every((card) => card.book === book),
    'a card of another book',
  );
  return tryAgain(() => receiveOnce(parts, book, brought));
}

/** Tries again where another tab wrote while the hashes were made. */
export async function tryAgain<Result extends { readonly ok: true }>(
  once: () => Promise<Result | WriteFailure>,
): Promise<Result | WriteFailure> {
  let tries = 0;
  for (;;) {
    tries += 1;
    const result = await attempt(once);
    if (result.ok || result.code !== 'headsMoved' || tries === MOST_TRIES) return result;
  }
}

async function receiveOnce(
  parts: StoreParts,
  book: BookId,
  brought: Brought,
): Promise<Received | WriteFailure> {
  const plan = await makePlan(parts.disk, parts.crypto, book, [
    ...piecesOf(brought.entries),
    ...(brought.beside ?? []),
  ]);
  if (!plan.ok) return plan;
  const result = await parts.disk.write(RECEIVE_TABLES, (tables) => addPlanned(tables, book, plan, brought));
  if (!result.ok) return result;
  const last = plan.fresh.at(-1);
  if (last) noteWitness(parts.witness, book, last.entry);
  parts.notices.say({ kind: 'written', book });
  return result;
}

/** Each sheet as one piece, of which nothing says what it continues. */
export function piecesOf(entries: readonly Entry[]): readonly Piece[] {
  const bySheet = new Map<SheetId, Entry[]>();
  for (const entry of entries) {
    const own = bySheet.get(entry.sheet);
    if (own) own.push(entry);
    else bySheet.set(entry.sheet, [entry]);
  }
  return [...bySheet].map(([sheet, own]) => {
    return { sheet, before: null, entries: own.sort((left, right) => left.number - right.number) };
  });
}

/** Writes what was planned, if no other tab wrote since; runs inside the transaction. */
export async function addPlanned(
  tables: Tables,
  book: BookId,
  plan: Plan,
  { entries, beside = [], cards, pages }: Brought,
): Promise<Received | WriteFailure> {
  const [row] = await tables.books.get([book]);
  const stop = refuseBook(book, row);
  if (stop) return stop;
  assert(row !== undefined, 'refuseBook lets only known books pass');
  if (row.count !== plan.count)
    return { ok: false, code: 'headsMoved', expected: plan.count, found: row.count };
  const rows = newRows(book, plan);
  const written = [...entries, ...beside.flatMap((piece) => piece.entries)];
  const erased = erasedBy(written);
  const cardPlan = await planCards(tables, book, 'received', cards, erased);
  if (!cardPlan.ok) return cardPlan;
  const newForks = await unknownForks(tables, plan.forks);
  await tables.entries.add(rows);
  await tables.forks.add(newForks);
  // The book has as many lines as before, and comes to something else.
  if (newForks.length > 0) await tables.summaries.remove([book]);
  await tables.cards.put(cardPlan.rows);
  await dropErasedClips(tables, book, erased);
  await keepPages(
    tables,
    book,
    pages,
    rows.map(({ entry }) => entry),
  );
  await tables.books.put([bookAfter(row, rows)]);
  return {
    ok: true,
    added: rows.length,
    already: plan.already + plan.forks.length - newForks.length,
    forks: newForks.map(({ entry }) => idOf(entry)),
    cardsChanged: cardPlan.rows.length,
    cardTies: cardPlan.ties,
  };
}

/** As they are added to the rows that the plan was made against. */
export const newRows = (book: BookId, { count, fresh }: Pick<Plan, 'count' | 'fresh'>): readonly EntryRow[] =>
  fresh.map(({ entry, hash }, at) => ({ book, arrival: count + at + 1, hash, entry }));

async function unknownForks(tables: Tables, forks: readonly ForkRow[]): Promise<readonly ForkRow[]> {
  const keys = forks.map(({ book, digest, entry }) => [book, entry.sheet, entry.number, digest] as const);
  const stored = await tables.forks.get(keys);
  const seen = new Set<string>();
  return forks.filter(({ digest }, at) => {
    const isNew = stored[at] === undefined && !seen.has(digest);
    seen.add(digest);
    return isNew;
  });
}
