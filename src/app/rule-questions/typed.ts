/** An answer while it is typed: texts, until all of it can be read. Pure. */
import type { Conditions, Fine, Period, PlanPeriod } from '../../ledger/conditions/conditions.ts';
import type { Currency } from '../../ledger/currency.ts';
import { type Amount, type AmountProblem, amount, parseAmount } from '../../ledger/money.ts';
import { type Answer, type Asks, fits, type Question } from '../../ledger/questions/question.ts';
import { answered } from '../../ledger/questions/questions.ts';
import type { Format } from '../format/format.ts';
import { type StepProblem, stepProblem } from './payable.ts';

export type FineForm = {
  readonly id: string;
  readonly cause: Fine['cause'];
  readonly name: string;
  readonly amount: string;
};

/** `text` is the choice where one is chosen ("yes", "no"). */
export type Typed = {
  readonly question: string;
  readonly text: string;
  readonly unit: PlanPeriod['unit'];
  /** How far apart meetings are, where they are counted. */
  readonly apart: Period;
  readonly fines: readonly FineForm[];
};

export type TypedProblem =
  | AmountProblem
  | StepProblem
  | 'notSteps'
  | 'unanswered'
  | 'rate'
  | 'percent'
  | 'count'
  | 'words'
  | 'nameMissing';

/** By field: 'text', or a fine's `fine/{id}` and `fineName/{id}`. */
export type TypedProblems = Readonly<Record<string, TypedProblem>>;

export type ReadTyped =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problems: TypedProblems };

/** What holds, as one would type it; nothing where nobody was asked yet. */
export function typedFrom({ id, asks, get }: Question, conditions: Conditions, format: Format): Typed {
  const answer = get(conditions);
  const nothing: Typed = { question: id, text: '', unit: 'months', apart: conditions.meetings, fines: [] };
  if (answer === undefined || answer === null) return nothing;
  switch (asks.as) {
    case 'yesNo':
      return { ...nothing, text: answer === true ? 'yes' : 'no' };
    case 'amount':
      return answer === 0 ? nothing : { ...nothing, text: format.typed(answer as Amount) };
    case 'rate':
    case 'percent':
      return { ...nothing, text: String(answer).replace('.', format.decimalMark) };
    case 'period':
    case 'planPeriod':
    case 'meetings': {
      const period = answer as PlanPeriod;
      const apart = period.unit === 'meetings' ? period.apart : nothing.apart;
      return { ...nothing, unit: period.unit, apart, text: String(period.count) };
    }
    case 'fines':
      return { ...nothing, fines: (answer as readonly Fine[]).map((fine) => fineForm(fine, format)) };
    default:
      return { ...nothing, text: String(answer) };
  }
}

const fineForm = (fine: Fine, format: Format): FineForm => ({
  id: fine.id,
  cause: fine.cause,
  name: fine.name ?? '',
  amount: format.typed(fine.amount),
});

const wrong = (problem: TypedProblem): ReadTyped => ({ ok: false, problems: { text: problem } });

/** A rate of nothing is none: what is asked is how much. */
function numberIn(text: string, asks: Asks): Answer {
  const plain = text.trim().replace(',', '.');
  return asks.as === 'rate' && !/[1-9]/u.test(plain) ? '' : plain;
}

export function readTyped(asks: Asks, { text, unit, apart, fines }: Typed, currency: Currency): ReadTyped {
  const plain = text.trim();
  const kept = (answer: Answer, problem: TypedProblem): ReadTyped =>
    fits(asks, answer) ? { ok: true, answer } : wrong(problem);
  switch (asks.as) {
    case 'choice':
      return kept(plain, 'unanswered');
    case 'yesNo':
      return plain === '' ? wrong('unanswered') : { ok: true, answer: plain === 'yes' };
    case 'amount':
      if (plain === '' && asks.none !== 'never') return { ok: true, answer: asks.none === 'zero' ? 0 : null };
      return readAmount(plain, currency);
    case 'rate':
      return kept(numberIn(plain, asks), 'rate');
    case 'percent':
      return kept(plain === '' && asks.none ? null : numberIn(plain, asks), 'percent');
    case 'count':
      return kept(/^\d{1,4}$/u.test(plain) ? Number(plain) : -1, 'count');
    case 'period':
      return kept(plain === '' && asks.none ? null : periodOf(unit, plain, apart), 'count');
    case 'planPeriod':
      return kept(periodOf(unit, plain, apart), 'count');
    case 'meetings':
      return kept(plain === '' ? null : periodOf('meetings', plain, apart), 'count');
    case 'words':
      return kept(plain, 'words');
    case 'fines':
      return readFines(fines, currency);
  }
}

function periodOf(unit: PlanPeriod['unit'], typed: string, apart: Period): PlanPeriod {
  const count = Number(typed) || 0;
  return unit === 'meetings' ? { unit, count, apart } : { unit, count };
}

function readAmount(text: string, currency: Currency): ReadTyped {
  const parsed = parseAmount(text, currency.digits);
  return parsed.ok ? { ok: true, answer: parsed.amount } : wrong(parsed.code);
}

function readFines(forms: readonly FineForm[], currency: Currency): ReadTyped {
  const problems: Record<string, TypedProblem> = {};
  const fines = forms.map(({ id, cause, name, amount: typed }): Fine => {
    const parsed = parseAmount(typed, currency.digits);
    if (!parsed.ok) problems[`fine/${id}`] = parsed.code;
    const own = cause === 'other' ? name.trim() : null;
    if (own === '') problems[`fineName/${id}`] = 'nameMissing';
    return { id, cause, name: own, amount: parsed.ok ? parsed.amount : amount(1) };
  });
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, answer: fines };
}

/** What was typed, held also against what it would be agreed together with: the box must be able to pay it. */
export function readChecked(
  { id, asks }: Question,
  typed: Typed,
  conditions: Conditions,
  currency: Currency,
): ReadTyped {
  const read = readTyped(asks, typed, currency);
  if (!read.ok || (asks.as !== 'amount' && asks.as !== 'fines')) return read;
  const problem = stepProblem(answered(conditions, { [id]: read.answer }), currency);
  if (!problem || (stepProblem(conditions, currency) && id !== 'cashStep')) return read;
  return wrong(id === 'cashStep' ? problem : 'notSteps');
}
