/**
 * Writing what this phone decided. S1: all or nothing, durable before it resolves, and only on the heads the decision was
 * made on. S2: an id with other bytes is refused. S5: bytes and hashes are made before the transaction.
 */
import { assert } from '../ledger/assert.ts';
import { canonicalText } from '../ledger/bytes.ts';
import { type Entry, idOf } from '../ledger/entry.ts';
import type { BookId, CardId, SheetId } from '../ledger/ids.ts';
import { dropErasedClips, erasedBy, planCards } from './cards.ts';
import { attempt, type Tables } from './disk.ts';
import { nextHash, type StoreCrypto, sheetStart } from './hashes.ts';
import { headsAfter } from './heads.ts';
import type { StoreParts } from './parts.ts';
import { type BookRow, type EntryRow, WRITER } from './rows.ts';
import type { AppendResult, Heads, WriteFailure, Writing } from './store.ts';
import { noteWitness } from './witness.ts';

/** An entry about to be written; no hash where the caller's heads already reach it (a second try). */
interface Prepared {
  readonly entry: Entry;
  readonly hash: string | null;
}

type Gap = Extract<WriteFailure, { code: 'gap' }>;

/** The running hashes of entries on top of `heads`. An entry that leaves a gap in its sheet is refused. */
export async function prepare(
  crypto: StoreCrypto,
  book: BookId,
  heads: Heads,
  entries: readonly Entry[],
): Promise<{ readonly ok: true; readonly prepared: readonly Prepared[] } | Gap> {
  const tips = new Map<SheetId, { number: number; hash: string }>();
  const prepared: Prepared[] = [];
  for (const entry of entries) {
    const seen = heads.bySheet[entry.sheet];
    if (seen && entry.number <= seen.number) {
      prepared.push({ entry, hash: null });
      continue;
    }
    const tip = tips.get(entry.sheet) ??
      seen ?? { number: 0, hash: await sheetStart(crypto, book, entry.sheet) };
    if (entry.number !== tip.number + 1) {
      return { ok: false, code: 'gap', sheet: entry.sheet, expected: tip.number + 1, found: entry.number };
    }
    const hash = await nextHash(crypto, tip.hash, entry);
    tips.set(entry.sheet, { number: entry.number, hash });
    prepared.push({ entry, hash });
  }
  return { ok: true, prepared };
}

/** See Store.append. */
export async function append(
  parts: StoreParts,
  book: BookId,
  expected: Heads,
  writing: Writing,
): Promise<AppendResult> {
  assert(
    (writing.cards ?? []).every((card) => card.book === book),
    'a card of another book',
  );
  const ready = await prepare(parts.crypto, book, expected, writing.entries);
  if (!ready.ok) return ready;
  const result = await attempt(() =>
    parts.disk.write(['books', 'entries', 'cards', 'drafts', 'clips'], (tables) =>
      commit(tables, book, expected, ready.prepared, writing),
    ),
  );
  if (!result.ok || result.already) return result;
  const last = writing.entries.at(-1);
  if (last) noteWitness(parts.witness, book, last);
  parts.notices.say({ kind: 'written', book });
  return result;
}

async function commit(
  tables: Tables,
  book: BookId,
  expected: Heads,
  prepared: readonly Prepared[],
  writing: Writing,
): Promise<AppendResult> {
  // Asked for together: each wait for an answer is one of the disk's own, and on a slow phone they add up.
  const [[row], stored] = await Promise.all([
    tables.books.get([book]),
    tables.entries.get(prepared.map(({ entry }) => [book, entry.sheet, entry.number])),
  ]);
  const stop = refuseBook(book, row);
  if (stop) return stop;
  assert(row !== undefined, 'refuseBook lets only known books pass');
  const other = prepared.find(({ entry }, at) => differs(stored[at]?.entry, entry));
  if (other) return { ok: false, code: 'otherBytes', entry: idOf(other.entry) };

  const rows = newRows(book, row.count, prepared, stored);
  const moved = { ok: false, code: 'headsMoved', expected: expected.count, found: row.count } as const;
  if (!rows) return moved;
  if (rows.length === 0 && prepared.length > 0) return already(expected, row, prepared, stored) ?? moved;
  if (row.count !== expected.count) return moved;

  const erased = erasedBy(writing.entries);
  const cards = await planCards(tables, book, 'own', writing.cards ?? [], erased);
  if (!cards.ok) return cards;
  await Promise.all([
    dropErasedClips(tables, book, erased),
    rows.length > 0 ? tables.entries.add(rows) : null,
    cards.rows.length > 0 ? tables.cards.put(cards.rows) : null,
    tables.books.put([bookAfter(row, rows)]),
    tables.drafts.remove((writing.draftsDone ?? []).map((form) => [book, form])),
  ]);
  return { ok: true, heads: headsAfter(expected, rows), already: false, droppedCards: cards.dropped };
}

/** What stands in the way of any write to a book: it is not here, or a newer app wrote in it (S6). */
export function refuseBook(book: BookId, row: BookRow | undefined): WriteFailure | null {
  if (!row) return { ok: false, code: 'unknownBook', book };
  if (row.minWriter > WRITER) return { ok: false, code: 'newerDatabase', ours: WRITER, found: row.minWriter };
  return null;
}

export function differs(stored: Entry | undefined, entry: Entry): boolean {
  return stored !== undefined && canonicalText(stored) !== canonicalText(entry);
}

/** The rows to add: none where all are stored; null where the caller's heads do not fit what is stored. */
function newRows(
  book: BookId,
  count: number,
  prepared: readonly Prepared[],
  stored: readonly (EntryRow | undefined)[],
): readonly EntryRow[] | null {
  const rows: EntryRow[] = [];
  for (const [at, { entry, hash }] of prepared.entries()) {
    if (stored[at]) continue;
    if (hash === null) return null;
    rows.push({ book, arrival: count + rows.length + 1, hash, entry });
  }
  return rows;
}

/** A second try of what is stored already: fine where nothing else was written in between. */
function already(
  expected: Heads,
  row: BookRow,
  prepared: readonly Prepared[],
  stored: readonly (EntryRow | undefined)[],
): AppendResult | null {
  const since = stored.flatMap((one, at) => (one && prepared[at]?.hash !== null ? [one] : []));
  if (row.count !== expected.count + since.length) return null;
  const droppedCards: readonly CardId[] = [];
  return { ok: true, heads: headsAfter(expected, since), already: true, droppedCards };
}

/** The book's row once these entries are in. */
export function bookAfter(row: BookRow, rows: readonly EntryRow[]): BookRow {
  const founded = rows.find(({ entry }) => entry.kind === 'founded');
  return {
    ...row,
    count: row.count + rows.length,
    founded: row.founded ?? (founded ? idOf(founded.entry) : null),
  };
}
