/**
 * The endpoint of a life: the real app over the real SQLite in memory, called in process; and what may be wrong with it:
 * it is reset, rolled back, loses a box, withholds pages, answers with what it said before, is down.
 */
import { makeApp } from '../../../src/endpoint/app.ts';
import { makeLog } from '../../../src/endpoint/log.ts';
import {
  type MailStore,
  StoreDown,
  type StoredCard,
  type StoredPage,
} from '../../../src/endpoint/store/mail-store.ts';
import { openSqlite } from '../../../src/endpoint/store/sqlite.ts';
import type { Bug } from '../world/bug.ts';
import { type Core, idFrom, note } from '../world/core.ts';

export type FetchInit = Parameters<typeof globalThis.fetch>[1];

/** What a box really has, in the order of the numbers. */
export interface BoxContents {
  readonly box: string;
  readonly storeEpoch: string;
  readonly ids: readonly string[];
}

export interface Mailbox {
  /** One request, answered by the app; in a life with faults perhaps with what it answered before. */
  answer(url: string, init: FetchInit): Promise<Response>;
  /** Of every box that is there. */
  contents(): Promise<readonly BoxContents[]>;
  /** Puts a page into a box as somebody does who knows its write token. */
  inject(box: string, blobId: string, blob: Uint8Array): Promise<void>;
  /** Blobs of pages that a box has. */
  blobs(box: string): Promise<readonly StoredPage[]>;
  reset(): void;
  loseBox(box: string): Promise<void>;
  /** Remembers what it has, or goes back to what was remembered. False: there is nothing to go back to. */
  remember(): Promise<void>;
  rollBack(): Promise<boolean>;
  /** From now on a part of what it has is not shown. */
  withhold(mode: 'pages' | 'ids' | 'all' | null): void;
  replay(on: boolean): void;
  /** Nothing is wrong with it any more. */
  mend(): void;
}

interface BoxMemory {
  readonly box: string;
  readonly storeEpoch: string;
  readonly pages: readonly StoredPage[];
  readonly cards: readonly StoredCard[];
}

const QUOTA = { pages: 100_000, cards: 20_000, bytes: 67_108_864 };
const MANY = 1_000_000;
const RATE = { perSecond: MANY, burst: MANY };

interface Inside {
  store: MailStore;
  /** The hash of the write token of every box that somebody asked for. */
  readonly writeHashes: Map<string, string>;
  memories: (readonly BoxMemory[])[];
  hiding: 'pages' | 'ids' | 'all' | null;
  replaying: boolean;
}

export interface MailboxSettings {
  readonly boxPerSecond: number;
  readonly busyPercent: number;
  readonly bug: Bug | null;
}

export function makeMailbox(core: Core, settings: MailboxSettings): Mailbox {
  const inside: Inside = {
    store: emptyStore(core, []),
    writeHashes: new Map(),
    memories: [],
    hiding: null,
    replaying: false,
  };
  const { boxPerSecond } = settings;
  const app = makeApp({
    store: faulty(core, inside, settings),
    settings: {
      trustProxy: false,
      addressRate: RATE,
      boxRate: { perSecond: boxPerSecond, burst: boxPerSecond * 20 },
      createRate: RATE,
      mostKeys: 100,
      mostBytesInHand: 16_777_216,
    },
    log: makeLog(() => undefined),
    nowMs: () => core.nowMs,
  });
  const before = new Map<string, { readonly status: number; readonly text: string }[]>();
  return {
    async answer(url, init) {
      const name = `${init?.method ?? 'GET'} ${url}`;
      const told = before.get(name) ?? [];
      if (inside.replaying && told.length > 0 && core.random.chance(60)) {
        note(core, 'replayed by the endpoint');
        const { status, text } = core.random.pick(told);
        return responseOf(status, text);
      }
      const response = await app.fetch(new Request(url, init));
      const text = await response.text();
      if (name.startsWith('GET')) before.set(name, [...told.slice(-4), { status: response.status, text }]);
      return responseOf(response.status, text, response.headers);
    },
    ...truthOf(inside),
    ...troublesOf(core, inside),
  };
}

function responseOf(status: number, text: string, headers?: Headers): Response {
  const body = status === 204 ? null : text;
  return new Response(body, { status, headers: headers ?? { 'content-type': 'application/json' } });
}

/** @param epochs what the first boxes get; the others get new ones. */
const emptyStore = (core: Core, epochs: readonly string[]): MailStore => {
  const left = [...epochs];
  return openSqlite(':memory:', { quota: QUOTA, newEpoch: () => left.shift() ?? idFrom(core.random) });
};

