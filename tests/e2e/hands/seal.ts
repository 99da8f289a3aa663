/** Read aloud, witnessed and closed. */
import { expect } from '@playwright/test';
import { openSealQr } from '../../../src/sync/pages/seal-qr.ts';
import { fromText } from '../../../src/sync/wire/words.ts';
import { textOfCode } from './code.ts';
import { type Hands, seeTitle, tapButton, tapStarting } from './hands.ts';

/** After a count that matches; ends at the minutes. */
export async function seal(hands: Hands, witnesses: readonly string[]): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('count.outcome.toSeal'));
  await seeTitle(hands, t('meeting.seal.title'));
  for (const name of witnesses) await tapStarting(hands, name);
  await tapButton(hands, t('meeting.seal.close'));
}

/**
 * On the minutes: the sealed figures as they are drawn, to the byte, and what the picture code says. Its signature is another one
 * each time it is drawn; what is signed is the same.
 */
export async function minutesFigures({ page, t }: Hands): Promise<readonly string[]> {
  const card = page.locator('section', {
    has: page.getByRole('heading', { name: t('meeting.minutes.figures') }),
  });
  await expect(card).toBeVisible();
  const code = page.getByRole('img', { name: t('meeting.seal.code') });
  const opened = await openSealQr(crypto, fromText(await textOfCode(code)) ?? new Uint8Array());
  if (!opened.ok) throw new Error(opened.code);
  return [await card.innerHTML(), JSON.stringify(opened.figures)];
}
