// A support team's whole way, in four languages: on its laptop twelve women at a presentation, interviews, who is ready, and a community
// formed; on a member's phone, which joins it, its first meeting, sealed; on the laptop again a visit, two assessments, and the report
// for funders on paper, in which there is nothing of any of them.
import { expect, type Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../src/i18n.ts';
import { readPdf } from '../papers/pdf.ts';
import { giveCamera } from './hands/camera.ts';
import { closeBox, openEmptyBox, pile } from './hands/count.ts';
import { test } from './hands/endpoint.ts';
import {
  beginFollowUp,
  beginGroup,
  formCommunity,
  noteInterview,
  noteWoman,
  openBoard,
  placeIn,
  sayReady,
  seePlaces,
} from './hands/follow-up.ts';
import {
  answer,
  askOfBusiness,
  beginBeside,
  finishVisit,
  noteBusiness,
  openAssessments,
  openInstrument,
  sayWhose,
  typeVisit,
} from './hands/follow-up-business.ts';
import { agreeOnRules } from './hands/found.ts';
import { choose, type Hands, seeTitle, tapButton, tapStarting, typeInto } from './hands/hands.ts';
import { letIn } from './hands/let-in.ts';
import { goToStep, markAttendance, startMeeting } from './hands/meeting.ts';
import { deposit, euros } from './hands/money.ts';
import { Phone } from './hands/phone.ts';
import { connect, goHome, openGroup, passPen, sendNow, takeUp } from './hands/phones.ts';
import { arrive, inEuro } from './hands/practice.ts';
import { seal } from './hands/seal.ts';

test.use({ isMobile: false, viewport: { width: 1280, height: 800 } });

const TEAM = 'Raval 2026';
/** On the board, before it is a community. */
const BOARD = 'Taronja';
const GROUP = 'La Llavor';
/** Who is ready stands first; the others came to the presentation. */
const READY = ['Amina', 'Beatriz', 'Chidi', 'Dolores', 'Esther'] as const;
const OTHERS = ['Fatou', 'Gloria', 'Halima', 'Irina', 'Jamila', 'Kadi', 'Luz'] as const;
const NOTE = 'Zzqx7';
const BUSINESS = 'Qqxz9';

test.describe.configure({ timeout: 240_000 });

for (const language of LANGUAGES) {
  test(`from a presentation to the funders’ report (${language})`, async ({ page, baseURL, endpoint }) => {
    const phone = await Phone.make(inEuro(language));
    try {
      page.setDefaultTimeout(30_000);
      await giveCamera(page.context());
      const laptop = await arrive(page, language);
      await presentation(laptop);
      await community(laptop);
      await firstMeeting(laptop, phone, { language, app: baseURL ?? '', endpoint: endpoint.url });
      await followed(laptop);
      await report(laptop);
    } finally {
      await phone.tidy();
    }
  });
}

const picture = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`) });

async function presentation(hands: Hands): Promise<void> {
  const { page, t, format } = hands;
  await beginFollowUp(hands, TEAM);
  await seePlaces(hands);
  for (const name of [...READY, ...OTHERS]) {
    await noteWoman(hands, { name, trade: 'sewing', languages: [], times: ['mornings'] });
    if (READY.some((one) => one === name)) {
      await noteInterview(hands, 'technician', `${NOTE} ${name}`);
      await noteInterview(hands, 'socialWorker', `${NOTE} ${name} 2`);
      await sayReady(hands, 'ready');
    }
    if (name === 'Amina') await picture(page, 'woman');
    await tapButton(hands, t('ui.back'));
    await seeTitle(hands, format.name(TEAM));
  }
  await picture(page, 'women');
}

/** Who is ready stands in a group, and that becomes a community with its rules. Ends at its home. */
async function community(hands: Hands): Promise<void> {
  const { page, t } = hands;
  await openBoard(hands);
  await beginGroup(hands, BOARD);
  for (const name of READY) await placeIn(hands, name, BOARD);
  await picture(page, 'board');
  await formCommunity(hands, BOARD, GROUP);
  await tapButton(hands, t('home.agreeRules'));
  await agreeOnRules(hands, { name: GROUP, members: READY, template: 'barcelona' });
  await seePlaces(hands);
  await picture(page, 'community');
}

interface Where {
  readonly language: Language;
  readonly app: string;
  readonly endpoint: string;
}

/** Until the first seal only the phone that began the group opens a meeting: the laptop does, and passes the pen to a member's phone. */
async function firstMeeting(laptop: Hands, phone: Phone, { language, app, endpoint }: Where): Promise<void> {
  await connect(laptop, endpoint);
  const { page } = await phone.start(app);
  const hers = await arrive(page, language, app);
  await letIn(laptop, hers, 'Beatriz');
  await openGroup(hers, GROUP);
  await startMeeting(laptop);
  await passPen(laptop, 'Beatriz');
  await sendNow(laptop);
  await takeUp(hers);
  await goToStep(hers, 'attendance');
  await markAttendance(hers);
  await picture(page, 'phone-meeting');
  await openEmptyBox(hers);
  await goToStep(hers, 'savings');
  await deposit(hers, 'Amina', '20');
  await deposit(hers, 'Beatriz', '15');
  await goToStep(hers, 'closingCount');
  await closeBox(hers, pile(hers, euros(35)));
  await seal(hers, ['Dolores', 'Esther']);
  await seeTitle(hers, hers.t('meeting.minutes.title', { number: '1' }));
  await picture(page, 'phone-minutes');
  await goHome(hers);
  await sendNow(hers);
  // Nothing of the team's book has come to it.
  expect(await everythingOn(page)).not.toMatch(new RegExp(`${TEAM}|${NOTE}`, 'u'));
  await goHome(laptop);
  await sendNow(laptop);
  await expect(laptop.page.getByRole('main')).toContainText(laptop.format.money(euros(35)));
}

/** All that is kept on a phone, as a text. */
const everythingOn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const asked = indexedDB.open('caixeta');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => resolve(asked.result);
    });
    const rows = [...database.objectStoreNames].map(
      (name) =>
        new Promise<unknown>((resolve, reject) => {
          const all = database.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => resolve(all.result);
        }),
    );
    return JSON.stringify(await Promise.all(rows));
  });

const toStart = ({ page }: Hands): Promise<void> =>
  page.evaluate(() => {
    window.location.hash = '#/';
  });

/** On the laptop: a visit to Amina's business, and what she answered: to the technician, and to the social worker. */
async function followed(hands: Hands): Promise<void> {
  const { page, t, format } = hands;
  const name = format.name('Amina');
  await toStart(hands);
  await tapStarting(hands, TEAM);
  await tapStarting(hands, 'Amina');
  await noteBusiness(hands, name, BUSINESS);
  await typeVisit(hands, name);
  await finishVisit(hands, name, NOTE);
  await tapButton(hands, t('ui.readBack.yes'));
  await seeTitle(hands, t('business.of', { name }));
  await picture(page, 'business');
  await tapButton(hands, t('ui.back'));
  await openAssessments(hands, 'technician');
  await askOfBusiness(hands);
  await seeTitle(hands, t('assessments.of', { name }));
  await picture(page, 'business-asked');
  await tapButton(hands, t('ui.back'));
  await tapButton(hands, t('assessments.whose.again'));
  await sayWhose(hands, 'socialWorker');
  await beginBeside(hands, 'socialWorker');
  await expect(page.getByText(t('assessments.whose.socialWorker'))).toBeVisible();
  await tapStarting(hands, 'Amina');
  await seeTitle(hands, t('assessments.of', { name }));
  await openInstrument(hands, t('assessments.instrument.who-5.name'));
  await answer(hands, [3, 3, 2, 4, 3]);
  await tapButton(hands, t('money.next'));
  await expect(page.getByRole('dialog')).toContainText(t('assessments.outOf', { value: '60', most: '100' }));
  await tapButton(hands, t('ui.readBack.yes'));
  await seeTitle(hands, t('assessments.of', { name }));
  await openInstrument(hands, t('assessments.instrument.gse.name'));
  await choose(hands, t('assessments.way.title'), t('assessments.way.score'));
  await typeInto(hands, t('assessments.score'), '28');
  await tapButton(hands, t('money.next'));
  await tapButton(hands, t('ui.readBack.yes'));
  await seeTitle(hands, t('assessments.of', { name }));
  await picture(page, 'assessments');
}

/** Printed when the year is over: what the group has is there, of one woman nothing. */
async function report(hands: Hands): Promise<void> {
  const { page, t, format } = hands;
  const year = new Date().getFullYear();
  await page.clock.setFixedTime(new Date(year + 1, 0, 5));
  await toStart(hands);
  await tapStarting(hands, GROUP);
  await seePlaces(hands);
  await tapStarting(hands, t('home.place.statements'));
  await tapStarting(hands, t('statements.name.funders'));
  await seeTitle(hands, t('statements.name.funders'));
  const few = t('statements.followed.few', { year, name: format.name(TEAM), least: '5' });
  await expect(page.getByText(few)).toBeVisible();
  await picture(page, 'report');
  const pages = readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(1);
  const text = pages.map((one) => one.text).join('');
  const bare = (words: string) => words.replace(/\s/gu, '').toLowerCase();
  for (const told of [
    t('statements.name.funders'),
    GROUP,
    `${t('statements.funders.of.members')}5`,
    `${t('statements.funders.of.meetings')}1`,
    `${t('statements.funders.of.savings')}${format.moneyExact(euros(35))}`,
    few,
    t('statements.followed.always'),
  ])
    expect(text).toContain(bare(told));
  // Of her business and her answers neither a word nor a sum.
  for (const secret of [...READY, ...OTHERS, NOTE, BUSINESS, '900', '1250'])
    expect(text).not.toContain(bare(secret));
}
