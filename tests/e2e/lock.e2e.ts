// The lock of the app on a real phone: nothing is read or shown before the code, the place and what was begun are there after it, and no
// part of the way needs a network.
import { expect, type Page, test } from '@playwright/test';
import { PEOPLE } from '../../src/app/practice/people.ts';
import { type Hands, sayYes, seeDialog, seeTitle, tapButton } from './hands/hands.ts';
import { giveCode, setLock } from './hands/lock.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { euros, proposeDeposit } from './hands/money.ts';
import { arrive, tryPractice } from './hands/practice.ts';

const CODE = '250793';
const MINUTE = 60_000;

/** The practice group's members, with a lock on the phone. */
async function membersWithLock(
  page: Page,
  after: '0' | '5' = '5',
): Promise<Hands & { readonly home: string; readonly members: string }> {
  const hands = await arrive(page, 'es');
  const home = await tryPractice(hands);
  await page.goto('./#/lock');
  await setLock(hands, CODE);
  if (after === '0') {
    await tapButton(hands, new RegExp(`^${hands.t('lock.when.title').replace('?', '\\?')}`, 'u'));
    await page.getByText(hands.t('lock.when.after0')).tap();
    await tapButton(hands, hands.t('lock.when.done'));
  }
  const members = `${home}/members`;
  await page.goto(members);
  await seeMembers(page);
  return { ...hands, home, members };
}

const seeMembers = (page: Page) => expect(page.getByText(PEOPLE[0]?.name ?? '').first()).toBeVisible();

/** The names that stand anywhere in the page, its title or its address. */
async function namesIn(page: Page): Promise<readonly string[]> {
  const whole = await page.evaluate(() =>
    [document.documentElement.outerHTML, document.title, location.href, JSON.stringify(history.state)].join(
      '\n',
    ),
  );
  return PEOPLE.map(({ name }) => name).filter((name) => whole.includes(name));
}

/** Out of sight and back, as the page hears of it. */
async function turn(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((next) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => next });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

test('at a start nothing of the group is read or shown before the code; then the place is the one asked for', async ({
  page,
}) => {
  const hands = await membersWithLock(page);
  await page.addInitScript(() => {
    const read: string[] = [];
    Object.assign(window, { read });
    for (const { prototype } of [IDBObjectStore, IDBIndex]) {
      for (const way of ['get', 'getAll', 'openCursor'] as const) {
        const asked = prototype[way] as (...query: unknown[]) => unknown;
        Object.assign(prototype, {
          [way](this: IDBObjectStore | IDBIndex, ...query: unknown[]) {
            read.push('objectStore' in this ? this.objectStore.name : this.name);
            return Reflect.apply(asked, this, query);
          },
        });
      }
    }
  });
  const tables = () => page.evaluate(() => [...new Set((window as unknown as { read: string[] }).read)]);
  await page.goto('about:blank');
  await page.goto(hands.members);
  await seeTitle(hands, hands.t('lock.ask'));
  expect(await namesIn(page)).toEqual([]);
  expect(await page.title()).toBe('Caixeta');
  const before = await tables();
  expect(before).toContain('settings');
  // The witness counts lines (S7); what a book says, and who is who in it, is not read.
  for (const table of ['snapshots', 'cards', 'drafts']) expect(before).not.toContain(table);
  await giveCode(hands, CODE);
  await seeMembers(page);
  expect(page.url()).toBe(hands.members);
  expect(await tables()).toContain('cards');
  expect((await namesIn(page)).length).toBeGreaterThan(5);
});

