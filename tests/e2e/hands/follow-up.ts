/** What a support person does in a follow-up book, with taps and keys. */
import { expect } from '@playwright/test';
import { choose, type Hands, reach, seeDialog, seeTitle, tapButton, typeInto } from './hands.ts';

/** From the first screen. */
export async function beginFollowUp(hands: Hands, name: string): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('start.followUp'));
  await seeDialog(hands, t('followUp.begin.title'));
  await typeInto(hands, t('followUp.begin.name'), name);
  await tapButton(hands, t('followUp.begin.yes'));
  await seeTitle(hands, hands.format.name(name));
}

type TradeWord = 'food' | 'sewing' | 'hair';
type TimeWord = 'mornings' | 'evenings';

export interface Intake {
  readonly name: string;
  readonly trade: TradeWord;
  /** As the screen says it. */
  readonly languages: readonly string[];
  readonly times: readonly TimeWord[];
  readonly neighbourhood?: string;
}

/** On the form of a new woman: everything is typed, nothing kept yet. */
export async function typeIntake(hands: Hands, intake: Intake): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('followUp.women.add'));
  await seeTitle(hands, t('followUp.ask.new'));
  await typeInto(hands, t('followUp.ask.name'), intake.name);
  await tapButton(hands, t(`followUp.trade.${intake.trade}`));
  for (const language of intake.languages) await tapButton(hands, language);
  for (const time of intake.times) await tapButton(hands, t(`followUp.time.${time}`));
  if (intake.neighbourhood) await typeInto(hands, t('followUp.ask.neighbourhood'), intake.neighbourhood);
}

/** Ends at her own screen. */
export async function noteWoman(hands: Hands, intake: Intake): Promise<void> {
  await typeIntake(hands, intake);
  await tapButton(hands, hands.t('followUp.ask.keep'));
  await seeTitle(hands, hands.format.name(intake.name));
}

/** From her screen: opens the dialog of this interview. */
export async function openInterview(hands: Hands, by: 'technician' | 'socialWorker'): Promise<void> {
  const { page, t } = hands;
  const title = t(`followUp.interview.${by}`);
  const card = page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
  await card.getByRole('button', { name: t('followUp.interview.add'), exact: true }).tap();
  await seeDialog(hands, title);
}

export async function noteInterview(
  hands: Hands,
  by: 'technician' | 'socialWorker',
  note: string,
): Promise<void> {
  const { page, t } = hands;
  await openInterview(hands, by);
  await typeInto(hands, t('followUp.interview.note'), note);
  await tapButton(hands, t('followUp.ask.keep'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect((await reach(hands)).getByText(note)).toBeVisible();
}

export async function sayReady(hands: Hands, word: 'ready' | 'notYet'): Promise<void> {
  await choose(hands, hands.t('followUp.readiness.title'), hands.t(`followUp.readiness.${word}`));
}
