// A community's totals leave by themselves (adr/0050), over the real endpoint: the team's phone makes a box and shows a code, the group reads it in
// the meeting that decides it, the first month leaves by a tap, the next one with the group's connection, and the team sees both.
import { type Browser, expect, type Page } from '@playwright/test';
import { textOfCode } from './hands/code.ts';
import { closeBox, pile } from './hands/count.ts';
import { test } from './hands/endpoint.ts';
import { beginFollowUp } from './hands/follow-up.ts';
import { found } from './hands/found.ts';
import { type Hands, seeTitle, tapButton, tapStarting, typeInto } from './hands/hands.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { deposit, euros, shown } from './hands/money.ts';
import { connect, goHome, sendNow } from './hands/phones.ts';
import { picturesOn } from './hands/pictures.ts';
import { arrive } from './hands/practice.ts';
import { seal } from './hands/seal.ts';
import { putTotalsToVote } from './hands/sharing.ts';
import { listen } from './hands/witness.ts';

const GROUP = 'Las Hormigas';
const TEAM = 'Raval 2026';
// Names that chance does not write into sealed bytes, as it does three letters.
const MEMBERS = ['Aminata', 'Blanca', 'Carmela', 'Djeneba', 'Esther', 'Fatoumata'] as const;
const [AMINATA] = MEMBERS;
const OCTOBER = new Date('2026-10-05T10:00:00Z');
const NOVEMBER = new Date('2026-11-03T10:00:00Z');
const DECEMBER = new Date('2026-12-02T10:00:00Z');

test('a month leaves, and the team has it, without a file and without a person in between', async ({
  page,
  browser,
  endpoint,
}) => {
  test.slow();
  const complaints = listen(page);
  const sent = sentBy(page, endpoint.url);
  const team = await teamPhone(browser);
  try {
    const code = await makesBox(team, endpoint.url);
    await page.clock.setFixedTime(OCTOBER);
    const group = await arrive(page, 'es');
    await found(group, {
      name: GROUP,
      currency: 'EUR',
      members: MEMBERS,
      template: 'barcelona',
      witnesses: 1,
    });
    await connect(group, endpoint.url);
    await decides(group, code);
    await page.clock.setFixedTime(NOVEMBER);
    const pictures = await sendsOctober(group);
    await comparesAndKeeps(team, pictures);
    await meetsInNovember(group);
    await page.clock.setFixedTime(DECEMBER);
    await novemberLeaves(group);
    await seesNovember(team);
    for (const name of [...MEMBERS, GROUP, '2026-10', '2026-11', 'caixeta-totals'])
      expect(sent.filter((one) => one.includes(name))).toEqual([]);
    expect(sent.some((one) => one.startsWith('PUT') && one.includes('/cards/'))).toBe(true);
  } finally {
    // A box that is not there yet is asked for first: the browser notes the answer.
    expect.soft(complaints.heard.filter((one) => !one.includes('404'))).toEqual([]);
    await team.page.context().close();
  }
});

/** Everything that a phone says to the endpoint, as it is sent and with the bytes in it as letters. */
function sentBy(page: Page, url: string): readonly string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) return;
    const body = request.postData() ?? '';
    const bytes = (body.match(/[\w+/=]{40,}/gu) ?? []).map((one) =>
      Buffer.from(one, 'base64').toString('latin1'),
    );
    sent.push([request.method(), request.url(), JSON.stringify(request.headers()), body, ...bytes].join(' '));
  });
  return sent;
}

async function teamPhone(browser: Browser): Promise<Hands> {
  const context = await browser.newContext();
  const hands = await arrive(await context.newPage(), 'es');
  await beginFollowUp(hands, TEAM);
  return hands;
}

const goTo = async ({ page }: Hands, path: string) => {
  const book = /#\/g\/([^/]+)/u.exec(page.url())?.[1];
  await page.goto(`${page.url().split('#')[0]}#/g/${book}/${path}`);
};

/** What stands on the team's screen: the code as a camera has it, and its pictures. */
async function makesBox(hands: Hands, url: string) {
  const { t, page } = hands;
  await tapStarting(hands, t('sharing.received.title'));
  await seeTitle(hands, t('sharing.received.title'));
  await tapButton(hands, t('sharing.boxes.make'));
  await typeInto(hands, t('sharing.boxes.name'), GROUP);
  await tapButton(hands, t('sharing.boxes.create'));
  // There is no connection yet: what was typed stays.
  await tapButton(hands, t('sharing.boxes.connect'));
  await typeInto(hands, t('sync.connection.address'), url);
  await tapButton(hands, t('sync.connection.tryIt'));
  await expect(page.getByRole('button', { name: t('sync.connection.tryNow') })).toBeVisible();
  await goTo(hands, 'f/totalsBox');
  await expect(page.getByRole('textbox', { name: t('sharing.boxes.name') })).toHaveValue(GROUP);
  await tapButton(hands, t('sharing.boxes.create'));
  await seeTitle(hands, GROUP);
  await expect(page.getByText(t('sharing.boxes.nothing'))).toBeVisible();
  const code = page.getByRole('img', { name: t('sharing.boxes.code') });
  await expect(code).toBeVisible();
  return { text: await textOfCode(code), pictures: await picturesOn(hands) };
}

