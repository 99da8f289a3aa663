/** Screens of joining and of what goes over a camera, a file or a messenger. The other phone is the real machine, without a screen. */
import { readFileSync } from 'node:fs';
import { makePhoneKeys } from '../../../src/store/phone.ts';
import { beginHost, stepHost } from '../../../src/sync/joining/host.ts';
import type { Host } from '../../../src/sync/joining/port.ts';
import { newEpochSecret } from '../../../src/sync/keys/epoch.ts';
import { fromText, toQrText, toWord } from '../../../src/sync/wire/words.ts';
import { hexBytes } from '../../../src/sync/wire/write.ts';
import { type Hands, tapButton, tapStarting } from '../../e2e/hands/hands.ts';
import type { Arrangements } from './arrangement.ts';
import type { Community } from './community.ts';
import { OF_TEAM } from './technician.ts';

const vectors = JSON.parse(readFileSync('tests/vectors/pages.json', 'utf8'));

async function paste(hands: Hands, text: string): Promise<void> {
  const { page, t } = hands;
  await page.getByRole('textbox', { name: t('camera.paste') }).fill(text);
  await tapButton(hands, t('camera.takeText'));
}

async function choose(way: 'together' | 'apart', community: Community, hands: Hands): Promise<void> {
  await community.show('#/');
  await community.show('#/join');
  await tapStarting(hands, hands.t(`joining.${way}`));
  await community.settle();
}

/** Up to the pictures: the group's phone greets what is on the screen. */
async function untilPictures(community: Community, hands: Hands): Promise<void> {
  await choose('apart', community, hands);
  const { page, t } = hands;
  const commitment = fromText((await page.locator('code').textContent()) ?? '') ?? new Uint8Array();
  await tapButton(hands, t('joining.hasSent'));
  const secrets = [newEpochSecret(crypto)];
  const host: Host = {
    keys: await makePhoneKeys(crypto),
    welcome: async (role) => ({ book: 'b', role, secrets, endpoint: '' }),
    announce: async () => ({ ok: true }),
  };
  const begun = beginHost({ mode: 'distance', role: 'member', whose: null });
  const greeted = await stepHost({ crypto, host }, begun, { did: 'heard', bytes: commitment });
  if (greeted.at !== 'greeting') throw new Error(greeted.at);
  await paste(hands, toWord(greeted.greeting));
  await tapButton(hands, t('joining.hasSent'));
  await community.settle();
}

type CarrierRoute = 'join' | 'takePages' | 'sealPicture' | 'letIn' | 'sharePages';

export const CARRIERS: Pick<Arrangements, CarrierRoute> = {
  join: {
    how: { scene: 'newPhone', arrange: (community) => community.show('#/join') },
    hello: { scene: 'newPhone', arrange: (community, hands) => choose('together', community, hands) },
    sendHello: { scene: 'newPhone', arrange: (community, hands) => choose('apart', community, hands) },
    paste: {
      scene: 'newPhone',
      arrange: async (community, hands) => {
        await choose('apart', community, hands);
        await tapButton(hands, hands.t('joining.hasSent'));
        await community.settle();
      },
    },
    pictures: { scene: 'newPhone', arrange: untilPictures },
    ended: {
      scene: 'newPhone',
      arrange: async (community, hands) => {
        await untilPictures(community, hands);
        await tapButton(hands, hands.t('joining.notSame'));
        await community.settle();
      },
    },
  },
  takePages: {
    noCamera: {
      scene: 'newPhone',
      arrange: async (community, { page, t }) => {
        await community.show('#/take');
        await page.getByRole('button', { name: t('camera.again') }).waitFor();
        await community.settle();
      },
    },
  },
  sealPicture: {
    noCamera: {
      scene: 'newPhone',
      arrange: async (community, { page, t }) => {
        await community.show('#/seal-picture');
        await page.getByRole('button', { name: t('camera.again') }).waitFor();
        await community.settle();
      },
    },
    figures: {
      scene: 'newPhone',
      arrange: async (community, hands) => {
        await community.show('#/');
        await community.show('#/seal-picture');
        await tapButton(hands, hands.t('camera.usePaste'));
        await paste(hands, toQrText(hexBytes(vectors.seal.bytes)));
        await community.settle();
      },
    },
  },
  letIn: { whose: { scene: 'between', arrange: (community) => community.goTo('letIn', {}) }, ...OF_TEAM },
  sharePages: {
    codes: {
      scene: 'between',
      arrange: async (community, { page, t }) => {
        await community.goTo('sharePages', {});
        await page.getByRole('img', { name: t('carriers.show.code') }).waitFor();
        await community.settle();
      },
    },
  },
};
