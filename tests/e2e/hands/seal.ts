/** Read aloud, witnessed and closed. */
import { expect } from '@playwright/test';
import { type Hands, seeTitle, tapButton, tapStarting } from './hands.ts';

/** After a count that matches; ends at the minutes. */
export async function seal(hands: Hands, witnesses: readonly string[]): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('count.outcome.toSeal'));
  await seeTitle(hands, t('meeting.seal.title'));
  for (const name of witnesses) await tapStarting(hands, name);
  await tapButton(hands, t('meeting.seal.close'));
}

/** On the minutes: the sealed figures as they are drawn, to the byte, with the picture code that holds them all. */
export async function minutesFigures({ page, t }: Hands): Promise<readonly string[]> {
  const card = page.locator('section', {
    has: page.getByRole('heading', { name: t('meeting.minutes.figures') }),
  });
  await expect(card).toBeVisible();
  const code = page.getByRole('img', { name: t('meeting.seal.code') });
  return [await card.innerHTML(), await code.innerHTML()];
}
