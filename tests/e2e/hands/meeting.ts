/** A meeting from the home screen to the first savings: opened, who came, and the box counted. */
import { expect } from '@playwright/test';
import type { MeetingKind } from '../../../src/ledger/book.ts';
import { choose, type Hands, seeDialog, seeTitle, tapButton, tapStarting } from './hands.ts';

export interface Meeting {
  readonly kind?: MeetingKind;
  /** A date field takes "2026-03-02" whatever the language of its picture. */
  readonly heldOn?: string;
  /** Who counts, where it is not those who are suggested. */
  readonly counters?: readonly string[];
}

/** On the home screen; ends where people say who came. */
export async function startMeeting(hands: Hands, { kind, heldOn, counters }: Meeting = {}): Promise<void> {
  const { t, page } = hands;
  await tapButton(hands, t('home.startMeeting'));
  await seeTitle(hands, t('meeting.open.title'));
  if (kind) await choose(hands, t('meeting.open.kind'), t(`meeting.kind.${kind}`));
  if (heldOn) await page.getByLabel(t('meeting.open.day'), { exact: true }).fill(heldOn);
  if (counters) await chooseCounters(hands, counters);
  await page.getByRole('button', { name: startButton(hands) }).tap();
  await seeTitle(hands, t('meeting.attendance.title'));
}

async function chooseCounters(hands: Hands, counters: readonly string[]): Promise<void> {
  const { t, page } = hands;
  await page.getByRole('button', { name: new RegExp(t('meeting.open.row.counters'), 'u') }).tap();
  const dialog = await seeDialog(hands, t('meeting.open.ask.counters'));
  const chosen = dialog.locator('[aria-pressed="true"]');
  for (let left = await chosen.count(); left > 0; left -= 1) {
    await chosen.first().tap();
    await expect(chosen).toHaveCount(left - 1);
  }
  for (const name of counters) await tapStarting(hands, name);
  await tapButton(hands, t('meeting.ready'));
  await expect(dialog).toBeHidden();
}

/** "Start meeting 3", whatever the number. */
function startButton({ t }: Hands): RegExp {
  const [before = '', after = ''] = t('meeting.open.start', { number: '\u0000' }).split('\u0000');
  return new RegExp(`^${before}\\d+${after}$`, 'u');
}

/** Everybody came, and in time, but these. */
export async function markAttendance(
  hands: Hands,
  absent: readonly string[] = [],
  late: readonly string[] = [],
): Promise<void> {
  const { t } = hands;
  for (const name of absent) await markOne(hands, name, 'absent');
  for (const name of late) await markOne(hands, name, 'late');
  await tapButton(
    hands,
    t(absent.length + late.length > 0 ? 'meeting.attendance.everybodyElse' : 'meeting.attendance.everybody'),
  );
  await tapButton(hands, t('meeting.next'));
}

async function markOne(hands: Hands, name: string, status: 'absent' | 'late'): Promise<void> {
  const { t, format } = hands;
  await tapStarting(hands, name);
  const dialog = await seeDialog(hands, format.name(name));
  await choose(hands, t('meeting.attendance.title'), t(`meeting.attendance.${status}`));
  await expect(dialog).toBeHidden();
}

/** From any screen of the meeting by the line of steps. */
export async function goToStep(hands: Hands, step: Step): Promise<void> {
  const { t, page } = hands;
  const steps = page.getByRole('navigation', { name: t('meeting.steps') });
  await steps.getByRole('button', { name: new RegExp(t(`meeting.step.${step}`), 'u') }).tap();
}

export type Step =
  | 'attendance'
  | 'openingCount'
  | 'fines'
  | 'savings'
  | 'repayments'
  | 'lending'
  | 'other'
  | 'closingCount'
  | 'seal';
