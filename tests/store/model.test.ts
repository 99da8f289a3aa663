/** Long random lives of a book in two tabs, against a model that is a plain list. S1, S2 and the running hashes hold throughout. */
import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/ledger/entry.ts';
import type { Heads, Store } from '../../src/store/store.ts';
import { SEED } from '../setup/seed.ts';
import { BOOK, loadedOf, opened, type Scribe, scribe, started, type World } from './contract/world.ts';
import { indexedDbWorld } from './worlds/indexeddb-world.ts';
import { memoryWorld } from './worlds/memory-world.ts';
import { mapStorage } from './worlds/storage.ts';

interface Tab {
  readonly store: Store;
  readonly by: Scribe;
  heads: Heads;
  /** What was decided and not yet acknowledged; tried again with the same bytes. */
  pending: readonly Entry[];
  /** The heads of the last try. */
  tried: Heads;
}

type Act =
  | { readonly do: 'write'; readonly tab: 0 | 1; readonly entries: number; readonly abort: number }
  | { readonly do: 'again'; readonly tab: 0 | 1 }
  | { readonly do: 'look'; readonly tab: 0 | 1 }
  | { readonly do: 'receive'; readonly tab: 0 | 1; readonly entries: number };

const tab = fc.constantFrom(0 as const, 1 as const);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    tab,
    entries: fc.integer({ min: 1, max: 3 }),
    abort: fc.nat(4),
  }),
  fc.record({ do: fc.constant('again' as const), tab }),
  fc.record({ do: fc.constant('look' as const), tab }),
  fc.record({ do: fc.constant('receive' as const), tab, entries: fc.integer({ min: 1, max: 6 }) }),
);

/** `outcomes` counts what came of the appends, so that a life in which nothing happens is noticed. */
async function live(world: World, acts: readonly Act[], outcomes: Map<string, number>): Promise<void> {
  const { store, heads, phone } = await started(world);
  const truth = new Map<string, Entry>();
  const remember = (entries: readonly Entry[]) => {
    for (const entry of entries) truth.set(`${entry.sheet}:${entry.number}`, entry);
  };
  remember(await store.entriesOf(BOOK, { all: true }));
  const newTab = (own: Store, sheet: string): Tab => {
    return { store: own, by: scribe(phone, sheet, 3), heads, pending: [], tried: heads };
  };
  const tabs = [newTab(store, 'sheet-one'), newTab(await opened(world), 'sheet-two')] as const;
  const foreign = scribe('phone-b', 'sheet-far', 3);
  const foreignEntries = Array.from({ length: 6 }, (_, at) => foreign.joined(100 + at));

  for (const one of acts) {
    const here = tabs[one.tab];
    if (one.do === 'look') here.heads = (await loadedOf(here.store)).heads;
    else if (one.do === 'receive') {
      const received = foreignEntries.slice(0, one.entries);
      expect(await here.store.receive(BOOK, received)).toMatchObject({ ok: true, forks: [] });
      remember(received);
    } else {
      const writes = one.do === 'write';
      if (writes) {
        if (here.pending.length === 0)
          here.pending = Array.from({ length: one.entries }, () => here.by.joined(truth.size));
        here.tried = here.heads;
        world.abortAtRow(one.abort);
      }
      const before = truth.size;
      const result = await here.store.append(BOOK, here.tried, { entries: here.pending });
      world.abortAtRow(0);
      const outcome = result.ok ? `ok ${result.already}` : result.code;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (result.ok) {
        remember(here.pending);
        if (truth.size > before || result.heads.count > here.heads.count) here.heads = result.heads;
        if (writes) here.pending = [];
      } else {
        expect(['headsMoved', 'diskFailed']).toContain(result.code);
        expect(
          result.code === 'headsMoved' && here.tried.count === before,
          'told to look again for nothing',
        ).toBe(false);
      }
    }
    const stored = await here.store.entriesOf(BOOK, { all: true });
    expect(new Set(stored.map((entry) => JSON.stringify(entry)))).toEqual(
      new Set([...truth.values()].map((entry) => JSON.stringify(entry))),
    );
    expect(stored.length).toBe(truth.size);
  }
  const end = await loadedOf(store);
  expect(end.heads.count).toBe(truth.size);
  expect(await store.verifyHashes(BOOK)).toMatchObject({ ok: true, entries: truth.size });
  expect(await store.checkWitness()).toEqual({ code: 'ok', witnessed: true });
}

const imitation = (name: string) =>
  indexedDbWorld(name, {
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    objectStores: IDBObjectStore.prototype,
    databases: IDBDatabase.prototype,
    witness: mapStorage(),
    fillUp: async () => async () => undefined,
  });

test.each([
  ['memory', () => memoryWorld(), 150],
  ['fake-indexeddb', imitation, 40],
] as const)(
  'S1 S2 on %s a random life of two tabs loses nothing, doubles nothing, invents nothing',
  async (name, makeWorld, numRuns) => {
    let lives = 0;
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
        lives += 1;
        const world = makeWorld(`${name}-${lives}`);
        try {
          await live(world, acts, outcomes);
        } finally {
          await world.end();
        }
      }),
      { numRuns, seed: SEED },
    );
    expect([...outcomes.keys()].sort()).toEqual(['diskFailed', 'headsMoved', 'ok false', 'ok true']);
  },
  60_000,
);
