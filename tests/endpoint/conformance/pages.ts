/** Pages: what is taken, what is refused, and that cursors, ids, count and xor tell the truth. */
import { type IdsPart, LIMITS, type PagesPart, type PagesTaken } from '../../../src/sync/protocol.ts';
import { type Case, refused, same } from './case.ts';
import { type Client, newPage, type Page, pageOf, type Secrets, stateOf } from './client.ts';

const NONE = '0'.repeat(64);
const asking = (book: Secrets) => ({ box: book.box, credentials: book });

async function add(client: Client, book: Secrets, pages: readonly Page[]): Promise<PagesTaken> {
  const reply = await client.ask('addPages', { ...asking(book), body: { pages } });
  same(reply.status, 200, `status of a POST: ${JSON.stringify(reply.body).slice(0, 200)}`);
  return reply.body as PagesTaken;
}

async function list(client: Client, book: Secrets, after = 0, limit = 256): Promise<PagesPart> {
  const query = { after: String(after), limit: String(limit) };
  return (await client.ask('listPages', { ...asking(book), query })).body as PagesPart;
}

const xorOf = (ids: readonly string[]) =>
  ids
    .reduce((sum, id) => sum ^ BigInt(`0x${id}`), 0n)
    .toString(16)
    .padStart(64, '0');

