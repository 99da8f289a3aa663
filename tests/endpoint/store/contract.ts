/**
 * The contract of the endpoint's store: every database that is offered as one passes all of these. What the operations mean
 * over HTTP is in ../conformance; here is what only shows beside it: reopening, quotas, many writers at once.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { MailStore, Quota, StoredPage } from '../../../src/endpoint/store/mail-store.ts';
import { LIMITS } from '../../../src/sync/protocol.ts';
import { same } from '../conformance/case.ts';

export interface World {
  /** Opens the one database of this world; only one store at a time. */
  open(quota?: Partial<Quota>): Promise<MailStore>;
}

export interface Case {
  readonly name: string;
  run(world: World): Promise<void>;
}

export const newHex = (bytes = 32): string => randomBytes(bytes).toString('hex');

export function newPage(size = 40): StoredPage {
  const blob = randomBytes(size);
  return { id: createHash('sha256').update(blob).digest('hex'), blob };
}

/** A new book in the store. */
export async function newBook(store: MailStore): Promise<[box: string, writeHash: string]> {
  const book = [newHex(), newHex()] as const;
  same((await store.create(...book)).ok, true, 'creating a book');
  return [...book];
}

async function allIds(store: MailStore, box: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after = 0; ; ) {
    const part = await store.ids(box, after, LIMITS.idsPerAnswer);
    if (!part.ok) throw new Error(part.code);
    ids.push(...part.ids);
    if (!part.more) return ids;
    after = part.next;
  }
}

async function stateOf(store: MailStore, box: string) {
  const read = await store.read(box);
  if (!read.ok) throw new Error(read.code);
  return read.book;
}

const sorted = (ids: readonly string[]) => [...ids].sort();

