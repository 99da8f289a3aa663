/** A phone lets another one in, both held in one room: what one shows, the other's camera reads. */
import { expect } from '@playwright/test';
import { holdBefore } from './camera.ts';
import { type Hands, seeTitle, tapButton, tapStarting, typeInto } from './hands.ts';
import { picturesOn } from './pictures.ts';

/** `host` is on the home screen of the group, `guest` on the first screen; both end on the screens that these lead to. */
export async function letIn(host: Hands, guest: Hands, member: string): Promise<void> {
  const { t } = host;
  await tapButton(guest, t('start.join'));
  await tapStarting(guest, t('joining.together'));
  await seeTitle(guest, t('joining.showHello'));
  await tapStarting(host, t('home.place.communitySettings'));
  await tapStarting(host, t('joining.letIn'));
  await tapStarting(host, member);
  await meetInRoom(host, guest);
}

/** `host` is on its settings of a support team's book, `guest` on the first screen. */
export async function letInTeam(host: Hands, guest: Hands, name: string): Promise<void> {
  const { t } = host;
  await tapButton(guest, t('start.join'));
  await tapStarting(guest, t('joining.together'));
  await seeTitle(guest, t('joining.showHello'));
  await tapStarting(host, t('joining.letIn'));
  await typeInto(host, t('joining.teamName'), name);
  await tapButton(host, t('founding.next'));
  await meetInRoom(host, guest);
}

async function meetInRoom(host: Hands, guest: Hands): Promise<void> {
  const { t } = host;
  await tapStarting(host, t('joining.together'));
  await seeTitle(host, t('joining.take.hello'));
  await holdBefore(host, guest, () => hasTitle(host, t('joining.showGreeting')));
  await tapButton(guest, t('joining.hasScanned'));
  await seeTitle(guest, t('joining.takeGreeting'));
  await holdBefore(guest, host, () => hasTitle(guest, t('joining.same')));
  await tapButton(host, t('joining.hasScanned'));
  await seeTitle(host, t('joining.same'));
  expect(await picturesOn(host)).toEqual(await picturesOn(guest));
  await tapButton(host, t('joining.yesSame'));
  await tapButton(guest, t('joining.yesSame'));
  await seeTitle(guest, t('joining.takeAnswer'));
  await seeTitle(host, t('joining.showAnswer'));
  await holdBefore(guest, host, () => hasTitle(guest, t('joining.in')));
  await tapButton(host, t('joining.itIsIn'));
}

const hasTitle = ({ page }: Hands, name: string): Promise<boolean> =>
  page.getByRole('heading', { level: 1, name, exact: true }).isVisible();
