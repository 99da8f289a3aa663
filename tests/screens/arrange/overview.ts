/** The overview of all groups, after the founding and home: practice communities are left out of it, so there is only this one. */
import { seeTitle, tapStarting } from '../../e2e/hands/hands.ts';
import type { Arrangements } from './arrangement.ts';

export const OVERVIEW: Pick<Arrangements, 'overview'> = {
  overview: {
    all: {
      scene: 'ours',
      arrange: async (community, hands) => {
        await community.show('#/overview/all');
        await seeTitle(hands, hands.t('overview.title'));
        await community.settle();
      },
    },
    one: {
      scene: 'ours',
      arrange: async (community, hands) => {
        await tapStarting(hands, 'Les Formigues');
        await seeTitle(hands, 'Les Formigues');
        await community.settle();
      },
    },
  },
};
