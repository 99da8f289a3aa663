/** The lock of the app in people's hands: the secret code on the big keys. */
import type { Hands } from './hands.ts';
import { seeTitle, tapButton, tapStarting } from './hands.ts';

/** On the keys in sight. */
export async function tapCode({ page }: Hands, code: string): Promise<void> {
  for (const figure of code) await page.getByRole('button', { name: figure, exact: true }).tap();
}

/** The locked app opens, or says what was wrong with the code. */
export async function giveCode(hands: Hands, code: string): Promise<void> {
  await seeTitle(hands, hands.t('lock.ask'));
  await tapCode(hands, code);
  await tapButton(hands, hands.t('lock.open'));
}

/** From the screen that says what a lock does to the one that says that it is on. */
export async function setLock(hands: Hands, code: string): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('lock.choose'));
  await typeTwice(hands, code);
  await seeTitle(hands, t('lock.when.title'));
  await tapButton(hands, t('lock.when.done'));
}

/** The new code and the same once more. */
export async function typeTwice(hands: Hands, code: string): Promise<void> {
  const { t } = hands;
  await seeTitle(hands, t('lock.choose'));
  await tapCode(hands, code);
  await tapButton(hands, t('lock.next'));
  await seeTitle(hands, t('lock.again'));
  await tapCode(hands, code);
  await tapButton(hands, t('lock.keep'));
}

/** From the screen of a lock that is on. */
export async function takeOff(hands: Hands, code: string): Promise<void> {
  const { t } = hands;
  await tapStarting(hands, t('lock.takeOff'));
  await seeTitle(hands, t('lock.askNow'));
  await tapCode(hands, code);
  await tapButton(hands, t('lock.takeOff'));
}
