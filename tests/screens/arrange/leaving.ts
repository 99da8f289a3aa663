/** A member leaves, step by step; then what is still open with her. The states follow each other in one meeting. */
import { PEOPLE } from '../../../src/app/practice/people.ts';
import { type Hands, sayYes, seeTitle, tapButton, tapStarting, typeInto } from '../../e2e/hands/hands.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';
import type { Community } from './community.ts';

const SHE = 5;
const name = (hands: Hands): string => hands.format.name(PEOPLE[SHE - 1]?.name ?? '');

const going = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'boxOpened', arrange });

async function chooses(community: Community, hands: Hands): Promise<void> {
  await community.goTo('leaving', { member: await community.member(SHE) });
  await seeTitle(hands, hands.t('leaving.cause.ask', { name: name(hands) }));
  await hands.page.getByRole('radio', { name: hands.t('leaving.cause.died') }).check();
}

/** Something is missing in the box, so whose loss it is, is asked. */
async function loss(community: Community, hands: Hands): Promise<void> {
  await chooses(community, hands);
  await tapButton(hands, hands.t('money.next'));
  await seeTitle(hands, hands.t('leaving.whose', { name: name(hands) }));
  await tapButton(hands, hands.t('money.next'));
  await seeTitle(hands, hands.t('cycle.loss.title'));
}

async function figures(community: Community, hands: Hands): Promise<void> {
  await loss(community, hands);
  await tapStarting(hands, hands.t('cycle.loss.membersFirst'));
  await seeTitle(hands, hands.t('leaving.figures.title', { name: name(hands) }));
}

async function gone(community: Community, hands: Hands): Promise<void> {
  await figures(community, hands);
  await tapButton(hands, hands.t('money.next'));
  await sayYes(hands);
  await seeTitle(hands, hands.t('money.other.title'));
}

export const LEAVING: Pick<Arrangements, 'leaving' | 'leavers' | 'leaverPaid'> = {
  leaving: {
    why: going(chooses),
    whose: going(async (community, hands) => {
      await chooses(community, hands);
      await tapButton(hands, hands.t('money.next'));
      await typeInto(hands, hands.t('money.inAFewWords'), 'Mariama');
      await community.settle();
    }),
    loss: going(async (community, hands) => {
      await loss(community, hands);
      await community.settle();
    }),
    figures: going(async (community, hands) => {
      await figures(community, hands);
      await community.settle();
    }),
    readBack: going(async (community, hands) => {
      await figures(community, hands);
      await tapButton(hands, hands.t('money.next'));
      await hands.page.getByRole('dialog').waitFor();
      await community.settle();
    }),
  },
  leavers: {
    list: going(async (community, hands) => {
      await gone(community, hands);
      await community.goTo('leavers', {});
    }),
  },
  leaverPaid: {
    figures: going(async (community) => {
      await community.goTo('leaverPaid', { member: await community.member(SHE) });
    }),
  },
};
