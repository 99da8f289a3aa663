/**
 * L8: the report of a seal is the same bytes on every phone and for ever. It follows from the lines of its meeting alone, so
 * it is looked at again whenever a line of that meeting came, and not otherwise. What the seal covers has to be there.
 */

import { standingIn } from '../../../src/ledger/branches/standing.ts';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { compareEntries, type Entry, idOf } from '../../../src/ledger/entry.ts';
import type { HeadList } from '../../../src/ledger/order/turns.ts';
import type { meetingReport } from '../../../src/ledger/report.ts';
import type { Truth } from '../world/truth.ts';
import { holds } from '../world/violation.ts';
import { rightBook } from './books.ts';
import type { Mirror } from './mirror.ts';

type Report = typeof meetingReport;

/** How many reports were looked at, and how many of them where a copied phone wrote other lines under ids that their seal covers. */
export interface Looked {
  reports: number;
  twofold: number;
}

export function lookAtReports(where: string, mirror: Mirror, truth: Truth, report: Report): Looked {
  const looked: Looked = { reports: 0, twofold: 0 };
  for (const seal of mirror.seals) {
    const isDue = mirror.placesNew.has(seal.place) || mirror.placesNew.has(idOf(seal));
    if (!isDue) continue;
    if (!isWhole(mirror, seal)) {
      mirror.placesNew.add(idOf(seal));
      continue;
    }
    mirror.placesNew.delete(idOf(seal));
    if (lookAtReport(where, mirror, truth, seal, report)) looked.twofold += 1;
    looked.reports += 1;
  }
  for (const place of [...mirror.placesNew]) if (!sealed(mirror, place)) mirror.placesNew.delete(place);
  return looked;
}

/** Kept: the ids of seals that wait for lines that they cover. */
const sealed = ({ seals }: Mirror, place: string): boolean => seals.some((seal) => idOf(seal) === place);

const isWhole = ({ tips }: Mirror, seal: Entry): boolean =>
  (seal.body.covers as unknown as HeadList).every(
    ({ sheet, last }) => (tips.get(sheet)?.number ?? 0) >= last,
  );

const isCovered = (seal: Entry, { sheet, number }: Entry): boolean =>
  (seal.body.covers as unknown as HeadList).some((head) => head.sheet === sheet && number <= head.last);

const isTwofold = (truth: Truth, line: Entry): boolean => (truth.written.get(idOf(line))?.size ?? 0) > 1;

/** The lines of its meeting; null where the seal itself does not count there. */
function linesOf(
  mirror: Mirror,
  truth: Truth,
  seal: Entry,
): { readonly lines: readonly Entry[] | null; readonly isTwofold: boolean } {
  const ofMeeting = ({ entry: { place } }: { readonly entry: Entry }) => place === seal.place;
  const [here, beside] = [mirror.entries, mirror.forks].map((rows) =>
    rows.filter(ofMeeting).map(({ entry }) => entry),
  ) as [Entry[], Entry[]];
  const touched = [...here, ...beside, seal].filter((line) => line === seal || isCovered(seal, line));
  if (!touched.some((line) => isTwofold(truth, line))) return { lines: here, isTwofold: false };
  const book = rightBook(mirror, truth);
  const stands = book.standing[idOf(seal)] ?? canonicalText(seal);
  const waits = book.waiting.some((one) => idOf(one) === idOf(seal));
  const counts = !waits && stands === canonicalText(seal);
  return { lines: counts ? standingIn(book, here, beside) : null, isTwofold: counts };
}

/** @returns whether a copied phone wrote otherwise in it. */
function lookAtReport(where: string, mirror: Mirror, truth: Truth, seal: Entry, make: Report): boolean {
  const { lines, isTwofold: twofold } = linesOf(mirror, truth, seal);
  const data = lines && make([...lines].sort(compareEntries), idOf(seal));
  if (!data) return false;
  const report = canonicalText(data);
  // A cloned phone may have sealed otherwise under the same id: that is another seal.
  const key = canonicalText(seal);
  const before = truth.reports.get(key) ?? report;
  truth.reports.set(key, before);
  holds(report === before, 'L8', () => `the report of ${idOf(seal)} on ${where} is ${report}, was ${before}`);
  return twofold;
}
