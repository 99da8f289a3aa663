/**
 * fold(entries) → Book: depends only on the set of entries (and on what their pages say was seen), never on arrival order
 * or repetition (L2), and never throws on decoded input. An entry counts if it was written in sitting 0 by the founder's
 * phone, or in a meeting by the phone that has the pen and, once the meeting is sealed, if the seal covers it; phones,
 * keys and choices count anywhere. All else waits, without effect, and is shown with the reason. The rules stand in order/, which
 * branch of a sheet stands in branches/; a book that stands is extended at its tail (extend.ts).
 */
import { type Book, emptyBook, type Finding } from './book.ts';
import { type Branches, NO_BRANCHES, type Standing, standingOf } from './branches/branches.ts';
import { compareEntries, type Entry, idOf } from './entry.ts';
import { type Plan, planOf } from './order/plan.ts';
import { NOTHING_SEEN, type Seen } from './order/seen.ts';
import { holdBack, type Step, take } from './order/take.ts';
import { verdictOf } from './order/verdict-of.ts';
import { headsStatedBy, sealFollowed } from './seal.ts';
import type { SheetHead } from './sheet-head.ts';

/**
 * @param seen what the pages say their phones had seen; numbers are tried with it (order/seen.ts).
 * @param branches what the store knows of the running hashes: which lines of a sheet that was written twice belong together, and
 *   whether what seals cover is what is here (branches/).
 */
export function fold(
  entries: readonly Entry[],
  seen: Seen = NOTHING_SEEN,
  branches: Branches = NO_BRANCHES,
): Book {
  return walk(entries, undefined, seen, branches);
}

/** The fold, entry by entry: `step` sees the book before each entry, and whether that one will count; it changes nothing. */
export function walk(
  entries: readonly Entry[],
  step?: Step,
  seen: Seen = NOTHING_SEEN,
  branches: Branches = NO_BRANCHES,
): Book {
  const book = emptyBook();
  const { standing, ordered, plan } = settled(entries, seen, branches);
  book.standing = standing.texts;
  book.findings = findingsOf(standing);
  for (const entry of ordered) {
    const wrong = plan.wrong.size > 0 ? plan.wrong.get(idOf(entry)) : undefined;
    if (!wrong) take(book, entry, verdictOf(book, entry, plan), step);
    else {
      step?.(book, entry, false);
      holdBack(book, entry, wrong);
    }
  }
  keepCuts(book, plan);
  const open = book.open && plan.meetings.get(book.open.id);
  if (book.open && open) book.open = { ...book.open, turns: open.turns };
  book.clashes = plan.clashes;
  book.setAside = [...plan.aside].flatMap(([id, why]) => (why === 'aside' ? [id] : [])).sort();
  return book;
}

const findingsOf = ({ forked, held }: Standing): Finding[] => [
  ...forked.map((entry) => ({ check: 'fork', entry, detail: 'two entries with one id' })),
  ...[...held]
    .sort()
    .map((entry) => ({ check: 'seals', entry, detail: 'a seal names another line under this id' })),
];

/** A removal that fell away with what it cut off has cut all the same (order/admitted.ts). */
function keepCuts(book: Book, { cuts }: Plan): void {
  for (const [id, heads] of cuts) {
    const phone = book.phones[id];
    if (phone) book.phones[id] = { ...phone, removal: { by: phone.removal?.by ?? [], acts: true, heads } };
  }
}

interface Settled {
  readonly standing: Standing;
  readonly ordered: readonly Entry[];
  readonly plan: Plan;
}

/** Seals that count say which branch of a twofold sheet stands, and in it may stand what says which seals count: a few rounds at most. */
const MOST_ROUNDS = 8;

function settled(entries: readonly Entry[], seen: Seen, branches: Branches): Settled {
  let sealed: readonly SheetHead[] = [];
  for (let round = 1; ; round += 1) {
    const standing = standingOf(entries, branches, sealed);
    const ordered = [...standing.entries].sort(compareEntries);
    const plan = planOf(ordered, seen, standing);
    const next = sealedBy(plan, standing, branches);
    if (round === MOST_ROUNDS || isSame(next, sealed)) return { standing, ordered, plan };
    sealed = next;
  }
}

/**
 * What seals that count say of sheets which were written twice, or of which another branch is here. A seal that stands where the one after it
 * names its twin says nothing: a copied phone sealed both branches, and each of these seals names its own.
 */
function sealedBy(
  { meetings }: Plan,
  { hashById }: Standing,
  { links, hashAt }: Branches,
): readonly SheetHead[] {
  const twofold = new Set(links.map(({ entry }) => entry.sheet));
  const seals = [...meetings.values()].flatMap(({ seal }) => seal?.[0] ?? []);
  const followed = seals.flatMap((seal) => sealFollowed(seal) ?? []);
  const isDisowned = (seal: Entry): boolean => {
    const stands = hashById.get(idOf(seal));
    const named = followed.find(({ sheet, last }) => sheet === seal.sheet && last === seal.number);
    return stands !== undefined && named !== undefined && stands !== named.hash;
  };
  return seals
    .filter((seal) => !isDisowned(seal))
    .flatMap(headsStatedBy)
    .filter(({ sheet, last, hash }) => {
      const here = hashAt(sheet, last);
      return twofold.has(sheet) || (here !== undefined && here !== hash);
    });
}

const isSame = (one: readonly SheetHead[], other: readonly SheetHead[]): boolean =>
  one.length === other.length &&
  one.every(({ sheet, last, hash }, at) => {
    const beside = other[at];
    return beside?.sheet === sheet && beside.last === last && beside.hash === hash;
  });
