/** A member leaves: why, what is hers, and the cash in her hand. */
import { expect } from '@playwright/test';
import { type Hands, sayYes, seeTitle, tapButton, tapStarting, typeInto } from './hands.ts';
import { shown } from './money.ts';

export interface Leaving {
  readonly member: string;
  readonly why?: string;
  /** What is handed to her. */
  readonly paid: string;
}

/** On the step of other things; ends there. */
export async function leave(hands: Hands, { member, why, paid }: Leaving): Promise<void> {
  const { t, page, format } = hands;
  const name = format.name(member);
  await tapButton(hands, t('money.other.leave'));
  await tapStarting(hands, member);
  await seeTitle(hands, t('leaving.cause.ask', { name }));
  await page.getByRole('radio', { name: t('leaving.cause.leaves') }).check();
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('money.leave.why', { name }));
  if (why) await typeInto(hands, t('money.inAFewWords'), why);
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('leaving.figures.title', { name }));
  await tapButton(hands, t('money.next'));
  const words = { name, amount: shown(hands, paid) };
  await expect(page.getByRole('dialog').getByText(t('leaving.sentence.paid', words))).toBeVisible();
  await sayYes(hands);
  await seeTitle(hands, t('money.other.title'));
}
