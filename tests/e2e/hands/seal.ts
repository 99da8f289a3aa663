/** Read aloud, witnessed and closed. */
import { type Hands, seeTitle, tapButton, tapStarting } from './hands.ts';

/** After a count that matches; ends at the minutes. */
export async function seal(hands: Hands, witnesses: readonly string[]): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('count.outcome.toSeal'));
  await seeTitle(hands, t('meeting.seal.title'));
  for (const name of witnesses) await tapStarting(hands, name);
  await tapButton(hands, t('meeting.seal.close'));
}
