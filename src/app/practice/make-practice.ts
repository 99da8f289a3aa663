/**
 * Makes the practice community: founded and led through its meetings by the same commands as any other, a few large ones
 * so that it is there in a moment. Dates count back from today. Must not know: screens.
 */
import { addDays, type CivilDate } from '../../ledger/civil-date.ts';
import { conditionsFrom } from '../../ledger/conditions/templates.ts';
import { EUR } from '../../ledger/currency.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import type { BookId, MemberId } from '../../ledger/ids.ts';
import { amount } from '../../ledger/money.ts';
import type { Refusal } from '../../ledger/refusal.ts';
import { type BookSession, openBookSession, type ScreenCommand } from '../state/book-session.ts';
import type { NewText } from '../state/book-view.ts';
import { foundCommunity } from '../state/found.ts';
import type { Parts } from '../state/parts.ts';
import { afterMovements, movements, opening, twoHere } from './meeting-drafts.ts';
import { PEOPLE } from './people.ts';
import type { Scene } from './scene.ts';
import { MEETINGS } from './story.ts';
import type { PracticeWords } from './words.ts';

const DAYS_BETWEEN_MEETINGS = 14;
const SOLIDARITY = amount(100);

export type MadePractice =
  | { readonly ok: true; readonly book: BookId }
  | { readonly ok: false; readonly problem: string };

export async function makePractice(parts: Parts, words: PracticeWords): Promise<MadePractice> {
  const book = parts.newId();
  const members = PEOPLE.map(() => parts.newId());
  const firstDay = addDays(parts.today(), -DAYS_BETWEEN_MEETINGS * MEETINGS.length);
  const founded = await foundCommunity(parts, founding(parts, book, members, firstDay, words));
  if (!founded.ok) return { ok: false, problem: codeOf(founded) };
  // Each meeting is claimed to have been written on its own evening.
  const clock = { day: firstDay };
  const then = { ...parts, claimedAt: () => `${clock.day}T19:00:00.000Z` };
  const opened = await openBookSession(then, book);
  if (!opened.ok) return { ok: false, problem: opened.code };
  const { session } = opened;
  try {
    for (const [at, story] of MEETINGS.entries()) {
      const heldOn = addDays(firstDay, DAYS_BETWEEN_MEETINGS * at);
      clock.day = heldOn;
      const problem = await holdMeeting(parts, session, { story, number: at + 1, heldOn, members, words });
      if (problem) return { ok: false, problem };
    }
    return { ok: true, book };
  } finally {
    session.close();
  }
}

function founding(
  parts: Parts,
  book: BookId,
  members: readonly MemberId[],
  on: CivilDate,
  words: PracticeWords,
) {
  const [chair = null, treasurer = null, secretary = null, fourth = ''] = members;
  const conditions = {
    ...conditionsFrom('barcelona', EUR, words.sponsor),
    solidarityFund: { mode: 'perMeeting', amount: SOLIDARITY } as const,
  };
  const drafts: readonly Draft[] = [
    { kind: 'founded', body: { name: words.name, on, practice: true, currency: mutable(EUR) } },
    ...members.map((member, at) => ({
      kind: 'member-joined' as const,
      body: { member, number: at + 1, on },
    })),
    {
      kind: 'conditions-agreed',
      body: { conditions, votes: { for: [...members], against: [], abstained: [] } },
    },
    {
      kind: 'offices-given',
      body: { chair, treasurer, secretary, keyHolders: [members[0] ?? '', members[2] ?? '', fourth] },
    },
  ];
  const cards = PEOPLE.map(({ name, symbol, colour }, at) => ({
    kind: 'member' as const,
    book,
    id: members[at] ?? '',
    version: 1,
    name,
    symbol,
    colour,
  }));
  return { book, drafts, cards, intent: parts.newId() };
}

const mutable = (currency: typeof EUR) => ({ ...currency, denominations: [...currency.denominations] });

/** Null where all went well, else the code of what stood in the way. */
async function holdMeeting(
  parts: Parts,
  session: BookSession,
  plan: Omit<Scene, 'text'>,
): Promise<string | null> {
  const texts: NewText[] = [];
  const text = (words: string, symbol?: string): string => {
    const id = parts.newId();
    texts.push({ id, text: words, ...(symbol ? { symbol } : {}) });
    return id;
  };
  const scene: Scene = { ...plan, text };
  const run = async (command: ScreenCommand): Promise<string | null> => {
    const result = await session.dispatch(command, { intent: parts.newId(), texts: texts.splice(0) });
    if (result.ok) return null;
    return codeOf(result);
  };
  const write = (drafts: readonly Draft[]) => run({ do: 'write', drafts });
  const { book } = session.view();
  const started = await write([...opening(scene, book), ...movements(scene, book)]);
  if (started) return started;
  const finished = await write(afterMovements(scene, session.view().book));
  if (finished) return finished;
  return run({ do: 'seal', witnesses: twoHere(scene, 2) });
}

type Failed =
  | { readonly refusal: Refusal }
  | { readonly refusal: null; readonly disk: { readonly code: string } };

const codeOf = (failed: Failed): string => (failed.refusal === null ? failed.disk.code : failed.refusal.code);
