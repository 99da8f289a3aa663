/** Screens where several phones meet: the phones, a clash of two that took the pen, what was written twice, and the recovery sheet. */
import { seeTitle, tapButton, tapStarting } from '../../e2e/hands/hands.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';
import { openGuide } from './guide.ts';
import { HELPER, THIRD } from './together.ts';

const apart = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'apart', arrange });
const copied = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'copied', arrange });

export const APART: Pick<Arrangements, 'phones' | 'phone' | 'clash' | 'copied' | 'words' | 'recovery'> = {
  phones: { list: apart((community) => community.goTo('phones', {})) },
  phone: {
    other: apart((community) => community.goTo('phone', { phone: THIRD })),
    removing: apart(async (community, hands) => {
      await community.goTo('phone', { phone: THIRD });
      await tapButton(hands, hands.t('phones.remove.open'));
      await hands.page.getByRole('dialog').waitFor();
      await community.settle();
    }),
    waiting: apart((community) => community.goTo('phone', { phone: HELPER })),
  },
  clash: {
    sides: apart(async (community, hands) => {
      await community.goTo('home', {});
      await tapStarting(hands, hands.t('home.toDecide', { count: 1 }));
      await seeTitle(hands, hands.t('clash.title.pens'));
      await community.settle();
    }),
  },
  copied: {
    branches: copied(async (community, hands) => {
      await community.goTo('home', {});
      await tapStarting(hands, hands.t('home.copied'));
      await seeTitle(hands, hands.t('home.copied'));
      await community.settle();
    }),
    seen: copied(async (community, hands) => {
      await tapButton(hands, hands.t('clash.copied.seen'));
      await hands.page.getByRole('main').getByText(hands.t('entries.title')).waitFor();
      await community.settle();
    }),
  },
  words: {
    name: copied(async (community, hands) => {
      const member = await community.member(1);
      await community.goTo('words', { card: member });
      await seeTitle(hands, hands.t('clash.words.name'));
    }),
    note: copied(async (community, hands) => {
      await community.goTo('home', {});
      await tapStarting(hands, hands.t('home.twoWays', { count: 2 }));
      await community.settle();
      // Which of the two is first is by their ids; once one is chosen, the other is asked.
      const name = hands.page.getByRole('heading', {
        level: 1,
        name: hands.t('clash.words.name'),
        exact: true,
      });
      if (await name.isVisible()) await tapButton(hands, hands.t('clash.words.keep', { letter: 'A' }));
      await seeTitle(hands, hands.t('clash.words.note'));
      await community.settle();
    }),
  },
  recovery: {
    why: apart((community) => community.goTo('recovery', {})),
    guide: apart(async (community, hands) => {
      await community.goTo('recovery', {});
      await openGuide(community, hands);
    }),
    sheet: apart(async (community, hands) => {
      await community.goTo('recovery', {});
      await tapButton(hands, hands.t('recovery.make'));
      await hands.page.locator('code').first().waitFor();
      await community.settle();
    }),
    typing: apart(async (community, hands) => {
      await tapButton(hands, hands.t('recovery.sheet.printed'));
      await seeTitle(hands, hands.t('recovery.back.title'));
      const fields = hands.page.getByRole('textbox');
      await fields.nth(0).fill('AB');
      await fields.nth(1).fill('AAAAA');
      await community.settle();
    }),
  },
};
