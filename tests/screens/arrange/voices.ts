/** Our own voices: nothing is recorded yet, one word is asked for, the phone gives no microphone, some are there. */
import { type Hands, tapButton } from '../../e2e/hands/hands.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';
import type { Community } from './community.ts';

/** Bytes that no player knows: the screen only says that they are there. */
const RECORDED = [
  'word/group',
  'step/attendance',
  'step/openingCount',
  'piece/note-2000',
  'count/1',
  'count/2',
];

async function putClips(community: Community, { page }: Hands): Promise<void> {
  await community.goTo('communitySettings', {});
  await page.evaluate(async (ids) => {
    const book = decodeURIComponent(/^#\/g\/([^/]+)/u.exec(window.location.hash)?.[1] ?? '');
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('caixeta'));
    const clips = database.transaction('clips', 'readwrite').objectStore('clips');
    await Promise.all(
      ids.map((id) => done(clips.put({ book, id, type: 'audio/webm', bytes: new Uint8Array(11_000) }))),
    );
    database.close();
  }, RECORDED);
}

async function record(community: Community, hands: Hands): Promise<void> {
  await community.goTo('voices', {});
  await tapButton(hands, hands.t('voices.recordNext'));
  await hands.page.getByRole('dialog').waitFor();
  await community.settle();
}

const some = (arrange: Arrangement['arrange']): Arrangement => ({
  scene: 'between',
  arrange: async (community, hands) => {
    await putClips(community, hands);
    await community.goTo('voices', {});
    await hands.page.getByText(hands.t('voices.deleteAll'), { exact: true }).waitFor();
    await arrange(community, hands);
    await community.settle();
  },
});

export const VOICES: Pick<Arrangements, 'voices'> = {
  voices: {
    none: { scene: 'between', arrange: (community) => community.goTo('voices', {}) },
    record: { scene: 'between', arrange: record },
    noMicrophone: {
      scene: 'between',
      arrange: async (community, hands) => {
        await record(community, hands);
        await tapButton(hands, hands.t('voices.record'));
        await hands.page.getByRole('alert').waitFor();
        await community.settle();
      },
    },
    some: some(async (_, { page, t }) => {
      await page
        .getByRole('group', { name: t('voices.which') })
        .locator('label')
        .nth(2)
        .tap();
    }),
    deleteAll: some((_, hands) => tapButton(hands, hands.t('voices.deleteAll'))),
  },
};
