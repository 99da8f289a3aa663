/** "?" is tapped: the picture guide of the screen that is shown. */
import { type Hands, seeDialog, tapButton } from '../../e2e/hands/hands.ts';
import type { Community } from './community.ts';

export async function openGuide(community: Community, hands: Hands): Promise<void> {
  await tapButton(hands, hands.t('ui.help'));
  await seeDialog(hands, hands.t('guide.here'));
  await community.settle();
}
