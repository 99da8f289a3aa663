/** What a technician and a social worker do for one woman: her business, a visit, an assessment. */
import { expect } from '@playwright/test';
import type { Profession } from '../../../src/ledger/purpose.ts';
import { choose, type Hands, sayYes, seeTitle, tapButton, tapStarting, typeInto } from './hands.ts';
import { startingWith } from './words.ts';

type Sum = 'sales' | 'costs' | 'profitAsked' | 'stock' | 'equipment' | 'owedToHer' | 'debts';

export const HAIR: Readonly<Partial<Record<Sum, string>>> = {
  ...{ sales: '900', costs: '640', profitAsked: '300' },
  ...{ stock: '400', equipment: '1200', owedToHer: '150', debts: '500' },
};

const MONTH: readonly Sum[] = ['sales', 'costs', 'profitAsked'];
const DAY: readonly Sum[] = ['stock', 'equipment', 'owedToHer', 'debts'];

const labelOf = ({ t }: Hands, sum: Sum) => t(`business.figure.${sum}`);

/** As the amount field groups it. */
const shownOf = (typed: string) => typed.replace(/\B(?=(\d{3})+$)/gu, '\u202f');

export async function typeSums(hands: Hands, sums: readonly Sum[], typed = HAIR): Promise<void> {
  for (const sum of sums) await typeInto(hands, labelOf(hands, sum), typed[sum] ?? '');
}

export async function seeSums(hands: Hands, sums: readonly Sum[], typed = HAIR): Promise<void> {
  for (const sum of sums)
    await expect(hands.page.getByRole('textbox', { name: labelOf(hands, sum), exact: true })).toHaveValue(
      shownOf(typed[sum] ?? ''),
    );
}

/** From her own screen. */
export async function noteBusiness(hands: Hands, name: string, what: string): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('business.form.write'));
  await seeTitle(hands, t('business.form.title', { name }));
  await typeInto(hands, t('business.form.what'), what);
  await hands.page.getByLabel(t('business.form.startedOn'), { exact: true }).fill('2025-09-01');
  await choose(hands, t('business.form.registered'), t('business.no'));
  await tapButton(hands, t('business.form.write'));
  await seeTitle(hands, t('business.of', { name }));
}

/** From the business: ends at what it was worth that day, all sums typed. */
export async function typeVisit(hands: Hands, name: string): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('business.visit.write'));
  await seeTitle(hands, t('business.visit.ask.today', { name }));
  await choose(hands, t('business.visit.trading'), t('business.yes'));
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('business.visit.ask.lastMonth', { name }));
  await typeSums(hands, MONTH);
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('business.visit.ask.worth', { name }));
  await typeSums(hands, DAY);
}

/** From there: ends at the read-back. */
export async function finishVisit(hands: Hands, name: string, step: string): Promise<void> {
  const { page, t } = hands;
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('business.visit.ask.people', { name }));
  await tapButton(hands, t('business.loanUse.stock'));
  await tapButton(hands, t('business.problem.customers'));
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('business.visit.ask.next', { name }));
  await typeInto(hands, t('business.visit.step'), step);
  await tapButton(hands, t('business.visit.inWeeks', { count: 2, shown: '2' }));
  await tapButton(hands, t('money.next'));
  await page.getByRole('dialog').waitFor();
}

/** From her own screen, on a phone that has not said whose it is, and is the first of this profession. */
export async function openAssessments(hands: Hands, by: Profession): Promise<void> {
  await tapStarting(hands, hands.t('assessments.hers'));
  await sayWhose(hands, by);
  await beginBeside(hands, by);
}

/** On the question whose this phone is. */
export async function sayWhose(hands: Hands, by: Profession): Promise<void> {
  const { t, page } = hands;
  await seeTitle(hands, t('assessments.whose.title'));
  await page.getByRole('radio', { name: startingWith(t(`assessments.profession.${by}`)) }).check();
  await tapButton(hands, t('assessments.whose.write'));
}

/** On a phone that has said so. */
export async function beginBeside(hands: Hands, by: Profession): Promise<void> {
  const { t } = hands;
  await seeTitle(hands, t(`assessments.beside.title.${by}`));
  await tapButton(hands, t('assessments.beside.begin'));
}

/** From her assessments: opens the form of this instrument. */
export async function openInstrument(hands: Hands, name: string): Promise<void> {
  const { page, t } = hands;
  const card = page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
  await card.getByRole('button', { name: t('assessments.write') }).tap();
  await seeTitle(hands, name);
}

export async function answer(hands: Hands, answers: readonly number[]): Promise<void> {
  for (const [at, value] of answers.entries())
    await choose(
      hands,
      hands.t('assessments.question', { number: hands.format.number(at + 1) }),
      hands.format.number(value),
    );
}

/** What the technician asks, from her assessments: each answer the same, and written down. */
export async function askOfBusiness(hands: Hands): Promise<void> {
  const { t, format } = hands;
  await openInstrument(hands, t('assessments.instrument.outcomes-business.name'));
  const items = ['financialKnowledge', 'businessPerformance', 'network', 'bankLoans'] as const;
  for (const [at, item] of items.entries()) {
    const question = t(`assessments.instrument.outcomes-business.item.${item}`);
    await choose(hands, `${format.number(at + 1)}. ${question}`, format.number(3));
  }
  await tapButton(hands, t('money.next'));
  await sayYes(hands);
}
