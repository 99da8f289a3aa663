// Our own voices, without a network: words are said into the microphone that Chromium plays itself, heard on the screens that need
// them and after a reload; one is deleted, and who has her name erased is erased as a voice.
import { expect, test } from '@playwright/test';
import { COUNTS, clipIdOf, spokenPieces } from '../../src/app/speech/clips/words.ts';
import { EUR } from '../../src/ledger/currency.ts';
import { chromiumLaunch } from '../setup/chromium.ts';
import { closeBox, openEmptyBox, pile } from './hands/count.ts';
import { found } from './hands/found.ts';
import { choose, type Hands, sayYes, seeDialog, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { euros, proposeDeposit } from './hands/money.ts';
import { goToMeeting } from './hands/phones.ts';
import { arrive, goOffline } from './hands/practice.ts';
import {
  clipsOnDisk,
  countSounds,
  memberCalled,
  noteSounds,
  putTones,
  soundsIn,
  wordsHeard,
} from './hands/voices.ts';
import { listen } from './hands/witness.ts';

const MEMBERS = ['Fatou', 'Rosa', 'Zineb'] as const;
const [FATOU] = MEMBERS;
const LONG_ENOUGH_MS = 1_600;

const launch = chromiumLaunch();
test.use({
  launchOptions: {
    ...launch,
    args: [...launch.args, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
});

test('words are recorded, heard, heard again after a reload, deleted, and erased with a name (ca)', async ({
  page,
}) => {
  const complaints = listen(page);
  await noteSounds(page);
  const hands = await arrive(page, 'ca');
  const { t } = hands;
  await goOffline(hands);
  await found(hands, { name: 'Les Formigues', currency: 'EUR', members: MEMBERS, template: 'barcelona' });
  const home = page.url();
  await toVoices(hands);
  await expect(page.getByText(t('voices.noPhoneVoice', { language: 'Català' }))).toBeVisible();
  await recordPeople(hands);
  await recordMoney(hands);
  expect(await clipsOnDisk(page)).toEqual(
    expect.arrayContaining(['figure/box', 'figure/fund', 'word/group', 'word/nothing']),
  );

  await page.goto(home);
  await hearsHome(hands, 5);
  await page.reload();
  await hearsHome(hands, 5);

  await toVoices(hands);
  await deleteNothing(hands);
  await page.goto(home);
  await seeTitle(hands, 'Les Formigues');
  await expect(page.getByRole('button', { name: t('speech.listen') })).toHaveCount(0);

  await eraseFatou(hands);
  expect((await clipsOnDisk(page)).filter((id) => !id.includes('/'))).toEqual([]);
  await page.goto(home);
  await toVoices(hands);
  await expect(page.getByRole('button', { name: new RegExp(`^${FATOU}`, 'u') })).toHaveCount(0);
  expect(complaints.heard).toEqual([]);
});

/** What a closing says, and the step before it; the money of the euro, and what is left over: nothing. */
const SAID = [
  ...[
    'figure/before',
    'figure/now',
    'step/savings',
    'step/seal',
    'figure/box',
    'figure/fund',
    'figure/savings',
    'figure/lent',
    'word/nothing',
  ],
  ...spokenPieces(EUR).map((denomination) => clipIdOf({ is: 'piece', denomination })),
  ...COUNTS.map((count) => clipIdOf({ is: 'count', count })),
];

test('a read-back and the whole closing are read with clips, in order, and stop at a tap (ca)', async ({
  page,
}) => {
  const complaints = listen(page);
  await noteSounds(page);
  const hands = await arrive(page, 'ca');
  const { t } = hands;
  await goOffline(hands);
  await found(hands, {
    ...{ name: 'Les Formigues', currency: 'EUR', members: MEMBERS, template: 'barcelona' },
    ...{ solidarityFund: 'none', withoutFines: true },
  });
  const words = [...SAID, await memberCalled(page, FATOU)];
  await putTones(page, words);
  await toVoices(hands);
  await choose(hands, t('voices.with.label'), t('voices.with.own'));
  await tapButton(hands, t('ui.back'));
  await tapButton(hands, t('ui.back'));
  await startMeeting(hands);
  await markAttendance(hands);
  await openEmptyBox(hands);
  await goToStep(hands, 'savings');
  await proposeDeposit(hands, FATOU, '45');
  const dialog = await seeDialog(hands, t('ui.readBack.title'));
  const fortyFive = ['count/2', 'piece/note-2000', 'count/1', 'piece/note-500'];
  expect(await readAloud(hands, words)).toEqual([
    ...['step/savings', words.at(-1), ...fortyFive],
    ...['figure/before', 'word/nothing', 'figure/now', ...fortyFive],
  ]);
  await expect(dialog).toBeVisible();
  await sayYes(hands);
  await goToMeeting(hands);
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, euros(45)));
  await tapButton(hands, t('count.outcome.toSeal'));
  await seeTitle(hands, t('meeting.seal.title'));
  expect(await readAloud(hands, words)).toEqual([
    'step/seal',
    ...['figure/box', ...fortyFive],
    ...['figure/fund', ...fortyFive],
    ...['figure/savings', ...fortyFive],
    ...['figure/lent', 'word/nothing'],
  ]);
  await stopsAtATap(hands);
  expect(complaints.heard).toEqual([]);
});

/** Taps 🔊 and waits for the end: the words that were heard. */
async function readAloud(hands: Hands, words: readonly string[]): Promise<readonly string[]> {
  const { t, page } = hands;
  const before = await countSounds(page);
  await tapButton(hands, t('speech.listen'));
  const stop = page.getByRole('button', { name: t('speech.stop'), exact: true });
  await expect(stop).toBeVisible();
  await expect(stop).toBeHidden();
  return wordsHeard(words, (await soundsIn(page)).slice(before));
}

async function stopsAtATap(hands: Hands): Promise<void> {
  const { t, page } = hands;
  const before = await countSounds(page);
  await tapButton(hands, t('speech.listen'));
  await expect.poll(() => countSounds(page)).toBeGreaterThan(before);
  await tapButton(hands, t('speech.stop'));
  await expect(page.getByRole('button', { name: t('speech.listen'), exact: true })).toBeVisible();
  const stopped = await countSounds(page);
  await page.waitForTimeout(1_000);
  expect(await countSounds(page)).toBe(stopped);
}

async function toVoices(hands: Hands): Promise<void> {
  await tapStarting(hands, hands.t('home.place.communitySettings'));
  await tapStarting(hands, hands.t('voices.title'));
  await seeTitle(hands, hands.t('voices.title'));
}

/** The one that is shown: spoken, ended by hand, heard at once. */
async function say({ page, t }: Hands): Promise<void> {
  const before = await countSounds(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('voices.record'), exact: true }).tap();
  await expect(dialog.getByText(t('voices.is.listening'))).toBeVisible();
  await page.waitForTimeout(LONG_ENOUGH_MS);
  await dialog.getByRole('button', { name: t('voices.stop'), exact: true }).tap();
  await expect(dialog.getByText(t('voices.is.recorded'))).toBeVisible();
  expect(await countSounds(page)).toBe(before + 1);
}

