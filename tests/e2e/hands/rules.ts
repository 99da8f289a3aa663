/** Rules changed by hand: a question answered, another one typed, and everybody's vote. */
import { type Hands, seeTitle, tapButton } from './hands.ts';

/** A question and its choices are named in the ledger. */
const words = ({ t }: Hands, key: string): string => (t as unknown as (key: string) => string)(key);

const title = (hands: Hands, question: string): string => words(hands, `change.ask.${question}.title`);

/** Chooses an answer of the question that is shown, without going on. */
export async function chooseRule(hands: Hands, question: string, choice: string): Promise<void> {
  await seeTitle(hands, title(hands, question));
  const label = words(hands, `change.ask.${question}.${choice}`);
  await hands.page.locator('main label', { hasText: label }).tap();
}

export async function answerRule(hands: Hands, question: string, choice: string): Promise<void> {
  await chooseRule(hands, question, choice);
  await tapButton(hands, hands.t('money.next'));
}

export async function typeRule(hands: Hands, question: string, typed: string): Promise<void> {
  await seeTitle(hands, title(hands, question));
  await hands.page.getByRole('textbox').fill(typed);
  await tapButton(hands, hands.t('money.next'));
}

/** An amount for each late payment, from the first question about being late to the list of subjects. */
export async function lateFee(hands: Hands, typed: string): Promise<void> {
  await answerRule(hands, 'lateFee', 'perInstalment');
  await typeRule(hands, 'lateAmount', typed);
  await typeRule(hands, 'lateDays', '0');
  await answerRule(hands, 'order', 'lateFeesInterestPrincipal');
  await seeTitle(hands, hands.t('change.title'));
}
