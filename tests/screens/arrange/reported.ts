/** What leaves a community and a team: the report of a year in which a team followed businesses, and a month of totals before it goes. */

import { longBook } from '../../bench/books.ts';
import { type Hands, tapButton, tapStarting } from '../../e2e/hands/hands.ts';
import { heldFiles } from '../../followup/file.ts';
import { day } from '../../followup/trade.ts';
import type { Arrangement } from './arrangement.ts';
import type { Community } from './community.ts';
import { TEAM_OF_REPORT, womenOfTheYear, YEAR_OF_REPORT } from './reported-book.ts';
import { someCode } from './totals-book.ts';

const GROUP = {
  ...{ name: 'Les Abelles', members: 14, entriesAMeeting: 60 },
  firstDay: day(`${YEAR_OF_REPORT}-01-13`),
};
const MEETINGS = 24;

/** The books of the year come as files: a group's, a team's and those of both professions beside it. */
export async function bringTheYear(community: Community): Promise<void> {
  const held = await heldFiles(womenOfTheYear, TEAM_OF_REPORT);
  const group = await longBook('group-of-the-year', MEETINGS * GROUP.entriesAMeeting, GROUP);
  for (const text of [held.team, held.personal, held.technicians, group]) await openBook(community, text);
  await community.stands('home');
  await community.rememberBook();
}

async function openBook(community: Community, text: string): Promise<void> {
  const { hands } = community;
  await community.show('#/open');
  const file = { name: 'book.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await hands.page.locator('input[type=file]').setInputFiles(file);
  await tapButton(hands, hands.t('openFile.add'));
  await hands.page.waitForURL(/#\/g\/[^/]+(?:\/f\/[^/]+)?$/u);
  await community.settle();
}

const reported = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'reported', arrange });

/** The head of a table comes to the top of the screen. */
const toTable = async ({ page }: Hands, name: string): Promise<void> => {
  const table = page.getByRole('table', { name });
  await table.waitFor();
  await table.evaluate((element) => element.scrollIntoView({ block: 'start' }));
};

const YEAR = { year: String(YEAR_OF_REPORT), name: TEAM_OF_REPORT };

export const REPORTED = {
  fundersBusinesses: reported(async (community, hands) => {
    await community.goTo('statement', { what: 'funders' });
    await toTable(hands, hands.t('statements.followed.businesses', YEAR));
    await community.settle();
  }),
  fundersOutcomes: reported(async (community, hands) => {
    await toTable(hands, hands.t('statements.followed.outcomes', YEAR));
    await community.settle();
  }),
} as const;

const sharing = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'sharing', arrange });

export const GIVEN = {
  sharedMonths: sharing((community) => community.goTo('statement', { what: 'sharedTotals' })),
  sharedMonth: sharing(async (community, hands) => {
    const { page, t } = hands;
    const month = page.getByRole('list', { name: t('sharing.months') }).getByRole('button');
    await month.first().tap();
    await page.getByText(t('sharing.picturesWhy')).waitFor();
    await community.settle();
  }),
  sharedMonthFigures: sharing(async (community, { page }) => {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await community.settle();
  }),
  sharedCodes: sharing(async (community, hands) => {
    const { page, t } = hands;
    await tapButton(hands, t('sharing.codes.show'));
    await page.getByRole('img', { name: t('sharing.codes.label') }).waitFor();
    await community.settle();
  }),
  sharedWhere: sharing(async (community, hands) => {
    const { page, t } = hands;
    await community.goTo('statement', { what: 'sharedTotals' });
    await tapStarting(hands, t('sharing.post.to'));
    await page.getByRole('list', { name: t('joining.pictures') }).waitFor();
    await community.settle();
  }),
  sharedCode: sharing(async (community, hands) => {
    await tapButton(hands, hands.t('sharing.post.other'));
    await tapButton(hands, hands.t('camera.usePaste'));
    await community.settle();
  }),
  sharedCompare: sharing(async (community, hands) => {
    const { page, t } = hands;
    await page.getByRole('textbox', { name: t('camera.paste') }).fill(await someCode());
    await tapButton(hands, t('camera.takeText'));
    await page.getByText(t('sharing.post.compare')).waitFor();
    await community.settle();
  }),
} as const;
