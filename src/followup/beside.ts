/**
 * A team's follow-up book and those of its professions beside it (adr/0049), seen as one. A book beside names women by their ids alone:
 * who they are, and whether their names are gone, stands in the team's. Must not know: which phone holds which.
 */
import type { Book } from '../ledger/book.ts';
import type { BookId, CardId } from '../ledger/ids.ts';
import { type Fact, PROFESSIONS, type Profession } from '../ledger/purpose.ts';
import { cardsLeft, cardsOf } from './cards.ts';
import { followUpOf } from './fold.ts';
import type { FollowUp } from './follow-up.ts';
import type { WomanId } from './women.ts';

/** Of a book beside: what the team's comes to, and whose of the team it is. */
export interface OfTeam {
  readonly team: FollowUp;
  readonly profession: Profession;
}

/**
 * The merged view: the team's, with the assessments and notes of the books beside after its own. Nothing else of a book beside has a
 * meaning. Assessments that an older app wrote into the team's book are still among them.
 * @param beside what the facts of each come to by themselves: of as many as this phone holds.
 */
export const withBeside = (team: FollowUp, ...beside: readonly FollowUp[]): FollowUp =>
  beside.reduce(withOne, team);

const withOne = (all: FollowUp, own: FollowUp): FollowUp => ({
  ...all,
  assessments: joined(all.assessments, own.assessments),
  notes: joined(all.notes, own.notes),
  known: { ...all.known, ...own.known },
  takenBack: { ...all.takenBack, ...own.takenBack },
  cardsAbout: joined(all.cardsAbout, own.cardsAbout),
  newer: [...all.newer, ...own.newer],
});

type Lists<Item> = Readonly<Record<string, readonly Item[]>>;

function joined<Item>(first: Lists<Item>, second: Lists<Item>): Record<string, readonly Item[]> {
  const added = Object.entries(second).map(([id, list]) => [id, [...(first[id] ?? []), ...list]] as const);
  return { ...first, ...Object.fromEntries(added) };
}

/** Whose books were begun beside a team's and are not among those at hand, all of them: what is asked there is in no figure. */
export function notHere({ besideBooks }: FollowUp, here: readonly BookId[]): readonly Profession[] {
  const away = Object.entries(besideBooks).flatMap(([book, { profession }]) =>
    here.includes(book) ? [] : [profession],
  );
  return PROFESSIONS.filter((profession) => away.includes(profession));
}

export interface Held {
  readonly id: BookId;
  readonly book: Pick<Book, 'founding' | 'facts'>;
}

export interface Team {
  readonly id: BookId;
  readonly founding: NonNullable<Book['founding']>;
  /** Its own, then those of the books beside it: folded they come to the merged view. */
  readonly facts: readonly Fact[];
  readonly notHere: readonly Profession[];
}

/** The teams among these books. A book beside without its team's is none: nobody knows of whom it speaks. */
export const teamsAmong = (books: readonly Held[]): readonly Team[] =>
  books.flatMap(({ id, book: { founding, facts = [] } }) => {
    if (founding?.purpose !== 'followUp' || founding.beside) return [];
    const beside = books.filter(({ book }) => book.founding?.beside?.book === id);
    const away = notHere(
      followUpOf(facts),
      beside.map((one) => one.id),
    );
    const all = [...facts, ...beside.flatMap(({ book }) => book.facts ?? [])];
    return [{ id, founding, facts: all, notHere: away }];
  });

/** On what a fact of a book beside is judged: only its own lines can be taken back in it, only its own cards erased. */
export function stateBeside(team: FollowUp, own: FollowUp): FollowUp {
  const { known, takenBack, cardsAbout } = own;
  return { ...withBeside(team, own), known, takenBack, cardsAbout };
}

/** Her notes in a book beside: they are erased there when her name is erased in the team's. */
export const cardsBeside = (team: FollowUp, own: FollowUp, woman: WomanId): readonly CardId[] =>
  cardsOf(stateBeside(team, own), woman);

/** Those of women whose names were erased on a phone that cannot open this book, or before a note came: they are to go too. */
export const cardsLeftBeside = (
  team: FollowUp,
  own: FollowUp,
  book: Pick<Book, 'erased'>,
): readonly CardId[] => cardsLeft(stateBeside(team, own), book);
