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

/** Where all who are asked tap their own picture. */
export async function everybodySaysYes({ page }: Hands): Promise<void> {
  const waiting = page.getByRole('main').locator('[aria-pressed="false"]');
  for (let left = await waiting.count(); left > 0; left -= 1) {
    await waiting.first().tap();
    await expect(waiting).toHaveCount(left - 1);
  }
}

/** All who have not given yet, at once: so much each. On the step of savings, or of fines and solidarity fund; ends there. */
export async function everybody(hands: Hands, what: 'saves' | 'gives', link: string, typed: string) {
  const { t } = hands;
  await tapButton(hands, link);
  await answer(hands, t(`money.everybody.${what}.title`), typed);
  await sayYes(hands);
  await seeTitle(hands, t(what === 'saves' ? 'money.savings.title' : 'money.fines.title'));
}

/** A fine that attendance suggests, charged and paid. On the step of fines and solidarity fund; ends there. */
export async function chargeFine(hands: Hands, member: string, cause: 'late' | 'absent'): Promise<void> {
  const { t, format } = hands;
  await tapStarting(hands, member);
  await seeTitle(hands, t('money.fines.member', { name: format.name(member) }));
  await tapStarting(hands, t(`money.fine.${cause}`));
  await sayYes(hands);
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, t('money.fines.title'));
}

export async function payFine(hands: Hands, member: string, cause: 'late' | 'absent', typed: string) {
  const { t, format } = hands;
  const name = format.name(member);
  await tapStarting(hands, member);
  await seeTitle(hands, t('money.fines.member', { name }));
  await tapButton(hands, t('money.finePaid.link'));
  await answer(hands, t('money.finePaid.title', { name, fine: t(`money.fine.${cause}`) }), typed);
  await sayYes(hands);
  await seeTitle(hands, t('money.fines.title'));
}
