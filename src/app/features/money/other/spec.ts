/**
 * A form about money that is not a member's usual step: what it asks (whom, why, box or bank, how much) and what it writes.
 * One entry in a table for each; AskedForm shows them all, one question a screen.
 */
import type { TFunction } from 'i18next';
import type { Book } from '../../../../ledger/book.ts';
import type { CardId, MemberId } from '../../../../ledger/ids.ts';
import type { Amount } from '../../../../ledger/money.ts';
import type { CashPlace } from '../../../../ledger/shapes.ts';
import type { Format } from '../../../format/format.ts';
import type { StepId } from '../../../meeting-page/steps.ts';
import type { AmountChip } from '../../../ui/amount/AmountChips.tsx';
import type { MoneyKind } from '../../../ui/money/kinds.ts';
import type { MoneyPlan } from '../plan.ts';
import type { UsualAmounts } from '../usual.ts';

export interface SpecContext {
  readonly t: TFunction;
  readonly format: Format;
  readonly book: Book;
  readonly nameOf: (member: MemberId) => string;
  /** What follows the form's name in the address: a member, a fine; empty where it is asked. */
  readonly subject: string;
  readonly usual: UsualAmounts;
}

/** What was answered so far. */
export interface About {
  readonly who: MemberId;
  readonly why: string;
  readonly where: CashPlace;
  /** Whom an expense is paid to, and the number of its receipt; empty where nobody said. */
  readonly payee: string;
  readonly receipt: string;
}

export interface Spec {
  readonly step: StepId;
  readonly kind?: MoneyKind;
  readonly way?: 'handToBox' | 'boxToHand';
  readonly who?: {
    readonly question: string;
    readonly among?: readonly MemberId[];
    readonly noteOf?: (member: MemberId) => string | null;
  };
  /** `paper`: asks also whom it is paid to, and for the number of the receipt. */
  readonly why?: { readonly question: string; readonly needed: boolean; readonly paper?: boolean };
  /** Box or bank? The label of the choice. */
  readonly where?: string;
  readonly title: (about: About) => string;
  readonly chips?: (about: About) => readonly AmountChip[];
  readonly guarded?: boolean;
  readonly plan: (
    about: About,
    amount: Amount,
    text: CardId | null,
    payee: CardId | null,
  ) => Omit<MoneyPlan, 'texts'>;
}

export type SpecMaker = (context: SpecContext) => Spec | null;
