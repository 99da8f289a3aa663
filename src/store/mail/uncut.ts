/**
 * The lines of this phone that are in no page yet, in runs, each with what the phone had of the book before it. What it had is
 * what had arrived before: nothing else says it, and a number that was counted from it must be found right by others.
 */
import { canonicalText } from '../../ledger/bytes.ts';
import { type Entry, idOf } from '../../ledger/entry.ts';
import { type BookId, type PhoneId, type SheetId, splitEntryId } from '../../ledger/ids.ts';
import type { PageSeen } from '../../ledger/order/page-seen.ts';
import { tellSeen } from '../../ledger/order/tell-seen.ts';
import type { Disk, Tables } from '../disk.ts';
import { type StoreCrypto, sheetStart } from '../hashes.ts';
import { pagesOf } from '../pages.ts';
import { current } from '../read.ts';
import { BY_ARRIVAL, BY_ID, type CutMark, type EntryRow, FORK_ID, type ForkRow } from '../rows.ts';
import { newestSnapshot, snapshotsOf } from '../snapshots.ts';
import { isUncut, NOTHING_CUT } from './cut-mark.ts';
import type { Uncut, UncutRun } from './mail.ts';

type Numbers = Readonly<Record<SheetId, number>>;
interface Run {
  readonly rows: [EntryRow, ...EntryRow[]];
  /** What the phone had, of this sheet too; other branches that had come. */
  readonly had: Numbers;
  readonly forks: readonly ToldFork[];
}

/** A line with the running hash of its branch. */
type Told = Pick<EntryRow, 'entry' | 'hash'>;

/** All that telling needs of the book. */
interface Behind {
  readonly seals: readonly Entry[];
  readonly pages: readonly PageSeen[];
}

type ToldFork = ForkRow & Required<Pick<ForkRow, 'hash' | 'count'>>;

/** See Mail.uncut. */
export async function uncut(disk: Disk, crypto: StoreCrypto, book: BookId): Promise<Uncut> {
  const names = ['books', 'entries', 'forks', 'pages', 'snapshots', 'phones'] as const;
  const read = await disk.read(names, (tables) => toldRuns(tables, book));
  const runs = read.runs.map(async ({ before, ...run }): Promise<UncutRun> => {
    return { ...run, before: before ?? (await sheetStart(crypto, book, run.sheet)) };
  });
  return { ...read, runs: await Promise.all(runs) };
}

async function toldRuns(tables: Tables, book: BookId) {
  const [row] = await tables.books.get([book]);
  const [own] = await tables.phones.get([book]);
  const mark = row?.cut ?? NOTHING_CUT;
  if (!row || !own) return { phone: null, mark, runs: [] };
  const since = await rowsSince(tables, book, mark.arrival);
  if (!since.some((one) => isUncut(mark, own.id, one))) return { phone: own.id, mark, runs: [] };
  const { numbers, seals } = await wholeBook(tables, book, row.count, mark);
  const forks = (await tables.forks.list({ index: FORK_ID, prefix: [book] })).filter(isTold);
  // Of a seal that is there twice nobody knows what it stands for.
  const twofold = new Set(forks.map(({ entry }) => idOf(entry)));
  const plain = seals.filter((seal) => !twofold.has(idOf(seal)));
  const behind = { seals: plain, pages: await pagesOf(tables, book) };
  const runs = runsOf(mark, own.id, since, numbers, forks);
  const told = await Promise.all(runs.map((run) => tell(tables, book, run, behind)));
  return { phone: own.id, mark, runs: told };
}

/**
 * What the pages of these lines will say that was seen. The fold needs it before they are cut: else a line would count in one way
 * until then, and in another afterwards.
 */
export async function seenOfUncut(tables: Tables, book: BookId): Promise<readonly PageSeen[]> {
  const { runs } = await toldRuns(tables, book);
  return runs.map(({ sheet, entries, seal, heads }) => {
    const [first] = entries;
    const plain = heads.map((head) => ({ sheet: head.sheet, last: head.last }));
    // No page has this id: those are hashes.
    const page = `uncut ${sheet}:${first.number}`;
    return { page, sheet, first: first.number, last: first.number + entries.length - 1, seal, heads: plain };
  });
}

export const rowsSince = (tables: Tables, book: BookId, arrival: number): Promise<readonly EntryRow[]> =>
  tables.entries.list({ index: BY_ARRIVAL, prefix: [book], after: [arrival] });

