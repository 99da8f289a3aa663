/** The connection between phones, with the real endpoint behind it, and a book of which no line has come. */
import { pathOf } from '../../../src/app/routes.ts';
import { type Hands, tapButton, typeInto } from '../../e2e/hands/hands.ts';
import { newEndpoint } from '../../sync/driver/box.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';

const ADDRESS = 'https://buzon.example';

/** The endpoint in this process stands behind the address. */
async function endpointBehind({ page }: Hands, operatorCode?: string): Promise<void> {
  const endpoint = await newEndpoint({ app: { operatorCode } });
  await page.route(`${ADDRESS}/**`, async (route) => {
    const request = route.request();
    const body = request.postData();
    const response = await endpoint.fetch(request.url(), {
      method: request.method(),
      headers: await request.allHeaders(),
      ...(body === null ? {} : { body }),
    });
    const headers = Object.fromEntries(response.headers);
    await route.fulfill({ status: response.status, headers, body: await response.text() });
  });
  page.once('close', () => void endpoint.end());
}

export const CONNECTION: Pick<Arrangements, 'connection'> = {
  connection: {
    none: { scene: 'between', arrange: (community) => community.goTo('connection', {}) },
    refused: {
      scene: 'between',
      arrange: async (community, hands) => {
        await community.goTo('connection', {});
        await typeInto(hands, hands.t('sync.connection.address'), 'http://buzon.example');
        await tapButton(hands, hands.t('sync.connection.tryIt'));
        await hands.page.getByRole('alert').waitFor();
        await community.settle();
      },
    },
    code: {
      scene: 'between',
      arrange: async (community, hands) => {
        await endpointBehind(hands, 'Font-2026');
        await community.goTo('connection', {});
        await typeInto(hands, hands.t('sync.connection.address'), ADDRESS);
        await tapButton(hands, hands.t('sync.connection.tryIt'));
        await hands.page.getByLabel(hands.t('sync.connection.code')).waitFor();
        await community.settle();
      },
    },
    on: {
      scene: 'between',
      arrange: async (community, hands) => {
        await endpointBehind(hands);
        await community.goTo('connection', {});
        await typeInto(hands, hands.t('sync.connection.address'), ADDRESS);
        await tapButton(hands, hands.t('sync.connection.tryIt'));
        await hands.page.getByRole('button', { name: hands.t('sync.connection.turnOff') }).waitFor();
        await hands.page.getByText(hands.t('sync.line.sent')).waitFor();
        await community.settle();
      },
    },
  },
};

/** As a phone is that was let in: the book is there, none of its lines. */
export const ARRIVING: Arrangement = {
  scene: 'ours',
  arrange: async (community, { page }) => {
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.open('caixeta');
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            const done = asked.result.transaction('books', 'readwrite');
            const createdAt = '2026-01-10T18:00:00.000Z';
            done.objectStore('books').put({ id: 'coming', createdAt, count: 0, minWriter: 1, founded: null });
            done.oncomplete = () => {
              asked.result.close();
              resolve();
            };
          };
        }),
    );
    await community.show(`#${pathOf('home', { book: 'coming' })}`);
  },
};
