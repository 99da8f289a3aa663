/** Screens of the box on the table: opened, counted blind, the three outcomes, a difference, and the seal. */

import { PEOPLE } from '../../../src/app/practice/people.ts';
import { amount } from '../../../src/ledger/money.ts';
import { countPieces, finishCount, pile } from '../../e2e/hands/count.ts';
import { type Hands, tapStarting } from '../../e2e/hands/hands.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';
import type { Community } from './community.ts';

const counted = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'counted', arrange });

/** Counts the box; `off` is what is there above what the book says, in cents. */
async function countWith(community: Community, hands: Hands, off: number): Promise<void> {
  const expected = await community.inBox();
  await community.goTo('closingCount', {});
  await countPieces(hands, pile(hands, amount(expected + off)));
  await finishCount(hands);
  await community.settle();
}

type CountRoute = 'openingCount' | 'closingCount' | 'outcome' | 'difference' | 'differenceOpen' | 'seal';

export const COUNT: Pick<Arrangements, CountRoute> = {
  openingCount: {
    empty: { scene: 'cameAll', arrange: (community) => community.goTo('openingCount', {}) },
    matches: { scene: 'boxOpened', arrange: (community) => community.goTo('openingCount', {}) },
  },
  closingCount: {
    empty: { scene: 'counted', arrange: (community) => community.goTo('closingCount', {}) },
  },
  outcome: {
    notCounted: counted((community) => community.goTo('outcome', {})),
    missing: counted((community, hands) => countWith(community, hands, -1000)),
    tooMuch: counted((community, hands) => countWith(community, hands, 500)),
    matches: counted((community, hands) => countWith(community, hands, 0)),
  },
  difference: {
    form: counted(async (community, hands) => {
      await countWith(community, hands, -500);
      await community.goTo('difference', {});
      await tapStarting(hands, PEOPLE[5]?.name ?? '');
      await community.settle();
    }),
  },
  differenceOpen: {
    between: {
      scene: 'between',
      arrange: async (community) =>
        community.goTo('differenceOpen', { difference: await community.openDifference() }),
    },
    inMeeting: {
      scene: 'boxOpened',
      arrange: async (community) =>
        community.goTo('differenceOpen', { difference: await community.openDifference() }),
    },
  },
  seal: {
    readAloud: counted(async (community, hands) => {
      await countWith(community, hands, 0);
      await community.goTo('seal', {});
    }),
  },
};
