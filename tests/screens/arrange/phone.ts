/** Screens outside a community: the first one, the founding question by question, a file, this phone's settings. */
import { expect } from '@playwright/test';
import { type Hands, seeTitle, tapButton, tapStarting, typeInto } from '../../e2e/hands/hands.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';
import { IN_APP, IPHONE } from './install.ts';
import { chooseFile, january } from './totals.ts';

const NAMES = ['Halima', 'Dolores', 'Xiomara', 'Irina', 'Mercè'];

/** A question of the founding: what is tapped on the one before, and the title it ends at. */
type Said = (t: Hands['t']) => string;

function question(title: Said, answer: (hands: Hands) => Promise<void> = async () => undefined): Arrangement {
  return {
    scene: 'ours',
    arrange: async (community, hands) => {
      await answer(hands);
      await tapButton(hands, hands.t('founding.next'));
      await seeTitle(hands, title(hands.t));
      await community.settle();
    },
  };
}

async function addMembers({ page, t }: Hands): Promise<void> {
  await page.getByRole('textbox', { name: t('founding.members.name'), exact: true }).tap();
  const rows = page.getByRole('list', { name: t('founding.members.list') }).getByRole('listitem');
  for (const [at, name] of NAMES.entries()) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(at + 1);
  }
}

async function nameSponsor(hands: Hands): Promise<void> {
  await typeInto(hands, hands.t('founding.kind.sponsor'), 'Ca la Dona');
}

async function appoint(hands: Hands): Promise<void> {
  await tapStarting(hands, hands.t('founding.box.office.treasurer'));
  await tapStarting(hands, NAMES[1] ?? '');
}

export const PHONE: Pick<Arrangements, 'start' | 'founding' | 'openFile' | 'otherNames' | 'settings'> = {
  start: {
    first: { scene: 'newPhone', arrange: (community) => community.show('#/') },
    iphone: IPHONE,
    inApp: IN_APP,
    withCommunities: { scene: 'between', arrange: (community) => community.show('#/') },
  },
  otherNames: { list: { scene: 'newPhone', arrange: (community) => community.show('#/other-names') } },
  founding: {
    first: {
      scene: 'ours',
      arrange: async (community, hands) => {
        await community.show('#/');
        await community.show('#/found');
        await typeInto(hands, hands.t('founding.name.label'), 'Les Formigues');
      },
    },
    currency: question((t) => t('founding.currency.title')),
    members: {
      scene: 'ours',
      arrange: async (community, hands) => {
        await tapButton(hands, hands.t('founding.next'));
        await seeTitle(hands, hands.t('founding.members.title'));
        await addMembers(hands);
        await community.settle();
      },
    },
    kind: question((t) => t('founding.kind.title')),
    saving: question((t) => t('founding.saving.title'), nameSponsor),
    loans: question((t) => t('founding.loans.title')),
    fines: question((t) => t('founding.fines.title')),
    box: question((t) => t('founding.box.title')),
    begin: question((t) => t('founding.begin.title'), appoint),
    agree: question((t) => t('founding.agree.title')),
    founded: {
      scene: 'ours',
      arrange: async (community, hands) => {
        await tapButton(hands, hands.t('founding.agree.yes'));
        await seeTitle(hands, hands.t('founding.founded.title'));
        await community.settle();
      },
    },
  },
  openFile: {
    empty: { scene: 'newPhone', arrange: (community) => community.show('#/open') },
    refused: {
      scene: 'newPhone',
      arrange: async (community, { page }) => {
        await chooseFile({ page }, '{"not":"a book"}');
        await page.getByRole('alert').or(page.getByRole('status')).first().waitFor();
        await community.settle();
      },
    },
    totals: {
      scene: 'newPhone',
      arrange: async (community, { page, t }) => {
        await chooseFile({ page }, await january());
        await page.getByText(t('sharing.file.title')).waitFor();
        await community.settle();
      },
    },
  },
  settings: { phone: { scene: 'newPhone', arrange: (community) => community.show('#/settings') } },
};
