// A file that another app shares with this one, as Android hands it over: a form that is posted to the service worker. It is looked
// at once, survives a reload until then, and takes nothing from a meeting that is open.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { LANGUAGES } from '../../src/i18n.ts';
import { longBook } from '../bench/books.ts';
import { openAsLastTime } from './hands/count.ts';
import { type Hands, seeTitle, tapButton, tapStarting } from './hands/hands.ts';
import { manifestOf } from './hands/manifest.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { deposit } from './hands/money.ts';
import { arrive, tryPractice } from './hands/practice.ts';
import { listen } from './hands/witness.ts';

const OTHER_APP = 'http://another-app.example/';
const NAME = 'ten-years-2026-11-23.caixeta.json.txt';

interface Sent {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const sent = (content: string, name = NAME): Sent => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

/** What the manifest asks the phone for: where a file is posted to, and under which name. */
async function shareTarget(page: Page): Promise<{ readonly action: string; readonly field: string }> {
  const { manifest, url } = await manifestOf(page);
  const { share_target: target } = manifest;
  expect(target).toMatchObject({ method: 'POST', enctype: 'multipart/form-data' });
  return { action: new URL(target.action, url).href, field: target.params.files[0].name };
}

/** Shares files from a page of another app, in the window that the app is open in. */
async function share({ page }: Pick<Hands, 'page'>, files: readonly Sent[]): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const { action, field } = await shareTarget(page);
  await page.route(`${OTHER_APP}**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" enctype="multipart/form-data" action="${action}">
        <input type="file" name="${field}" multiple><button>Share</button></form>`,
    }),
  );
  await page.goto(OTHER_APP);
  await page.locator('input').setInputFiles([...files]);
  await page.getByRole('button', { name: 'Share' }).tap();
  await page.waitForURL(/#\/shared$/u);
}

const kept = (page: Page): Promise<number> =>
  page.evaluate(async () => (await (await caches.open('caixeta-shared')).keys()).length);

test('a book is shown before it is added, again after a reload, and then no more', async ({ page }) => {
  const complaints = listen(page);
  const hands = await arrive(page, 'es');
  const { t } = hands;
  await share(hands, [sent(await longBook('shared', 125))]);
  await seeTitle(hands, t('shared.title'));
  await expect(page.getByText(NAME)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Ten years' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'Ten years' })).toBeVisible();
  await tapButton(hands, t('openFile.add'));
  await seeTitle(hands, 'Ten years');
  expect(await kept(page)).toBe(0);
  await page.goto('./#/shared');
  await expect(page.getByText(t('shared.none'))).toBeVisible();
  expect(complaints.heard).toEqual([]);
});

for (const language of LANGUAGES) {
  test(`what is no book of ours is refused in words, once (${language})`, async ({ page }) => {
    const hands = await arrive(page, language);
    const { t } = hands;
    const book = await longBook('shared', 0);
    for (const [content, words] of [
      ['Dear all, the meeting is on Monday.', t('openFile.problem.notABook')],
      [book.replace('Ten years', 'Ten pears'), t('openFile.problem.damaged')],
      ['CXFL\u0001 and nothing behind it', t('carriers.problem.damaged')],
    ] as const) {
      await share(hands, [sent(content)]);
      await expect(page.getByText(words)).toBeVisible();
      await page.reload();
      await expect(page.getByText(t('shared.none'))).toBeVisible();
    }
    await tapButton(hands, t('ui.back'));
    await seeTitle(hands, t('start.welcome'));
  });
}

test('nothing that came, several at once, and what was shared before and left', async ({ page }) => {
  const hands = await arrive(page, 'en');
  const { t } = hands;
  await share(hands, []);
  // A form without a choice sends a file without name and bytes.
  await expect(page.getByText(t('shared.none')).or(page.getByText(t('openFile.refused')))).toBeVisible();
  await share(hands, [sent(await longBook('first', 0)), sent('second', 'second.txt')]);
  await expect(page.getByText(t('shared.several', { count: 2, shown: '2' }))).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Ten years' })).toBeVisible();
  await share(hands, [sent('something else', 'else.txt')]);
  await expect(page.getByText('else.txt')).toBeVisible();
  await expect(page.getByText(t('openFile.problem.notABook'))).toBeVisible();
});

test('a meeting that is open loses nothing', async ({ page }) => {
  const hands = await arrive(page, 'fr');
  const { t } = hands;
  const home = await tryPractice(hands);
  await startMeeting(hands);
  await markAttendance(hands);
  await openAsLastTime(hands);
  await goToStep(hands, 'savings');
  await deposit(hands, 'Fatou', '20');
  await tapStarting(hands, 'Rosa');
  for (const key of ['3', '7']) await tapButton(hands, key);
  const typed = page.url();
  await share(hands, [sent(await longBook('shared', 125))]);
  await tapButton(hands, t('openFile.add'));
  await seeTitle(hands, 'Ten years');
  await page.goto(typed);
  await expect(page.getByRole('textbox')).toHaveValue('37');
  await page.goto(home);
  await tapButton(hands, t('home.goOn'));
  await goToStep(hands, 'savings');
  await expect(page.getByRole('button', { name: /^Fatou.*20/u })).toBeVisible();
});

test('a file that is opened with the app on a computer goes the same way', async ({ page }) => {
  await page.addInitScript(() => {
    const queue = { setConsumer: (take: unknown) => Object.assign(window, { take }) };
    Object.defineProperty(window, 'launchQueue', { value: queue });
  });
  const hands = await arrive(page, 'ca');
  await page.waitForFunction(() => 'take' in window);
  await page.evaluate(
    async ([name = '', content = '']) => {
      const { take } = window as unknown as { take: (launch: unknown) => Promise<void> };
      await take({ files: [{ getFile: async () => new File([content], name) }] });
    },
    ['ten-years.caixeta.json', await longBook('launched', 0)],
  );
  await seeTitle(hands, hands.t('shared.title'));
  await expect(page.getByRole('heading', { level: 2, name: 'Ten years' })).toBeVisible();
  await expect(page.getByText('ten-years.caixeta.json')).toBeVisible();
});

test('the worker sends nothing of a file to anybody', async () => {
  const script = await readFile('public/share.js', 'utf8');
  expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket/u);
});
