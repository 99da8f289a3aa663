/** Receipts: how phones that never write let the others know what they hold; real stores and the real endpoint. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card } from '../../src/ledger/cards.ts';
import { giveReceipt, receiptsFor } from '../../src/sync/receipt.ts';
import { type Endpoint, newEndpoint } from './driver/box.ts';
import {
  found,
  loaded,
  newPhone,
  newWorld,
  type Phone,
  saveCard,
  sync,
  type World,
  write,
} from './driver/phones.ts';
import { BOOK } from './sample.ts';

let endpoint: Endpoint;
let world: World;
let phones: readonly [Phone, Phone, Phone];

beforeEach(async () => {
  endpoint = await newEndpoint();
  world = await newWorld(endpoint);
  phones = [await newPhone(world), await newPhone(world), await newPhone(world)];
  await found(phones[0], phones.slice(1));
});
afterEach(() => endpoint.end());

/** Two rounds: the second one brings what the others said in their first. */
async function inStep(all: readonly Phone[]): Promise<void> {
  for (const phone of [...all, ...all]) {
    world.nowMs += 400_000;
    await sync(phone);
    await give(phone);
    await sync(phone);
  }
}

const give = async (phone: Phone): Promise<boolean> =>
  giveReceipt(phone.store, BOOK, (await loaded(phone)).book, phone.keys.id);

async function holders(phone: Phone): Promise<readonly string[]> {
  const { book } = await loaded(phone);
  const found = await receiptsFor(phone.store, BOOK, book, [book.lastSeal?.entry ?? null]);
  return phones.filter(({ keys }) => found.has(keys.id)).map((one) => NAMES[phones.indexOf(one)] ?? '');
}
const NAMES = ['ana', 'bea', 'cira'];

const receiptOf = ({ keys }: Phone, version: number, seal: string | null): Card => ({
  ...{ kind: 'receipt', book: BOOK, id: keys.id, version, seal },
});

test('every phone learns who holds the newest sealed meeting, also from those that wrote nothing', async () => {
  const [ana, bea, cira] = phones;
  await inStep(phones);
  for (const phone of phones) expect(await holders(phone)).toEqual(NAMES);
  await write(ana, 'open 2025-01-15', 'deposit ana 20', 'count 20', 'seal');
  expect(await holders(ana)).toEqual([]);
  await inStep([ana, bea]);
  expect(await holders(ana)).toEqual(['ana', 'bea']);
  expect(await holders(bea)).toEqual(['ana', 'bea']);
  await inStep([cira, ana]);
  expect(await holders(ana)).toEqual(NAMES);
  expect(ana.sync.status()).toMatchObject({ trouble: null, cardsOut: 0 });
});

test('it is given once for each sealed meeting, and not by a phone that is not in the group', async () => {
  const [ana, bea] = phones;
  expect(await give(ana)).toBe(true);
  expect(await give(ana)).toBe(false);
  expect(await give(bea)).toBe(false);
  await inStep([ana, bea]);
  await write(ana, 'open 2025-01-15', 'count 0', 'seal');
  expect(await give(ana)).toBe(true);
  expect(await give(ana)).toBe(false);
});

test('Y3 what a phone says that another one holds, or puts in the place of a member’s name, nobody takes', async () => {
  const [ana, bea, cira] = phones;
  await inStep([ana]);
  await write(ana, 'open 2025-01-15', 'count 0', 'seal');
  await inStep([ana]);
  const { book } = await loaded(ana);
  const seal = book.lastSeal?.entry ?? null;
  const member: Card = { kind: 'text', book: BOOK, id: 'note-1', version: 1, text: 'Ana' };
  await saveCard(ana, member);
  await inStep([ana, bea]);
  // Bea's app is another one: it sends what it likes, under its own signature.
  const mail = await bea.store.mail();
  const forged: Card[] = [receiptOf(cira, 1, seal), { ...receiptOf(bea, 2, seal), id: 'note-1' }];
  await bea.store.receive(BOOK, [], forged);
  const forger = await newPhone(world, bea, { mail: { ...mail, surveyCards: everything(mail) } });
  await sync(forger);
  expect(
    endpoint.asked.filter((one) => one.startsWith('PUT') && one.includes('/cards/')).length,
  ).toBeGreaterThan(3);
  await inStep([ana]);
  expect(await holders(ana)).not.toContain('cira');
  expect((await loaded(ana)).cards).toContainEqual(member);
});

type Mail = Awaited<ReturnType<Phone['store']['mail']>>;
const everything =
  (mail: Mail): Mail['surveyCards'] =>
  async (book, box) => {
    const survey = await mail.surveyCards(book, box);
    const ids = [phones[2].keys.id, 'note-1'];
    const cards = await Promise.all(ids.map((id) => mail.card(book, id)));
    const all = cards.flatMap((one) => (one ? [{ id: one.id, version: one.version }] : []));
    return { ...survey, here: [...survey.here.filter(({ id }) => !ids.includes(id)), ...all] };
  };

test('a file that anybody may read has none of them, and none is taken from one', async () => {
  const [ana] = phones;
  await give(ana);
  const text = await ana.store.exportBookFile(BOOK);
  expect(text).not.toContain('receipt');
});
