/**
 * Businesses, courses and assessments in the follow-up book of the walk: with nothing written down, in the middle of typing, and after
 * half a year. What the fingers write is hers who came last, Halima; the rest is brought.
 */
import { fileURLToPath } from 'node:url';
import { bookAt } from '../../../src/app/route-at.ts';
import { pathOf } from '../../../src/app/routes.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { beginBeside, sayWhose, typeSums } from '../../e2e/hands/follow-up-business.ts';
import {
  choose,
  type Hands,
  seeDialog,
  seeTitle,
  tapButton,
  tapStarting,
  typeInto,
} from '../../e2e/hands/hands.ts';
import type { STATES } from '../states.ts';
import type { Arrangement } from './arrangement.ts';
import { bringBackHere } from './bring-back.ts';
import type { Community } from './community.ts';
import { TRADE, withAsked, withTrade } from './trade-book.ts';

const HER = 'Halima';
const PICTURE = fileURLToPath(new URL('../../../public/icons/icon-512.png', import.meta.url));

type Named<Names extends string> = Readonly<Record<Names, Arrangement>>;
type State = (typeof STATES)['followUp'][number];

const settled = (arrange: (hands: Hands, community: Community) => Promise<void>): Arrangement => ({
  scene: 'support',
  arrange: async (community, hands) => {
    await arrange(hands, community);
    await community.settle();
  },
});

/** Another screen of the book, by its address. */
const to = (community: Community, of: string): Promise<void> =>
  community.show(`#${pathOf('followUp', { book: community.book, of })}`);

const at = (of: string): Arrangement => settled((_hands, community) => to(community, of));

/** What lies under the fold, as who reads it has it on the screen. */
const scrollTo = async ({ page }: Hands, heading: string): Promise<void> => {
  const card = page.locator('main section', {
    has: page.getByRole('heading', { name: heading, exact: true }),
  });
  await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
};

export const TRADE_OF_NOBODY: Named<Extract<State, 'visitsNobody' | 'coursesNone'>> = {
  visitsNobody: at('visits'),
  coursesNone: settled(async (hands, community) => {
    await to(community, 'courses');
    await tapButton(hands, hands.t('courses.write'));
  }),
};

const BUSINESS: Named<
  Extract<
    State,
    | 'visitsNone'
    | 'businessForm'
    | 'businessFirst'
    | 'visitToday'
    | 'visitMonth'
    | 'visitWorth'
    | 'visitPeople'
    | 'visitNext'
    | 'visitReadBack'
    | 'business'
    | 'visitOpen'
    | 'keptPicture'
    | 'keptRecord'
  >
> = {
  visitsNone: settled(async (hands, community) => {
    await closeDialog(hands);
    await to(community, 'visits');
  }),
  businessForm: settled(async (hands) => {
    await tapStarting(hands, HER);
    await seeTitle(hands, hands.t('business.form.title', { name: HER }));
    await tapButton(hands, hands.t('business.form.write'));
  }),
  businessFirst: settled(async (hands) => {
    const { t, page } = hands;
    await typeInto(hands, t('business.form.what'), 'Arreglos de ropa, cortinas y vestidos de fiesta');
    await page.getByLabel(t('business.form.startedOn'), { exact: true }).fill('2025-09-01');
    await choose(hands, t('business.form.registered'), t('business.no'));
    await tapButton(hands, t('business.form.write'));
    await seeTitle(hands, t('business.of', { name: HER }));
  }),
  visitToday: settled(async (hands) => {
    await tapButton(hands, hands.t('business.visit.write'));
    await seeTitle(hands, hands.t('business.visit.ask.today', { name: HER }));
    await tapButton(hands, hands.t('money.next'));
  }),
  visitMonth: settled(async (hands) => {
    const { t } = hands;
    await choose(hands, t('business.visit.trading'), t('business.yes'));
    await tapButton(hands, t('money.next'));
    await typeSums(hands, ['sales', 'costs'], { sales: '900', costs: '64,055' });
    await tapButton(hands, t('money.next'));
  }),
  visitWorth: settled(async (hands) => {
    const { t } = hands;
    await typeSums(hands, ['costs', 'profitAsked'], { costs: '640', profitAsked: '300' });
    await tapButton(hands, t('money.next'));
    await typeSums(hands, ['stock', 'equipment', 'owedToHer', 'debts']);
    await tapStarting(hands, t('ui.amount.notes'));
  }),
  visitPeople: settled(async (hands) => {
    const { t } = hands;
    await tapButton(hands, t('money.next'));
    await typeInto(hands, t('business.people.paid'), '2,5');
    await tapButton(hands, t('business.loanUse.stock'));
    await tapButton(hands, t('money.next'));
  }),
  visitNext: settled(async (hands) => {
    const { t } = hands;
    await typeInto(hands, t('business.people.paid'), '1');
    await tapButton(hands, t('business.problem.customers'));
    await tapButton(hands, t('money.next'));
    await typeInto(hands, t('business.visit.step'), 'Pedir precio de una silla');
    await tapButton(hands, t('money.next'));
  }),
  visitReadBack: settled(async (hands) => {
    const { t } = hands;
    await tapButton(hands, t('business.visit.inWeeks', { count: 2, shown: '2' }));
    await tapButton(hands, t('money.next'));
    await seeDialog(hands, t('ui.readBack.title'));
  }),
  business: settled(async (hands) => {
    await tapButton(hands, hands.t('ui.readBack.yes'));
    await seeTitle(hands, hands.t('business.of', { name: HER }));
  }),
  visitOpen: settled(async (hands) => {
    const { t, page } = hands;
    await page
      .getByRole('list', { name: t('business.visits') })
      .getByRole('button')
      .tap();
    await tapButton(hands, t('business.visit.takeBack'));
  }),
  keptPicture: settled(async (hands) => {
    const { t, page } = hands;
    await tapButton(hands, t('business.visit.close'));
    await page.locator('input[type=file]').setInputFiles(PICTURE);
    await tapStarting(hands, t('business.kept.picture'));
    await page.getByRole('img', { name: t('business.kept.picture') }).waitFor();
  }),
  keptRecord: settled(async (hands) => {
    const { t } = hands;
    await tapButton(hands, t('business.visit.close'));
    await tapButton(hands, t('business.kept.record'));
    await tapButton(hands, t('voices.record'));
    await hands.page.getByRole('alert').waitFor();
  }),
};