/** All agree to share totals, and read the code in the same meeting. */
async function decides(hands: Hands, code: Awaited<ReturnType<typeof makesBox>>): Promise<void> {
  const { t, page, format } = hands;
  await putTotalsToVote(hands, MEMBERS);
  await tapButton(hands, t('change.allFor'));
  await tapButton(hands, t('change.write'));
  await seeTitle(hands, t('rules.title'));
  await goTo(hands, 'statements/sharedTotals');
  await tapButton(hands, t('sharing.post.read'));
  await tapButton(hands, t('camera.usePaste'));
  await page.getByRole('textbox', { name: t('camera.paste') }).fill(code.text);
  await tapButton(hands, t('camera.takeText'));
  await seeTitle(hands, t('sharing.received.compare'));
  expect(await picturesOn(hands)).toEqual(code.pictures);
  await tapButton(hands, t('sharing.post.same'));
  await expect(page.getByRole('listitem').filter({ hasText: t('sharing.post.to') })).toContainText(
    '127.0.0.1',
  );
  await goHome(hands);
  await tapStarting(hands, t('home.goOn'));
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, euros(60)));
  await seal(hands, [AMINATA]);
  await seeTitle(hands, t('meeting.minutes.title', { number: format.number(1) }));
  await expect(page.getByRole('main')).toContainText(t('entry.totals-slot-set'));
  await goHome(hands);
}

/** The first one leaves because somebody saw every figure and sent it; what signed it is shown. */
async function sendsOctober(hands: Hands): Promise<readonly string[]> {
  const { t, page } = hands;
  await goTo(hands, 'statements/sharedTotals');
  await page.reload();
  await tapStarting(hands, 'Octubre de 2026');
  await seeTitle(hands, t('sharing.of', { month: 'octubre de 2026' }));
  await expect(page.getByText(t('sharing.post.first'))).toBeVisible();
  await expect(page.getByRole('main')).toContainText(shown(hands, '60'));
  const pictures = await picturesOn(hands);
  await tapButton(hands, t('sharing.post.send'));
  await expect(page.getByText(t('sharing.post.sent'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('sharing.post.send') })).toHaveCount(0);
  await tapButton(hands, t('ui.back'));
  await expect(page.getByRole('listitem').filter({ hasText: 'Octubre de 2026' })).toContainText(
    t('sharing.post.isSent'),
  );
  return pictures;
}

async function comparesAndKeeps(hands: Hands, pictures: readonly string[]): Promise<void> {
  const { t, page } = hands;
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, t('sharing.received.title'));
  const waiting = page.getByRole('list', { name: t('sharing.boxes.waiting') });
  await expect(waiting.getByRole('listitem')).toContainText('Octubre de 2026');
  await waiting.getByRole('button').tap();
  await seeTitle(hands, GROUP);
  await expect(page.getByText(t('sharing.received.signer.first'))).toBeVisible();
  expect(await picturesOn(hands)).toEqual(pictures);
  await tapButton(hands, t('sharing.received.sameKeep'));
  await expect(
    page.getByRole('heading', { name: t('sharing.of', { month: 'octubre de 2026' }) }),
  ).toBeVisible();
  await expect(page.getByRole('main')).toContainText(shown(hands, '60'));
}

async function meetsInNovember(hands: Hands): Promise<void> {
  await goHome(hands);
  await startMeeting(hands, { heldOn: '2026-11-03' });
  await markAttendance(hands);
  await goToStep(hands, 'savings');
  for (const name of MEMBERS) await deposit(hands, name, '5');
  await goToStep(hands, 'closingCount');
  await closeBox(hands, pile(hands, euros(90)));
  await seal(hands, [AMINATA]);
  await seeTitle(hands, hands.t('meeting.minutes.title', { number: '2' }));
}

/** By the connection of the group, without anybody on that screen; the list says so afterwards. */
async function novemberLeaves(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await goHome(hands);
  await page.reload();
  await expect(async () => {
    await sendNow(hands);
    await goTo(hands, 'statements/sharedTotals');
    await page.reload();
    await expect(page.getByRole('listitem').filter({ hasText: 'Noviembre de 2026' })).toContainText(
      t('sharing.post.isSent'),
      { timeout: 4_000 },
    );
  }).toPass({ timeout: 60_000 });
}

/** Its key is known by now: nothing is asked. */
async function seesNovember(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await tapButton(hands, t('ui.back'));
  await seeTitle(hands, t('sharing.received.title'));
  const received = page.getByRole('list', { name: t('sharing.received.title') });
  await expect(received).toContainText('Noviembre de 2026');
  await expect(page.getByRole('list', { name: t('sharing.boxes.waiting') })).toHaveCount(0);
  await received.getByRole('button').tap();
  await expect(page.getByRole('main')).toContainText(shown(hands, '90'));
}
