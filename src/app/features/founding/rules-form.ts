/** The conditions as a form of texts, and back: what was typed stays as typed until all of it can be agreed. Pure. */
import type { Conditions, LoanTerms, Period, PlanPeriod } from '../../../ledger/conditions/conditions.ts';
import { conditionsFrom, matchBy, type TemplateId } from '../../../ledger/conditions/templates.ts';
import type { Currency } from '../../../ledger/currency.ts';
import { isOffMonths } from '../../../ledger/loans/schedule.ts';
import {
  type Amount,
  type AmountProblem,
  amount,
  parseAmount,
  toDecimalText,
} from '../../../ledger/money.ts';
import { type StepProblem, stepProblem } from '../../rule-questions/payable.ts';
import type { FineForm } from '../../rule-questions/typed.ts';

/** Who vouches for a loan: nobody; one at least, for all of it; or others, for what she asks above her own limit. */
export const VOUCHING = ['none', 'secures', 'raises'] as const;
export type Vouching = (typeof VOUCHING)[number];

const GUARANTORS: Readonly<Record<Vouching, NonNullable<Conditions['loans']['guarantors']>>> = {
  none: { mode: 'none' },
  secures: { mode: 'pledges', least: 1, percent: '100', effect: 'secures' },
  raises: { mode: 'pledges', least: 0, percent: '0', effect: 'raises' },
};

/** Amounts, rates and counts as typed. An empty `ceiling`, `lateFee` or `least` means there is none. */
export interface RulesForm {
  readonly savingMode: Conditions['saving']['mode'];
  readonly least: string;
  readonly quota: string;
  readonly price: string;
  readonly most: string;
  readonly rest: 'handedBack' | 'carried';
  readonly withdrawals: boolean;
  readonly limitRule: Conditions['loans']['limit']['rule']['rule'];
  readonly limitNumber: string;
  readonly ceiling: string;
  readonly interestMode: LoanTerms['interest']['mode'];
  readonly percent: string;
  readonly planMode: LoanTerms['plan']['mode'];
  readonly instalments: string;
  readonly everyUnit: PlanPeriod['unit'];
  readonly everyCount: string;
  readonly lateFee: string;
  readonly severalAtOnce: boolean;
  /** Left out in drafts of before: nobody. */
  readonly vouching?: Vouching;
  readonly fines: readonly FineForm[];
  readonly solidarityMode: Conditions['solidarityFund']['mode'];
  readonly solidarity: string;
  readonly sponsor: string;
  readonly meetingUnit: Period['unit'];
  readonly meetingCount: string;
  readonly witnesses: number;
  readonly cashStep: string;
}

export type RuleProblem = AmountProblem | 'rate' | 'count' | 'nameMissing' | 'everyMonth' | StepProblem;
/** By field; a fine's are `fine/{id}` and `fineName/{id}`. */
export type RuleProblems = Readonly<Record<string, RuleProblem>>;

