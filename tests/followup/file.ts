/** A follow-up book as a book file: women with a business each, visited and asked in 2026, whose texts want to be formulas. */
import type { FactDraft } from '../../src/followup/facts/registry.ts';
import type { Card } from '../../src/ledger/cards.ts';
import { writeBookFile } from '../../src/store/book-file.ts';
import { assessed, business, day, euros, visit } from './trade.ts';
import { announced, emptyWorld, founded, noted, say, type World, write } from './world.ts';

export const HOSTILE_NAME = '=HYPERLINK("http://evil.example";"Equip")';
export const HOSTILE_TEXT = '@SUM(1+1) Fatou';

/** Sales of 100, 200, … euros; scores of 40, then 60. */
export const womenOf2026 = (count: number): FactDraft[] =>
  Array.from({ length: count }, (_, at) => [
    noted(`w${at}`),
    business(`b${at}`, `w${at}`, { registered: at < 5 }),
    visit(`b${at}`, {
      on: day('2026-05-04'),
      figures: { sales: euros(100 * (at + 1)), profitAsked: euros(at === 0 ? -4000 : 100) },
      note: `note-${at}`,
    }),
    assessed(`w${at}`, 'who-5', { score: 40 }, day('2026-01-20')),
    assessed(`w${at}`, 'who-5', { answers: [3, 3, 2, 4, 3] }, day('2026-06-20')),
  ]).flat();

/** Every card that a fact names, each with the same text. */
const cardsOf = ({ entries }: World): readonly Card[] => {
  const named = new Set(JSON.stringify(entries).match(/\b(?:what|note)-\w+\b/gu));
  return [...named].map((id) => ({ kind: 'text', book: 'team', id, version: 1, text: HOSTILE_TEXT }));
};

export function followUpWorld(drafts: readonly FactDraft[], name = HOSTILE_NAME): World {
  const world = emptyWorld('a');
  const begun = founded('followUp');
  if (begun.kind !== 'founded') throw new Error('not a founding');
  const told = [write(world, { ...begun, body: { ...begun.body, name } }, announced('a'))];
  for (const said of [...told, ...drafts.map((draft) => say(world, draft))])
    if (said !== 'written') throw new Error(said);
  return world;
}

export function followUpFile(drafts: readonly FactDraft[], name?: string): Promise<string> {
  const world = followUpWorld(drafts, name);
  const { entries } = world;
  const made = { book: 'team', madeAt: '', entries, forks: [], cards: cardsOf(world) };
  return writeBookFile(globalThis.crypto, made);
}
