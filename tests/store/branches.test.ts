/** L8, Y1 and Y6 on a disk: what a seal's hash names stands, whichever branch of a sheet came first, by page or by file. */

import { expect, test } from 'vitest';
import { held } from '../../src/ledger/accounts.ts';
import { canonicalText } from '../../src/ledger/bytes.ts';
import { EUR } from '../../src/ledger/currency.ts';
import { decide } from '../../src/ledger/decide.ts';
import type { Draft } from '../../src/ledger/entries/registry.ts';
import type { Entry } from '../../src/ledger/entry.ts';
import { headsToSeal, headsWanted } from '../../src/ledger/seal.ts';
import { parseBookFile } from '../../src/store/book-file.ts';
import type { Store } from '../../src/store/store.ts';
import { BEFORE, branch, LAST } from '../ledger/branches/written-twice.ts';
import { pile } from '../ledger/story/money.ts';
import { loadedOf } from './contract/world.ts';
import { memoryWorld } from './worlds/memory-world.ts';

const BOOK = 'book-a';

const [smaller, greater] = [branch('one', [100, 200]), branch('other', [300])].sort((one, other) =>
  canonicalText(one[0]) < canonicalText(other[0]) ? -1 : 1,
) as [readonly Entry[], readonly Entry[]];

async function phone(...given: readonly (readonly Entry[])[]): Promise<Store> {
  const opened = await memoryWorld().open();
  if (!opened.ok) throw new Error(opened.code);
  const created = await opened.store.createBook(BOOK);
  if (!created.ok) throw new Error(created.code);
  for (const entries of given) expect(await opened.store.receive(BOOK, entries)).toMatchObject({ ok: true });
  return opened.store;
}

/** Counts the box and seals, as the phone with the pen, what stands on this disk. */
async function seal(store: Store, sheet: string): Promise<readonly Entry[]> {
  const written: Entry[] = [];
  for (const step of ['count', 'seal'] as const) {
    const { book, links } = await loadedOf(store, BOOK);
    const counted = held(book.balances, 'box');
    const count: Draft = {
      kind: 'box-counted',
      body: { moment: 'closing', pieces: pile(counted, EUR), counted, counters: [] },
    };
    const stored = await store.headsAt(BOOK, headsWanted(book));
    const decision = decide(
      book,
      step === 'count'
        ? { do: 'write', drafts: [count] }
        : {
            do: 'seal',
            witnesses: Object.keys(book.members).slice(0, 2),
            ...headsToSeal(book, links, stored),
          },
      {
        phone: LAST.phone,
        sheet,
        nextNumber: written.length + 1,
        claimedAt: LAST.claimedAt,
        intent: `${sheet}-${step}`,
      },
    );
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    written.push(...decision.entries);
    await store.receive(BOOK, decision.entries);
  }
  return written;
}

const textOf = async (store: Store) => canonicalText((await loadedOf(store, BOOK)).book);

test('L8 what is sealed stays when a smaller line comes under an id that the seal covers, also where that line came first', async () => {
  const here = await phone(BEFORE, greater);
  const sealed = await seal(here, 'seal');
  const before = await loadedOf(here, BOOK);
  await here.receive(BOOK, [...BEFORE, ...smaller]);
  const after = await loadedOf(here, BOOK);
  expect(after.book.balances).toEqual(before.book.balances);
  expect(after.book.lastSeal).toEqual(before.book.lastSeal);
  expect(after.forks).toEqual(smaller);
  const there = await phone(BEFORE, smaller, sealed);
  expect((await loadedOf(there, BOOK)).book.lastSeal).toBeNull();
  await there.receive(BOOK, [...BEFORE, ...greater]);
  expect(await textOf(there)).toBe(await textOf(here));
});

test('a seal names the branch that stands, also on the phone where the other one came first', async () => {
  const [one, other] = [
    await phone(BEFORE, greater, [...BEFORE, ...smaller]),
    await phone(BEFORE, smaller, [...BEFORE, ...greater]),
  ];
  const [sealed, too] = [await seal(one, 'seal'), await seal(other, 'seal')];
  expect(sealed.map(canonicalText)).toEqual(too.map(canonicalText));
  expect((await loadedOf(one, BOOK)).book.lastSeal).not.toBeNull();
  expect(await textOf(one)).toBe(await textOf(other));
});

test('Y1 a file says which lines belong together: three branches are the same book after it', async () => {
  const third = branch('third', [700, 800, 900]);
  const store = await phone(BEFORE, third, [...BEFORE, ...smaller], [...BEFORE, ...greater]);
  const parsed = await parseBookFile(globalThis.crypto, await store.exportBookFile(BOOK));
  if (!parsed.ok) throw new Error(parsed.code);
  expect(parsed.file.forksAfter).toHaveLength(smaller.length + greater.length);
  const opened = await memoryWorld().open();
  if (!opened.ok) throw new Error(opened.code);
  const fresh = opened.store;
  expect(await fresh.importBookFile(parsed.file, { despiteFindings: true })).toMatchObject({ ok: true });
  expect(await textOf(fresh)).toBe(await textOf(store));
  const elsewhere = await phone(BEFORE, greater);
  expect(await elsewhere.importBookFile(parsed.file, { despiteFindings: true })).toMatchObject({ ok: true });
  expect(await textOf(elsewhere)).toBe(await textOf(store));
});