test('wrong codes wait, and closing the app does not shorten it', async ({ page }) => {
  await page.clock.install();
  const hands = await membersWithLock(page);
  const { t } = hands;
  await page.reload();
  for (let tries = 0; tries < 5; tries += 1) {
    await giveCode(hands, '1111');
    if (tries < 4) await expect(page.getByText(t('lock.free', { count: 4 - tries }))).toBeVisible();
    await page.clock.runFor(1_000);
  }
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(page.getByRole('button', { name: '1', exact: true })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.clock.runFor(30_000);
  await expect(page.getByRole('timer')).toBeHidden();
  await giveCode(hands, CODE);
  await seeMembers(page);
});

test('out of sight the closed box stands in the page; too long away, the code is asked for, and what was typed is kept', async ({
  page,
}) => {
  const hands = await membersWithLock(page, '0');
  const { t } = hands;
  await page.goto('./#/restore');
  await tapButton(hands, t('restore.boxes'));
  const field = page.getByRole('textbox').first();
  await field.fill('ABCDE');
  const cover = page.locator('b', { hasText: /^Caixeta$/u });
  await expect(cover).toBeHidden();
  await turn(page, 'hidden');
  await expect(cover).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await turn(page, 'visible');
  await giveCode(hands, CODE);
  await expect(field).toHaveValue('ABCDE');
  await expect(field).toBeFocused();
});

test('a deposit that was being read back: covered with its dialog, locked, and written down after the code', async ({
  page,
}) => {
  const hands = await membersWithLock(page, '0');
  const { t, format } = hands;
  const name = PEOPLE[0]?.name ?? '';
  await page.goto(hands.home);
  await startMeeting(hands);
  await markAttendance(hands);
  await goToStep(hands, 'savings');
  await proposeDeposit(hands, name, '15');
  const dialog = await seeDialog(hands, t('ui.readBack.title'));
  await turn(page, 'hidden');
  await expect(dialog).toBeHidden();
  await turn(page, 'visible');
  await seeTitle(hands, t('lock.ask'));
  expect(await namesIn(page)).toEqual([]);
  await giveCode(hands, CODE);
  expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
  await expect(dialog.getByText(format.money(euros(15))).first()).toBeVisible();
  await sayYes(hands);
  await seeTitle(hands, t('money.savings.title'));
});

test('a call within the time asks for nothing', async ({ page }) => {
  await page.clock.install();
  const hands = await membersWithLock(page);
  await turn(page, 'hidden');
  await page.clock.fastForward(4 * MINUTE);
  await turn(page, 'visible');
  await seeMembers(page);
  await turn(page, 'hidden');
  await page.clock.fastForward(5 * MINUTE);
  await turn(page, 'visible');
  await seeTitle(hands, hands.t('lock.ask'));
  expect(await namesIn(page)).toEqual([]);
});

test('two tabs lock together, and each is opened by itself', async ({ page, context }) => {
  const hands = await membersWithLock(page);
  const { t } = hands;
  const other = await context.newPage();
  await other.goto(hands.members);
  await giveCode({ ...hands, page: other }, CODE);
  await seeMembers(other);
  await tapButton({ ...hands, page: other }, t('lock.now'));
  await seeTitle(hands, t('lock.ask'));
  expect(await namesIn(page)).toEqual([]);
  await giveCode(hands, CODE);
  await seeMembers(page);
  expect(await namesIn(other)).toEqual([]);
});

test('without a network it asks and opens', async ({ page, context }) => {
  const hands = await membersWithLock(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.reload();
  await giveCode(hands, CODE);
  await seeMembers(page);
});

test.describe('where what asks for the code cannot be fetched', () => {
  test.use({ serviceWorkers: 'block' });

  test('the app stays locked, and says so', async ({ page }) => {
    const hands = await membersWithLock(page);
    await page.route('**/assets/app-lock-*.js', (route) => route.abort());
    await page.reload();
    await seeTitle(hands, hands.t('app.pieceMissing'));
    expect(await namesIn(page)).toEqual([]);
    await page.unroute('**/assets/app-lock-*.js');
    await tapButton(hands, hands.t('app.tryAgain'));
    await giveCode(hands, CODE);
    await seeMembers(page);
  });
});
