/** A follow-up book, and those of both professions beside it, as book files: women with a business each, visited and asked in 2026, whose texts want to be formulas. */
import type { Held } from '../../src/followup/beside.ts';
import type { FactDraft } from '../../src/followup/facts/registry.ts';
import type { Card } from '../../src/ledger/cards.ts';
import { writeBookFile } from '../../src/store/book-file.ts';
import { assessed, begunBeside, business, day, euros, visit } from './trade.ts';
import {
  announced,
  BOOK_OF_TEAM,
  beside,
  emptyWorld,
  founded,
  noted,
  sayWhere,
  type World,
  write,
} from './world.ts';

export const HOSTILE_NAME = '=HYPERLINK("http://evil.example";"Equip")';
export const HOSTILE_TEXT = '@SUM(1+1) Fatou';

/** Sales of 100, 200, … euros; scores of 40, then 60; of her accounts 2, then 4. */
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
    assessed(`w${at}`, 'outcomes-business', { answers: [2, 3, 3, 3] }, day('2026-01-20')),
    assessed(`w${at}`, 'outcomes-business', { answers: [4, 3, 2, 3] }, day('2026-06-20')),
  ]).flat();

/** Every card that a fact names, each with the same text. */
const cardsOf = (book: string, { entries }: World): readonly Card[] => {
  const named = new Set(JSON.stringify(entries).match(/\b(?:what|note)-\w+\b/gu));
  return [...named].map((id) => ({ kind: 'text', book, id, version: 1, text: HOSTILE_TEXT }));
};

/** What a phone holds that is let into all of them. */
export interface HeldBooks {
  readonly team: World;
  readonly personal: World;
  readonly technicians: World;
}

const PERSONAL = 'book-of-the-social-worker';
const TECHNICIANS = 'book-of-the-technician';

export function heldBooks(drafts: readonly FactDraft[], name = HOSTILE_NAME): HeldBooks {
  const team = emptyWorld('a');
  const begun = founded('followUp');
  if (begun.kind !== 'founded') throw new Error('not a founding');
  const told = [write(team, { ...begun, body: { ...begun.body, name } }, announced('a'))];
  const [personal] = beside('socialWorker', team);
  const [technicians] = beside('technician', team);
  const all = [begunBeside('socialWorker', PERSONAL), begunBeside('technician', TECHNICIANS), ...drafts];
  for (const said of [...told, ...all.map((draft) => sayWhere([team, personal, technicians], draft))])
    if (said !== 'written') throw new Error(said);
  return { team, personal, technicians };
}

export const heldIn = ({ team, personal, technicians }: HeldBooks): readonly Held[] => [
  { id: BOOK_OF_TEAM, book: team.book },
  { id: PERSONAL, book: personal.book },
  { id: TECHNICIANS, book: technicians.book },
];

/** A file of each. */
export async function heldFiles(drafts: readonly FactDraft[], name?: string) {
  const { team, personal, technicians } = heldBooks(drafts, name);
  const file = (book: string, world: World): Promise<string> =>
    writeBookFile(globalThis.crypto, {
      ...{ book, madeAt: '', entries: world.entries, forks: [] },
      cards: cardsOf(book, world),
    });
  return {
    team: await file(BOOK_OF_TEAM, team),
    personal: await file(PERSONAL, personal),
    technicians: await file(TECHNICIANS, technicians),
  };
}
