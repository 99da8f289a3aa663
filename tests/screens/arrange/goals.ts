/** Goals: the community’s on its way and at its end, and a member who sets her own, question by question. */
import { PEOPLE } from '../../../src/app/practice/people.ts';
import { type Hands, seeTitle, tapButton, typeInto } from '../../e2e/hands/hands.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';
import type { Community } from './community.ts';

/** She has none yet, and stands in the list before who leaves in the same meeting (leaving.ts). */
const SHE = 2;
const name = (hands: Hands): string => hands.format.name(PEOPLE[SHE - 1]?.name ?? '');

const setting = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'boxOpened', arrange });

async function ending(community: Community, hands: Hands): Promise<void> {
  await community.goTo('goals', {});
  await tapButton(hands, hands.t('goals.end.open'));
  await hands.page.getByRole('dialog').waitFor();
  await community.settle();
}

async function howMuch(community: Community, hands: Hands): Promise<void> {
  await community.goTo('goalNew', { member: await community.member(SHE) });
  await seeTitle(hands, hands.t('goals.ask.what.hers', { name: name(hands) }));
  await tapButton(hands, hands.t('goals.picture.stock'));
  await tapButton(hands, hands.t('money.next'));
  await seeTitle(hands, hands.t('goals.ask.howMuch.hers', { name: name(hands) }));
}

async function asked(community: Community, hands: Hands, typed: string): Promise<void> {
  await howMuch(community, hands);
  await typeInto(hands, hands.t('goals.ask.howMuch.hers', { name: name(hands) }), typed);
  await tapButton(hands, hands.t('money.next'));
  await community.settle();
}

async function byWhen(community: Community, hands: Hands): Promise<void> {
  await asked(community, hands, '450');
  await seeTitle(hands, hands.t('goals.ask.byWhen'));
  await hands.page.getByRole('radio').nth(1).check();
  await community.settle();
}

type GoalRoute = 'goals' | 'goalNew' | 'commonGoal';

export const GOALS: Pick<Arrangements, GoalRoute> = {
  goals: {
    onTheWay: { scene: 'between', arrange: (community) => community.goTo('goals', {}) },
    ending: setting(ending),
    none: setting(async (community, hands) => {
      await ending(community, hands);
      await tapButton(hands, hands.t('goals.end.givenUp'));
      await hands.page.getByRole('dialog').waitFor({ state: 'detached' });
      await community.settle();
    }),
  },
  goalNew: {
    what: setting(async (community, hands) => {
      await community.goTo('goalNew', { member: await community.member(SHE) });
      await tapButton(hands, hands.t('goals.picture.stock'));
      await community.settle();
    }),
    howMuch: setting(async (community, hands) => {
      await howMuch(community, hands);
      await community.settle();
    }),
    tooLittle: setting((community, hands) => asked(community, hands, '1')),
    byWhen: setting(byWhen),
    readBack: setting(async (community, hands) => {
      await byWhen(community, hands);
      await tapButton(hands, hands.t('money.next'));
      await hands.page.getByRole('dialog').waitFor();
      await community.settle();
    }),
  },
  commonGoal: {
    what: setting((community) => community.goTo('commonGoal', {})),
  },
};
