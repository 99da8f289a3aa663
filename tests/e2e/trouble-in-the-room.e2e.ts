// What goes wrong in a real room, on a real browser, in every language: a tap too many, two windows, a full phone, a meeting
// that was closed elsewhere. The words are seen, and nothing is lost or doubled.
import { expect, test } from '@playwright/test';
import { PEOPLE } from '../../src/app/practice/people.ts';
import { MEETINGS } from '../../src/app/practice/story.ts';
import { LANGUAGES } from '../../src/i18n.ts';
import { amount } from '../../src/ledger/money.ts';
import { closeBox, openAsLastTime, pile } from './hands/count.ts';
import { fillDisk, leaveLittleRoom } from './hands/full-disk.ts';
import { type Hands, seeDialog, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { boxNow, seeBox } from './hands/look.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { answer, proposeDeposit, repay, shown } from './hands/money.ts';
import { arrive, tryPractice } from './hands/practice.ts';
import { seal } from './hands/seal.ts';
import { listen } from './hands/witness.ts';

const [FATOU = '', ROSA = '', AMINA = '', YESENIA = '', GRACE = ''] = PEOPLE.map((person) => person.name);
const ROOM_BYTES = 3_000_000;

// The full phone is made from an empty page of the same origin, which a service worker would answer with the app.
test.use({ serviceWorkers: 'block' });

for (const language of LANGUAGES) {
  test(`in a meeting nothing is lost or doubled, and it is said (${language})`, async ({ page, baseURL }) => {
    page.setDefaultTimeout(20_000);
    const complaints = listen(page);
    await leaveLittleRoom(page, baseURL ?? '', ROOM_BYTES);
    const hands = await arrive(page, language);
    const home = await tryPractice(hands);
    await startMeeting(hands);
    await markAttendance(hands);
    await openAsLastTime(hands);
    await goToStep(hands, 'savings');
    await test.step('a tap too many', () => tapTwice(hands));
    await test.step('the same repayment again', () => repayTwice(hands));
    await test.step('two windows, one sum', () => twoWindows(hands));
    await test.step('a full phone', () => fullPhone(hands, baseURL ?? ''));
    await test.step('closed in another window', () => closedElsewhere(hands, home));
    expect(complaints.heard).toEqual([]);
  });
}

async function tapTwice(hands: Hands): Promise<void> {
  const { t } = hands;
  const before = await boxNow(hands);
  await proposeDeposit(hands, FATOU, '21');
  const dialog = await seeDialog(hands, t('ui.readBack.title'));
  await dialog.getByRole('button', { name: t('ui.readBack.yes') }).dblclick();
  await seeTitle(hands, t('money.savings.title'));
  await seeBox(hands, amount(before + 2_100));
  await expect(hands.page.getByRole('main').getByRole('button', { name: FATOU })).toContainText(
    shown(hands, '21'),
  );
}

async function repayTwice(hands: Hands): Promise<void> {
  const { t, format, page } = hands;
  await goToStep(hands, 'repayments');
  const before = await boxNow(hands);
  await repay(hands, YESENIA, '10');
  await tapStarting(hands, YESENIA);
  await answer(hands, t('money.repayment.title', { name: format.name(YESENIA) }), '10');
  await expect(page.getByText(t('refusal.sameAgain', { amount: shown(hands, '10') })).first()).toBeVisible();
  await expect(page.getByRole('button', { name: t('override.again') })).toBeVisible();
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, t('money.repayments.title'));
  await seeBox(hands, amount(before + 1_000));
}

/** What Rosa has saved cannot be handed out twice. */
async function twoWindows(hands: Hands): Promise<void> {
  const { t, format, page } = hands;
  const saved = (PEOPLE[1]?.usual ?? 0) * MEETINGS.length;
  const taken = saved - 10;
  await goToStep(hands, 'savings');
  const before = await boxNow(hands);
  const other = { ...hands, page: await page.context().newPage() };
  await other.page.goto(page.url());
  for (const window of [hands, other]) {
    await window.page.bringToFront();
    await tapStarting(window, ROSA);
    await tapButton(window, t('money.withdrawal.link'));
    await answer(window, t('money.withdrawal.title', { name: format.name(ROSA) }), String(taken));
    await seeDialog(window, t('ui.readBack.title'));
  }
  const yes = (window: Hands) => tapButton(window, t('ui.readBack.yes'));
  await yes(hands);
  await seeTitle(hands, t('money.savings.title'));
  await yes(other);
  const words = t('refusal.savingsTooLow', {
    member: ROSA,
    available: shown(hands, '10'),
    asked: shown(hands, String(taken)),
  });
  await expect(other.page.getByText(words).last()).toBeVisible();
  await other.page.close();
  await seeBox(hands, amount(before - taken * 100));
}

async function fullPhone(hands: Hands, baseURL: string): Promise<void> {
  const { t, page } = hands;
  const before = await boxNow(hands);
  const giveBack = await fillDisk(page, baseURL);
  await proposeDeposit(hands, AMINA, '11');
  const dialog = await seeDialog(hands, t('ui.readBack.title'));
  await tapButton(hands, t('ui.readBack.yes'));
  await expect(dialog.getByText(t('disk.quota'))).toBeVisible();
  await giveBack();
  await tapButton(hands, t('ui.readBack.yes'));
  await expect(dialog).toBeHidden();
  await seeBox(hands, amount(before + 1_100));
}

/** A window that was left at "is this right?" while the meeting was closed in another one; and the way back into it. */
async function closedElsewhere(hands: Hands, home: string): Promise<void> {
  const { t, page, format } = hands;
  const expected = await boxNow(hands);
  const stale = { ...hands, page: await page.context().newPage() };
  await stale.page.goto(page.url());
  await proposeDeposit(stale, GRACE, '16');
  await seeDialog(stale, t('ui.readBack.title'));
  await page.bringToFront();
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, expected));
  await seal(hands, [AMINA, YESENIA]);
  await page.waitForURL(/minutes/u);
  await seeNoMeeting(stale);
  await stale.page.close();
  await page.goBack();
  await seeNoMeeting(hands);
  await page.goto(home);
  await expect(page.getByRole('main')).toContainText(format.money(expected));
}

async function seeNoMeeting({ page, t }: Hands): Promise<void> {
  await expect(page.getByText(t('meeting.none.title'), { exact: true }).first()).toBeVisible();
  await expect(page.getByText(t('meeting.none.text'), { exact: true })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
