/**
 * What of entries that come from elsewhere is new, worked out before the transaction (S5). S2: an id that exists with other
 * bytes is a fork; the stored branch stays, the other one is kept beside it as evidence, with everything that continues it.
 */
import { canonicalText } from '../ledger/bytes.ts';
import type { Entry } from '../ledger/entry.ts';
import type { BookId, SheetId } from '../ledger/ids.ts';
import { refuseBook } from './append.ts';
import type { Disk, Tables } from './disk.ts';
import { digestOf, nextHash, type StoreCrypto, sheetStart } from './hashes.ts';
import { BY_ID, type EntryRow, FORK_ID, type ForkRow } from './rows.ts';
import type { WriteFailure } from './store.ts';

/**
 * Entries of one sheet by number. `before`: the running hash that they continue, hex, so that the branch is known and they may
 * have to wait; null: nothing says, so they must fit. `hashes`: those after each of them, made from `before`; absent: made here.
 */
export interface Piece {
  readonly sheet: SheetId;
  readonly before: string | null;
  readonly hashes?: readonly string[];
  readonly entries: readonly Entry[];
}

/** Worked out against the rows that `count` entries are. `gaps`: pieces whose predecessors have not come. */
export interface Plan {
  readonly ok: true;
  readonly count: number;
  readonly fresh: readonly { readonly entry: Entry; readonly hash: string }[];
  readonly forks: readonly ForkRow[];
  readonly already: number;
  readonly gaps: readonly Piece[];
}

interface Sheet {
  readonly start: string;
  readonly known: Map<number, { readonly entry: Entry; readonly hash: string }>;
  readonly forked: Set<number>;
  tip: string;
  last: number;
}

interface Growing {
  readonly count: number;
  readonly fresh: { entry: Entry; hash: string }[];
  readonly forks: ForkRow[];
  readonly gaps: Piece[];
  already: number;
}

type Gap = Extract<WriteFailure, { code: 'gap' }>;

export async function makePlan(
  disk: Disk,
  crypto: StoreCrypto,
  book: BookId,
  pieces: readonly Piece[],
): Promise<Plan | WriteFailure> {
  const names = [...new Set(pieces.map(({ sheet }) => sheet))];
  const stored = await disk.read(['books', 'entries', 'forks'], async (tables) => {
    const [row] = await tables.books.get([book]);
    const rows = new Map<SheetId, readonly EntryRow[]>();
    const forks = new Map<SheetId, readonly ForkRow[]>();
    for (const sheet of names) {
      const from = Math.min(...pieces.flatMap((piece) => (piece.sheet === sheet ? firstOf(piece) : [])));
      rows.set(sheet, await rowsFrom(tables, book, sheet, from));
      forks.set(sheet, await tables.forks.list({ index: FORK_ID, prefix: [book, sheet] }));
    }
    return { row, rows, forks };
  });
  const stop = refuseBook(book, stored.row);
  if (stop) return stop;
  const count = stored.row?.count ?? 0;
  const plan: Growing = { count, fresh: [], forks: [], gaps: [], already: 0 };
  for (const name of names) {
    const start = await sheetStart(crypto, book, name);
    const sheet = sheetOf(start, stored.rows.get(name) ?? [], stored.forks.get(name) ?? []);
    const own = pieces.filter((piece) => piece.sheet === name);
    for (const piece of own.sort((left, right) => firstOf(left) - firstOf(right))) {
      const gap = await planPiece(crypto, book, piece, sheet, plan);
      if (gap && piece.before === null) return gap;
      if (gap) plan.gaps.push(piece);
    }
  }
  return { ok: true, ...plan };
}

const firstOf = ({ entries }: Piece): number => entries[0]?.number ?? 0;

/** The line before that number and what follows it, or the last line where the sheet does not come so far. */
async function rowsFrom(
  tables: Pick<Tables, 'entries'>,
  book: BookId,
  sheet: SheetId,
  number: number,
): Promise<readonly EntryRow[]> {
  const range = { index: BY_ID, prefix: [book, sheet] };
  const rows = await tables.entries.list({ ...range, after: [number - 2] });
  return rows.length > 0 ? rows : tables.entries.list({ ...range, backwards: true, limit: 1 });
}

function sheetOf(start: string, rows: readonly EntryRow[], forks: readonly ForkRow[]): Sheet {
  const last = rows.at(-1);
  return {
    start,
    known: new Map(rows.map(({ entry, hash }) => [entry.number, { entry, hash }])),
    forked: new Set(forks.map(({ entry }) => entry.number)),
    tip: last?.hash ?? start,
    last: last?.entry.number ?? 0,
  };
}

/** Goes through one piece by number; from the first fork on, what differs belongs to the other branch. */
async function planPiece(
  crypto: StoreCrypto,
  book: BookId,
  { sheet: name, before, hashes, entries }: Piece,
  sheet: Sheet,
  plan: Growing,
): Promise<Gap | null> {
  const first = entries[0]?.number ?? 1;
  const tip = first > 1 ? sheet.known.get(first - 1)?.hash : sheet.start;
  if (before !== null && first > 1 && tip === undefined && !sheet.forked.has(first - 1)) {
    return { ok: false, code: 'gap', sheet: name, expected: sheet.last + 1, found: first };
  }
  let forked = before !== null && first > 1 && tip !== before;
  let branch = before ?? tip;
  const hashOf = (from: string, entry: Entry) => {
    const at = entry.number - first;
    const given = from === (at > 0 ? hashes?.[at - 1] : before) ? hashes?.[at] : undefined;
    return given ?? nextHash(crypto, from, entry);
  };
  for (const entry of entries) {
    const here = sheet.known.get(entry.number);
    if (!forked && here && canonicalText(here.entry) === canonicalText(entry)) {
      plan.already += 1;
      branch = here.hash;
    } else if (here || forked) {
      forked = true;
      sheet.forked.add(entry.number);
      const linked: Pick<ForkRow, 'before' | 'hash'> =
        branch === undefined ? {} : { before: branch, hash: await hashOf(branch, entry) };
      branch = linked.hash;
      plan.forks.push({ book, digest: await digestOf(crypto, entry), ...linked, count: plan.count, entry });
    } else {
      if (entry.number !== sheet.last + 1) {
        return { ok: false, code: 'gap', sheet: name, expected: sheet.last + 1, found: entry.number };
      }
      sheet.tip = await hashOf(sheet.tip, entry);
      sheet.last = entry.number;
      sheet.known.set(entry.number, { entry, hash: sheet.tip });
      branch = sheet.tip;
      plan.fresh.push({ entry, hash: sheet.tip });
    }
  }
  return null;
}
