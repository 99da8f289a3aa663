// A picture and a voice note of a business, on this phone alone: shrunk, without where it was taken, seen and heard again after a reload,
// in no copy, deleted, refused in words where there is no room, and gone with the name of the woman.
import { expect, test } from '@playwright/test';
import { chromiumLaunch } from '../setup/chromium.ts';
import { plainCopy } from './hands/files.ts';
import { beginFollowUp, noteWoman } from './hands/follow-up.ts';
import { noteBusiness } from './hands/follow-up-business.ts';
import { fillDisk, leaveLittleRoom } from './hands/full-disk.ts';
import { type Hands, seeDialog, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { keptOnDisk, photograph, takePicture, WHERE_TAKEN } from './hands/phone-notes.ts';
import { arrive } from './hands/practice.ts';
import { countSounds, noteSounds } from './hands/voices.ts';
import { listen } from './hands/witness.ts';

const NAME = 'Fatou';
const ROOM_BYTES = 12_000_000;
const LONG_ENOUGH_MS = 1_600;

const launch = chromiumLaunch();
test.use({
  launchOptions: {
    ...launch,
    args: [...launch.args, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
});

test('kept here, seen and heard here, and nowhere else (ca)', async ({ page, baseURL }) => {
  const complaints = listen(page);
  await noteSounds(page);
  await leaveLittleRoom(page, baseURL ?? '', ROOM_BYTES);
  const hands = await arrive(page, 'ca');
  await beginFollowUp(hands, 'Raval 2026');
  await noteWoman(hands, { name: NAME, trade: 'hair', languages: [], times: ['mornings'] });
  await noteBusiness(hands, NAME, 'Trenes a casa');
  // The form that was left has the same title.
  await page.waitForURL(/\/f\/business\./u);
  const business = page.url();
  await test.step('a picture', () => picture(hands));
  await test.step('no picture', () => noPicture(hands));
  await test.step('a voice note', () => voiceNote(hands));
  await test.step('in no copy', () => inNoCopy(hands));
  await page.goto(business);
  await test.step('deleted', () => deleted(hands));
  await test.step('a full phone', () => fullPhone(hands, baseURL ?? ''));
  await test.step('gone with her name', () => goneWithHerName(hands));
  expect(complaints.heard).toEqual([]);
});

async function picture(hands: Hands): Promise<void> {
  const { page, t } = hands;
  const taken = await photograph(page);
  await takePicture(hands, taken);
  await page.getByText(t('business.kept.picture'), { exact: true }).waitFor();
  const [kept] = await keptOnDisk(page);
  expect(kept?.type).toBe('image/jpeg');
  expect(kept?.bytes.length).toBeLessThan(taken.buffer.length / 2);
  expect(taken.buffer.includes(WHERE_TAKEN)).toBe(true);
  expect(kept?.bytes.includes('GPS')).toBe(false);
  await page.reload();
  await tapStarting(hands, t('business.kept.picture'));
  const shown = page.getByRole('dialog').getByRole('img', { name: t('business.kept.picture') });
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280);
  await tapButton(hands, t('business.visit.close'));
}

async function noPicture(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await takePicture(hands, { name: 'list.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await expect(page.getByRole('alert')).toContainText(t('business.kept.problem.unreadable'));
  expect(await keptOnDisk(page)).toHaveLength(1);
}

async function voiceNote(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await tapButton(hands, t('business.kept.record'));
  await tapButton(hands, t('voices.record'));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(t('business.kept.listening'))).toBeVisible();
  await page.waitForTimeout(LONG_ENOUGH_MS);
  const before = await countSounds(page);
  await tapButton(hands, t('voices.stop'));
  await expect(dialog.getByText(t('business.kept.written'))).toBeVisible();
  // Not heard before others unasked.
  expect(await countSounds(page)).toBe(before);
  await tapButton(hands, t('business.visit.close'));
  await page.reload();
  await tapStarting(hands, t('business.kept.voice'));
  await tapButton(hands, t('speech.listen'));
  await expect.poll(() => countSounds(page)).toBe(1);
  await expect(dialog.getByRole('button', { name: t('speech.listen'), exact: true })).toBeVisible();
  await tapButton(hands, t('business.visit.close'));
}

async function inNoCopy(hands: Hands): Promise<void> {
  const kept = await keptOnDisk(hands.page);
  expect(kept.map(({ type }) => type.split('/')[0]).sort()).toEqual(['audio', 'image']);
  const copy = await plainCopy(hands);
  expect(copy).toContain('business-noted');
  for (const { id, type, bytes } of kept) {
    const some = bytes.subarray(60, 84);
    for (const part of [id, type, some.toString('base64'), some.toString('hex')])
      expect(copy).not.toContain(part);
  }
}

async function deleted(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await tapStarting(hands, t('business.kept.voice'));
  await tapButton(hands, t('business.kept.delete'));
  await expect(page.getByRole('dialog').getByText(t('business.kept.deleteMeans'))).toBeVisible();
  expect(await keptOnDisk(page)).toHaveLength(2);
  await tapButton(hands, t('business.kept.deleteYes'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await keptOnDisk(page)).map(({ type }) => type)).toEqual(['image/jpeg']);
}

async function fullPhone(hands: Hands, baseURL: string): Promise<void> {
  const { page, t } = hands;
  const taken = await photograph(page);
  const giveBack = await fillDisk(page, baseURL);
  await takePicture(hands, taken);
  await expect(page.getByRole('alert')).toContainText(t('business.kept.problem.quota'));
  await expect(page.getByRole('alert')).toContainText(t('business.kept.todo.quota'));
  expect(await keptOnDisk(page)).toHaveLength(1);
  await giveBack();
  await takePicture(hands, taken);
  await expect.poll(async () => (await keptOnDisk(page)).length).toBe(2);
  await expect(page.getByRole('alert')).toHaveCount(0);
}

async function goneWithHerName(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, NAME);
  await tapButton(hands, t('followUp.held.open'));
  // What is held about her says it too.
  await expect(page.getByText(t('business.kept.count', { count: 2, shown: '2' }))).toBeVisible();
  await tapButton(hands, t('followUp.erase.open'));
  await seeDialog(hands, t('followUp.erase.ask', { name: NAME }));
  await tapButton(hands, t('followUp.erase.yes'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => keptOnDisk(page)).toEqual([]);
}
