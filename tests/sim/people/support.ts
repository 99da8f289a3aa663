/** What the people of a support team do: they found a follow-up book and write down facts, as the strolls of tests/followup do. */
import { decideFacts } from '../../../src/followup/decide.ts';
import { followUpOf } from '../../../src/followup/fold.ts';
import { type Book, membersNow } from '../../../src/ledger/book.ts';
import { isFollowUp } from '../../../src/ledger/purpose.ts';
import { anyFact } from '../../followup/stroll.ts';
import { founded } from '../../followup/world.ts';
import { fresh, type World, write } from '../../ledger/generate/world.ts';
import { type Core, note } from '../world/core.ts';

export function foundTeam(world: World): void {
  write(world, founded('followUp'));
}

const TRIES = 4;

/** A fact of the first thing that comes to mind and can be true. */
export const noteFact =
  (core: Core) =>
  (world: World): void => {
    const facts = world.book.facts ?? [];
    const state = followUpOf(facts);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const draft = anyFact(state, world.random, (prefix) => fresh(world, prefix));
      const decided = decideFacts(facts, [draft]);
      note(core, decided.ok ? `fact ${draft.fact}` : `no fact ${decided.refusal.code}`);
      if (!decided.ok) continue;
      write(world, decided.drafts);
      return;
    }
  };

/** Who has a card with a name in the book. */
export const peopleIn = (book: Book): readonly string[] =>
  isFollowUp(book) ? Object.keys(followUpOf(book.facts ?? []).women) : membersNow(book).map(({ id }) => id);
