/**
 * Which lines stand where a sheet was written twice (a phone was copied, or its storage put back): one branch, whole. Where the
 * running hash of a seal names a branch, that one: it was read aloud and witnessed, and nothing that comes later under the same ids
 * changes it (L8). Beyond it, and where nothing is sealed, the smaller text goes on, on every phone (L2). Must not know: how
 * hashes are made, which seals count.
 */
import { canonicalText } from '../bytes.ts';
import { type Entry, idOf } from '../entry.ts';
import { type EntryId, entryIdOf, type SheetId } from '../ids.ts';
import type { SheetHead } from '../sheet-head.ts';

/** A line with the running hash of its branch before it and up to it, hex. */
export interface Linked {
  readonly entry: Entry;
  readonly before: string;
  readonly hash: string;
}

/** What the store knows of the branches of sheets. */
export interface Branches {
  /** Every line of the sheets that were written twice, from the first number with two lines on; in any order. */
  readonly links: readonly Linked[];
  /** The running hash of the branch that came first; undefined where it is not known. */
  readonly hashAt: (sheet: SheetId, number: number) => string | undefined;
}

/** Where nothing is known of hashes: then nothing says which line follows which, and the smaller text stands line by line. */
export const NO_BRANCHES: Branches = { links: [], hashAt: () => undefined };

/** Among these heads. */
export function hashFinder(heads: readonly SheetHead[]): Branches['hashAt'] {
  const byId = new Map(heads.map(({ sheet, last, hash }) => [entryIdOf(sheet, last), hash]));
  return (sheet, number) => byId.get(entryIdOf(sheet, number));
}

/** By id, for lines of sheets that were written twice: the text that stands; null: none, the branch that stands ends before it. */
export type StandingTexts = Readonly<Record<EntryId, string | null>>;

export interface Standing {
  readonly entries: readonly Entry[];
  /** The other branches: written all the same, and may have been counted from. */
  readonly others: readonly Entry[];
  readonly texts: StandingTexts;
  /** Ids with two texts. */
  readonly forked: readonly EntryId[];
  /** Lines here in whose place a seal names another one, which has not come. */
  readonly held: ReadonlySet<EntryId>;
  /** The running hashes of the lines that stand in such sheets. */
  readonly hashById: ReadonlyMap<EntryId, string>;
}

/** @param sealed what the seals that count say of sheets, the first one first. */
export function standingOf(
  entries: readonly Entry[],
  { links, hashAt }: Branches,
  sealed: readonly SheetHead[],
): Standing {
  const bySheet = groupBy(links, ({ entry }) => entry.sheet);
  const firstOf = new Map([...bySheet].map(([sheet, lines]) => [sheet, firstNumber(lines)]));
  const isLinked = ({ sheet, number }: Entry) => number >= (firstOf.get(sheet) ?? Number.POSITIVE_INFINITY);
  const plain = lineByLine(bySheet.size === 0 ? entries : entries.filter((entry) => !isLinked(entry)));
  const found: Found = { ...plain, texts: { ...plain.texts }, hashById: new Map(), here: new Set() };
  for (const [sheet, lines] of bySheet) {
    const first = firstNumber(lines);
    const known = wholeOf(lines, first, hashAt(sheet, first - 1));
    takeBranch(
      found,
      lines,
      known,
      sealed.filter((head) => head.sheet === sheet),
    );
  }
  const held = sealed.filter(({ sheet, last, hash }) => {
    const id = entryIdOf(sheet, last);
    const isOfLinks = last >= (firstOf.get(sheet) ?? Number.POSITIVE_INFINITY);
    const stands = isOfLinks ? found.hashById.get(id) : hashAt(sheet, last);
    return stands !== undefined && stands !== hash && !found.here.has(hash);
  });
  return {
    entries: found.entries,
    others: found.others,
    texts: found.texts,
    forked: found.forked.sort(),
    held: new Set(held.map(({ sheet, last }) => entryIdOf(sheet, last))),
    hashById: found.hashById,
  };
}

interface Found {
  readonly entries: Entry[];
  readonly others: Entry[];
  readonly texts: Record<EntryId, string | null>;
  readonly forked: EntryId[];
  /** Of the lines that stand. */
  readonly hashById: Map<EntryId, string>;
  /** Of all lines that hang together with the sheet. */
  readonly here: Set<string>;
}

