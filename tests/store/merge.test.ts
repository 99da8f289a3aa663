/** What comes from elsewhere comes to the same in any order and any number of times: entries, forks and cards. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../../src/ledger/cards.ts';
import type { Entry } from '../../src/ledger/entry.ts';
import type { Store } from '../../src/store/store.ts';
import { BOOK, type Case, loadedOf, scribe, started } from './contract/world.ts';
import { memoryWorld } from './worlds/memory-world.ts';

type World = Parameters<Case['run']>[0];

/** Runs in a fresh world whose book has the same founding bytes every time. */
async function inWorld<Result>(work: (store: Store, world: World) => Promise<Result>): Promise<Result> {
  const world = memoryWorld();
  try {
    return await work((await started(world)).store, world);
  } finally {
    await world.end();
  }
}

/** Two branches of one sheet, as a phone writes them whose storage was copied and then used twice. */
function branches(shared: number, own: number, others: number): readonly (readonly Entry[])[] {
  const trunk = scribe('phone-b', 'sheet-b', 3);
  const first = Array.from({ length: shared }, () => trunk.joined(10));
  const grow = (count: number, member: number): readonly Entry[] => {
    const copy = scribe('phone-b', 'sheet-b', 3);
    for (let at = 0; at < shared; at += 1) copy.joined(10);
    return [...first, ...Array.from({ length: count }, () => copy.joined(member))];
  };
  return [grow(own, 20), grow(others, 30)];
}

/** Prefixes of the branches in a random order: what files and pages of different days hold. */
const deliveries = fc
  .tuple(fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([shared, own, others]) => {
    const whole = branches(shared, own, others);
    const some = fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 6 }));
    return fc.array(some, { maxLength: 6 }).chain((cuts) => {
      const pieces = cuts.map(([branch, length]) => whole[branch]!.slice(0, length));
      return fc.record({
        whole: fc.constant(whole),
        order: fc.shuffledSubarray([...pieces, ...whole], { minLength: pieces.length + 2 }),
      });
    });
  });

test('S2 two branches of a sheet are both kept whole, whatever arrives first and however often', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ whole, order }) => {
      await inWorld(async (store) => {
        for (const entries of order) expect(await store.receive(BOOK, entries)).toMatchObject({ ok: true });
        const loaded = await loadedOf(store);
        const stored = await store.entriesOf(BOOK, { all: true });
        const kept = [...stored.slice(3), ...loaded.forks].map((entry) => JSON.stringify(entry));
        const given = new Set(whole.flat().map((entry) => JSON.stringify(entry)));
        expect(kept.length, 'each once').toBe(new Set(kept).size);
        expect(new Set(kept)).toEqual(given);
        expect(loaded.book.findings.some(({ check }) => check === 'fork')).toBe(true);
        expect(await store.verifyHashes(BOOK)).toMatchObject({ ok: true });
        const before = loaded.heads;
        for (const entries of order)
          expect(await store.receive(BOOK, entries)).toMatchObject({ added: 0, forks: [] });
        expect((await loadedOf(store)).heads).toEqual(before);
      });
    }),
    { numRuns: 60 },
  );
});

test('S2 the folded book does not depend on which branch arrived first', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ whole }) => {
      const fold = (order: readonly (readonly Entry[])[]) =>
        inWorld(async (store) => {
          for (const entries of order) await store.receive(BOOK, entries);
          const { waiting, findings } = (await loadedOf(store)).book;
          return JSON.stringify({ waiting, findings });
        });
      expect(await fold(whole)).toBe(await fold(whole.toReversed()));
    }),
    { numRuns: 30 },
  );
});

const card: fc.Arbitrary<Card> = fc.record({
  kind: fc.constant('text' as const),
  book: fc.constant(BOOK),
  id: fc.constantFrom('card-1', 'card-2'),
  version: fc.integer({ min: 1, max: 4 }),
  text: fc.constantFrom('uno', 'dos', 'tres'),
});

test('S3 cards come to the same in any order: the newest, its ties, and never an erased one', async () => {
  const drop = fc.boolean();
  await fc.assert(
    fc.asyncProperty(
      fc.array(card, { minLength: 1, maxLength: 8 }),
      drop,
      fc.nat(8),
      async (cards, erases, at) => {
        const settle = (order: readonly Card[]) =>
          inWorld(async (store) => {
            const erasing = scribe('phone-b', 'sheet-b', 3).write('erased', { card: 'card-1' });
            for (const [index, one] of order.entries()) {
              if (erases && index === at % order.length) await store.receive(BOOK, [erasing]);
              await store.receive(BOOK, [], [one]);
            }
            const loaded = await loadedOf(store);
            return { cards: loaded.cards, cardTies: loaded.cardTies };
          });
        const forwards = await settle(cards);
        expect(await settle(cards.toReversed())).toEqual(forwards);
        const newest = (id: string) =>
          Math.max(0, ...cards.filter((one) => one.id === id).map((one) => one.version));
        for (const one of forwards.cards) expect(one.version).toBe(newest(one.id));
        if (erases) expect(forwards.cards.some(({ id }) => id === 'card-1')).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
});
