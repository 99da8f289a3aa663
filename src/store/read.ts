/** Reading entries: by id, by place, page by page in the one order. */
import { decodeEntry } from '../ledger/decode.ts';
import { compareEntries, ENTRY_VERSION, type Entry } from '../ledger/entry.ts';
import { type BookId, type EntryId, splitEntryId } from '../ledger/ids.ts';
import type { Disk, Range, Tables } from './disk.ts';
import { BY_ORDER, BY_PLACE, type EntryRow } from './rows.ts';
import type { EntryQuery } from './store.ts';

/** An entry as this code reads it: older versions are brought up, newer ones stay as they are. */
export function current(entry: Entry): Entry {
  if (entry.v === ENTRY_VERSION) return entry;
  const decoded = decodeEntry(entry);
  return decoded.ok ? decoded.entry : entry;
}

/** See Store.entriesOf. */
export async function entriesOf(disk: Disk, book: BookId, query: EntryQuery): Promise<readonly Entry[]> {
  const rows = await disk.read(['entries'], (tables) => rowsOf(tables, book, query));
  return rows.map(({ entry }) => current(entry));
}

async function rowsOf(tables: Tables, book: BookId, query: EntryQuery): Promise<readonly EntryRow[]> {
  if ('ids' in query) return rowsById(tables, book, query.ids);
  if ('place' in query) {
    const rows = await tables.entries.list({ index: BY_PLACE, prefix: [book, query.place] });
    return [...rows].sort(({ entry: left }, { entry: right }) => compareEntries(left, right));
  }
  const range: Range = { index: BY_ORDER, prefix: [book] };
  if ('all' in query) return tables.entries.list(range);
  const [last] = query.after === undefined ? [] : await rowsById(tables, book, [query.after]);
  return tables.entries.list({
    ...range,
    limit: query.limit,
    backwards: query.newestFirst ?? false,
    ...(last ? { after: [last.entry.lamport, last.entry.sheet, last.entry.number] } : {}),
  });
}

export async function rowsById(
  tables: Tables,
  book: BookId,
  ids: readonly EntryId[],
): Promise<readonly EntryRow[]> {
  const keys = ids.map(splitEntryId).map(({ sheet, number }) => [book, sheet, number] as const);
  return (await tables.entries.get(keys)).filter((row) => row !== undefined);
}