/** Of two with one id the smaller text, whatever is before it. */
function lineByLine(entries: readonly Entry[]): Pick<Found, 'entries' | 'others' | 'texts' | 'forked'> {
  const bySheet = new Map<SheetId, Map<number, Entry>>();
  const twofold = new Map<EntryId, Map<string, Entry>>();
  for (const entry of entries) {
    const { sheet, number } = entry;
    const byNumber = bySheet.get(sheet) ?? new Map<number, Entry>();
    if (byNumber.size === 0) bySheet.set(sheet, byNumber);
    const known = byNumber.get(number);
    if (!known) byNumber.set(number, entry);
    else if (known !== entry && canonicalText(known) !== canonicalText(entry)) {
      const texts = twofold.get(idOf(entry)) ?? new Map([[canonicalText(known), known]]);
      twofold.set(idOf(entry), texts.set(canonicalText(entry), entry));
      if (canonicalText(entry) < canonicalText(known)) byNumber.set(number, entry);
    }
  }
  const sorted = [...twofold].map(([id, texts]) => ({ id, texts: [...texts].sort(byFirst) }));
  return {
    entries: [...bySheet.values()].flatMap((byNumber) => [...byNumber.values()]),
    others: sorted.flatMap(({ texts }) => texts.slice(1).map(([, entry]) => entry)),
    texts: Object.fromEntries(sorted.map(({ id, texts }) => [id, texts[0]?.[0] ?? null])),
    forked: sorted.map(({ id }) => id),
  };
}

/** By hash: the lines that hang together with the rest of their sheet. What a line continues may not have come yet. */
type Whole = ReadonlyMap<string, Linked>;

/** @param root the running hash before the first forked number; undefined where that is 1. */
function wholeOf(lines: readonly Linked[], first: number, root: string | undefined): Whole {
  const whole = new Map<string, Linked>();
  const byNumber = [...lines].sort((one, other) => one.entry.number - other.entry.number);
  for (const line of byNumber) {
    const begins = line.entry.number === first && (root === undefined || line.before === root);
    if (begins || whole.has(line.before)) whole.set(line.hash, line);
  }
  return whole;
}

/** The lines of one sheet from its first forked number on: those that stand, and the others. */
function takeBranch(
  found: Found,
  lines: readonly Linked[],
  whole: Whole,
  sealed: readonly SheetHead[],
): void {
  for (const hash of whole.keys()) found.here.add(hash);
  const stands = branchThrough(sealedTip(sealed, whole), whole);
  for (const { entry, hash } of stands) {
    found.entries.push(entry);
    found.hashById.set(idOf(entry), hash);
  }
  const standing = new Set(stands.map(({ entry }) => canonicalText(entry)));
  const others = new Map(lines.map(({ entry }) => [canonicalText(entry), entry]));
  for (const text of standing) others.delete(text);
  found.others.push(...[...others].sort(byFirst).map(([, entry]) => entry));
  for (const [id, ofId] of groupBy(lines, ({ entry }) => idOf(entry))) {
    const texts = new Set(ofId.map(({ entry }) => canonicalText(entry)));
    found.texts[id] = [...texts].find((text) => standing.has(text)) ?? null;
    if (texts.size > 1) found.forked.push(id);
  }
}

/** The furthest line that a seal names; of seals that name different branches the first one's. */
function sealedTip(sealed: readonly SheetHead[], whole: Whole): Linked | null {
  let tip: Linked | null = null;
  for (const { last, hash } of sealed) {
    const named = whole.get(hash);
    if (named?.entry.number !== last) continue;
    if (tip === null || wayTo(named, whole).includes(tip)) tip = named;
  }
  return tip;
}

/** From the first forked number to `tip`, then on by the smaller text. */
function branchThrough(tip: Linked | null, whole: Whole): readonly Linked[] {
  const branch = tip ? [...wayTo(tip, whole)] : [];
  const lines = [...whole.values()];
  const after = groupBy(lines, ({ before }) => before);
  const starts = lines.filter(({ before }) => !whole.has(before));
  for (;;) {
    const last = branch.at(-1);
    const [next] = [...(last ? (after.get(last.hash) ?? []) : starts)].sort((one, other) =>
      canonicalText(one.entry) < canonicalText(other.entry) ? -1 : 1,
    );
    if (!next) return branch;
    branch.push(next);
  }
}

/** The line and those before it, from the first forked number on. */
function wayTo(line: Linked, whole: Whole): readonly Linked[] {
  const way: Linked[] = [];
  for (let one: Linked | undefined = line; one; one = whole.get(one.before)) way.push(one);
  return way.reverse();
}

const firstNumber = (lines: readonly Linked[]): number => Math.min(...lines.map(({ entry }) => entry.number));

const byFirst = ([one]: readonly [string, Entry], [other]: readonly [string, Entry]): number =>
  one < other ? -1 : 1;

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
