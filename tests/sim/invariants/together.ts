/**
 * After faults have stopped and everybody has synced: all phones have the same pages, the same lines and the same book (Y1),
 * everything that the endpoint acknowledged and did not itself lose (Y2), no line in no page (Y5), and both branches of every fork,
 * shown as such (Y6).
 */
import type { Phone } from '../phone/phone.ts';
import type { Truth } from '../world/truth.ts';
import { holds } from '../world/violation.ts';
import { rightBook } from './books.ts';
import { type Checks, mirrorOf } from './checks.ts';
import { allInPages } from './lines.ts';
import { sameData } from './same-data.ts';
import { nameOf } from './sums.ts';

export function lookTogether(
  checks: Checks,
  truth: Truth,
  phones: readonly Phone[],
  box: readonly string[],
): number {
  const [first] = phones;
  if (!first) return 0;
  const one = mirrorOf(checks, first);
  for (const phone of phones) {
    const mirror = mirrorOf(checks, phone);
    const said = `${phone.name} (${mirror.pages.length} pages, ${mirror.entries.length} lines)`;
    const others = `${first.name} (${one.pages.length} pages, ${one.entries.length} lines)`;
    holds(allInPages(mirror, truth), 'Y5', () => `${said} has lines that are in no page`);
    holds(nameOf(mirror.told) === nameOf(one.told), 'Y1', () => `${said} has not the pages of ${others}`);
    holds(nameOf(mirror.lines) === nameOf(one.lines), 'Y1', () => `${said} has not the lines of ${others}`);
    holds(
      sameData(rightBook(mirror, truth), rightBook(one, truth)),
      'Y1',
      () => `${said} has another book than ${others}`,
    );
    const kept = (wanted: string) =>
      [...mirror.blobs.values()].filter(({ kind }) => kind === wanted).map(({ blobId }) => blobId);
    const here = new Set(kept('page'));
    const waiting = new Set(kept('waiting'));
    const isHere = (id: string) => here.has(id) || (waiting.has(id) && hasNoWay(truth, box, id));
    const lost = [...truth.held].filter((id) => truth.pages.get(id) && !isHere(id));
    holds(lost.length === 0, 'Y2', () => `${lost.length} acknowledged pages are not on ${said}`);
    const unsent = [...here].filter((id) => !box.includes(id));
    holds(unsent.length === 0, 'Y2', () => `${unsent.length} pages of ${said} are not in the box`);
  }
  const forks = [...one.texts].filter(([, texts]) => texts.length > 1).map(([id]) => id);
  const shown = new Set(
    rightBook(one, truth)
      .findings.filter(({ check }) => check === 'fork')
      .map(({ entry }) => entry),
  );
  for (const id of forks) holds(shown.has(id), 'Y6', () => `the fork at ${id} is not shown`);
  return forks.length;
}

/** The line before a page was lost with all who had it, so the page waits for ever, and so does what follows it. */
function hasNoWay(truth: Truth, box: readonly string[], id: string): boolean {
  const first = truth.pages.get(id)?.lines[0]?.id ?? '';
  const colon = first.lastIndexOf(':');
  const number = Number(first.slice(colon + 1));
  if (number <= 1) return false;
  const before = `${first.slice(0, colon)}:${number - 1}`;
  const bringers = box.filter((one) => truth.pages.get(one)?.lines.some((line) => line.id === before));
  return bringers.every((one) => hasNoWay(truth, box, one));
}
