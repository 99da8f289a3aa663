/** Screens of a community between its meetings: home, members, loans, the box, the book, rules and settings. */

import { PEOPLE } from '../../../src/app/practice/people.ts';
import type { RouteId } from '../../../src/app/routes.ts';
import { tapButton, tapStarting } from '../../e2e/hands/hands.ts';
import type { Arrangement, Arrangements, Scene } from './arrangement.ts';
import { ARRIVING } from './connection.ts';
import { OFFER } from './install.ts';
import { LATE } from './late.ts';
import { GIVEN, REPORTED } from './reported.ts';
import { WITHOUT_RULES } from './technician.ts';

type Plain = Extract<
  RouteId,
  | 'meetingOpen'
  | 'members'
  | 'memberNew'
  | 'loans'
  | 'limits'
  | 'box'
  | 'cashBook'
  | 'entries'
  | 'rules'
  | 'shareOut'
  | 'matchParts'
  | 'matchRequest'
  | 'paperMeeting'
  | 'firstMeeting'
  | 'statements'
  | 'communitySettings'
>;

const between = (id: Plain): Arrangement => ({
  scene: 'between',
  arrange: (community) => community.goTo(id, {}),
});

const statement = (what: string, scene: Scene = 'between'): Arrangement => ({
  scene,
  arrange: (community) => community.goTo('statement', { what }),
});

/** From the count until the meeting is sealed nobody is told what should be in the box. */
const counting = (id: 'home' | 'box'): Arrangement => ({
  scene: 'afterCount',
  arrange: (community) => community.goTo(id, {}),
});

type BookRoute =
  | Plain
  | 'statement'
  | 'home'
  | 'minutes'
  | 'passbook'
  | 'memberEdit'
  | 'loan'
  | 'loanAgreement'
  | 'loanHistory'
  | 'memberLoans'
  | 'entry'
  | 'correction';