/** All parts of a list, one after the other. */
async function whole<Item>(
  list: (after: number) => Promise<{ items: readonly Item[]; more: boolean; next: number } | null>,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  for (let after = 0; ; ) {
    const part = await list(after);
    if (!part) return all;
    all.push(...part.items);
    if (!part.more) return all;
    after = part.next;
  }
}

function truthOf(inside: Inside): Pick<Mailbox, 'contents' | 'blobs' | 'inject'> {
  return {
    blobs: (box) =>
      whole(async (after) => {
        const part = await inside.store.pages(box, after, MANY);
        return part.ok ? { ...part, items: part.pages } : null;
      }),
    async contents() {
      const found: BoxContents[] = [];
      for (const box of inside.writeHashes.keys()) {
        const state = await inside.store.read(box);
        if (!state.ok) continue;
        const ids = await whole(async (after) => {
          const part = await inside.store.ids(box, after, MANY);
          return part.ok ? { ...part, items: part.ids } : null;
        });
        found.push({ box, storeEpoch: state.book.storeEpoch, ids });
      }
      return found;
    },
    async inject(box, id, blob) {
      const writeHash = inside.writeHashes.get(box);
      if (writeHash) await inside.store.addPages(box, writeHash, [{ id, blob }]);
    },
  };
}

type Troubles = Omit<Mailbox, 'answer' | 'contents' | 'blobs' | 'inject'>;

function troublesOf(core: Core, inside: Inside): Troubles {
  const { blobs, contents } = truthOf(inside);
  const cards = async (box: string): Promise<readonly StoredCard[]> => {
    const part = await inside.store.cards(box, 0, MANY);
    return part.ok ? part.cards : [];
  };
  const fill = async ({ box, pages, cards: had }: BoxMemory): Promise<void> => {
    const writeHash = inside.writeHashes.get(box) ?? '';
    await inside.store.create(box, writeHash);
    await inside.store.addPages(box, writeHash, pages);
    for (const card of had) await inside.store.putCard(box, writeHash, card);
  };
  return {
    reset() {
      inside.store = emptyStore(core, []);
      inside.memories = [];
    },
    async loseBox(box) {
      await inside.store.remove(box, inside.writeHashes.get(box) ?? '');
      inside.memories = [];
    },
    async remember() {
      const memory: BoxMemory[] = [];
      for (const { box, storeEpoch } of await contents())
        memory.push({ box, storeEpoch, pages: await blobs(box), cards: await cards(box) });
      if (memory.length > 0) inside.memories = [...inside.memories.slice(-2), memory];
    },
    async rollBack() {
      const memory = inside.memories[0];
      if (!memory) return false;
      inside.store = emptyStore(
        core,
        memory.map(({ storeEpoch }) => storeEpoch),
      );
      inside.memories = [];
      for (const one of memory) await fill(one);
      return true;
    },
    withhold(mode) {
      inside.hiding = mode;
    },
    replay(on) {
      inside.replaying = on;
    },
    mend() {
      inside.hiding = null;
      inside.replaying = false;
    },
  };
}

/** The real store, now and then down, and showing less than it has while it withholds. */
function faulty(core: Core, inside: Inside, { busyPercent, bug }: MailboxSettings): MailStore {
  const real = (): MailStore => bug?.mail?.(inside.store) ?? inside.store;
  const up = (): MailStore => {
    if (!core.calm && core.random.chance(busyPercent)) {
      note(core, 'endpoint down');
      throw new StoreDown('down');
    }
    return real();
  };
  /** Which are hidden follows from the id alone. */
  const hidden = (id: string): boolean => Number.parseInt(id.slice(0, 2), 16) % 3 === 0;
  return {
    async create(box, writeHash) {
      inside.writeHashes.set(box, writeHash);
      return up().create(box, writeHash);
    },
    read: async (box) => up().read(box),
    addPages: async (box, writeHash, pages) => up().addPages(box, writeHash, pages),
    async pages(box, after, limit) {
      const part = await up().pages(box, after, limit);
      if (!part.ok || inside.hiding === null || inside.hiding === 'ids') return part;
      note(core, 'withheld by the endpoint');
      return { ...part, pages: part.pages.filter(({ id }) => !hidden(id)) };
    },
    async ids(box, after, limit) {
      const part = await up().ids(box, after, limit);
      if (!part.ok || inside.hiding === null || inside.hiding === 'pages') return part;
      return { ...part, ids: part.ids.filter((id) => !hidden(id)) };
    },
    putCard: async (box, writeHash, card) => up().putCard(box, writeHash, card),
    card: async (box, id) => up().card(box, id),
    cards: async (box, after, limit) => up().cards(box, after, limit),
    remove: async (box, writeHash) => up().remove(box, writeHash),
    check: async () => up().check(),
    close: async () => real().close(),
  };
}
