/**
 * What is typed while a visit is written down, and what comes of it. A figure that is left empty was not told; 0 is a figure.
 * Must not know: React, words.
 */
import { PEOPLE_WORKING } from '../../../../followup/business/business.ts';
import { VISIT_AMOUNTS, type VisitAmount, type VisitFigures } from '../../../../followup/business/figures.ts';
import type { FactDraft } from '../../../../followup/facts/registry.ts';
import { type CivilDate, isCivilDate } from '../../../../ledger/civil-date.ts';
import type { CardId } from '../../../../ledger/ids.ts';
import { type Amount, type AmountProblem, negate, parseAmount, ZERO } from '../../../../ledger/money.ts';

export type MoneyField = VisitAmount | 'profitAsked';
export type PeopleField = (typeof PEOPLE_WORKING)[number];

export const SECTIONS = ['today', 'lastMonth', 'worth', 'people', 'next'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Typed {
  readonly [key: string]: string | readonly string[] | Readonly<Record<string, string>>;
  /** The section where people are: it resumes there. */
  readonly at: Section;
  readonly on: string;
  readonly trading: 'yes' | 'no' | '';
  readonly money: Readonly<Record<string, string>>;
  /** Whether what she earned is a loss. */
  readonly earned: 'gained' | 'lost';
  readonly people: Readonly<Record<string, string>>;
  readonly loanUse: readonly string[];
  readonly problem: string;
  readonly step: string;
  readonly by: string;
  readonly note: string;
}

export const nothingTyped = (today: CivilDate): Typed => ({
  ...{ at: 'today', on: today, trading: '', money: {}, earned: 'gained', people: {} },
  ...{ loanUse: [], problem: '', step: '', by: '', note: '' },
});

export const LAST_MONTH: readonly MoneyField[] = ['sales', 'costs', 'profitAsked', 'drawings'];
export const WORTH: readonly MoneyField[] = ['stock', 'equipment', 'owedToHer', 'debts'];

export type Figure =
  | { readonly is: 'untold' }
  | { readonly is: 'told'; readonly amount: Amount }
  | { readonly is: 'wrong'; readonly problem: AmountProblem };

export function figureOf(text: string, digits: number): Figure {
  if (text.trim() === '') return { is: 'untold' };
  const parsed = parseAmount(text, digits);
  if (parsed.ok) return { is: 'told', amount: parsed.amount };
  return parsed.code === 'amountZero' ? { is: 'told', amount: ZERO } : { is: 'wrong', problem: parsed.code };
}

/** What is told so far; what is wrong counts as not told. */
export function figuresTyped({ money, earned }: Typed, digits: number): VisitFigures {
  const told = (field: MoneyField): Amount | undefined => {
    const figure = figureOf(money[field] ?? '', digits);
    return figure.is === 'told' ? figure.amount : undefined;
  };
  const profit = told('profitAsked');
  const amounts = VISIT_AMOUNTS.flatMap((field) => {
    const amount = told(field);
    return amount === undefined ? [] : [[field, amount] as const];
  });
  return {
    ...Object.fromEntries(amounts),
    ...(profit === undefined ? {} : { profitAsked: earned === 'lost' ? negate(profit) : profit }),
  };
}

/** Empty is 0; undefined where it is no whole number up to 99. */
export function peopleOf(text: string): number | undefined {
  if (text.trim() === '') return 0;
  return /^\d{1,2}$/u.test(text.trim()) ? Number(text) : undefined;
}

export type Wrong = MoneyField | PeopleField | 'on' | 'trading' | 'by' | 'step';

/** What keeps a section from being left, in the order in which it stands there. */
export function wrongIn(section: Section, typed: Typed, digits: number): readonly Wrong[] {
  const money = (fields: readonly MoneyField[]) =>
    fields.filter((field) => figureOf(typed.money[field] ?? '', digits).is === 'wrong');
  if (section === 'today')
    return [
      ...(isCivilDate(typed.on) ? [] : ['on' as const]),
      ...(typed.trading === '' ? ['trading' as const] : []),
    ];
  if (section === 'lastMonth') return money(LAST_MONTH);
  if (section === 'worth') return money(WORTH);
  if (section === 'people')
    return PEOPLE_WORKING.filter((kind) => peopleOf(typed.people[kind] ?? '') === undefined);
  if (typed.step.trim() === '') return typed.by === '' ? [] : ['step'];
  return isCivilDate(typed.by) && typed.by > typed.on ? [] : ['by'];
}

export interface VisitCards {
  readonly note: CardId;
  readonly step: CardId;
}

/** The fact, once every section is right. */
export function visitDraft(
  business: string,
  typed: Typed,
  digits: number,
  cards: VisitCards,
): Extract<FactDraft, { fact: 'visit-made' }> {
  const people = (kind: PeopleField) => peopleOf(typed.people[kind] ?? '') ?? 0;
  const hasStep = typed.step.trim() !== '';
  return {
    fact: 'visit-made',
    about: business,
    data: {
      on: typed.on as CivilDate,
      trading: typed.trading === 'yes',
      figures: figuresTyped(typed, digits),
      people: { paid: people('paid'), unpaidFamily: people('unpaidFamily'), partners: people('partners') },
      loanUse: [...typed.loanUse],
      problem: typed.problem === '' ? null : typed.problem,
      note: typed.note.trim() === '' ? null : cards.note,
      next: hasStep ? { step: cards.step, by: typed.by as CivilDate } : null,
    },
  };
}
