/** Money over the table: savings, fines and solidarity fund, repayments, loans. Each is read back before it is written. */
import { expect } from '@playwright/test';
import { type Amount, amount, parseAmount } from '../../../src/ledger/money.ts';
import { type Hands, sayYes, seeTitle, tapButton, tapStarting, typeInto } from './hands.ts';

const CENTS = 100;
export const euros = (count: number): Amount => amount(count * CENTS);

/** What was typed, as an amount of the community's currency shows. */
export function shown({ format }: Hands, typed: string): string {
  const read = parseAmount(typed, format.currency.digits);
  if (!read.ok) throw new Error(`${typed} is no amount`);
  return format.money(read.amount);
}

/** On the savings step; ends there. */
export async function deposit(hands: Hands, member: string, typed: string): Promise<void> {
  await proposeDeposit(hands, member, typed);
  await sayYes(hands);
  await seeTitle(hands, hands.t('money.savings.title'));
}

/** As far as the read-back. */
export async function proposeDeposit(hands: Hands, member: string, typed: string): Promise<void> {
  const { t, format } = hands;
  await tapStarting(hands, member);
  const title = t('money.deposit.title', { name: format.name(member) });
  await answer(hands, title, typed);
}

/** A question about an amount: its field is named by the question. */
export async function answer(hands: Hands, title: string, typed: string): Promise<void> {
  await seeTitle(hands, title);
  await typeInto(hands, title, typed);
  await tapButton(hands, hands.t('money.next'));
}

/** On the step of fines and solidarity fund; ends there. */
export async function giveSolidarity(hands: Hands, member: string, typed: string): Promise<void> {
  const { t, format } = hands;
  await tapStarting(hands, member);
  await seeTitle(hands, t('money.fines.member', { name: format.name(member) }));
  await tapButton(hands, t('money.solidarityIn.link'));
  await answer(hands, t('money.solidarityIn.title', { name: format.name(member) }), typed);
  await sayYes(hands);
  await seeTitle(hands, t('money.fines.title'));
}

/** On the step of repayments; ends there. */
export async function repay(hands: Hands, member: string, typed: string): Promise<void> {
  const { t, format } = hands;
  await tapStarting(hands, member);
  await answer(hands, t('money.repayment.title', { name: format.name(member) }), typed);
  await sayYes(hands);
  await seeTitle(hands, t('money.repayments.title'));
}

/** On the step of loans; ends there. The borrower says yes, and whoever else is asked. */
export async function lend(hands: Hands, member: string, typed: string): Promise<void> {
  const { t, format } = hands;
  await tapStarting(hands, member);
  await answer(hands, t('money.loan.title', { name: format.name(member) }), typed);
  await seeTitle(hands, t('money.loan.purpose'));
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('money.loan.when'));
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('money.loan.agree'));
  await everybodySaysYes(hands);
  await tapButton(hands, t('money.loan.handOver'));
  await sayYes(hands);
  await seeTitle(hands, t('money.lending.title'));
}

/** Where all who are asked tap their own picture. */
export async function everybodySaysYes({ page }: Hands): Promise<void> {
  const waiting = page.getByRole('main').locator('[aria-pressed="false"]');
  for (let left = await waiting.count(); left > 0; left -= 1) {
    await waiting.first().tap();
    await expect(waiting).toHaveCount(left - 1);
  }
}
