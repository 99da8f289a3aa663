/** Making, reading and removing a book, and who may. */
import type { BookState } from '../../../src/sync/protocol.ts';
import { type Case, refused, same } from './case.ts';
import { newPage, newSecrets, stateOf } from './client.ts';

const NONE = '0'.repeat(64);

export const BOOKS: readonly Case[] = [
  {
    name: 'health answers without credentials',
    async run(client) {
      const { body } = await client.ask('health');
      same((body as { protocol: number }).protocol, 1, 'protocol');
    },
  },
  {
    name: 'a new book is empty, and making it again changes nothing (E3)',
    async run(client) {
      const book = await client.book();
      const { storeEpoch, ...state } = await stateOf(client, book);
      same(state, { last: 0, count: 0, xor: NONE, cards: { last: 0, count: 0, xor: NONE } }, 'state');
      const again = await client.ask('createBook', { box: book.box, credentials: book });
      same(again.status, 200, 'status of the second time');
      same((again.body as BookState).storeEpoch, storeEpoch, 'epoch of the second time');
    },
  },
  {
    name: 'nobody else can take a book over, write to it or remove it',
    async run(client) {
      const book = await client.book();
      const other = { ...book, write: newSecrets().write };
      const pages = { pages: [newPage()] };
      const asking = { box: book.box, credentials: { ...other, code: client.operatorCode } };
      refused(await client.ask('createBook', asking), 'wrongToken');
      refused(await client.ask('addPages', { ...asking, body: pages }), 'wrongToken');
      refused(
        await client.ask('putCard', { ...asking, card: 'a', body: { version: 1, blob: '' } }),
        'wrongToken',
      );
      refused(await client.ask('removeBook', asking), 'wrongToken');
      same((await stateOf(client, book)).count, 0, 'pages');
    },
  },
  {
    name: 'the tag reads and does not write',
    async run(client) {
      const book = await client.book();
      const asking = { box: book.box, credentials: { tag: book.tag } };
      same((await client.ask('listPages', asking)).status, 200, 'status of reading');
      refused(await client.ask('addPages', { ...asking, body: { pages: [newPage()] } }), 'wrongToken');
      refused(await client.ask('removeBook', asking), 'wrongToken');
    },
  },
  {
    name: 'without a tag, or with the tag of another box, nothing is said, not even whether there is a book',
    async run(client) {
      const book = await client.book();
      const stranger = newSecrets();
      for (const box of [book.box, stranger.box]) {
        const none = await client.ask('readBook', { box });
        refused(none, 'badAuthorization');
        same(none.headers.get('www-authenticate'), 'Caixeta', 'WWW-Authenticate');
        refused(await client.ask('readBook', { box, credentials: newSecrets() }), 'wrongTag');
      }
      refused(await client.ask('readBook', { box: stranger.box, credentials: stranger }), 'noSuchBook');
    },
  },
  {
    name: 'a header of another form is refused',
    async run(client) {
      const { box, tag, write } = await client.book();
      const forms = [
        `Bearer ${tag}`,
        `caixeta tag=${tag}`,
        `Caixeta tag=${tag.toUpperCase()}x`,
        `Caixeta write=${write}, tag=${tag}`,
        `Caixeta tag=${tag},write=${write}`,
        `Caixeta tag=${tag}, write=${write}, more=1`,
      ];
      for (const Authorization of forms) {
        const reply = await client.raw(`/v1/books/${box}`, { headers: { Authorization } });
        refused(reply, 'badAuthorization');
      }
    },
  },
  {
    name: 'a removed book is gone with all that it held; made again it has another epoch',
    async run(client) {
      const book = await client.book();
      const asking = { box: book.box, credentials: book };
      await client.ask('addPages', { ...asking, body: { pages: [newPage()] } });
      await client.ask('putCard', { ...asking, card: 'a', body: { version: 1, blob: 'AAAA' } });
      const { storeEpoch } = await stateOf(client, book);
      same((await client.ask('removeBook', asking)).status, 204, 'status');
      refused(await client.ask('readBook', asking), 'noSuchBook');
      refused(await client.ask('listPages', asking), 'noSuchBook');
      refused(await client.ask('readCard', { ...asking, card: 'a' }), 'noSuchBook');
      refused(await client.ask('removeBook', asking), 'noSuchBook');
      await client.ask('createBook', { ...asking, credentials: { ...book, code: client.operatorCode } });
      const state = await stateOf(client, book);
      same([state.count, state.cards.count], [0, 0], 'what is left');
      same(state.storeEpoch === storeEpoch, false, 'the epoch stayed');
      refused(await client.ask('readCard', { ...asking, card: 'a' }), 'noSuchCard');
    },
  },
  {
    name: 'where the operator asks for a code, nobody creates without it',
    async run(client) {
      const { body } = await client.ask('health');
      const secrets = newSecrets();
      const reply = await client.ask('createBook', { box: secrets.box, credentials: secrets });
      if ((body as { codeNeeded: boolean }).codeNeeded) {
        refused(reply, 'codeNeeded');
        const wrong = { ...secrets, code: 'not-the-code' };
        refused(await client.ask('createBook', { box: secrets.box, credentials: wrong }), 'codeNeeded');
      } else same(reply.status, 201, 'status without a code');
    },
  },
];
