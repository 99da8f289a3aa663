/** On the social worker's phone: what she asked of one woman and noted of her, and the page of all that is held, with that in it. */
import { pathOf } from '../../../src/app/routes.ts';
import { openInstrument } from '../../e2e/hands/follow-up-business.ts';
import {
  choose,
  type Hands,
  sayYes,
  seeDialog,
  seeTitle,
  tapButton,
  typeInto,
} from '../../e2e/hands/hands.ts';
import type { Arrangement } from './arrangement.ts';
import type { Community } from './community.ts';
import { bringToTeam, seeTwice, toEnd } from './technician.ts';
import { withSocialWorker } from './technician-book.ts';
import { TRADE } from './trade-book.ts';

const [HER] = TRADE.women;
const NOTE = 'Duerme poco desde que cambió de piso. La acompaño a la cita del 12.';

const support = (arrange: (community: Community, hands: Hands) => Promise<void>): Arrangement => ({
  scene: 'support',
  arrange: async (community, hands) => {
    await arrange(community, hands);
    await community.settle();
  },
});

const toHers = (community: Community, screen: 'assessmentsOf' | 'held'): Promise<void> =>
  community.show(`#${pathOf('followUp', { book: community.book, of: `${screen}.${HER?.id}` })}`);

/** From a dialog about somebody else. */
async function askHer(community: Community, hands: Hands): Promise<void> {
  const { page, t } = hands;
  const name = HER?.name ?? '';
  await tapButton(hands, t('ui.back'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await toHers(community, 'assessmentsOf');
  await seeTitle(hands, t('assessments.of', { name }));
  await openInstrument(hands, t('assessments.instrument.who-5.name'));
  await choose(hands, t('assessments.way.title'), t('assessments.way.score'));
  await typeInto(hands, t('assessments.score'), '60');
  await tapButton(hands, t('money.next'));
  await sayYes(hands);
  await seeTitle(hands, t('assessments.of', { name }));
}

export const HELD_WITH_PERSONAL = {
  personalAssessed: support(async (community, hands) => {
    const { page, t } = hands;
    await askHer(community, hands);
    await tapButton(hands, t('assessments.notes.write'));
    await seeDialog(hands, t('assessments.notes.title.socialWorker'));
    await typeInto(hands, t('assessments.notes.text'), NOTE);
    await tapButton(hands, t('followUp.ask.keep'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(NOTE).waitFor();
  }),
  heldAll: support(async (community, hands) => {
    await toHers(community, 'held');
    await seeTitle(hands, hands.t('followUp.held.title', { name: HER?.name ?? '' }));
  }),
  heldAllEnd: support((_community, hands) => toEnd(hands)),
  /** Another social worker began a book of her own before she heard of this one. */
  twiceFirst: support(async (community, hands) => {
    await bringToTeam(community, withSocialWorker);
    await community.show(`#${pathOf('followUp', { book: community.book, of: 'assessments' })}`);
    await seeTwice(hands, 'first');
  }),
} as const;
