/** What has been answered so far while a community is being founded. Plain data: it is kept on the disk as it is typed. */
import type { CivilDate } from '../../../ledger/civil-date.ts';
import type { TemplateId } from '../../../ledger/conditions/templates.ts';
import { type Currency, KNOWN_CURRENCIES } from '../../../ledger/currency.ts';
import type { Json } from '../../../ledger/entry.ts';
import { amount, parseAmount } from '../../../ledger/money.ts';
import type { Answers } from '../../../ledger/questions/questions.ts';
import type { Vote } from '../../rule-questions/VoteRows.tsx';
import type { RulesForm } from './rules-form.ts';

const QUESTIONS = [
  'name',
  'currency',
  'members',
  'kind',
  'saving',
  'loans',
  'fines',
  'box',
  'begin',
] as const;
/** From paper there are four screens more; the last one is the agreement. */
export const PAPER_STEPS = ['paperBox', 'paperMembers', 'paperLoans', 'paperSum'] as const;
export type Step = (typeof QUESTIONS)[number] | (typeof PAPER_STEPS)[number] | 'agree';

export interface NewMember {
  readonly id: string;
  readonly name: string;
  readonly symbol: string;
  readonly colour: string;
}

export interface OwnCurrency {
  readonly code: string;
  readonly digits: number;
  readonly notes: string;
  readonly coins: string;
}

export interface PaperMember {
  readonly savings: string;
  readonly fine: string;
  readonly since: CivilDate | '';
  readonly agreed: boolean;
}

export interface PaperLoan {
  readonly id: string;
  readonly member: string;
  readonly principal: string;
  readonly owed: string;
  readonly paidOutOn: CivilDate | '';
  readonly settledBy: CivilDate | '';
  /** As typed: meetings since the pay-out, asked where payments count them. A draft of an older app has none. */
  readonly meetingsHeld?: string;
}

export interface Paper {
  readonly pieces: Readonly<Record<string, number>>;
  readonly bank: string;
  readonly solidarity: string;
  readonly match: string;
  readonly byMember: Readonly<Record<string, PaperMember>>;
  readonly loans: readonly PaperLoan[];
  readonly rest: 'surplus' | 'difference';
}

export interface FoundingDraft {
  readonly version: 2;
  readonly step: Step;
  readonly book: string;
  readonly intent: string;
  /** The community is there, with its name, its money and its members, and has no rules yet: the rest is asked. */
  readonly begun?: true;
  readonly name: string;
  readonly currency: string;
  readonly own: OwnCurrency;
  readonly members: readonly NewMember[];
  readonly typedMember: string;
  readonly template: TemplateId;
  readonly rules: RulesForm | null;
  /** What was answered beyond the form, on the way to the agreement; left out in drafts of before. */
  readonly answers?: Answers;
  readonly offices: {
    readonly chair: string | null;
    readonly treasurer: string | null;
    readonly secretary: string | null;
    readonly keyHolders: readonly string[];
  };
  readonly begin: 'empty' | 'paper';
  readonly paper: Paper;
  readonly agreedBy: 'consensus' | 'votes';
  /** Who did not vote for it. */
  readonly votes: Readonly<Record<string, Vote>>;
}

export const OWN_CURRENCY = 'own';

export function firstDraft(book: string, intent: string): FoundingDraft {
  return {
    version: 2,
    step: 'name',
    book,
    intent,
    name: '',
    currency: 'EUR',
    own: { code: '', digits: 0, notes: '', coins: '' },
    members: [],
    typedMember: '',
    template: 'barcelona',
    rules: null,
    offices: { chair: null, treasurer: null, secretary: null, keyHolders: [] },
    begin: 'empty',
    paper: { pieces: {}, bank: '', solidarity: '', match: '', byMember: {}, loans: [], rest: 'surplus' },
    agreedBy: 'consensus',
    votes: {},
  };
}

/** A draft of another version is not read: the founding begins anew. */
export function readDraft(stored: Json | undefined): FoundingDraft | null {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return null;
  return stored.version === 2 ? (stored as unknown as FoundingDraft) : null;
}

const AT_THE_BEGINNING: readonly Step[] = ['name', 'currency', 'members'];

/** What is asked of this community, in order. */
export const questionsOf = ({ begun }: FoundingDraft): readonly Step[] =>
  QUESTIONS.filter((question) => !begun || !AT_THE_BEGINNING.includes(question));

export function stepsOf(draft: FoundingDraft): readonly Step[] {
  return [...questionsOf(draft), ...(draft.begin === 'paper' ? PAPER_STEPS : []), 'agree'];
}

export type CurrencyProblem = 'code' | 'pieces' | 'noPieces';

export type ReadCurrency =
  | { readonly ok: true; readonly currency: Currency }
  | { readonly ok: false; readonly problem: CurrencyProblem; readonly field: 'code' | 'notes' | 'coins' };

/** The chosen currency, or the one entered by hand: three letters, digits, and the values of its notes and coins. */
export function currencyOf(draft: FoundingDraft): ReadCurrency {
  const known = KNOWN_CURRENCIES.find((one) => one.code === draft.currency);
  if (known) return { ok: true, currency: known };
  const code = draft.own.code.trim().toUpperCase();
  if (!/^[A-Z]{3}$/u.test(code)) return { ok: false, problem: 'code', field: 'code' };
  const notes = valuesOf(draft.own.notes, draft.own.digits);
  if (!notes) return { ok: false, problem: 'pieces', field: 'notes' };
  const coins = valuesOf(draft.own.coins, draft.own.digits);
  if (!coins) return { ok: false, problem: 'pieces', field: 'coins' };
  if (notes.length + coins.length === 0) return { ok: false, problem: 'noPieces', field: 'notes' };
  const denominations = [
    ...notes.map((value) => ({ value: amount(value), form: 'note' as const })),
    ...coins.map((value) => ({ value: amount(value), form: 'coin' as const })),
  ];
  return { ok: true, currency: { code, digits: draft.own.digits, denominations } };
}

const MOST_PIECES = 20;

/** "1000 500 200" from large to small, each once; null where one of them is not an amount. */
function valuesOf(text: string, digits: number): readonly number[] | null {
  const words = text.split(/[\s;]+/u).filter(Boolean);
  const values = words.map((word) => {
    const parsed = parseAmount(word, digits);
    return parsed.ok ? parsed.amount : null;
  });
  if (values.some((value) => value === null) || values.length > MOST_PIECES) return null;
  return [...new Set(values as number[])].sort((left, right) => right - left);
}
