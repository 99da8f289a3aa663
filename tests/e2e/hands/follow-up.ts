/** What a support person does in a follow-up book, with taps and keys. */
import { expect } from '@playwright/test';
import { choose, type Hands, reach, seeDialog, seeTitle, tapButton, tapStarting, typeInto } from './hands.ts';

/** CSS pixels, as src/app/beside has it. */
const WIDE = 900;

/** From the first screen. `own`: who begins it. */
export async function beginFollowUp(hands: Hands, name: string, own = 'Mercè'): Promise<void> {
  const { page, t } = hands;
  const first = page.getByRole('button', { name: t('start.followUp'), exact: true });
  await first.or(page.getByRole('button', { name: t('start.followUpNew'), exact: true })).tap();
  await seeDialog(hands, t('followUp.begin.title'));
  await typeInto(hands, t('followUp.begin.name'), name);
  await typeInto(hands, t('followUp.begin.own'), own);
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

/** On a wide screen they come beside the page: what is tapped while they do moves away. */
export async function seePlaces({ page, t }: Hands): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) < WIDE) return;
  await expect(page.getByRole('navigation', { name: t('home.places') })).toBeVisible();
}

/** From the list of women to the board. */
export async function openBoard(hands: Hands): Promise<void> {
  const { t } = hands;
  await seePlaces(hands);
  await tapStarting(hands, t('followUp.groups.title'));
  await seeTitle(hands, t('followUp.groups.title'));
}

/** On the board. */
export async function beginGroup(hands: Hands, name: string): Promise<void> {
  const { page, t } = hands;
  await typeInto(hands, t('followUp.groups.name'), name);
  await tapButton(hands, t('followUp.groups.begin'));
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

/** Those who stand in a group, or in none, as the board shows them. */
export const standsIn = ({ page, format }: Hands, group: string) =>
  page.getByRole('list', { name: format.name(group), exact: true }).getByRole('listitem');

export async function placeIn(hands: Hands, woman: string, group: string): Promise<void> {
  const { page, t, format } = hands;
  await tapStarting(hands, woman);
  await seeDialog(hands, t('followUp.groups.where', { name: format.name(woman) }));
  await tapStarting(hands, group);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(standsIn(hands, group).filter({ hasText: woman })).toHaveCount(1);
}

/** From the board to the home screen of the community, which has no rules yet. */
export async function formCommunity(hands: Hands, group: string, name: string): Promise<void> {
  const { t, format } = hands;
  await tapButton(hands, t('followUp.groups.open', { group: format.name(group) }));
  await seeTitle(hands, format.name(group));
  await tapButton(hands, t('followUp.becomes.open'));
  await seeTitle(hands, t('followUp.becomes.title', { group: format.name(group) }));
  await typeInto(hands, t('founding.name.label'), name);
  await tapButton(hands, t('followUp.becomes.yes'));
  await seeTitle(hands, format.name(name));
}
