/**
 * A year of the 25-member practice group: its five meetings, then nineteen more in the pattern of the example (what was lent
 * is repaid at the next meeting with 10 %), played by the command line's own player. Ids, intents and times are put as a real
 * phone makes them (128 and 64 random bits), because they are most of what does not pack.
 */
import { readFile } from 'node:fs/promises';
import { type Example, scriptFromExample } from '../../../src/book/from-example.ts';
import { play } from '../../../src/book/play/play.ts';
import { readScript } from '../../../src/book/script/read.ts';
import type { Card } from '../../../src/ledger/cards.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import type { BookId, PhoneId } from '../../../src/ledger/ids.ts';
import { newId, newIntent } from '../../../src/store/hashes.ts';

export const MEETINGS = 24;
type Meeting = Example['meetings'][number];

const total = (amounts: Readonly<Record<string, number>>): number =>
  Object.values(amounts).reduce((sum, one) => sum + one, 0);

/** The next meeting: attendance, deposits and fund of the example's second to fifth in turn. */
function nextMeeting(pattern: readonly Meeting[], before: Meeting, number: number): Meeting {
  const like = pattern[(number - 2) % pattern.length]!;
  const repaid = Object.entries(before.loans).map(([member, lent]) => [member, lent + lent / 10] as const);
  const repayments = Object.fromEntries(repaid);
  const { deposits, socialFund, absent } = like;
  const loans = number % 2 === 1 ? { '6': 10_000, '12': 20_000, '18': 20_000, '24': 30_000 } : {};
  const openingBox = before.expectedBox;
  const expectedBox = openingBox + total(deposits) + total(socialFund) + total(repayments) - total(loans);
  return { meeting: number, openingBox, absent, deposits, repayments, socialFund, loans, expectedBox };
}

export interface YearBook {
  readonly entries: readonly Entry[];
  readonly cards: readonly Card[];
  readonly names: readonly string[];
  readonly amounts: readonly number[];
}

export async function yearBook(book: BookId, phone: PhoneId): Promise<YearBook> {
  const example = JSON.parse(await readFile('tests/vectors/practice-group.json', 'utf8')) as Example;
  const meetings = [...example.meetings];
  const pattern = meetings.slice(1);
  while (meetings.length < MEETINGS) {
    meetings.push(nextMeeting(pattern, meetings.at(-1)!, meetings.length + 1));
  }
  const read = readScript(JSON.stringify(scriptFromExample({ ...example, meetings })));
  if (!read.ok) throw new Error(`${read.path}: ${read.problem}`);
  const { playing, meetings: played } = await play(crypto, read.script, read.currency);
  const unsealed = played.filter(({ state }) => state !== 'sealed');
  if (unsealed.length > 0) throw new Error(`meeting ${unsealed[0]?.number} is ${unsealed[0]?.state}`);
  const entries = realistic(playing.entries, phone);
  const memberIds = entries.flatMap(({ kind, body }) =>
    kind === 'member-joined' ? [String(body.member)] : [],
  );
  const names = memberIds.map((_, at) => `Aïssatou Fernàndez ${String.fromCharCode(65 + at)}`);
  const cards = memberIds.map((id, at): Card => {
    return { kind: 'member', book, id, version: 1, name: names[at] ?? '', symbol: 'sun', colour: 'red' };
  });
  const amounts = entries.flatMap(({ body }) => (typeof body.amount === 'number' ? [body.amount] : []));
  return { entries, cards, names, amounts: [...new Set(amounts)] };
}

function realistic(entries: readonly Entry[], phone: PhoneId): readonly Entry[] {
  const real = new Map<string, string>();
  const idFor = (plain: string): string => {
    const id = real.get(plain) ?? newId(crypto);
    real.set(plain, id);
    return id;
  };
  let clock = Date.parse('2026-01-10T18:00:00.000Z');
  return entries.map((entry) => {
    const [{ randomMs = 0 }] = [{ randomMs: crypto.getRandomValues(new Uint16Array(1))[0] }];
    clock += 15_000 + randomMs;
    const json = JSON.stringify(entry).replace(
      /(?:founding|meeting|between|member|text)-\d+|"founding:/gu,
      (plain) => (plain.startsWith('"') ? `"${idFor('founding')}:` : idFor(plain)),
    );
    const whole = JSON.parse(json) as Entry;
    const sheet = whole.sheet === 'founding' ? idFor('founding') : whole.sheet;
    return { ...whole, sheet, phone, intent: newIntent(crypto), claimedAt: new Date(clock).toISOString() };
  });
}