export const BOOK: Pick<Arrangements, BookRoute> = {
  home: {
    waiting: { scene: 'between', arrange: (community) => community.goTo('home', {}) },
    mine: {
      scene: 'between',
      arrange: async (community, hands) => {
        await tapButton(hands, hands.t('home.whoAmI'));
        await tapStarting(hands, PEOPLE[0]?.name ?? '');
        await hands.page.getByRole('button', { name: hands.t('home.myPassbook') }).scrollIntoViewIfNeeded();
        await community.settle();
      },
    },
    meetingOpen: { scene: 'boxOpened', arrange: (community) => community.goTo('home', {}) },
    counting: counting('home'),
    quiet: {
      scene: 'ours',
      arrange: async (community, hands) => {
        await tapButton(hands, hands.t('founding.founded.go'));
        await community.settle();
      },
    },
    offer: OFFER,
    arriving: ARRIVING,
    apart: { scene: 'apart', arrange: (community) => community.goTo('home', {}) },
    withoutRules: WITHOUT_RULES,
  },
  meetingOpen: { form: between('meetingOpen') },
  minutes: {
    sealed: {
      scene: 'between',
      arrange: async (community) =>
        community.goTo('minutes', { meeting: await community.entry('meeting-opened') }),
    },
  },
  members: { list: between('members') },
  memberNew: { form: between('memberNew') },
  passbook: {
    hidden: {
      scene: 'between',
      arrange: async (community) => community.goTo('passbook', { member: await community.member(1) }),
    },
    open: {
      scene: 'between',
      arrange: async (community, hands) => {
        await community.goTo('passbook', { member: await community.member(1) });
        await tapButton(hands, hands.t('members.show'));
        await community.settle();
      },
    },
  },
  memberEdit: {
    form: {
      scene: 'between',
      arrange: async (community) => community.goTo('memberEdit', { member: await community.member(3) }),
    },
  },
  loans: { list: between('loans') },
  limits: { list: between('limits') },
  loan: {
    running: {
      scene: 'between',
      arrange: async (community) => community.goTo('loan', { loan: await community.runningLoan() }),
    },
    overdue: {
      scene: 'between',
      arrange: async (community) => community.goTo('loan', { loan: await community.overdueLoan() }),
    },
    ...LATE.loan,
  },
  loanAgreement: {
    shown: {
      scene: 'between',
      arrange: async (community) => community.goTo('loanAgreement', { loan: await community.overdueLoan() }),
    },
  },
  loanHistory: {
    shown: {
      scene: 'between',
      arrange: async (community) => community.goTo('loanHistory', { loan: await community.overdueLoan() }),
    },
  },
  memberLoans: {
    shown: {
      scene: 'between',
      arrange: async (community) => community.goTo('memberLoans', { member: await community.borrower() }),
    },
  },
  box: { movements: between('box'), counting: counting('box') },
  cashBook: { list: between('cashBook') },
  entries: {
    list: between('entries'),
    filtered: {
      scene: 'between',
      arrange: async (community, { page, t }) => {
        await community.goTo('entries', {});
        await page.getByRole('combobox', { name: t('entries.what') }).selectOption('loan-paid-out');
        await community.settle();
      },
    },
  },
  entry: {
    shown: {
      scene: 'between',
      arrange: async (community) => community.goTo('entry', { entry: await community.entry('deposit') }),
    },
    reversed: {
      scene: 'boxOpened',
      arrange: async (community, hands) => {
        await community.goTo('entry', { entry: await community.entry('reversal') });
        await tapButton(hands, hands.t('entries.seeFirst'));
        await community.settle();
      },
    },
  },
  correction: {
    form: {
      scene: 'boxOpened',
      arrange: async (community) =>
        community.goTo('correction', { entry: await community.entry('withdrawal') }),
    },
    boxLeg: {
      scene: 'boxOpened',
      arrange: async (community, hands) => {
        await community.goTo('correction', { entry: await community.entry('withdrawal') });
        const { page, t } = hands;
        await page.locator('main label', { hasText: t('entries.howUndo') }).tap();
        await page.getByRole('textbox').last().fill('…');
        await tapButton(hands, t('entries.goOn'));
        await community.settle();
      },
    },
  },
  rules: {
    shown: between('rules'),
    mixed: {
      scene: 'mixed',
      arrange: async (community, { page, t }) => {
        await community.goTo('rules', {});
        // The other words come late.
        await page.getByText(t('rules.saving.free')).waitFor({ state: 'hidden' });
      },
    },
  },
  shareOut: { projection: between('shareOut') },
  statements: { list: between('statements') },
  statement: {
    summary: statement('summary'),
    loanBook: statement('loanBook'),
    trialBalance: statement('trialBalance'),
    corrections: statement('corrections', 'boxOpened'),
    counts: statement('counts'),
    expenses: statement('expenses'),
    meetings: statement('meetings'),
    confirmations: statement('confirmations'),
    ownFigures: {
      scene: 'boxOpened',
      arrange: async (community, hands) => {
        await community.goTo('statement', { what: 'confirmations' });
        await tapStarting(hands, PEOPLE[0]?.name ?? '');
        await community.settle();
      },
    },
    saysNo: {
      scene: 'boxOpened',
      arrange: async (community, hands) => {
        await community.goTo('statement', { what: 'confirmations' });
        await tapStarting(hands, PEOPLE[0]?.name ?? '');
        await tapButton(hands, hands.t('statements.confirm.no'));
        await community.settle();
      },
    },
    nextMeeting: statement('nextMeeting'),
    funders: statement('funders'),
    fundersBadDays: {
      scene: 'between',
      arrange: async (community, { page, t }) => {
        await community.goTo('statement', { what: 'funders' });
        await page.getByLabel(t('statements.funders.until')).fill('2020-01-01');
        await community.settle();
      },
    },
    ...REPORTED,
    openFigures: statement('openFigures'),
    sharedTotals: statement('sharedTotals'),
    ...GIVEN,
    openLines: {
      scene: 'between',
      arrange: async (community, { page, t }) => {
        await community.goTo('statement', { what: 'openFigures' });
        await page.getByText(t('statements.open.what.lines')).tap();
        await community.settle();
      },
    },
  },
  matchParts: { list: between('matchParts') },
  matchRequest: { page: between('matchRequest') },
  paperMeeting: { form: between('paperMeeting') },
  firstMeeting: {
    list: between('firstMeeting'),
    ticked: {
      scene: 'between',
      arrange: async (community, { page, t }) => {
        await community.goTo('firstMeeting', {});
        for (const thing of ['box', 'keys'] as const) {
          await page.getByRole('button', { name: t(`firstMeeting.thing.${thing}`), pressed: false }).tap();
        }
        await community.settle();
      },
    },
  },
  communitySettings: {
    shown: between('communitySettings'),
    checked: {
      scene: 'between',
      arrange: async (community, hands) => {
        const { page, t } = hands;
        await community.goTo('communitySettings', {});
        await tapButton(hands, t('settings.check.do'));
        await page.getByRole('list', { name: t('joining.pictures') }).scrollIntoViewIfNeeded();
        await community.settle();
      },
    },
  },
};
