// Phones of one group, each a browser with a profile of its own, and the real endpoint: one lets another in by camera, a meeting is
// followed as it is written, the phone that writes dies, the other goes on, and what was late is read out.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Amount, amount } from '../../src/ledger/money.ts';
import { type ServerProcess, startServer } from '../endpoint/worlds/server-process.ts';
import { closeBox, openEmptyBox, pile, seeExpected } from './hands/count.ts';
import { found } from './hands/found.ts';
import { type Hands, seeDialog, seeTitle, tapButton, tapStarting, typeInto } from './hands/hands.ts';
import { letIn } from './hands/let-in.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { deposit } from './hands/money.ts';
import { Phone } from './hands/phone.ts';
import { arrive, inEuro } from './hands/practice.ts';
import { seal } from './hands/seal.ts';

const GROUP = 'La Ruche';
const CENTS = 100;
const euros = (count: number): Amount => amount(count * CENTS);
const MEMBERS = ['Awa', 'Bea', 'Cleo', 'Dina', 'Elsa'] as const;

let folder: string;
let endpoint: ServerProcess;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caixeta-e2e-endpoint-'));
  endpoint = await startServer({ CAIXETA_DATA: join(folder, 'data') });
});
test.afterEach(async () => {
  await endpoint.end('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

test('a meeting goes on where its phone died, and all phones come to the same book', async ({ baseURL }) => {
  const url = baseURL ?? '';
  const [first, second] = [await Phone.make(inEuro('en')), await Phone.make(inEuro('en'))];
  try {
    const one = await firstVisit(first, url);
    const other = await firstVisit(second, url);
    await found(one, { name: GROUP, currency: 'EUR', members: MEMBERS, template: 'barcelona' });
    await connect(one);
    await letIn(one, other, 'Bea');
    await openGroup(other);

    await test.step('the other phone follows what is written', async () => {
      await startMeeting(one);
      await markAttendance(one);
      await openEmptyBox(one);
      await goToStep(one, 'savings');
      await deposit(one, 'Awa', '20');
      await sendNow(one);
      await sendNow(other);
      await tapStarting(other, other.t('home.watch'));
      await expect(other.page.getByRole('main')).toContainText('20');
    });

    await test.step('the phone that writes dies before its last line went out', async () => {
      await first.goOffline();
      await deposit(one, 'Bea', '10');
      await first.losePower();
    });

    await test.step('the other one goes on, and the meeting is closed there', async () => {
      await takeOver(other, 'Its battery is empty');
      await goToStep(other, 'savings');
      await deposit(other, 'Cleo', '5');
      await goToStep(other, 'closingCount');
      await closeBox(other, pile(other, euros(25)));
      await seeExpected(other, euros(25), euros(25));
      await seal(other, ['Dina', 'Elsa']);
      await seeTitle(other, other.t('meeting.minutes.title', { number: '1' }));
      await goHome(other);
      await sendNow(other);
    });

    await test.step('what was late is read out in the next meeting, and taken in once', async () => {
      await first.goOnline();
      const again = await first.start(one.page.url().replace(/\/meeting.*$/u, ''));
      await startMeeting(other, { heldOn: '2099-01-15' });
      const adopt = other.page.getByRole('button', { name: other.t('meeting.waiting.adopt') });
      await expect(async () => {
        await sendNow(again);
        await sendNow(other);
        await goToMeeting(other);
        await expect(adopt).toBeVisible({ timeout: 2_000 });
      }).toPass({ timeout: 60_000 });
      await adopt.tap();
      await expect(adopt).toBeHidden();
      await expect(async () => {
        await sendNow(other);
        await sendNow(again);
        expect(await bookChecked(again)).toBe(await bookChecked(other));
      }).toPass({ timeout: 60_000 });
    });
  } finally {
    await first.tidy();
    await second.tidy();
  }
});

async function firstVisit(phone: Phone, url: string): Promise<Hands> {
  const hands = await phone.start(url);
  return arrive(hands.page, 'en', url);
}

async function connect(hands: Hands): Promise<void> {
  const { t } = hands;
  await tapStarting(hands, t('home.place.communitySettings'));
  await tapStarting(hands, t('sync.connection.title'));
  await typeInto(hands, t('sync.connection.address'), endpoint.url);
  await tapButton(hands, t('sync.connection.tryIt'));
  await expect(hands.page.getByRole('button', { name: t('sync.connection.tryNow') })).toBeVisible();
  await goHome(hands);
}

/** From wherever she is, by the address: what is said of sending does not hang on the way there. */
async function goHome({ page, t }: Hands): Promise<void> {
  const book = /#\/g\/([^/]+)/u.exec(page.url())?.[1];
  await page.goto(`${page.url().split('#')[0]}#/g/${book}`);
  await expect(page.getByRole('heading', { level: 2, name: t('home.box') })).toBeVisible();
}

/** The book comes by the connection that the phone was given. */
async function openGroup(hands: Hands): Promise<void> {
  await tapButton(hands, hands.t('joining.toBook'));
  await seeTitle(hands, GROUP);
}

/** All that is written goes out, and what others sent comes in. */
async function sendNow(hands: Hands): Promise<void> {
  const { t, page } = hands;
  const here = page.url();
  await goHome(hands);
  await tapStarting(hands, t('home.place.communitySettings'));
  await tapStarting(hands, t('sync.connection.title'));
  await tapButton(hands, t('sync.connection.tryNow'));
  await page.goto(here);
}

/** On the screen of a meeting that another phone writes. */
async function takeOver(hands: Hands, reason: string): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('pen.over.open'));
  const dialog = await seeDialog(hands, t('pen.over.ask'));
  await typeInto(hands, t('pen.over.reason'), reason);
  await tapButton(hands, t('pen.takeUp'));
  await expect(dialog).toBeHidden();
}

async function goToMeeting({ page, t }: Hands): Promise<void> {
  const book = /#\/g\/([^/]+)/u.exec(page.url())?.[1];
  await page.goto(`${page.url().split('#')[0]}#/g/${book}/meeting`);
  await expect(page.getByRole('navigation', { name: t('meeting.steps') })).toBeVisible();
}

/** "Check the book": what it says where every hash and figure is right, with the pictures of its lines. */
async function bookChecked(hands: Hands): Promise<string> {
  const { t, page } = hands;
  await goHome(hands);
  await tapStarting(hands, t('home.place.communitySettings'));
  await tapButton(hands, t('settings.check.do'));
  const card = page.locator('section', {
    has: page.getByRole('heading', { name: t('settings.check.title') }),
  });
  await expect(card.getByRole('list', { name: t('joining.pictures') })).toBeVisible();
  return (await card.textContent()) ?? '';
}
