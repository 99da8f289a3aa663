/** What an endpoint, a thief of the write token or a copied phone can do to a book: nothing that stays unseen. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../src/store/hashes.ts';
import { endpointClient } from '../../../src/sync/endpoint-client.ts';
import type { EpochKeys } from '../../../src/sync/keys/epoch.ts';
import { makePage } from '../../../src/sync/pages/page.ts';
import { toBase64 } from '../../../src/sync/wire/base64.ts';
import { encryptContent, makeHeader } from '../../../src/sync/wire/envelope.ts';
import { type Bytes, utf8 } from '../../../src/sync/wire/write.ts';
import {
  BOOK,
  entriesOf,
  flipped,
  hashAfter,
  newEpoch,
  newPhone as newKeys,
  parts,
  random,
} from '../sample.ts';
import { type Endpoint, newEndpoint } from './box.ts';
import {
  bookHash,
  found,
  loaded,
  newPhone,
  newWorld,
  type Phone,
  perform,
  sync,
  type World,
  write,
} from './phones.ts';

let endpoint: Endpoint;
let world: World;

beforeEach(async () => {
  endpoint = await newEndpoint();
  world = await newWorld(endpoint);
});
afterEach(() => endpoint.end());

const client = (keys: EpochKeys = world.keys) =>
  endpointClient({
    fetch: (url, init) => endpoint.fetch(url, init),
    ...{ url: 'http://box.test', keys: keys.endpoint, signal: () => new AbortController().signal },
  });

async function post(...blobs: readonly Bytes[]): Promise<void> {
  const pages = await Promise.all(
    blobs.map(async (blob) => ({ id: await sha256(crypto, blob), blob: toBase64(blob) })),
  );
  const reply = await client().ask('addPages', { body: { pages } });
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
}

async function pagesInBox(): Promise<readonly string[]> {
  const reply = await client().ask('listPages', { query: { after: 0, limit: 256 } });
  return reply.ok ? reply.answer.pages.map(({ blob }) => blob) : [];
}

async function two(): Promise<readonly [Phone, Phone]> {
  const phones = [await newPhone(world), await newPhone(world)] as const;
  await found(phones[0], [phones[1]]);
  await write(phones[0], 'open 2025-01-01', 'deposit ana 20', 'count 20', 'seal');
  await sync(phones[0]);
  return phones;
}

async function foreignPage(book: string, keys: EpochKeys): Promise<Bytes> {
  const stranger = await newKeys();
  const [first] = entriesOf(stranger.id);
  const before = await hashAfter(first.sheet, [], book);
  const content = { book, before, seen: { seal: null, heads: [] }, entries: [first] as const };
  const made = await makePage(parts, keys, stranger, content);
  return made.ok ? made.page.blob : expect.fail(made.code);
}

test('Y3 junk, a changed page, one of another book and one of another group leave the book as it is', async () => {
  const [one, other] = await two();
  const [stored = ''] = await pagesInBox();
  const page = Uint8Array.from(Buffer.from(stored, 'base64'));
  await post(
    random(700),
    flipped(page, page.length - 1),
    await foreignPage('ffeeddccbbaa99887766554433221100', world.keys),
    await foreignPage(BOOK, await newEpoch()),
  );
  const status = await sync(other);
  expect(status).toMatchObject({ trouble: null, waiting: 1 });
  expect(await bookHash(other)).toBe(await bookHash(one));
  expect((await loaded(other)).book.waiting).toEqual([]);
  endpoint.asked.length = 0;
  await sync(other);
  expect(endpoint.asked, 'junk is not read again').toEqual(['GET /v1/books/box']);
  await endpoint.reset();
  await sync(other);
  expect((await pagesInBox()).length, 'junk is not given to a new box').toBe(status.here);
});

test('Y3 a page that came before is the same when it is listed again', async () => {
  const [one, other] = await two();
  await sync(other);
  const before = await bookHash(other);
  const [stored = ''] = await pagesInBox();
  await post(Uint8Array.from(Buffer.from(stored, 'base64')));
  await sync(other);
  expect([await bookHash(other), await bookHash(one)]).toEqual([before, before]);
  expect((await loaded(other)).forks).toEqual([]);
});

test('pages of an epoch whose keys are not here wait, and are taken once they are', async () => {
  const [one, other] = await two();
  const next = await newEpoch();
  const known = new Map([[world.keys.id, world.keys]]);
  const late = await newPhone(world, undefined, { epochs: () => known });
  await post(await foreignPage(BOOK, next));
  expect(await sync(late)).toMatchObject({ trouble: null, waiting: 1 });
  expect(await bookHash(late)).toBe(await bookHash(one));
  known.set(next.id, next);
  expect(await sync(late)).toMatchObject({ trouble: null, waiting: 0 });
  expect((await loaded(late)).book.waiting).toHaveLength(1);
  expect(await sync(other)).toMatchObject({ waiting: 1 });
});

test('an epoch record is kept and handed on, once', async () => {
  const [, other] = await two();
  const header = makeHeader(crypto, 'CXEP', world.keys.id);
  await post(await encryptContent(parts, world.keys.record, header, utf8('a record')));
  await sync(other);
  await sync(other);
  expect(other.records).toHaveLength(1);
  expect(other.sync.status()).toMatchObject({ trouble: null, waiting: 0 });
});

test('Y6 a copied phone: both branches are kept on all phones, and shown', async () => {
  const [one, other] = await two();
  await sync(other);
  const copy = structuredClone(one.platter.rows);
  await write(one, 'open 2025-01-15');
  const platter = { ...one.platter, rows: copy, queue: Promise.resolve() };
  const cloned = await newPhone(world, { ...one, platter });
  cloned.sheet = one.sheet;
  await write(cloned, 'open 2025-01-22', 'deposit bea 5');
  for (const phone of [one, cloned, other, one, cloned, other]) {
    world.nowMs += 400_000;
    await sync(phone);
  }
  const phones = [one, cloned, other];
  expect(new Set(await Promise.all(phones.map(bookHash))).size).toBe(1);
  for (const phone of phones) {
    const { forks, book } = await loaded(phone);
    expect(forks).not.toEqual([]);
    expect(book.findings).toMatchObject([{ check: 'fork', entry: `${one.sheet}:12` }]);
  }
});

test('two tabs that cut at the same time put each line into one page', async () => {
  const one = await newPhone(world);
  await found(one, []);
  const tab = await newPhone(world, one);
  await Promise.all([sync(one), sync(tab)]);
  await write(one, 'open 2025-01-01', 'deposit ana 20', 'count 20', 'seal');
  await Promise.all([sync(one, 'sealed'), sync(tab, 'sealed')]);
  await Promise.all([sync(one), sync(tab)]);
  const pages = await one.store.pagesSeen(BOOK);
  const lines = pages.flatMap(({ sheet, first, last }) =>
    Array.from({ length: last - first + 1 }, (_, at) => `${sheet}:${first + at}`),
  );
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines).toHaveLength((await one.store.entriesOf(BOOK, { all: true })).length);
  expect(one.sync.status()).toMatchObject({
    trouble: null,
    uncut: 0,
    here: pages.length,
    there: pages.length,
  });
});

test('an endpoint that withholds a page is told of, and what is here is kept and given to it', async () => {
  const [one, other] = await two();
  await write(one, 'open 2025-01-15', 'deposit ana 5', 'count 25', 'seal');
  await sync(one);
  const withheld = await sha256(
    crypto,
    Uint8Array.from(Buffer.from((await pagesInBox())[1] ?? '', 'base64')),
  );
  const honest = endpoint.fetch;
  endpoint.fetch = async (url, init) => {
    const response = await honest(url, init);
    if (init.method !== 'GET' || !url.includes('/pages')) return response;
    const body = (await response.json()) as { pages: { id: string }[] };
    return Response.json({ ...body, pages: body.pages.filter(({ id }) => id !== withheld) });
  };
  expect((await sync(other)).trouble).toEqual({ kind: 'endpointDisagrees', about: 'pages' });
  expect(other.waits.at(-1)).toBeLessThanOrEqual(600_000);
  endpoint.fetch = honest;
  expect(await sync(other)).toMatchObject({ trouble: null });
  expect(await bookHash(other)).toBe(await bookHash(one));
});

test('a full box is said, and is no reason to lose or to repeat anything', async () => {
  const full = await newEndpoint({}, { pages: 1 });
  const small: World = { ...world, endpoint: full };
  const one = await newPhone(small);
  await found(one, []);
  await write(one, 'open 2025-01-01', 'count 0', 'seal');
  await sync(one);
  await write(one, 'open 2025-01-15', 'count 0', 'seal');
  const status = await sync(one);
  expect(status).toMatchObject({ here: 2, there: 1, refused: { bookFull: 1 } });
  expect(status.notSentSince).not.toBeNull();
  expect(full.asked.filter((path) => path.startsWith('POST')).length).toBeLessThanOrEqual(3);
  await full.end();
});

test('a full disk stops the round, and nothing is half taken', async () => {
  const [one, other] = await two();
  const rows = [...other.platter.rows.values()].reduce((sum, table) => sum + table.size, 0);
  other.platter.capacity = rows + 3;
  expect((await sync(other)).trouble).toEqual({ kind: 'disk', code: 'quota' });
  expect((await loaded(other)).book.founding).toBeNull();
  other.platter.capacity = Number.POSITIVE_INFINITY;
  expect((await sync(other)).trouble).toBeNull();
  expect(await bookHash(other)).toBe(await bookHash(one));
  expect(await perform(other, { do: 'write', drafts: [] })).toBe('written');
});