export const STORE_CONTRACT: readonly Case[] = [
  {
    name: 'E1 what was taken is there after the store was closed and opened again, with the same epoch',
    async run(world) {
      const store = await world.open();
      const [box, writeHash] = await newBook(store);
      const page = newPage();
      await store.addPages(box, writeHash, [page]);
      await store.putCard(box, writeHash, { id: 'a', version: 1, blob: Buffer.from('card') });
      const before = await stateOf(store, box);
      await store.close();
      const again = await world.open();
      same(await stateOf(again, box), before, 'state');
      const pages = await again.pages(box, 0, 10);
      same(pages.ok && pages.pages.map(({ blob }) => Buffer.from(blob)), [page.blob], 'pages');
      const card = await again.card(box, 'a');
      same(
        card.ok && card.card.blob !== 'erased' && Buffer.from(card.card.blob),
        Buffer.from('card'),
        'card',
      );
      await again.close();
    },
  },
  {
    name: 'E2 many writers at once: every page has one number, without a gap, and count and xor fit',
    async run(world) {
      const store = await world.open();
      const [box, writeHash] = await newBook(store);
      const pages = Array.from({ length: 60 }, () => newPage());
      const writers = pages.map((page, at) =>
        store.addPages(box, writeHash, [page, pages[(at * 7) % 60] ?? page]),
      );
      const answers = await Promise.all(writers);
      const stored = answers
        .flatMap((each) => (each.ok ? each.items : []))
        .filter(({ state }) => state === 'stored');
      same(stored.length, pages.length, 'pages that were stored');
      const ids = await allIds(store, box);
      same(sorted(ids), sorted(pages.map(({ id }) => id)), 'ids');
      const { last, count, xor } = await stateOf(store, box);
      const expected = ids.reduce((sum, id) => sum ^ BigInt(`0x${id}`), 0n);
      same([last, count, BigInt(`0x${xor}`) === expected], [60, 60, true], 'last, count and xor');
      await store.close();
    },
  },
  {
    name: 'E2 who reads behind many writers never skips a page',
    async run(world) {
      const store = await world.open();
      const [box, writeHash] = await newBook(store);
      const seen: string[] = [];
      let writing = true;
      const reader = (async () => {
        for (let after = 0; ; ) {
          const wasWriting = writing;
          const part = await store.ids(box, after, 7);
          if (!part.ok) throw new Error(part.code);
          seen.push(...part.ids);
          after = part.next;
          if (!wasWriting && !part.more) return;
          await new Promise((next) => setImmediate(next));
        }
      })();
      const writers = Array.from({ length: 8 }, async () => {
        for (let at = 0; at < 15; at += 1) await store.addPages(box, writeHash, [newPage(), newPage()]);
      });
      await Promise.all(writers);
      writing = false;
      await reader;
      same(seen, await allIds(store, box), 'what the reader saw');
      same(seen.length, 240, 'how much');
      await store.close();
    },
  },
  {
    name: 'E3 the same pages from many writers at once are stored once',
    async run(world) {
      const store = await world.open();
      const [box, writeHash] = await newBook(store);
      const pages = Array.from({ length: 5 }, () => newPage());
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => store.addPages(box, writeHash, pages)),
      );
      const stored = answers
        .flatMap((each) => (each.ok ? each.items : []))
        .filter(({ state }) => state === 'stored');
      same(stored.length, 5, 'pages that were stored');
      same((await stateOf(store, box)).count, 5, 'count');
      await store.close();
    },
  },
  {
    name: 'E3 a book that many make at once is made once',
    async run(world) {
      const store = await world.open();
      const [box, writeHash] = [newHex(), newHex()];
      const made = await Promise.all(Array.from({ length: 10 }, () => store.create(box, writeHash)));
      same(made.filter((each) => each.ok && each.isNew).length, 1, 'how often it was new');
      same(await store.create(box, newHex()), { ok: false, code: 'wrongToken' }, 'with another token');
      await store.close();
    },
  },
  {
    name: 'E4 a full book takes no more pages, by number or by bytes; what fits is still taken',
    async run(world) {
      const store = await world.open({ pages: 3, bytes: 100 });
      const [box, writeHash] = await newBook(store);
      const states = async (...pages: StoredPage[]) => {
        const taken = await store.addPages(box, writeHash, pages);
        return taken.ok && taken.items.map((item) => (item.state === 'refused' ? item.reason : item.state));
      };
      same(await states(newPage(60), newPage(60), newPage(40)), ['stored', 'bookFull', 'stored'], 'by bytes');
      same(await states(newPage(0), newPage(0)), ['stored', 'already'], 'an empty page, twice');
      const full = await states(newPage(1));
      same(full, ['bookFull'], 'by number');
      same((await stateOf(store, box)).count, 3, 'count');
      await store.close();
    },
  },
  {
    name: 'E4 a full book takes no more cards, but a shorter one in the place of another, and erasures of what is there',
    async run(world) {
      const store = await world.open({ cards: 2, bytes: 100 });
      const [box, writeHash] = await newBook(store);
      const put = async (id: string, version: number, bytes: number | 'erased') => {
        const blob = bytes === 'erased' ? bytes : Buffer.alloc(bytes, version);
        const taken = await store.putCard(box, writeHash, { id, version, blob });
        return taken.ok ? taken.state : taken.code;
      };
      same(await put('a', 1, 70), 'stored', 'the first');
      same(await put('b', 1, 40), 'bookFull', 'by bytes');
      same(await put('b', 1, 30), 'stored', 'what fits');
      same(await put('c', 1, 0), 'bookFull', 'by number');
      same(await put('c', 1, 'erased'), 'bookFull', 'a stone for what never came');
      same(await put('a', 2, 71), 'bookFull', 'longer');
      same(await put('a', 2, 60), 'stored', 'shorter');
      same(await put('a', 3, 'erased'), 'stored', 'erased');
      same(await put('b', 2, 100), 'stored', 'the room that it left');
      await store.close();
    },
  },
  {
    name: 'E4 no answer holds more than its limit',
    async run(world) {
      const store = await world.open();
      const [box, writeHash] = await newBook(store);
      const large = () => newPage(LIMITS.pageBytes);
      await store.addPages(box, writeHash, Array.from({ length: 12 }, large));
      const part = await store.pages(box, 0, LIMITS.pagesPerAnswer);
      const bytes = part.ok ? part.pages.reduce((sum, { blob }) => sum + blob.length, 0) : 0;
      same(bytes, LIMITS.answerBytes, 'bytes of pages');
      for (let at = 0; at < 10; at += 1)
        await store.putCard(box, writeHash, { id: `card-${at}`, version: 1, blob: large().blob });
      const cards = await store.cards(box, 0, LIMITS.cardsPerAnswer);
      same(cards.ok && [cards.cards.length, cards.more], [8, true], 'cards');
      await store.close();
    },
  },
  {
    name: 'a removed book leaves nothing, and the next one in its box begins anew',
    async run(world) {
      const store = await world.open();
      const [box, writeHash] = await newBook(store);
      await store.addPages(box, writeHash, [newPage()]);
      await store.putCard(box, writeHash, { id: 'a', version: 7, blob: Buffer.from('x') });
      const { storeEpoch } = await stateOf(store, box);
      same(await store.remove(box, newHex()), { ok: false, code: 'wrongToken' }, 'with another token');
      same(await store.remove(box, writeHash), { ok: true }, 'removing');
      same(await store.read(box), { ok: false, code: 'noSuchBook' }, 'reading');
      await store.create(box, newHex());
      const state = await stateOf(store, box);
      same([state.last, state.cards.last, state.storeEpoch === storeEpoch], [0, 0, false], 'the next book');
      same(await allIds(store, box), [], 'its pages');
      same(await store.card(box, 'a'), { ok: false, code: 'noSuchCard' }, 'its cards');
      await store.close();
    },
  },
];