async function closeDialog(hands: Hands): Promise<void> {
  await hands.page.keyboard.press('Escape');
  await hands.page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Into the book on the screen. */
const bringing =
  (change: typeof withTrade) =>
  async ({ page }: Hands, community: Community): Promise<void> => {
    const now = await page.evaluate(() => new Date().toISOString());
    const { hash } = new URL(page.url());
    await community.show(`#${pathOf('communitySettings', { book: bookAt(hash.slice(1)) ?? '' })}`);
    await bringBackHere(community, (file) => change(file, civilDate(now.slice(0, 10))));
  };
const bringTrade = bringing(withTrade);
const bringAsked = bringing(withAsked);

const AFTER_HALF_A_YEAR: Named<
  Extract<
    State,
    | 'visitsDue'
    | 'trends'
    | 'planStep'
    | 'courses'
    | 'course'
    | 'lacking'
    | 'sessionForm'
    | 'session'
    | 'whosePhone'
    | 'techniciansBegin'
    | 'assessments'
    | 'assessmentsOf'
    | 'answers'
    | 'assessmentReadBack'
    | 'beforeAfter'
  >
> = {
  visitsDue: settled(async (hands, community) => {
    await closeDialog(hands);
    await bringTrade(hands, community);
    await to(community, 'visits');
  }),
  trends: settled(async (hands, community) => {
    await to(community, `business.${TRADE.business}`);
    await scrollTo(hands, hands.t('business.trend.profitAsked'));
  }),
  planStep: settled(async (hands) => {
    const { t } = hands;
    await tapButton(hands, t('business.plan.add'));
    await tapButton(hands, t('business.plan.write'));
    await scrollTo(hands, t('business.plan.title'));
  }),
  courses: at('courses'),
  course: at(`course.${TRADE.course}`),
  lacking: settled((hands) => scrollTo(hands, hands.t('courses.lacking.title'))),
  sessionForm: settled(async (hands) => {
    await tapButton(hands, hands.t('courses.session.add'));
    await tapButton(hands, hands.t('courses.session.write'));
  }),
  session: at(`session.${TRADE.session}`),
  whosePhone: at('assessments'),
  techniciansBegin: settled((hands) => sayWhose(hands, 'technician')),
  assessments: settled(async (hands, community) => {
    await beginBeside(hands, 'technician');
    await hands.page.getByText(hands.t('assessments.whose.technician')).waitFor();
    await bringAsked(hands, community);
    await scrollTo(hands, hands.t('assessments.change.title'));
  }),
  assessmentsOf: at('assessmentsOf.woman-fatou'),
  answers: settled(async (hands, community) => {
    const { t } = hands;
    await to(community, `assessment.${TRADE.last}_outcomes-business`);
    await choose(hands, `3. ${t('assessments.instrument.outcomes-business.item.network')}`, '4');
    await tapButton(hands, t('money.next'));
  }),
  assessmentReadBack: settled(async (hands) => {
    const { t } = hands;
    const missing = [
      [1, 'financialKnowledge'],
      [2, 'businessPerformance'],
      [4, 'bankLoans'],
    ] as const;
    for (const [number, item] of missing)
      await choose(hands, `${number}. ${t(`assessments.instrument.outcomes-business.item.${item}`)}`, '3');
    await tapButton(hands, t('money.next'));
    await seeDialog(hands, t('ui.readBack.title'));
  }),
  beforeAfter: settled(async (hands) => {
    const { t } = hands;
    await tapButton(hands, t('ui.readBack.yes'));
    await hands.page.getByRole('dialog').waitFor({ state: 'detached' });
    await tapButton(hands, t('ui.back'));
    await scrollTo(hands, t('assessments.change.title'));
  }),
};

export const TRADE_STATES = { ...BUSINESS, ...AFTER_HALF_A_YEAR };