/** `mark`: what a hand types between units and cents in the language of the screen. */
export function rulesFormFrom(
  template: TemplateId,
  currency: Currency,
  sponsor: string,
  mark: ',' | '.',
): RulesForm {
  const { saving, withdrawals, loans, fines, solidarityFund, meetings, box } = conditionsFrom(
    template,
    currency,
    sponsor,
  );
  const shares = conditionsFrom('vsla', currency, '').saving;
  const share = shares.mode === 'shares' ? shares : null;
  const typed = (value: Amount) => typedText(value, currency.digits, mark);
  const { rule, ceiling } = loans.limit;
  const { interest, plan } = loans.terms;
  const every = plan.mode === 'onePayment' ? plan.after : plan.every;
  return {
    savingMode: saving.mode,
    least: saving.mode === 'free' && saving.least > 0 ? typed(saving.least) : '',
    quota: saving.mode === 'quota' ? typed(saving.quota) : typed(share?.price ?? amount(1)),
    price: typed(share?.price ?? amount(1)),
    most: String(share?.most ?? 5),
    rest: 'handedBack',
    withdrawals: withdrawals === 'allowed',
    limitRule: rule.rule,
    limitNumber: (rule.rule === 'multiple' ? rule.times : rule.factor).replace('.', mark),
    ceiling: ceiling === null ? '' : typed(ceiling),
    interestMode: interest.mode,
    percent: interest.mode === 'none' ? '1' : interest.percent.replace('.', mark),
    planMode: plan.mode,
    instalments: plan.mode === 'onePayment' ? '6' : String(plan.instalments),
    everyUnit: every.unit,
    everyCount: String(every.count),
    lateFee: '',
    severalAtOnce: loans.severalAtOnce,
    vouching: loans.guarantors?.mode === 'pledges' ? loans.guarantors.effect : 'none',
    fines: fines.map((fine) => ({ ...fine, name: fine.name ?? '', amount: typed(fine.amount) })),
    solidarityMode: solidarityFund.mode,
    solidarity: typed(conditionsSolidarity(currency)),
    sponsor,
    meetingUnit: meetings.unit,
    meetingCount: String(meetings.count),
    witnesses: box.witnesses,
    cashStep: typed(box.cashStep),
  };
}

function conditionsSolidarity(currency: Currency): Amount {
  const fund = conditionsFrom('vsla', currency, '').solidarityFund;
  return fund.mode === 'perMeeting' ? fund.amount : amount(1);
}

/** "10", "0,50": as one types it; `parseAmount` reads it back. */
function typedText(value: Amount, digits: number, mark: ',' | '.'): string {
  return toDecimalText(value, digits).replace(/\.0+$/u, '').replace('.', mark);
}

export type ReadRules =
  | { readonly ok: true; readonly conditions: Conditions }
  | { readonly ok: false; readonly problems: RuleProblems };

/** `keyHolders`: how many women hold a key; all of them open the box. */
export function conditionsOf(
  form: RulesForm,
  template: TemplateId,
  currency: Currency,
  keyHolders: number,
): ReadRules {
  const read = new FormReader(currency);
  const base = conditionsFrom(template, currency, '');
  const conditions: Conditions = {
    ...base,
    saving: readSaving(form, read),
    withdrawals: form.withdrawals ? 'allowed' : 'notAllowed',
    loans: readLoans(form, base.loans, read),
    fines: form.fines.map((fine) => ({
      id: fine.id,
      cause: fine.cause,
      name: fine.cause === 'other' ? read.words(`fineName/${fine.id}`, fine.name) : null,
      amount: read.amount(`fine/${fine.id}`, fine.amount),
    })),
    solidarityFund:
      form.solidarityMode === 'perMeeting'
        ? { mode: 'perMeeting', amount: read.amount('solidarity', form.solidarity) }
        : { mode: form.solidarityMode },
    match: matchBy(form.sponsor),
    meetings: { unit: form.meetingUnit, count: read.count('meetingCount', form.meetingCount, 52) },
    box: { keyHolders, witnesses: form.witnesses, cashStep: read.amount('cashStep', form.cashStep) },
  };
  read.checkStep(conditions);
  return read.problems.size === 0
    ? { ok: true, conditions }
    : { ok: false, problems: Object.fromEntries(read.problems) };
}

function readSaving(form: RulesForm, read: FormReader): Conditions['saving'] {
  switch (form.savingMode) {
    case 'free':
      return { mode: 'free', least: form.least.trim() === '' ? amount(0) : read.amount('least', form.least) };
    case 'quota':
      return { mode: 'quota', quota: read.amount('quota', form.quota) };
    case 'shares':
      return {
        mode: 'shares',
        price: read.amount('price', form.price),
        most: read.count('most', form.most, 1000),
        rest: form.rest,
      };
  }
}

