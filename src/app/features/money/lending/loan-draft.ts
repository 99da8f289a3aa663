/**
 * A loan while it is being written down: what was answered so far, kept as a draft, and the line it comes to.
 * The terms are the community's; what may be changed for one loan is how many payments there are, or how long it runs.
 */
import { type Book, membersNow } from '../../../../ledger/book.ts';
import type { LoanTerms, Plan, Votes } from '../../../../ledger/conditions/conditions.ts';
import { guarantorsOf } from '../../../../ledger/conditions/in-force.ts';
import type { Override } from '../../../../ledger/decide.ts';
import type { Draft } from '../../../../ledger/entries/registry.ts';
import type { CardId, MemberId } from '../../../../ledger/ids.ts';
import { type Amount, amount } from '../../../../ledger/money.ts';
import type { Refusal } from '../../../../ledger/refusal.ts';

const STAGES = ['amount', 'guarantors', 'purpose', 'plan', 'agree'] as const;
export type Stage = (typeof STAGES)[number];

/** Whether others vouch for a loan here. */
export const hasGuarantors = ({ conditions }: Book): boolean =>
  conditions !== null && guarantorsOf(conditions).mode === 'pledges';

/** The questions of this community, in order. */
export const stagesOf = (book: Book): readonly Stage[] =>
  STAGES.filter((stage) => stage !== 'guarantors' || hasGuarantors(book));

/** The meeting's decision and its words, until they are written with the loan. */
export type Decided = {
  readonly text: string;
  readonly words: string;
  readonly votes: { readonly [choice in keyof Votes]: readonly string[] };
};

/** Minor units of her savings that she would pledge. */
type PledgeOffered = { readonly member: string; readonly amount: number };

export type LoanDraft = {
  readonly stage: Stage;
  readonly text: string;
  /** Minor units; 0 until it is answered. */
  readonly amount: number;
  readonly purpose: string;
  readonly from: 'box' | 'bank';
  /** Payments, or periods until the one payment; 0: as agreed. */
  readonly times: number;
  readonly pledges: readonly PledgeOffered[];
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
  pledges: [],
  saidYes: [],
  decided: null,
};

const offerOf = ({ amount: lent, times, from, pledges }: LoanDraft): string =>
  JSON.stringify([lent, times, from, pledges]);

/** Who said yes said it to this sum, these payments and these pledges: to others nobody has said it yet. */
export const withYes = (before: LoanDraft, after: LoanDraft): LoanDraft =>
  offerOf(before) === offerOf(after) ? after : { ...after, saidYes: [] };

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
  const pledges = draft.pledges.map((pledge) => ({ ...pledge, amount: amount(pledge.amount) }));
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
      ...(pledges.length > 0 ? { pledges } : {}),
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

/** Here, or nobody said otherwise. */
function isHere({ open }: Book, member: MemberId): boolean {
  const status = open?.attendance[member]?.status;
  return status === undefined || status === 'present' || status === 'late';
}

/**
 * Who says yes in the room: the borrower, the treasurer (where the loan is her own, or she did not come, another who has an
 * office, or else who is here), and each who vouches for her.
 */
export function whoAgrees(book: Book, member: MemberId, pledges: LoanDraft['pledges']): readonly MemberId[] {
  const { treasurer, chair, secretary, keyHolders } = book.offices;
  const everybody = membersNow(book).map(({ id }) => id);
  const other = [treasurer, chair, secretary, ...keyHolders, ...everybody].find(
    (one) => one !== null && one !== member && isHere(book, one),
  );
  const vouch = pledges.map((pledge) => pledge.member).filter((id) => id !== other);
  return [member, ...(other ? [other] : []), ...vouch];
}

const OF_GUARANTORS: ReadonlySet<string> = new Set(['guarantorsTooFew', 'pledgesTooLow', 'loanAboveLimit']);

/** What the screens behind the sum ask for: another number of payments, those who vouch for her, and what they let her borrow. */
export const isAskedLater = (book: Book, { code }: Refusal): boolean =>
  code === 'planUneven' || (hasGuarantors(book) && OF_GUARANTORS.has(code));
