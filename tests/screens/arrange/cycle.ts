/** Screens of the end of a cycle: what it would come to, the vote, and the parts handed over one by one. */
import { type Hands, seeDialog, seeTitle, tapButton, tapStarting } from '../../e2e/hands/hands.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';
import type { Community } from './community.ts';

const decide = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'boxOpened', arrange });
const handing = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'sharedOut', arrange });

/** A difference is open, so money is missing; whose it is, is asked first. */
async function answerLoss(community: Community, hands: Hands): Promise<void> {
  await community.goTo('closeCycle', {});
  await tapStarting(hands, hands.t('cycle.loss.membersFirst'));
  await seeTitle(hands, hands.t('cycle.decideYearly'));
  await community.settle();
}

async function vote(community: Community, hands: Hands): Promise<void> {
  await answerLoss(community, hands);
  await tapButton(hands, hands.t('override.voteNow'));
  await seeDialog(hands, hands.t('override.title'));
  await community.settle();
}

const firstPart = async (community: Community): Promise<void> =>
  community.goTo('handOverTo', { member: await community.member(1) });

type CycleRoute = 'closeCycle' | 'handOver' | 'handOverTo';

export const CYCLE: Pick<Arrangements, CycleRoute> = {
  closeCycle: {
    loss: decide((community) => community.goTo('closeCycle', {})),
    decide: decide(answerLoss),
    vote: decide(vote),
  },
  handOver: { list: handing((community) => community.goTo('handOver', {})) },
  handOverTo: {
    part: handing(firstPart),
    saves: handing(async (community, hands) => {
      await firstPart(community);
      await tapButton(hands, hands.t('cycle.to.save'));
      await community.settle();
    }),
  },
};
