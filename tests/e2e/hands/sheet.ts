/** The recovery sheet in people's hands: printed, read back, and typed in on a phone that has nothing else. */
import { expect } from '@playwright/test';
import { giveFile } from './files.ts';
import { type Hands, seeTitle, tapButton, tapStarting, typeInto } from './hands.ts';

/** The groups as they stand on the paper. */
export type Paper = readonly string[];

/** From the home screen; ends there, with the sheet in force. */
export async function makeSheet(hands: Hands): Promise<Paper> {
  const { t, page } = hands;
  await tapStarting(hands, t('home.place.communitySettings'));
  await tapStarting(hands, t('settings.recovery'));
  await tapButton(hands, t('recovery.make'));
  const groups = page.getByRole('list', { name: t('recovery.sheet.groups') }).getByRole('listitem');
  await expect(groups.first()).toBeVisible();
  const paper = await groups.locator('code').allTextContents();
  await tapButton(hands, t('recovery.sheet.printed'));
  await typeSheet(hands, paper);
  await tapButton(hands, t('recovery.back.check'));
  await seeTitle(hands, t('recovery.kept.title'));
  await expect(page.getByText(t('recovery.done')).first()).toBeVisible();
  await tapButton(hands, t('meeting.none.home'));
  return paper;
}

/** On the first screen of a new phone: the group's book comes from the address. */
export async function restoreFrom(hands: Hands, paper: Paper, address: string): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('start.restore'));
  await tapStarting(hands, t('restore.boxes'));
  await typeSheet(hands, paper);
  await tapButton(hands, t('restore.goOn'));
  await typeInto(hands, t('sync.connection.address'), address);
  await tapButton(hands, t('restore.bring'));
  await seeTitle(hands, t('restore.back.title'));
  await tapButton(hands, t('restore.back.open'));
}

/** The same from a file for the group's phones; ends on the home screen of the group. */
export async function restoreFromFile(hands: Hands, paper: Paper, file: Uint8Array): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('start.restore'));
  await tapStarting(hands, t('restore.file'));
  await typeSheet(hands, paper);
  await tapButton(hands, t('restore.goOn'));
  await seeTitle(hands, t('restore.file'));
  await giveFile(hands, 'group.caixeta', file);
  await seeTitle(hands, t('restore.back.title'));
  await tapButton(hands, t('restore.back.open'));
}

async function typeSheet(hands: Hands, paper: Paper): Promise<void> {
  for (const [at, group] of paper.entries())
    await typeInto(hands, hands.t('recovery.back.group', { number: String(at + 1) }), group);
}
