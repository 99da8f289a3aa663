/**
 * The seals: each states what the fold comes to at its place (balances, members, differences, count), covers the entries of
 * its meeting, names the seal before it, and its running hashes are those of the sheets.
 */
import type { Book, Finding } from '../book.ts';
import { canonicalText } from '../bytes.ts';
import { ENTRY_VERSION, type Entry, idOf } from '../entry.ts';
import { entryIdOf, type SheetId } from '../ids.ts';
import { headsStatedBy, sealDraft } from '../seal.ts';
import type { Check } from './whole.ts';

type Stated = Readonly<Record<string, unknown>>;

export const checkSeals: Check = ({ heads, book, branches, walk }) => {
  const hashes = new Map(heads.map((head) => [entryIdOf(head.sheet, head.last), head.hash]));
  for (const { entry, hash } of branches.links)
    if (book.standing[idOf(entry)] === canonicalText(entry)) hashes.set(idOf(entry), hash);
  // Where the branch that a seal names has not come the fold says so: nothing of that meeting counts here yet.
  const findings = book.findings.filter(({ check }) => check === 'seals');
  walk((before, entry) => {
    if (entry.kind !== 'meeting-sealed') return;
    for (const detail of [...figuresOf(before, entry), ...coverOf(before, entry, hashes)])
      findings.push({ check: 'seals', entry: idOf(entry), detail });
  });
  return findings;
};

const FIGURES = ['expected', 'counted', 'pieces', 'differences', 'balances', 'members'] as const;

function figuresOf(before: Book, seal: Entry): readonly string[] {
  const stated: Stated = seal.body;
  const drawn: Stated = sealDraft(before, [], [])?.body ?? {};
  const apart = FIGURES.filter((field) => canonicalText(stated[field]) !== canonicalText(drawn[field])).map(
    (field) => `${field}: not what the entries come to`,
  );
  if (stated.expected !== stated.counted) apart.push('expected and counted differ');
  return apart;
}

function coverOf(before: Book, seal: Entry, hashes: ReadonlyMap<string, string>): readonly string[] {
  const covers = headsStatedBy(seal);
  const last = new Map<SheetId, number>(covers.map((head) => [head.sheet, head.last]));
  const problems: string[] = [];
  for (const { sheet, number } of before.open?.entries ?? []) {
    if (number > (last.get(sheet) ?? 0)) problems.push(`${sheet}:${number} is not covered`);
  }
  for (const head of covers) {
    const hash = hashes.get(entryIdOf(head.sheet, head.last));
    if (hash !== undefined && hash !== head.hash)
      problems.push(`the hash of ${entryIdOf(head.sheet, head.last)} differs`);
  }
  return problems;
}

/**
 * Seals form a chain: each names the one before, and belongs to the meeting and number that was open. One that names a
 * seal that is not here does not count until it arrives.
 */
export const checkChain: Check = ({ entries, byId, walk }) => {
  const findings: Finding[] = [];
  for (const entry of entries) {
    const { kind, v, body } = entry;
    if (kind !== 'meeting-sealed' || v > ENTRY_VERSION || body.previous === null) continue;
    if (byId.has(String(body.previous))) continue;
    findings.push({
      check: 'chain',
      entry: idOf(entry),
      detail: `names ${body.previous}, which is not here`,
    });
  }
  walk((before, entry) => {
    if (entry.kind !== 'meeting-sealed') return;
    const say = (detail: string) => findings.push({ check: 'chain', entry: idOf(entry), detail });
    const { lastSeal } = before;
    const follows = lastSeal
      ? [lastSeal.entry, ...lastSeal.twins].includes(String(entry.body.previous))
      : entry.body.previous === null;
    if (!follows) say(`names ${entry.body.previous ?? 'none'} as the seal before`);
    if (entry.body.number !== before.open?.number) say('another number than its meeting');
  });
  return findings;
};