/** The last numbers of all sheets up to the mark, and the seals of the book: from the newest snapshot and what came after. */
async function wholeBook(tables: Tables, book: BookId, count: number, mark: CutMark) {
  const snapshot = await newestSnapshot(tables, await snapshotsOf(tables, book), { id: book, count });
  const known = snapshot?.heads.count ?? 0;
  const rows = await rowsSince(tables, book, Math.min(known, mark.arrival));
  const numbers: Record<SheetId, number> = {};
  for (const [sheet, { number }] of Object.entries(snapshot?.heads.bySheet ?? {})) numbers[sheet] = number;
  for (const { arrival, entry } of rows) if (arrival > known) numbers[entry.sheet] = entry.number;
  for (const { arrival, entry } of [...rows].reverse()) {
    if (arrival > mark.arrival) numbers[entry.sheet] = entry.number - 1;
  }
  const seals = new Map(rows.flatMap(({ entry }) => sealed(entry)));
  let next = snapshot?.seal ?? null;
  while (next !== null && !seals.has(next)) {
    const { sheet, number } = splitEntryId(next);
    const [row] = await tables.entries.get([[book, sheet, number]]);
    const [found] = row ? sealed(row.entry) : [];
    if (!found) break;
    seals.set(next, found[1]);
    next = previousOf(found[1]);
  }
  return { numbers, seals: [...seals.values()] };
}

const isTold = (row: ForkRow): row is ToldFork => row.hash !== undefined && row.count !== undefined;

const isSeal = ({ kind }: Entry): boolean => kind === 'meeting-sealed';
const sealed = (entry: Entry): readonly (readonly [string, Entry])[] =>
  isSeal(entry) ? [[`${entry.sheet}:${entry.number}`, current(entry)]] : [];
const previousOf = ({ body }: Entry): string | null =>
  typeof body.previous === 'string' ? body.previous : null;

function runsOf(
  mark: CutMark,
  phone: PhoneId,
  since: readonly EntryRow[],
  numbers: Numbers,
  forks: readonly ToldFork[],
): readonly Run[] {
  const forkedAt = new Set(forks.map(({ count }) => count));
  const had: Record<SheetId, number> = { ...numbers };
  const runs: Run[] = [];
  let last: EntryRow | undefined;
  for (const row of since) {
    const { sheet, number } = row.entry;
    if (isUncut(mark, phone, row)) {
      const isNext = last?.entry.sheet === sheet && last.arrival === row.arrival - 1;
      const goesOn = last && isNext && !isSeal(last.entry) && !forkedAt.has(last.arrival);
      const open = goesOn ? runs.at(-1) : undefined;
      if (open) open.rows.push(row);
      else
        runs.push({ rows: [row], had: { ...had }, forks: forks.filter(({ count }) => count < row.arrival) });
      last = row;
    }
    had[sheet] = number;
  }
  return runs;
}

/** Numbers that are not below its own it cannot have counted from: those lines are left out, with what continues them. */
async function tell(tables: Tables, book: BookId, { rows, had, forks }: Run, { seals, pages }: Behind) {
  const [first, ...rest] = rows;
  const { sheet, number, lamport } = first.entry;
  const names = Object.entries(had).filter(([, last]) => last > 0);
  const found = await tables.entries.get(names.map(([one, last]) => [book, one, last]));
  const heads: Record<SheetId, number> = {};
  const rowBySheet = new Map<SheetId, Told>();
  for (const [at, [name]] of names.entries()) {
    const tip = found[at];
    const beside = forks.filter(({ entry }) => entry.sheet === name);
    const row =
      tip && (tip.entry.lamport >= lamport || beside.length > 0)
        ? await below(tables, book, tip, lamport, beside)
        : tip;
    if (!row) continue;
    heads[name] = row.entry.number;
    rowBySheet.set(name, row);
  }
  const named = seals.filter((one) => one.lamport < lamport);
  const told = tellSeen(sheet, heads, named, pages);
  const [before] = number > 1 ? await tables.entries.get([[book, sheet, number - 1]]) : [];
  return {
    sheet,
    before: before?.hash ?? null,
    entries: [first.entry, ...rest.map(({ entry }) => entry)] as const,
    seal: told.seal,
    heads: told.heads.flatMap(({ sheet: name, last }) => {
      const row = rowBySheet.get(name);
      return row ? [{ sheet: name, last, hash: row.hash, lamport: row.entry.lamport }] : [];
    }),
  };
}

/** Of two branches that which the fold takes at each number. */
async function below(
  tables: Tables,
  book: BookId,
  tip: EntryRow,
  lamport: number,
  forks: readonly ToldFork[],
): Promise<Told | undefined> {
  const { sheet, number } = tip.entry;
  const range = { index: BY_ID, prefix: [book, sheet], after: [number], backwards: true };
  const byNumber = new Map<number, Told>();
  for (const row of [tip, ...(await tables.entries.list(range)), ...forks]) {
    const known = byNumber.get(row.entry.number);
    if (!known || canonicalText(row.entry) < canonicalText(known.entry)) byNumber.set(row.entry.number, row);
  }
  const downwards = [...byNumber.values()].sort((left, right) => right.entry.number - left.entry.number);
  return downwards.find(({ entry }) => entry.lamport < lamport);
}