export const PAGES_CASES: readonly Case[] = [
  {
    name: 'pages come back in the order they were taken, with nothing changed (E2)',
    async run(client) {
      const book = await client.book();
      const pages = [newPage(), newPage(1), newPage(0), newPage(5000)];
      const first = await add(client, book, pages.slice(0, 1));
      same(
        first.items.map(({ state }) => state),
        ['stored'],
        'items',
      );
      const { book: state } = await add(client, book, pages.slice(1));
      same(state, await stateOf(client, book), 'the state in the answer');
      same([state.last, state.count], [4, 4], 'last and count');
      same(state.xor, xorOf(pages.map(({ id }) => id)), 'xor');
      const { storeEpoch, ...rest } = await list(client, book);
      same(rest, { pages, next: 4, more: false }, 'list');
      same(storeEpoch, state.storeEpoch, 'epoch');
    },
  },
  {
    name: 'the same page again is already there, also within one request (E3)',
    async run(client) {
      const book = await client.book();
      const [one, two] = [newPage(), newPage()];
      await add(client, book, [one]);
      const { items, book: state } = await add(client, book, [two, one, two]);
      same(
        items.map(({ state: each }) => each),
        ['stored', 'already', 'already'],
        'items',
      );
      same((await add(client, book, [one, two])).book, state, 'the state after sending all again');
      same(state.xor, xorOf([one.id, two.id]), 'xor');
    },
  },
  {
    name: 'a page whose bytes are not its id is refused alone',
    async run(client) {
      const book = await client.book();
      const [good, other] = [newPage(), newPage()];
      const { items } = await add(client, book, [{ id: good.id, blob: other.blob }, good]);
      same(
        items,
        [
          { id: good.id, state: 'refused', reason: 'hashMismatch' },
          { id: good.id, state: 'stored' },
        ],
        'items',
      );
      same((await list(client, book)).pages, [good], 'what was kept');
    },
  },
  {
    name: 'a page of 64 KB is taken, one byte more is refused alone',
    async run(client) {
      const book = await client.book();
      const [largest, larger] = [newPage(LIMITS.pageBytes), newPage(LIMITS.pageBytes + 1)];
      const { items } = await add(client, book, [larger, largest]);
      same(items[0], { id: larger.id, state: 'refused', reason: 'pageTooLarge' }, 'the larger one');
      same(items[1], { id: largest.id, state: 'stored' }, 'the largest one');
      same((await list(client, book)).pages, [largest], 'what was kept');
    },
  },
  {
    name: 'lists are cut by count, and the cursor goes on where it stopped',
    async run(client) {
      const book = await client.book();
      const pages = Array.from({ length: 7 }, () => newPage(20));
      await add(client, book, pages);
      const parts: PagesPart[] = [];
      for (let after = 0, more = true; more; ) {
        const part = await list(client, book, after, 3);
        parts.push(part);
        ({ next: after, more } = part);
      }
      same(
        parts.map(({ next, more }) => [next, more]),
        [
          [3, true],
          [6, true],
          [7, false],
        ],
        'cursors',
      );
      same(
        parts.flatMap(({ pages: each }) => each),
        pages,
        'pages',
      );
      const { storeEpoch: _, ...end } = await list(client, book, 7);
      same(end, { pages: [], next: 7, more: false }, 'after the last');
    },
  },
  {
    name: 'lists are cut by bytes too',
    async run(client) {
      const book = await client.book();
      const pages = Array.from({ length: 10 }, () => newPage(LIMITS.pageBytes));
      await add(client, book, pages.slice(0, 5));
      await add(client, book, pages.slice(5));
      const first = await list(client, book);
      same([first.pages.length, first.next, first.more], [8, 8, true], 'the first part');
      same((await list(client, book, 8)).pages, pages.slice(8), 'the second part');
    },
  },
  {
    name: 'the ids alone come in the same order, numbered by their place',
    async run(client) {
      const book = await client.book();
      const pages = Array.from({ length: 5 }, () => newPage(20));
      await add(client, book, pages);
      const ids = async (query: Record<string, string>) =>
        (await client.ask('listIds', { ...asking(book), query })).body as IdsPart;
      same(
        (await ids({})).ids,
        pages.map(({ id }) => id),
        'ids',
      );
      const { ids: some, next, more } = await ids({ after: '2', limit: '2' });
      same([some, next, more], [pages.slice(2, 4).map(({ id }) => id), 4, true], 'a part');
      same((await list(client, book, 3, 1)).pages, [pages[3]], 'the page of the fourth id');
    },
  },
  {
    name: 'books do not see each other, even with the same page',
    async run(client) {
      const [one, two] = [await client.book(), await client.book()];
      const page = newPage();
      await add(client, one, [page]);
      same((await add(client, two, [page])).items[0]?.state, 'stored', 'the same page in the other book');
      same((await stateOf(client, one)).count, 1, 'count of the first');
      await client.ask('removeBook', asking(two));
      same((await list(client, one)).pages, [page], 'the first after removing the second');
    },
  },
  {
    name: 'a request that is not of the form is refused as a whole and stores nothing',
    async run(client) {
      const book = await client.book();
      const page = newPage(3);
      const many = Array.from({ length: LIMITS.pagesPerPost + 1 }, () => newPage(3));
      const bad: [unknown, string][] = [
        [{ pages: [] }, 'pages'],
        [{ pages: many }, 'pages'],
        [{ pages: [page, { ...page, id: page.id.toUpperCase() }] }, 'pages.1.id'],
        [{ pages: [page, { ...page, blob: '*' }] }, 'pages.1.blob'],
        [{ pages: [page, { ...page, blob: 'AB' }] }, 'pages.1.blob'],
        [{ pages: [pageOf(Buffer.from([0])), { ...page, blob: 'AB==' }] }, 'pages.1.blob'],
        [{ pages: [page, { ...page, more: 1 }] }, 'pages.1.more'],
        [{ pages: { 0: page } }, 'pages'],
        [{}, 'pages'],
        [[], ''],
        [null, ''],
      ];
      for (const [body, path] of bad) {
        const reply = await client.ask('addPages', { ...asking(book), body });
        refused(reply, 'badField', path === '' ? {} : { path });
      }
      const state = await stateOf(client, book);
      same([state.count, state.xor], [0, NONE], 'what was kept');
    },
  },
  {
    name: 'a cursor that is not a number is refused',
    async run(client) {
      const book = await client.book();
      for (const query of [
        { after: '-1' },
        { after: 'x' },
        { after: '99999999999' },
        { limit: '0' },
        { limit: '257' },
      ])
        refused(await client.ask('listPages', { ...asking(book), query }), 'badField', {
          path: Object.keys(query)[0],
        });
    },
  },
];
