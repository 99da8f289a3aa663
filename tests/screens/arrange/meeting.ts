/** Screens of an open meeting, from who came to the loans: twelve women, three loans, one of them late. */
import { PEOPLE } from '../../../src/app/practice/people.ts';
import type { RouteId } from '../../../src/app/routes.ts';
import { type Hands, seeDialog, seeTitle, tapButton, tapStarting, typeInto } from '../../e2e/hands/hands.ts';
import { answer } from '../../e2e/hands/money.ts';
import { startingWith } from '../../e2e/hands/words.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';
import type { Community } from './community.ts';
import { openGuide } from './guide.ts';
import { LATE } from './late.ts';

type Plain = Extract<RouteId, 'meeting' | 'fines' | 'savings' | 'repayments' | 'lending' | 'other'>;

const going = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'boxOpened', arrange });
const plain = (id: Plain): Arrangement => going((community) => community.goTo(id, {}));

const FOURTH = 4;
const BORROWER = 3;
const name = (number: number): string => PEOPLE[number - 1]?.name ?? '';

async function showDeposit(community: Community, number: number): Promise<void> {
  await community.goTo('deposit', { member: await community.member(number) });
}

/** A question about an amount is answered, and whatever comes then is there. */
async function say(community: Community, hands: Hands, title: string, typed: string): Promise<void> {
  await answer(hands, title, typed);
  await community.settle();
}

const depositTitle = (hands: Hands, number: number): string =>
  hands.t('money.deposit.title', { name: hands.format.name(name(number)) });

const otherForm = (what: (community: Community) => Promise<string>): Arrangement =>
  going(async (community) => community.goTo('otherForm', { what: await what(community) }));
const otherNamed = (what: string): Arrangement => otherForm(async () => what);

/** The second of two questions, where the state before this one left the first. */
const otherThen = (button: (words: Hands['t']) => string): Arrangement =>
  going(async (community, hands) => {
    await tapButton(hands, button(hands.t));
    await community.settle();
  });

async function showLoan(community: Community, hands: Hands, typed: string): Promise<void> {
  await community.goTo('loanNew', { member: await community.member(BORROWER) });
  await say(
    community,
    hands,
    hands.t('money.loan.title', { name: hands.format.name(name(BORROWER)) }),
    typed,
  );
}

const loanNext = (title: (words: Hands['t']) => string): Arrangement =>
  going(async (community, hands) => {
    await tapButton(hands, hands.t('money.next'));
    await seeTitle(hands, title(hands.t));
    await community.settle();
  });

type MeetingRoute =
  | Plain
  | 'attendance'
  | 'deposit'
  | 'withdrawal'
  | 'repayment'
  | 'loanNew'
  | 'otherForm'
  | 'memberRound'
  | 'fromPaper';

