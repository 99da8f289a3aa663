/**
 * What the books on phones must be, looked at whenever one is read or shown: L1 (accounts come to zero), L2 (the fold of its
 * lines in any order, with what pages say), S4 (a snapshot is only a shortcut), Y1 (the same pages, the same book).
 * A set of lines and pages that was folded once is not folded again: the book of that set is known.
 */
import type { Book } from '../../../src/ledger/book.ts';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { type PageSeen, seenFrom } from '../../../src/ledger/order/page-seen.ts';
import { branchesOf } from '../../../src/store/branches.ts';
import { NO_HEADS } from '../../../src/store/heads.ts';
import { randomFrom } from '../../ledger/generate/random.ts';
import type { Truth } from '../world/truth.ts';
import { holds } from '../world/violation.ts';
import { allInPages, uncutOf } from './lines.ts';
import type { Mirror } from './mirror.ts';
import { sameData } from './same-data.ts';
import { nameOf } from './sums.ts';

/** A set of lines and of what is said of them: the same key, the same book. */
const keyOf = (mirror: Mirror, uncut: readonly PageSeen[]): string =>
  `${nameOf(mirror.lines)} ${nameOf(mirror.told)} ${JSON.stringify(uncut)}`;

/** The fold of what is on the disk, its lines and pages shuffled. */
export function rightBook(mirror: Mirror, truth: Truth): Book {
  const uncut = uncutOf(mirror, truth);
  const key = keyOf(mirror, uncut);
  const known = truth.bookByKey.get(key);
  if (known !== undefined) return known;
  const all: readonly Entry[] = [...mirror.entries, ...mirror.forks].map(({ entry }) => entry);
  const random = randomFrom(all.length + 1);
  const shuffled = random.some(all, all.length);
  const pages = random.some([...mirror.pages, ...uncut], Number.POSITIVE_INFINITY);
  const branches = branchesOf(NO_HEADS, mirror.entries, random.some(mirror.forks, Number.POSITIVE_INFINITY));
  const book = fold(shuffled, seenFrom(pages, shuffled), branches);
  truth.bookByKey.set(key, book);
  return book;
}

/** @param invariant what it would break to show anything else. */
export function lookAtBook(
  where: string,
  book: Book,
  mirror: Mirror,
  truth: Truth,
  invariant: 'L2' | 'S4',
): void {
  const sum = Object.values(book.balances).reduce((all: number, one) => all + (one ?? 0), 0);
  holds(sum === 0, 'L1', () => `the accounts on ${where} come to ${sum}`);
  const right = rightBook(mirror, truth);
  holds(sameData(book, right), invariant, () => `${where} shows another book: ${differing(book, right)}`);
}

/** Phones whose pages are the same, and that have no line beside them, have the same lines and so the same book. */
export function lookAtPages(where: string, mirror: Mirror, truth: Truth): boolean {
  if (!allInPages(mirror, truth)) return false;
  const pages = nameOf(mirror.told);
  const lines = nameOf(mirror.lines);
  const known = truth.keyByPages.get(pages) ?? lines;
  truth.keyByPages.set(pages, known);
  holds(known === lines, 'Y1', () => `${where} has the pages of another phone, and other lines`);
  return true;
}

function differing(book: Book, right: Book): string {
  const parts = (Object.keys(right) as (keyof Book)[]).filter(
    (part) => canonicalText(right[part]) !== canonicalText(book[part]),
  );
  const [first] = parts;
  if (!first) return 'nothing differs';
  const [is, should] = [canonicalText(book[first]), canonicalText(right[first])];
  const at = [...should].findIndex((letter, place) => letter !== is[place]);
  const from = Math.max(0, at - 40);
  return `${parts.join(', ')}: ${is.slice(from, at + 80)} should be ${should.slice(from, at + 80)}`;
}
