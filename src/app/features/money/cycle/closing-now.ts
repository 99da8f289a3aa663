/** What closing the cycle would come to as the book stands, for the screens: by the rules in force and the answer about losses. */
import { type Book, bookDate } from '../../../../ledger/book.ts';
import type { ShareOut, Votes } from '../../../../ledger/conditions/conditions.ts';
import { type RefusalCode, refusal } from '../../../../ledger/refusal.ts';
import { closingOf } from '../../../../ledger/share-out/closing.ts';
import type { Closing, CycleMode } from '../../../../ledger/share-out/closing-shape.ts';

export type Falls = NonNullable<ShareOut['lossFallsOn']>;

export interface ClosingNow {
  readonly mode: CycleMode;
  readonly closing: Closing;
  /** There is a loss and the rules leave open whom it falls on. */
  readonly asksLoss: boolean;
}

/** Why there is nothing to show, as a refusal says it. */
export type NoClosing = Extract<RefusalCode, 'shareOutNotAgreed' | 'sharesUnpriced'>;

const NO_VOTES: Votes = { for: [], against: [], abstained: [] };

/** @param falls the answer about losses; without it the figures are in proportion, and it is still to be asked. */
export function closingNow(book: Book, falls: Falls | null, votes = NO_VOTES): ClosingNow | NoClosing {
  const { shareOut, cycle } = book.conditions ?? {};
  const day = bookDate(book);
  if (!shareOut || !cycle || !day) return 'shareOutNotAgreed';
  const open = shareOut.lossFallsOn === null;
  const rules = { ...shareOut, lossFallsOn: shareOut.lossFallsOn ?? falls };
  const said = closingOf(book, day, { mode: cycle.mode, rules, votes });
  if (said.ok)
    return { mode: cycle.mode, closing: said.closing, asksLoss: open && said.closing.loss.total > 0 };
  if (said.code !== 'lossFallsOnNobody') return 'sharesUnpriced';
  const guess = { ...rules, lossFallsOn: 'inProportion' } as const;
  const shown = closingOf(book, day, { mode: cycle.mode, rules: guess, votes });
  return shown.ok ? { mode: cycle.mode, closing: shown.closing, asksLoss: true } : 'sharesUnpriced';
}

export const whyNot = (code: NoClosing) => refusal(code, {});

export const sponsorIn = ({ conditions }: Book): string =>
  conditions?.match.mode === 'sponsor' ? conditions.match.name : '';
