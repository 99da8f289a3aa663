/**
 * A team's follow-up book and the personal one beside it (adr/0047), seen as one. The personal book names women by their ids alone: who
 * they are, and whether their names are gone, stands in the team's. Must not know: which phone holds which.
 */
import type { Book } from '../ledger/book.ts';
import type { BookId, CardId } from '../ledger/ids.ts';
import type { Fact } from '../ledger/purpose.ts';
import { cardsLeft, cardsOf } from './cards.ts';
import type { FollowUp } from './follow-up.ts';
import type { WomanId } from './women.ts';

/**
 * The merged view: the team's, with the assessments and notes of the personal book after its own. Nothing else of a personal book
 * has a meaning. Assessments of the person that an older app wrote into the team's book are still among them.
 * @param personal what the personal book's facts come to by themselves; null where this phone holds none.
 */
export function withPersonal(team: FollowUp, personal: FollowUp | null): FollowUp {
  if (!personal) return team;
  return {
    ...team,
    assessments: joined(team.assessments, personal.assessments),
    notes: joined(team.notes, personal.notes),
    known: { ...team.known, ...personal.known },
    takenBack: { ...team.takenBack, ...personal.takenBack },
    cardsAbout: joined(team.cardsAbout, personal.cardsAbout),
    newer: [...team.newer, ...personal.newer],
  };
}

export interface Held {
  readonly id: BookId;
  readonly book: Pick<Book, 'founding' | 'facts'>;
}

export interface Team {
  readonly id: BookId;
  readonly founding: NonNullable<Book['founding']>;
  /** Its own, then those of the personal books beside it: folded they come to the merged view. */
  readonly facts: readonly Fact[];
}

/** The teams among these books. A personal book without its team's is none: nobody knows of whom it speaks. */
export const teamsAmong = (books: readonly Held[]): readonly Team[] =>
  books.flatMap(({ id, book: { founding, facts = [] } }) => {
    if (founding?.purpose !== 'followUp' || founding.beside) return [];
    const beside = books.filter(({ book }) => book.founding?.beside?.book === id);
    return [{ id, founding, facts: [...facts, ...beside.flatMap(({ book }) => book.facts ?? [])] }];
  });

type Lists<Item> = Readonly<Record<string, readonly Item[]>>;

function joined<Item>(first: Lists<Item>, second: Lists<Item>): Record<string, readonly Item[]> {
  const added = Object.entries(second).map(([id, list]) => [id, [...(first[id] ?? []), ...list]] as const);
  return { ...first, ...Object.fromEntries(added) };
}

/** On what a fact of the personal book is judged: only its own lines can be taken back in it, only its own cards erased. */
export function stateBeside(team: FollowUp, personal: FollowUp): FollowUp {
  const { known, takenBack, cardsAbout } = personal;
  return { ...withPersonal(team, personal), known, takenBack, cardsAbout };
}

/** Her notes in the personal book: they are erased there when her name is erased in the team's. */
export const personalCardsOf = (team: FollowUp, personal: FollowUp, woman: WomanId): readonly CardId[] =>
  cardsOf(stateBeside(team, personal), woman);

/** Those of women whose names were erased on a phone that cannot open the personal book, or before a note came: they are to go too. */
export const personalCardsLeft = (
  team: FollowUp,
  personal: FollowUp,
  book: Pick<Book, 'erased'>,
): readonly CardId[] => cardsLeft(stateBeside(team, personal), book);