function readLoans(form: RulesForm, base: Conditions['loans'], read: FormReader): Conditions['loans'] {
  const number = read.rate('limitNumber', form.limitNumber);
  const count = read.count('everyCount', form.everyCount, 120);
  const apart: Period = { unit: form.meetingUnit, count: read.count('meetingCount', form.meetingCount, 52) };
  const every: PlanPeriod =
    form.everyUnit === 'meetings' ? { unit: 'meetings', count, apart } : { unit: form.everyUnit, count };
  return {
    ...base,
    limit: {
      rule:
        form.limitRule === 'multiple'
          ? { rule: 'multiple', times: number }
          : { rule: form.limitRule, factor: number },
      ceiling: form.ceiling.trim() === '' ? null : read.amount('ceiling', form.ceiling),
    },
    terms: readTerms(form, base.terms, every, read),
    severalAtOnce: form.severalAtOnce,
    guarantors: GUARANTORS[form.vouching ?? 'none'],
  };
}

function readTerms(form: RulesForm, base: LoanTerms, every: PlanPeriod, read: FormReader): LoanTerms {
  const fee = form.lateFee.trim();
  const terms: LoanTerms = {
    ...base,
    interest:
      form.interestMode === 'none'
        ? { mode: 'none' }
        : readInterest(form.interestMode, every, read.rate('percent', form.percent)),
    plan:
      form.planMode === 'onePayment'
        ? { mode: 'onePayment', after: every }
        : { mode: form.planMode, instalments: read.count('instalments', form.instalments, 120), every },
    lateFee:
      fee === ''
        ? { mode: 'none' }
        : { mode: 'perInstalment', amount: read.amount('lateFee', fee), graceDays: 0 },
  };
  if (isOffMonths(terms)) read.refuse('everyCount', 'everyMonth');
  return terms;
}

/** Where the plan counts meetings, the charge does. */
function readInterest(
  mode: Exclude<RulesForm['interestMode'], 'none'>,
  every: PlanPeriod,
  percent: string,
): LoanTerms['interest'] {
  if (mode === 'once' || every.unit !== 'meetings') return { mode, percent };
  return { mode, percent, every };
}

/** Reads texts and remembers what was wrong with each; a stand-in is handed out then, and nothing is agreed. */
class FormReader {
  readonly problems = new Map<string, RuleProblem>();
  readonly #currency: Currency;

  constructor(currency: Currency) {
    this.#currency = currency;
  }

  /** What was read is wrong together with another answer. */
  refuse(field: string, problem: RuleProblem): void {
    if (!this.problems.has(field)) this.problems.set(field, problem);
  }

  amount(field: string, text: string): Amount {
    const parsed = parseAmount(text, this.#currency.digits);
    if (parsed.ok) return parsed.amount;
    this.problems.set(field, parsed.code);
    return amount(1);
  }

  rate(field: string, text: string): string {
    const plain = text.trim().replace(',', '.');
    if (/^\d{1,4}(\.\d{1,6})?$/u.test(plain) && /[1-9]/u.test(plain)) return plain;
    this.problems.set(field, 'rate');
    return '1';
  }

  count(field: string, text: string, most: number): number {
    const plain = text.trim();
    const value = /^\d{1,4}$/u.test(plain) ? Number(plain) : 0;
    if (value >= 1 && value <= most) return value;
    this.problems.set(field, 'count');
    return 1;
  }

  words(field: string, text: string): string {
    const plain = text.trim();
    if (plain === '') this.problems.set(field, 'nameMissing');
    return plain || '?';
  }

  /** The step is made of pieces that exist, and whatever is agreed can be paid with it. */
  checkStep(conditions: Conditions): void {
    if (this.problems.has('cashStep')) return;
    const problem = stepProblem(conditions, this.#currency);
    if (problem === 'stepUnknown' || (problem && this.problems.size === 0))
      this.problems.set('cashStep', problem);
  }
}
