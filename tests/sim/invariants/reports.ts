/**
 * L8: the report of a seal is the same bytes on every phone and for ever. It follows from the lines of its meeting alone, so
 * it is looked at again whenever a line of that meeting came, and not otherwise. What the seal covers has to be there.
 */
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { compareEntries, type Entry, idOf } from '../../../src/ledger/entry.ts';
import type { HeadList } from '../../../src/ledger/order/turns.ts';
import type { meetingReport } from '../../../src/ledger/report.ts';
import type { Truth } from '../world/truth.ts';
import { holds } from '../world/violation.ts';
import type { Mirror } from './mirror.ts';

type Report = typeof meetingReport;

/** @returns how many reports were looked at. */
export function lookAtReports(where: string, mirror: Mirror, truth: Truth, report: Report): number {
  const forked = new Set(mirror.forks.map(({ entry }) => entry.place));
  let looked = 0;
  for (const seal of mirror.seals) {
    const isDue = mirror.placesNew.has(seal.place) || mirror.placesNew.has(idOf(seal));
    if (!isDue || forked.has(seal.place)) continue;
    if (!isWhole(mirror, seal)) {
      mirror.placesNew.add(idOf(seal));
      continue;
    }
    mirror.placesNew.delete(idOf(seal));
    lookAtReport(where, mirror, truth, seal, report);
    looked += 1;
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

function lookAtReport(where: string, mirror: Mirror, truth: Truth, seal: Entry, make: Report): void {
  const lines = mirror.entries.map(({ entry }) => entry).filter(({ place }) => place === seal.place);
  // Which branch of a copied phone's sheet a seal covers is in its hashes, which the ledger does not know (adr/0011).
  if (lines.some((line) => isCovered(seal, line) && isTwofold(truth, line))) return;
  const data = make(lines.sort(compareEntries), idOf(seal));
  if (!data) return;
  const report = canonicalText(data);
  // A cloned phone may have sealed otherwise under the same id: that is another seal.
  const key = canonicalText(seal);
  const before = truth.reports.get(key) ?? report;
  truth.reports.set(key, before);
  holds(report === before, 'L8', () => `the report of ${idOf(seal)} on ${where} is ${report}, was ${before}`);
}
