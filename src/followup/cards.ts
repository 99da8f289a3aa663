/** Which cards say who a woman is, or speak of her: what is shown to her when she asks, and what goes when she is erased. */
import type { Book } from '../ledger/book.ts';
import type { CardId } from '../ledger/ids.ts';
import { businessesOf, stepsOf } from './business/business.ts';
import type { FollowUp } from './follow-up.ts';
import type { WomanId } from './women.ts';

/** What is hers and has facts of its own, by its id. A family adds a line. */
const HERS: readonly ((state: FollowUp, woman: WomanId) => readonly string[])[] = [
  (_state, woman) => [woman],
  ({ businesses }, woman) => businessesOf(businesses, woman).map(({ id }) => id),
  ({ businesses, steps }, woman) =>
    businessesOf(businesses, woman).flatMap(({ id }) => stepsOf(steps, id).map((step) => step.id)),
];

/** All that facts about her name, each once. */
export function cardsOf(state: FollowUp, woman: WomanId): readonly CardId[] {
  const ids = HERS.flatMap((hers) => hers(state, woman));
  return [...new Set(ids.flatMap((id) => state.cardsAbout[id] ?? []))];
}

/** Cards of women who were erased that came later, of phones that did not know it yet: they are to go too. */
export function cardsLeft(state: FollowUp, { erased }: Pick<Book, 'erased'>): readonly CardId[] {
  const gone = Object.values(state.women).filter((woman) => woman.erased !== null);
  return gone.flatMap(({ id }) => cardsOf(state, id)).filter((card) => erased[card] === undefined);
}
