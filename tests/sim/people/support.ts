/** What the people of a support team do: they found a follow-up book and write down facts, as the strolls of tests/followup do. */
import { type OfTeam, withBeside } from '../../../src/followup/beside.ts';
import { decideFacts } from '../../../src/followup/decide.ts';
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import { followUpOf } from '../../../src/followup/fold.ts';
import { type Book, membersNow } from '../../../src/ledger/book.ts';
import { type Fact, isFollowUp } from '../../../src/ledger/purpose.ts';
import { allFacts, anyFact, factBeside } from '../../followup/stroll.ts';
import { besideTeam, founded, noted } from '../../followup/world.ts';
import { fresh, type World, write } from '../../ledger/generate/world.ts';
import { type Core, note } from '../world/core.ts';

export const foundTeam =
  ({ here }: Pick<Core, 'here'>) =>
  (world: World): void => {
    write(world, founded('followUp', ...(here === 'team' ? [] : [besideTeam(here)])));
  };

/** The women of the team's book, where this life is that of one beside it: it stands on each of these phones, and is quiet. */
function teamOf({ founding }: Book): OfTeam | null {
  if (!founding?.beside) return null;
  const facts = WOMEN.map((about, at): Fact => {
    const stamp = { entry: `team:${at + 1}`, phone: 'team', at: '' };
    return { ...stamp, ...(noted(about) as Pick<Fact, 'fact' | 'about' | 'data'>) };
  });
  return { team: followUpOf(facts), profession: founding.beside.profession };
}

const WOMEN = ['w1', 'w2', 'w3', 'w4', 'w5'];

const MOST_FACTS = 10;
const TRIES = 4;

/** What is written down after a visit: some facts, one after the other. */
export const noteFacts =
  (core: Pick<Core, 'reached'>) =>
  (world: World): void => {
    for (let left = world.random.whole(1, MOST_FACTS); left > 0; left -= 1) noteFact(core, world);
  };

/** Mostly what was said least in this book; otherwise the first thing that comes to mind. It has to be such as can be true. */
function noteFact(core: Pick<Core, 'reached'>, world: World): void {
  const { random } = world;
  const facts = world.book.facts ?? [];
  const of = teamOf(world.book);
  const own = followUpOf(facts);
  const state = of ? withBeside(of.team, own) : own;
  const name = (prefix: string): string => fresh(world, prefix);
  const thought = random.chance(70)
    ? leastFirst(facts, allFacts(of?.profession ?? 'team', state, random, name))
    : Array.from({ length: TRIES }, () => (of ? factBeside(of.profession) : anyFact)(state, random, name));
  for (const draft of thought) {
    const decided = decideFacts(facts, [draft], of);
    if (!decided.ok) {
      note(core, `no fact ${decided.refusal.code}`);
      continue;
    }
    write(world, decided.drafts);
    return;
  }
}

/** What others need is not gone before they came: who is in a course is marked in a session of it. */
const TAKES_AWAY: ReadonlySet<string> = new Set(['course-left', 'woman-erased', 'taken-back']);

/** What needs others before it, or one of many, is said as often as what chance brings: a life of few facts has each of them. */
function leastFirst(said: readonly Fact[], drafts: readonly FactDraft[]): readonly FactDraft[] {
  const times = new Map<string, number>();
  for (const { fact } of said) times.set(fact, (times.get(fact) ?? 0) + 1);
  const of = ({ fact }: FactDraft): number => (times.get(fact) ?? 0) + (TAKES_AWAY.has(fact) ? 1 : 0);
  return [...drafts].sort((one, other) => of(one) - of(other));
}

/** Who has a card with a name in the book. */
export const peopleIn = (book: Book): readonly string[] =>
  isFollowUp(book) ? Object.keys(followUpOf(book.facts ?? []).women) : membersNow(book).map(({ id }) => id);
