/** What the people of a support team do: they found a follow-up book and write down facts, as the strolls of tests/followup do. */
import { withPersonal } from '../../../src/followup/beside.ts';
import { decideFacts } from '../../../src/followup/decide.ts';
import { followUpOf } from '../../../src/followup/fold.ts';
import type { FollowUp } from '../../../src/followup/follow-up.ts';
import { type Book, membersNow } from '../../../src/ledger/book.ts';
import { type Fact, isFollowUp } from '../../../src/ledger/purpose.ts';
import { anyFact, personalFact } from '../../followup/stroll.ts';
import { BESIDE, founded, noted } from '../../followup/world.ts';
import { fresh, type World, write } from '../../ledger/generate/world.ts';
import { type Core, note } from '../world/core.ts';

export const foundTeam =
  ({ personal }: Pick<Core, 'personal'>) =>
  (world: World): void => {
    write(world, personal ? founded('followUp', BESIDE) : founded('followUp'));
  };

/** The women of the team's book, where this life is that of the one beside it: it stands on each of these phones, and is quiet. */
function teamOf({ founding }: Book): FollowUp | null {
  if (!founding?.beside) return null;
  const facts = WOMEN.map((about, at): Fact => {
    const stamp = { entry: `team:${at + 1}`, phone: 'team', at: '' };
    return { ...stamp, ...(noted(about) as Pick<Fact, 'fact' | 'about' | 'data'>) };
  });
  return followUpOf(facts);
}

const WOMEN = ['w1', 'w2', 'w3', 'w4', 'w5'];

const TRIES = 4;

/** A fact of the first thing that comes to mind and can be true. */
export const noteFact =
  (core: Core) =>
  (world: World): void => {
    const facts = world.book.facts ?? [];
    const team = teamOf(world.book);
    const own = followUpOf(facts);
    const state = team ? withPersonal(team, own) : own;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const draft = (team ? personalFact : anyFact)(state, world.random, (prefix) => fresh(world, prefix));
      const decided = decideFacts(facts, [draft], team);
      note(core, decided.ok ? `fact ${draft.fact}` : `no fact ${decided.refusal.code}`);
      if (!decided.ok) continue;
      write(world, decided.drafts);
      return;
    }
  };

/** Who has a card with a name in the book. */
export const peopleIn = (book: Book): readonly string[] =>
  isFollowUp(book) ? Object.keys(followUpOf(book.facts ?? []).women) : membersNow(book).map(({ id }) => id);
