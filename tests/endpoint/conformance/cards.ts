/** Cards: one version of each, a tie that tells, and an erasure that is never lifted. */
import { type CardsPart, type CardTaken, cardText, LIMITS } from '../../../src/sync/protocol.ts';
import { type Case, refused, same } from './case.ts';
import { type Client, type Reply, type Secrets, sha256, stateOf } from './client.ts';

const asking = (book: Secrets) => ({ box: book.box, credentials: book });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const put = (client: Client, book: Secrets, card: string, body: unknown): Promise<Reply> =>
  client.ask('putCard', { ...asking(book), card, body });
const read = async (client: Client, book: Secrets, card: string): Promise<Reply> =>
  client.ask('readCard', { ...asking(book), card });

async function taken(reply: Promise<Reply>): Promise<CardTaken> {
  const { status, body } = await reply;
  same(status, 200, `status of a card: ${JSON.stringify(body)}`);
  return body as CardTaken;
}

const xor = (texts: readonly string[]) =>
  texts
    .reduce((sum, text) => sum ^ BigInt(`0x${sha256(text)}`), 0n)
    .toString(16)
    .padStart(64, '0');

export const CARDS_CASES: readonly Case[] = [
  {
    name: 'of a card the newest version is kept, older ones are refused and told which one is there',
    async run(client) {
      const book = await client.book();
      const [one, three] = [base64('one'), base64('three')];
      same(
        await taken(put(client, book, 'ada', { version: 1, blob: one })),
        { state: 'stored', version: 1 },
        '1',
      );
      same(
        await taken(put(client, book, 'ada', { version: 3, blob: three })),
        { state: 'stored', version: 3 },
        '3',
      );
      refused(await put(client, book, 'ada', { version: 2, blob: base64('two') }), 'cardOlder', {
        version: 3,
      });
      same((await read(client, book, 'ada')).body, { id: 'ada', version: 3, blob: three }, 'the card');
      refused(await read(client, book, 'ben'), 'noSuchCard');
    },
  },
  {
    name: 'the same card again is already there (E3)',
    async run(client) {
      const book = await client.book();
      const body = { version: 4, blob: base64('four') };
      await taken(put(client, book, 'a', body));
      const before = await stateOf(client, book);
      same(await taken(put(client, book, 'a', body)), { state: 'already', version: 4 }, 'again');
      same(await stateOf(client, book), before, 'state');
    },
  },
  {
    name: 'the same version with other bytes is a conflict that tells what is there',
    async run(client) {
      const book = await client.book();
      await taken(put(client, book, 'a', { version: 2, blob: base64('ours') }));
      const reply = await put(client, book, 'a', { version: 2, blob: base64('theirs') });
      refused(reply, 'cardConflict', { version: 2, blobId: sha256('ours') });
      await taken(put(client, book, 'a', { version: 3, blob: base64('agreed') }));
    },
  },
  {
    name: 'an erased card gives no bytes and never comes back, whatever the version',
    async run(client) {
      const book = await client.book();
      await taken(put(client, book, 'a', { version: 5, blob: base64('words') }));
      same(
        await taken(put(client, book, 'a', { version: 2, erased: true })),
        { state: 'stored', version: 5 },
        'erasing',
      );
      const stone = { id: 'a', version: 5, erased: true };
      same((await read(client, book, 'a')).body, stone, 'the card');
      refused(await put(client, book, 'a', { version: 9, blob: base64('again') }), 'cardErased', {
        version: 5,
      });
      same(
        (await taken(put(client, book, 'a', { version: 6, erased: true }))).state,
        'already',
        'erasing again',
      );
      const { cards } = (await client.ask('listCards', asking(book))).body as CardsPart;
      same(cards, [stone], 'the list');
    },
  },
  {
    name: 'a card can be erased before it came',
    async run(client) {
      const book = await client.book();
      same((await taken(put(client, book, 'late', { version: 1, erased: true }))).state, 'stored', 'erasing');
      refused(await put(client, book, 'late', { version: 1, blob: base64('late') }), 'cardErased');
    },
  },
  {
    name: 'the list of cards brings each that changed after the cursor, once, in its newest version',
    async run(client) {
      const book = await client.book();
      for (const id of ['a', 'b', 'c']) await taken(put(client, book, id, { version: 1, blob: base64(id) }));
      const list = async (query: Record<string, string>) =>
        (await client.ask('listCards', { ...asking(book), query })).body as CardsPart;
      const first = await list({ limit: '2' });
      same([first.cards.map(({ id }) => id), first.more], [['a', 'b'], true], 'the first part');
      const all = await list({});
      await taken(put(client, book, 'a', { version: 2, blob: base64('a2') }));
      const later = await list({ after: String(all.next) });
      same(later.cards, [{ id: 'a', version: 2, blob: base64('a2') }], 'what changed');
      same(
        (await list({})).cards.map(({ id }) => id),
        ['b', 'c', 'a'],
        'all',
      );
    },
  },
  {
    name: 'count and xor of the cards tell which versions are there',
    async run(client) {
      const book = await client.book();
      const expect = async (texts: readonly string[]) => {
        const { count, xor: found } = (await stateOf(client, book)).cards;
        same([count, found], [texts.length, xor(texts)], 'cards of the state');
      };
      await taken(put(client, book, 'a', { version: 1, blob: base64('x') }));
      await taken(put(client, book, 'b', { version: 1, blob: base64('x') }));
      await expect([cardText('a', 1, sha256('x')), cardText('b', 1, sha256('x'))]);
      await taken(put(client, book, 'a', { version: 2, blob: base64('y') }));
      await taken(put(client, book, 'b', { version: 1, erased: true }));
      await expect([cardText('a', 2, sha256('y')), cardText('b', 1, 'erased')]);
    },
  },
  {
    name: 'the largest card is taken, a larger one and one of another form are not',
    async run(client) {
      const book = await client.book();
      const sized = (bytes: number) => ({ version: 1, blob: Buffer.alloc(bytes, 7).toString('base64') });
      await taken(put(client, book, 'a', sized(LIMITS.cardBytes)));
      refused(await put(client, book, 'b', sized(LIMITS.cardBytes + 1)), 'bodyTooLarge');
      for (const body of [
        { version: 0, blob: '' },
        { version: 1.5, blob: '' },
        { version: 2_147_483_648, blob: '' },
        { version: 1 },
        { version: 1, erased: false },
        { version: 1, blob: '', erased: true },
        { version: '1', blob: '' },
      ])
        refused(await put(client, book, 'b', body), 'badField');
      same((await stateOf(client, book)).cards.count, 1, 'cards');
    },
  },
];