export const MEETING: Pick<Arrangements, MeetingRoute> = {
  attendance: {
    empty: { scene: 'meetingOpened', arrange: (community) => community.goTo('attendance', {}) },
    marked: { scene: 'cameAll', arrange: (community) => community.goTo('attendance', {}) },
    mixed: { scene: 'mixed', arrange: (community) => community.goTo('attendance', {}) },
  },
  meeting: {
    steps: plain('meeting'),
    watched: { scene: 'apart', arrange: (community) => community.goTo('meeting', {}) },
    takeOver: {
      scene: 'apart',
      arrange: async (community, hands) => {
        await community.goTo('meeting', {});
        await tapButton(hands, hands.t('pen.over.open'));
        await seeDialog(hands, hands.t('pen.over.ask'));
        await community.settle();
      },
    },
  },
  fines: { list: plain('fines') },
  savings: {
    list: plain('savings'),
    guide: going(async (community, hands) => {
      await community.goTo('savings', {});
      await openGuide(community, hands);
    }),
  },
  deposit: {
    empty: going((community) => showDeposit(community, FOURTH)),
    notes: going(async (community, hands) => {
      await showDeposit(community, FOURTH);
      await tapStarting(hands, hands.t('ui.amount.notes'));
      await community.settle();
    }),
    refused: going(async (community, hands) => {
      await showDeposit(community, FOURTH);
      await say(community, hands, depositTitle(hands, FOURTH), '7.123');
    }),
    farAbove: going(async (community, hands) => {
      await showDeposit(community, FOURTH);
      await say(community, hands, depositTitle(hands, FOURTH), '150');
      await seeDialog(hands, hands.t('ui.extraZero.title'));
    }),
    readBack: going(async (community, hands) => {
      await showDeposit(community, FOURTH);
      await say(community, hands, depositTitle(hands, FOURTH), '15');
      await seeDialog(hands, hands.t('ui.readBack.title'));
    }),
  },
  withdrawal: {
    empty: going(async (community) =>
      community.goTo('withdrawal', { member: await community.member(FOURTH) }),
    ),
    refused: going(async (community, hands) => {
      await community.goTo('withdrawal', { member: await community.member(FOURTH) });
      const title = hands.t('money.withdrawal.title', { name: hands.format.name(name(FOURTH)) });
      await say(community, hands, title, '900');
    }),
  },
  repayments: { list: plain('repayments'), ...LATE.repayments },
  repayment: {
    empty: going(async (community) => community.goTo('repayment', { loan: await community.overdueLoan() })),
    tooMuch: going(async (community, hands) => {
      await community.goTo('repayment', { loan: await community.overdueLoan() });
      const title = await hands.page.locator('h1').textContent();
      await say(community, hands, title ?? '', '95');
    }),
    ...LATE.repayment,
  },
  lending: { list: plain('lending') },
  loanNew: {
    empty: going(async (community) =>
      community.goTo('loanNew', { member: await community.member(BORROWER) }),
    ),
    refused: going((community, hands) => showLoan(community, hands, '5000')),
    purpose: going(async (community, hands) => {
      await showLoan(community, hands, '60');
      await seeTitle(hands, hands.t('money.loan.purpose'));
    }),
    plan: loanNext((t) => t('money.loan.when')),
    agree: loanNext((t) => t('money.loan.agree')),
  },
  other: { list: plain('other') },
  otherForm: {
    expenseWhat: otherNamed('expense'),
    expense: going(async (community, hands) => {
      await community.goTo('otherForm', { what: 'expense' });
      await typeInto(hands, hands.t('money.inAFewWords'), 'Xerox');
      await tapButton(hands, hands.t('money.next'));
      await community.settle();
    }),
    matchPlace: otherNamed('matchReceived'),
    match: otherThen((t) => t('money.place.bank.name')),
    bankDay: otherNamed('bankChecked'),
    bankCheck: otherThen((t) => t('money.next')),
    everybodySaves: otherNamed('everybodySaves'),
    finesOf: otherForm(async (community) => `finesOf:${await community.member(FOURTH)}`),
    loanForgiven: otherForm(async (community) => `loanForgiven:${await community.overdueLoan()}`),
    loanVote: going(async (community, hands) => {
      await community.goTo('otherForm', { what: `loanForgiven:${await community.overdueLoan()}` });
      const title = await hands.page.locator('h1').textContent();
      await say(community, hands, title ?? '', '10');
      await seeDialog(hands, hands.t('override.vote'));
    }),
    loanRescheduled: otherForm(async (community) => `loanRescheduled:${await community.overdueLoan()}`),
    loanLost: otherForm(async (community) => `loanLost:${await community.overdueLoan()}`),
    offices: otherNamed('offices'),
    ...LATE.otherForm,
  },
  fromPaper: {
    empty: going(async (community) => community.goTo('fromPaper', {})),
    typed: going(async (community, hands) => {
      await community.goTo('fromPaper', {});
      const saving = hands.page.getByRole('textbox', {
        name: startingWith(hands.t('money.round.line.saving')),
      });
      await saving.nth(0).fill('200');
      await saving.nth(1).fill('15');
      await saving.nth(2).fill('1o');
    }),
  },
  memberRound: {
    lines: going(async (community) => community.goTo('memberRound', { member: await community.member(1) })),
  },
};
