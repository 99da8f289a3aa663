/** The lock of the app, from what is said before there is one to the one that was taken off: no screen after these is locked. */
import { seeTitle, tapButton } from '../../e2e/hands/hands.ts';
import { giveCode, takeOff, tapCode, typeTwice } from '../../e2e/hands/lock.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';

const CODE = '250793';

/** Each goes on where the one before it ended. */
const next = (arrange: Arrangement['arrange']): Arrangement => ({
  scene: 'newPhone',
  async arrange(community, hands) {
    await arrange(community, hands);
    await community.settle();
  },
});

export const LOCK: Pick<Arrangements, 'lock'> = {
  lock: {
    what: next((community) => community.show('#/lock')),
    choose: next(async (_, hands) => {
      await tapButton(hands, hands.t('lock.choose'));
      await tapCode(hands, CODE.slice(0, 3));
    }),
    when: next(async (_, hands) => {
      const { t, page } = hands;
      for (let digit = 0; digit < 3; digit += 1) await page.keyboard.press('Backspace');
      await typeTwice(hands, CODE);
      await seeTitle(hands, t('lock.when.title'));
    }),
    locked: next(async (_, hands) => {
      await tapButton(hands, hands.t('lock.when.done'));
      await hands.page.getByRole('main').getByText(hands.t('lock.isOn')).waitFor();
      await hands.page
        .getByRole('contentinfo')
        .getByRole('button', { name: hands.t('lock.now') })
        .tap();
      await seeTitle(hands, hands.t('lock.ask'));
    }),
    wrong: next(async (_, hands) => {
      await giveCode(hands, '1234');
      await hands.page.getByText(hands.t('lock.wrong')).waitFor();
    }),
    forgotten: next(async (_, hands) => {
      await tapButton(hands, hands.t('lock.unknown'));
      await seeTitle(hands, hands.t('lock.unknown'));
    }),
    askedOff: next(async (_, hands) => {
      await tapButton(hands, hands.t('lock.forgotten.waitUse'));
      await hands.page.getByText(hands.t('lock.off.stop')).waitFor();
    }),
    isOn: next(async (_, hands) => {
      const { t, page } = hands;
      await tapButton(hands, t('ui.back'));
      await giveCode(hands, CODE);
      await seeTitle(hands, t('lock.asked.title'));
      await tapButton(hands, t('lock.asked.goOn'));
      await page.getByRole('main').getByText(t('lock.isOn')).waitFor();
    }),
    takenOff: next(async (_, hands) => {
      await takeOff(hands, CODE);
      await seeTitle(hands, hands.t('settings.lock'));
      await hands.page.getByRole('button', { name: hands.t('lock.choose') }).waitFor();
    }),
  },
};
