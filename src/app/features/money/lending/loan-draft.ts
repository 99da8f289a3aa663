/**
 * A loan while it is being written down: what was answered so far, kept as a draft, and the line it comes to.
 * The terms are the community's; what may be changed for one loan is how many payments there are, or how long it runs.
 */
import type { Book } from '../../../../ledger/book.ts';
import type { LoanTerms, Plan, Votes } from '../../../../ledger/conditions.ts';
import type { Override } from '../../../../ledger/decide.ts';
import type { Draft } from '../../../../ledger/entries/registry.ts';
import type { CardId, MemberId } from '../../../../ledger/ids.ts';
import { type Amount, amount } from '../../../../ledger/money.ts';

export const STAGES = ['amount', 'purpose', 'plan', 'agree'] as const;
export type Stage = (typeof STAGES)[number];

/** The meeting's decision and its words, until they are written with the loan. */
export type Decided = {
  readonly text: string;
  readonly words: string;
  readonly votes: { readonly [choice in keyof Votes]: readonly string[] };
};

export type LoanDraft = {
  readonly stage: Stage;
  readonly text: string;
  /** Minor units; 0 until it is answered. */
  readonly amount: number;
  readonly purpose: string;
  readonly from: 'box' | 'bank';
  /** Payments, or periods until the one payment; 0: as agreed. */
  readonly times: number;
  readonly saidYes: readonly string[];
  readonly decided: Decided | null;
};

export const NEW_LOAN: LoanDraft = {
  stage: 'amount',
  text: '',
  amount: 0,
  purpose: '',
  from: 'box',
  times: 0,
  saidYes: [],
  decided: null,
};

/** What every stage of the form gets. */
export interface StageProps {
  readonly member: MemberId;
  readonly draft: LoanDraft;
  readonly terms: LoanTerms;
  readonly onChange: (draft: LoanDraft) => void;
  readonly onBack: () => void;
}

export const MOST_TIMES = 36;

export const timesOf = (plan: Plan): number =>
  plan.mode === 'onePayment' ? plan.after.count : plan.instalments;

/** The community's terms with this loan's own number of payments. Null before conditions are agreed. */
export function termsFor(book: Book, times: number): LoanTerms | null {
  const terms = book.conditions?.loans.terms;
  if (!terms) return null;
  if (times === 0) return terms;
  const { plan } = terms;
  const own: Plan =
    plan.mode === 'onePayment'
      ? { mode: 'onePayment', after: { ...plan.after, count: times } }
      : { ...plan, instalments: times };
  return { ...terms, plan: own };
}

export function loanEntry(
  book: Book,
  member: MemberId,
  draft: LoanDraft,
  terms: LoanTerms,
  purpose: CardId | null,
): Draft {
  return {
    kind: 'loan-paid-out',
    body: {
      member,
      amount: amount(draft.amount),
      from: draft.from,
      terms,
      cashStep: cashStepOf(book),
      purpose,
      saidYes: [...draft.saidYes],
    },
  };
}

export const cashStepOf = (book: Book): Amount => book.conditions?.box.cashStep ?? amount(1);

export function overrideOf(decided: Decided): Override {
  const { votes } = decided;
  return {
    text: decided.text,
    votes: { for: [...votes.for], against: [...votes.against], abstained: [...votes.abstained] },
  };
}

/** Who says yes in the room: the borrower, and the treasurer (where the loan is her own, another office holder). */
export function whoAgrees(book: Book, member: MemberId): readonly MemberId[] {
  const { treasurer, chair, secretary, keyHolders } = book.offices;
  const other = [treasurer, chair, secretary, ...keyHolders].find((one) => one !== null && one !== member);
  return other ? [member, other] : [member];
}