/** The community's name and Fatou's: one after the other, as the screen asks for them; the first is heard once more. */
async function recordPeople(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await tapButton(hands, t('voices.recordNext'));
  await seeDialog(hands, t('voices.how'));
  await say(hands);
  const before = await countSounds(page);
  await tapButton(hands, t('speech.listen'));
  await expect.poll(() => countSounds(page)).toBe(before + 1);
  await tapButton(hands, t('voices.next'));
  await expect(page.getByRole('dialog').getByText(FATOU, { exact: true })).toBeVisible();
  await say(hands);
  await tapButton(hands, t('voices.enough'));
  // In this language the phone is silent: what is recorded is used from the first word on.
  await expect(page.getByRole('radio', { name: t('voices.with.own') })).toBeChecked();
}

async function recordMoney(hands: Hands): Promise<void> {
  const { t, page } = hands;
  const groups = page.getByRole('group', { name: t('voices.which') }).locator('label');
  await groups.nth(1).tap();
  for (const figure of ['box', 'fund'] as const) {
    await tapStarting(hands, t(`meeting.seal.figure.${figure}`));
    await say(hands);
    await tapButton(hands, t('voices.enough'));
  }
  await groups.nth(2).tap();
  await tapStarting(hands, t('voices.word.nothing'));
  await say(hands);
  await tapButton(hands, t('voices.enough'));
}

/** The name, the box: nothing, the common fund: nothing; each as long as it was spoken, without the silence around it. */
async function hearsHome({ page, t }: Hands, words: number): Promise<void> {
  const before = await countSounds(page);
  await page.getByRole('button', { name: t('speech.listen'), exact: true }).tap();
  await expect(page.getByRole('button', { name: t('speech.stop'), exact: true })).toBeVisible();
  await expect.poll(() => countSounds(page)).toBe(before + words);
  await expect(page.getByRole('button', { name: t('speech.listen'), exact: true })).toBeVisible();
  const long = (await soundsIn(page)).at(-1);
  expect(long).toBeGreaterThan(0.05);
  expect(long).toBeLessThan(LONG_ENOUGH_MS / 1_000 + 1);
}

async function deleteNothing(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await page
    .getByRole('group', { name: t('voices.which') })
    .locator('label')
    .nth(2)
    .tap();
  await tapStarting(hands, t('voices.word.nothing'));
  await tapButton(hands, t('voices.delete'));
  await expect(page.getByRole('dialog').getByText(t('voices.is.missing'))).toBeVisible();
  await tapButton(hands, t('voices.enough'));
}

async function eraseFatou(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await tapStarting(hands, t('home.place.members'));
  await tapStarting(hands, FATOU);
  await tapButton(hands, t('members.erase.open'));
  await tapButton(hands, t('members.erase.yes'));
  await expect(page.getByText(t('members.erase.done'))).toBeVisible();
}
