/** The conditions as a form of texts, and back: what was typed stays as typed until all of it can be agreed. Pure. */
import type { Conditions, LoanTerms, Period } from '../../../ledger/conditions.ts';
import type { Currency } from '../../../ledger/currency.ts';
import {
  type Amount,
  type AmountProblem,
  amount,
  parseAmount,
  toDecimalText,
} from '../../../ledger/money.ts';
import { conditionsFrom, matchBy, type TemplateId } from '../../../ledger/templates.ts';

export interface FineForm {
  readonly id: string;
  readonly cause: Conditions['fines'][number]['cause'];
  readonly name: string;
  readonly amount: string;
}

/** Amounts, rates and counts as typed. An empty `ceiling`, `lateFee` or `least` means there is none. */
export interface RulesForm {
  readonly savingMode: Conditions['saving']['mode'];
  readonly least: string;
  readonly quota: string;
  readonly price: string;
  readonly most: string;
  readonly rest: 'handedBack' | 'carried';
  readonly withdrawals: boolean;
  readonly limitRule: 'proportional' | 'multiple';
  readonly limitNumber: string;
  readonly ceiling: string;
  readonly interestMode: LoanTerms['interest']['mode'];
  readonly percent: string;
  readonly planMode: LoanTerms['plan']['mode'];
  readonly instalments: string;
  readonly everyUnit: Period['unit'];
  readonly everyCount: string;
  readonly lateFee: string;
  readonly severalAtOnce: boolean;
  readonly fines: readonly FineForm[];
  readonly solidarityMode: Conditions['solidarityFund']['mode'];
  readonly solidarity: string;
  readonly sponsor: string;
  readonly meetingUnit: Period['unit'];
  readonly meetingCount: string;
  readonly witnesses: number;
  readonly cashStep: string;
}

export type RuleProblem = AmountProblem | 'rate' | 'count' | 'nameMissing' | 'stepUnknown' | 'stepTooLarge';
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
  const shares = conditionsFrom('shares', currency, '').saving;
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
    instalments: plan.mode === 'equalPrincipal' ? String(plan.instalments) : '6',
    everyUnit: every.unit,
    everyCount: String(every.count),
    lateFee: '',
    severalAtOnce: loans.severalAtOnce,
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
  const fund = conditionsFrom('shares', currency, '').solidarityFund;
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
    loans: readLoans(form, base.loans.terms, read),
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

function readLoans(form: RulesForm, base: LoanTerms, read: FormReader): Conditions['loans'] {
  const number = read.rate('limitNumber', form.limitNumber);
  const every = { unit: form.everyUnit, count: read.count('everyCount', form.everyCount, 120) };
  const fee = form.lateFee.trim();
  return {
    limit: {
      rule:
        form.limitRule === 'multiple'
          ? { rule: 'multiple', times: number }
          : { rule: 'proportional', factor: number },
      ceiling: form.ceiling.trim() === '' ? null : read.amount('ceiling', form.ceiling),
    },
    terms: {
      ...base,
      interest:
        form.interestMode === 'none'
          ? { mode: 'none' }
          : { mode: form.interestMode, percent: read.rate('percent', form.percent) },
      plan:
        form.planMode === 'onePayment'
          ? { mode: 'onePayment', after: every }
          : { mode: 'equalPrincipal', instalments: read.count('instalments', form.instalments, 120), every },
      lateFee:
        fee === ''
          ? { mode: 'none' }
          : { mode: 'perInstalment', amount: read.amount('lateFee', fee), graceDays: 0 },
    },
    severalAtOnce: form.severalAtOnce,
  };
}

/** Reads texts and remembers what was wrong with each; a stand-in is handed out then, and nothing is agreed. */
class FormReader {
  readonly problems = new Map<string, RuleProblem>();
  readonly #currency: Currency;

  constructor(currency: Currency) {
    this.#currency = currency;
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
  checkStep({ box, saving, fines, solidarityFund }: Conditions): void {
    if (this.problems.has('cashStep')) return;
    const smallest = Math.min(...this.#currency.denominations.map((piece) => piece.value));
    if (box.cashStep % smallest !== 0) {
      this.problems.set('cashStep', 'stepUnknown');
      return;
    }
    const agreed = [
      saving.mode === 'shares' ? saving.price : null,
      saving.mode === 'quota' ? saving.quota : null,
      solidarityFund.mode === 'perMeeting' ? solidarityFund.amount : null,
      ...fines.map((fine) => fine.amount),
    ];
    const broken = agreed.some((value) => value !== null && value % box.cashStep !== 0);
    if (broken && this.problems.size === 0) this.problems.set('cashStep', 'stepTooLarge');
  }
}
