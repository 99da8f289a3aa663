/**
 * After faults have stopped and everybody has synced: all phones that were not locked out write under the same epochs (Y1), and have
 * the same pages, the same lines and the same book (Y1), everything that the endpoint acknowledged and did not itself lose
 * (Y2), no line in no page (Y5), and both branches of every fork, shown as such (Y6).
 */
import type { KeyringRow } from '../../../src/store/rows.ts';
import { currentEpochs } from '../../../src/sync/keys/epoch-rules.ts';
import type { BoxContents } from '../net/mailbox.ts';
import { hasBook, type Phone } from '../phone/phone.ts';
import type { Truth } from '../world/truth.ts';
import { holds } from '../world/violation.ts';
import { rightBook } from './books.ts';
import { type Checks, mirrorOf } from './checks.ts';
import { allInPages } from './lines.ts';
import type { Mirror } from './mirror.ts';
import { type NamedByEpoch, namedIn } from './named.ts';
import { sameData } from './same-data.ts';
import { nameOf } from './sums.ts';

export interface Together {
  readonly forks: number;
  /** Phones that have the book and are locked out of what was written last. */
  readonly out: number;
}

export async function lookTogether(
  checks: Checks,
  truth: Truth,
  phones: readonly Phone[],
  boxes: readonly BoxContents[],
): Promise<Together> {
  const all = phones.filter(hasBook).map((phone) => ({ phone, mirror: mirrorOf(checks, phone) }));
  const group = groupOf(all, truth, await namedIn(truth, phones));
  const [first] = group;
  if (!first) return { forks: 0, out: 0 };
  const one = first.mirror;
  const read = boxesOf(one.keyring, truth);
  const idsIn = (box: string): readonly string[] => boxes.find((other) => other.box === box)?.ids ?? [];
  const [main = ''] = read;
  const box = idsIn(main);
  const readable = new Set(read.flatMap(idsIn));
  const held = [...readable].filter((id) => truth.pages.get(id));
  for (const { phone, mirror } of group) {
    const said = `${phone.name} (${mirror.pages.length} pages, ${mirror.entries.length} lines)`;
    const others = `${first.phone.name} (${one.pages.length} pages, ${one.entries.length} lines)`;
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
    const isHere = (id: string) => here.has(id) || (waiting.has(id) && hasNoWay(truth, [...readable], id));
    const lost = held.filter((id) => !isHere(id));
    holds(lost.length === 0, 'Y2', () => `${lost.length} pages of the boxes are not on ${said}`);
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
  return { forks: forks.length, out: all.length - group.length };
}

interface Seen {
  readonly phone: Phone;
  readonly mirror: Mirror;
}

/**
 * Those that went furthest. Every other one is out: by an epoch or by their book, or it never was in it. Or it lacks an epoch that is not
 * written under, begun for a phone too whose announcement was lost with all who had it: who took it before knows it, nobody else can.
 */
function groupOf(all: readonly Seen[], truth: Truth, named: NamedByEpoch): readonly Seen[] {
  const epochsOn = ({ mirror }: Seen): number => mirror.keyring?.epochs.length ?? 0;
  const tips = ({ mirror }: Seen): string => tipsOf(mirror.keyring).join(' ');
  const far = all.filter((one) => {
    const known = new Set(one.mirror.keyring?.epochs.map(({ id }) => id));
    return all.every(({ mirror }) => tipsOf(mirror.keyring).every((tip) => known.has(tip)));
  });
  const [first] = [...(far.length > 0 ? far : all)].sort((left, right) => epochsOn(right) - epochsOn(left));
  if (!first) return [];
  const { phones } = rightBook(first.mirror, truth);
  const group = all.filter((one) => tips(one) === tips(first));
  for (const one of all) {
    const id = one.mirror.keys?.id ?? '';
    const isGone = first.mirror.keyring?.epochs.some(({ removed }) => removed.includes(id)) ?? false;
    const isOut = isGone || phones[id] === undefined || phones[id].removal?.acts === true;
    const why = () =>
      `${one.phone.name} is left under ${tips(one)}, ${first.phone.name} is under ${tips(first)}`;
    const lacking = tipsOf(first.mirror.keyring).filter((tip) => !tipsOf(one.mirror.keyring).includes(tip));
    const lost = lacking.filter((tip) => named.get(tip)?.some((id) => phones[id] === undefined));
    const writesAlike =
      [...tipsOf(one.mirror.keyring)].sort()[0] === [...tipsOf(first.mirror.keyring)].sort()[0];
    holds(group.includes(one) || isOut || (writesAlike && lost.length === lacking.length), 'Y1', why);
  }
  return group;
}

const tipsOf = (keyring: KeyringRow | null): readonly string[] =>
  currentEpochs((keyring?.epochs ?? []).map(({ id, follows }) => ({ epoch: id, previous: follows })));

const MOST_BEFORE = 8;

/** The box that is written to, and the others that are read besides. */
function boxesOf(keyring: KeyringRow | null, truth: Truth): readonly string[] {
  const tips = tipsOf(keyring);
  const before = (keyring?.epochs ?? []).filter(({ id }) => tips.includes(id));
  const ids = [...tips, ...before.flatMap(({ follows }) => follows.slice(0, MOST_BEFORE))];
  return ids.flatMap((id) => truth.epochs.get(id)?.endpoint.box ?? []);
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
