/** A profession's book on a phone that has the team's, as if that phone had begun it, or had been let in. */
import { decideFacts } from '../../../src/followup/decide.ts';
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import { followUpOf } from '../../../src/followup/fold.ts';
import type { BookId } from '../../../src/ledger/ids.ts';
import type { Beside } from '../../../src/ledger/purpose.ts';
import { begunBeside } from '../../followup/trade.ts';
import { founded } from '../../followup/world.ts';
import { arrange, type Phone, sessionOn } from '../harness.tsx';
import { say } from './team-phone.ts';

export async function holds(
  phone: Phone,
  { book: team, profession }: Beside,
  book: BookId,
  ...facts: readonly FactDraft[]
): Promise<void> {
  const founding = founded('followUp', { book: team, profession });
  const known = await sessionOn(phone, team);
  const state = followUpOf(known.view().book.facts ?? []);
  known.close();
  await arrange(phone, { book, drafts: [founding], cards: [], intent: `found-${book}` }, async (session) => {
    const decided = decideFacts([], facts, { team: state, profession });
    if (!decided.ok) throw new Error(decided.refusal.code);
    const { drafts } = decided;
    if (drafts.length === 0) return;
    const done = await session.dispatch({ do: 'write', drafts }, { intent: `asked-${book}` });
    if (!done.ok) throw new Error(JSON.stringify(done));
  });
}

/** The team is told of books of a profession beside its own, in this order. */
export async function told(
  phone: Phone,
  { book: team, profession }: Beside,
  ...books: readonly BookId[]
): Promise<void> {
  const session = await sessionOn(phone, team);
  await say(session, ...books.map((book) => begunBeside(profession, book)));
  session.close();
}
