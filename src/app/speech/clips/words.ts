/**
 * The words that a community can record for itself, and the ids of their clips. They are chosen so that no grammar of any
 * language is needed: people, steps, what a figure is of, pieces of money, counts. A member's clip has the id of her card, so that
 * it goes with it (store/clips.ts); all other ids hold a slash.
 * Must not know: how they are shown, recorded or kept.
 */
import { type Book, membersNow } from '../../../ledger/book.ts';
import { type Currency, type Denomination, pieceKey } from '../../../ledger/currency.ts';
import { figuresOf } from '../../../ledger/figures.ts';
import type { MemberId } from '../../../ledger/ids.ts';
import type { ClipId } from '../../../store/clips.ts';
import { hasFines, STEP_IDS, type StepId } from '../../meeting-page/steps.ts';
import { rarePieces } from '../../ui/pieces/piece-look.ts';
import type { Figure } from '../say.ts';

/** The steps of a meeting, and taking savings out, which is told from saving by ear alone. */
export type SpokenStep = StepId | 'withdrawal';

export type Meaning =
  | { readonly is: 'group' }
  | { readonly is: 'member'; readonly member: MemberId }
  | { readonly is: 'step'; readonly step: SpokenStep }
  | { readonly is: 'figure'; readonly figure: Figure }
  | { readonly is: 'nothing' }
  | { readonly is: 'piece'; readonly denomination: Denomination }
  | { readonly is: 'count'; readonly count: number };

export interface ClipWord {
  readonly id: ClipId;
  readonly meaning: Meaning;
}

export const CLIP_GROUPS = ['people', 'steps', 'money'] as const;
export type ClipGroup = (typeof CLIP_GROUPS)[number];
export type Vocabulary = Readonly<Record<ClipGroup, readonly ClipWord[]>>;

const MOST_IN_A_ROW = 20;
/** The last two are for large sums: without them a pile is said as several of twenty. */
export const COUNTS: readonly number[] = [
  ...Array.from({ length: MOST_IN_A_ROW }, (_, before) => before + 1),
  50,
  100,
];

/** A figure that every community has at every seal. */
const ALWAYS: readonly Figure[] = [
  ...(['box', 'shouldBe', 'thereIs', 'fund', 'savings', 'lent', 'owes', 'before', 'now'] as const),
];
/** Said only where there is something. */
const SOMETIMES = ['bank', 'inHands', 'match'] as const;

export function clipIdOf(meaning: Meaning): ClipId {
  switch (meaning.is) {
    case 'member':
      return meaning.member;
    case 'step':
      return `step/${meaning.step}`;
    case 'figure':
      return `figure/${meaning.figure}`;
    case 'piece':
      return `piece/${pieceKey(meaning.denomination)}`;
    case 'count':
      return `count/${meaning.count}`;
    default:
      return `word/${meaning.is}`;
  }
}

/** What an amount can be drawn with: everyday pieces, and of the rare ones those that are smaller than all of them. */
export function spokenPieces(currency: Currency): readonly Denomination[] {
  const rare = rarePieces(currency);
  const everyday = currency.denominations.filter((one) => !rare.includes(pieceKey(one)));
  const smallest = Math.min(...everyday.map(({ value }) => value));
  return currency.denominations.filter((one) => everyday.includes(one) || one.value < smallest);
}

/** `hasName`: her card is here. Who was erased is in no list, so nobody can record her again. */
export function vocabularyOf(
  book: Book,
  currency: Currency,
  hasName: (member: MemberId) => boolean,
): Vocabulary {
  const figures = figuresOf(book);
  const fines = hasFines(book);
  const steps = STEP_IDS.filter((step) => step !== 'fines' || fines).flatMap((step): SpokenStep[] =>
    step === 'savings' ? ['savings', 'withdrawal'] : [step],
  );
  const figuresSaid: readonly Figure[] = [
    ...ALWAYS,
    ...(fines ? (['solidarityFund'] as const) : []),
    ...SOMETIMES.filter((figure) => figures[figure] !== 0),
  ];
  const people: Meaning[] = membersNow(book)
    .filter(({ id }) => hasName(id))
    .map(({ id }) => ({ is: 'member', member: id }));
  return {
    people: wordsOf([{ is: 'group' }, ...people]),
    steps: wordsOf([
      ...steps.map((step) => ({ is: 'step', step }) as const),
      ...figuresSaid.map((figure) => ({ is: 'figure', figure }) as const),
    ]),
    money: wordsOf([
      ...spokenPieces(currency).map((denomination) => ({ is: 'piece', denomination }) as const),
      ...COUNTS.map((count) => ({ is: 'count', count }) as const),
      { is: 'nothing' },
    ]),
  };
}

const wordsOf = (meanings: readonly Meaning[]): readonly ClipWord[] =>
  meanings.map((meaning) => ({ id: clipIdOf(meaning), meaning }));
