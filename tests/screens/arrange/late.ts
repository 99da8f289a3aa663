/** What being late costs: beside a loan, before it is paid, paid with it, forgiven by a vote; and a loan that those who vouched paid. */
import { type Hands, seeDialog, tapButton, typeInto } from '../../e2e/hands/hands.ts';
import { answer } from '../../e2e/hands/money.ts';
import type { Arrangement } from './arrangement.ts';
import type { Community } from './community.ts';
import { CALLED_LOAN, FORGIVEN_LOAN, LATE_LOAN } from './late-book.ts';

const late = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'lateFees', arrange });
const loan = (id: string): Arrangement => late((community) => community.goTo('loan', { loan: id }));

/** The question about an amount that is shown. */
async function say(community: Community, hands: Hands, typed: string): Promise<void> {
  await answer(hands, (await hands.page.locator('h1').textContent()) ?? '', typed);
  await community.settle();
}

async function forgiving(community: Community): Promise<void> {
  await community.goTo('otherForm', { what: `lateFeeForgiven:${LATE_LOAN}` });
}

export const LATE = {
  repayments: { lateFees: late((community) => community.goTo('repayments', {})) },
  repayment: {
    lateFee: late((community) => community.goTo('repayment', { loan: LATE_LOAN })),
    lateFeeLines: late(async (community, hands) => {
      await hands.page
        .getByRole('main')
        .getByRole('status')
        .or(hands.page.locator('main dl'))
        .last()
        .scrollIntoViewIfNeeded();
      await community.settle();
    }),
    lateFeePaid: late(async (community, hands) => {
      await community.goTo('repayment', { loan: LATE_LOAN });
      await say(community, hands, '20');
      await seeDialog(hands, hands.t('ui.readBack.title'));
    }),
  },
  otherForm: {
    lateFeeForgiven: late(forgiving),
    lateFeeVote: late(async (community, hands) => {
      await forgiving(community);
      await say(community, hands, '3');
      await seeDialog(hands, hands.t('override.vote'));
    }),
    lateFeeVoted: late(async (community, hands) => {
      await typeInto(hands, hands.t('override.text'), 'Festa');
      await tapButton(hands, hands.t('override.yes'));
      await seeDialog(hands, hands.t('ui.readBack.title'));
      await community.settle();
    }),
  },
  loan: { lateFee: loan(LATE_LOAN), lateFeeForgiven: loan(FORGIVEN_LOAN), calledOn: loan(CALLED_LOAN) },
} as const;
