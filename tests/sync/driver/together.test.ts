/** Phones that write apart come to one book through a box: real stores, decisions, pages and the real endpoint. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Endpoint, newEndpoint } from './box.ts';
import {
  bookHash,
  card,
  findings,
  found,
  loaded,
  newPhone,
  newWorld,
  type Phone,
  START,
  saveCard,
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

const community = async (count: number): Promise<readonly [Phone, ...Phone[]]> => {
  const founder = await newPhone(world);
  const others: Phone[] = [];
  while (others.length < count - 1) others.push(await newPhone(world));
  await found(founder, others);
  return [founder, ...others];
};

const MEETING = (day: string, box: number, ...lines: readonly string[]) => [
  `open 2025-01-${day}`,
  ...lines,
  `count ${box}`,
  'seal',
];

async function together(phones: readonly Phone[]): Promise<void> {
  for (const phone of [...phones, ...phones]) {
    world.nowMs += 400_000;
    await sync(phone);
  }
  const hashes = await Promise.all(phones.map(bookHash));
  expect(new Set(hashes).size, 'one book on all phones').toBe(1);
  for (const phone of phones) {
    expect(await findings(phone)).toEqual([]);
    const status = phone.sync.status();
    expect(status).toMatchObject({ trouble: null, uncut: 0, waiting: 0, notSentSince: null, cardsOut: 0 });
    expect(status.here).toBe(status.there);
  }
}

test('Y1 meetings written on one phone are the same book on the others', async () => {
  const [ana, bea, cira] = await community(3);
  await write(ana, ...MEETING('01', 0));
  await write(ana, ...MEETING('15', 30, 'deposit ana 20', 'deposit bea 10'));
  await together([ana, bea!, cira!]);
  const { book } = await loaded(cira!);
  expect([book.lastSeal?.number, book.lastSeal?.box]).toEqual([2, 3_000]);
  expect(book.waiting).toEqual([]);
  expect(cira!.arrived.length).toBeGreaterThan(0);
});

test('Y1 phones that write between meetings and take the pen in turns come to one book', async () => {
  const [one, two, three] = await community(3);
  await write(one, ...MEETING('01', 0));
  await together([one, two!, three!]);
  await write(two!, 'open 2025-01-15', 'deposit bea 10');
  await sync(two!);
  await write(two!, 'count 10', 'seal');
  await write(three!, 'open 2025-01-15', 'deposit cira 5');
  await together([one, two!, three!]);
  const { book } = await loaded(one);
  expect(book.clashes.length + book.setAside.length).toBeGreaterThan(0);
});

test('Y2 a cut network loses nothing: what was not acknowledged is sent after a restart', async () => {
  const [one, two] = await community(2);
  await sync(one);
  await write(one, ...MEETING('01', 0));
  endpoint.network = 'down';
  const cut = await sync(one, 'sealed');
  expect(cut).toMatchObject({ trouble: { kind: 'unreachable' }, uncut: 0 });
  expect(cut.here).toBeGreaterThan(cut.there);
  expect(cut.notSentSince).toBe(new Date(START).toISOString());
  one.store.close();
  endpoint.network = 'up';
  const again = await newPhone(world, one);
  expect((await sync(again, 'start')).there).toBe(cut.here);
  await together([again, two!]);
});

test('Y2 where the answer is lost the blob is sent again, the same bytes, and stands there once', async () => {
  const [one, two] = await community(2);
  await sync(one);
  await write(one, ...MEETING('01', 0));
  endpoint.network = 'deaf';
  expect((await sync(one)).trouble).toEqual({ kind: 'unreachable' });
  endpoint.network = 'up';
  await together([one, two!]);
});

test('Y2 a reset endpoint gets everything again, also what others wrote', async () => {
  const phones = await community(3);
  const [one, two] = phones;
  await write(one, ...MEETING('01', 0));
  await together(phones);
  const { here } = two!.sync.status();
  await endpoint.reset();
  expect(await sync(two!)).toMatchObject({ trouble: null, here, there: here });
  const late = await newPhone(world);
  await sync(late);
  expect(await bookHash(late)).toBe(await bookHash(one));
  await together([...phones, late]);
});

test('Y2 an endpoint put back to an earlier copy gets what it lacks, and says no false thing of the rest', async () => {
  const phones = await community(2);
  const [one, two] = phones;
  await write(one, ...MEETING('01', 0));
  await together(phones);
  const copy = await endpoint.copy();
  await write(one, ...MEETING('15', 20, 'deposit ana 20'));
  await together(phones);
  const { here } = one.sync.status();
  await endpoint.putBack(copy);
  // Before anybody gives it back, somebody else writes: the last number alone would say that nothing is missing.
  const { here: before } = await sync(two!);
  expect(before).toBe(here);
  await together(phones);
  const late = await newPhone(world);
  expect(await sync(late)).toMatchObject({ here, there: here });
  await together([...phones, late]);
});

test('Y5 the phone that records dies in the middle: the others have all but the lines that were in no page yet', async () => {
  const [one, two] = await community(2);
  await write(one, ...MEETING('01', 0));
  await sync(one);
  await write(one, 'open 2025-01-15');
  for (let line = 1; line <= 30; line += 1) {
    await write(one, `deposit ana ${line}`);
    await sync(one, 'written');
  }
  const { uncut } = one.sync.status();
  expect(uncut).toBe(30 + 1 - 25);
  await sync(two!);
  const { book } = await loaded(two!);
  expect(book.open?.entries.length).toBe(25);
  await sync(one, 'hidden');
  await sync(two!);
  expect((await loaded(two!)).book.open?.entries.length).toBe(31);
});

test('Y4 no name, text or line is in anything that was sent', async () => {
  const sent: string[] = [];
  const honest = endpoint.fetch;
  endpoint.fetch = (url, init) => {
    sent.push(url, JSON.stringify(init.headers), String(init.body));
    return honest(url, init);
  };
  const phones = await community(2);
  await saveCard(phones[0], card('text', 1, 'Aïssatou Fernàndez'));
  await write(phones[0], ...MEETING('01', 0));
  await together(phones);
  const blobs = sent.flatMap((text) =>
    [...text.matchAll(/"blob":"([^"]+)"/gu)].map(([, blob = '']) => atob(blob)),
  );
  expect(blobs.length).toBeGreaterThan(1);
  const { secret, page } = world.keys;
  expect(page.extractable).toBe(false);
  const hidden = [
    'Aïssatou',
    'issatou',
    'deposit',
    'founded',
    'meeting',
    'lamport',
    'ana',
    Buffer.from(secret).toString('hex'),
  ];
  for (const text of [...sent, ...blobs])
    for (const word of hidden.filter(({ length }) => length > 3)) expect(text).not.toContain(word);
});

test('a quiet round asks once, and reads no page', async () => {
  const phones = await community(2);
  await write(phones[0], ...MEETING('01', 0));
  await together(phones);
  endpoint.asked.length = 0;
  await sync(phones[0], 'timer');
  expect(endpoint.asked).toEqual(['GET /v1/books/box']);
});

test('S3 cards travel: the newest, a tie, and what was erased is gone everywhere and never comes back', async () => {
  const phones = await community(3);
  const [one, two, three] = phones;
  await together(phones);
  await saveCard(one, card('text', 1, 'uno'));
  await together(phones);
  expect((await loaded(three!)).cards).toEqual([card('text', 1, 'uno')]);
  await saveCard(two!, card('text', 2, 'dos'));
  await saveCard(three!, card('text', 2, 'tres'));
  await together(phones);
  expect((await loaded(one)).cards).toEqual([card('text', 2, 'dos')]);
  expect((await loaded(three!)).cardTies).toMatchObject([{ id: 'text' }]);
  await saveCard(three!, card('text', 3, 'dos y tres'));
  await together(phones);
  for (const phone of phones) expect((await loaded(phone)).cards).toEqual([card('text', 3, 'dos y tres')]);
  await write(one, 'open 2025-01-01', 'erase', 'count 0', 'seal');
  await together(phones);
  for (const phone of phones) expect((await loaded(phone)).cards).toEqual([]);
  const late = await newPhone(world);
  await together([...phones, late]);
  expect(endpoint.asked.filter((one) => one.startsWith('PUT /v1/books/box/cards/')).length).toBeLessThan(7);
});
