/** What a number is counted from: the last line that can be, whatever of the sheet waits behind it. */
import { expect, test } from 'vitest';
import { decide, type Writer } from '../../../src/ledger/decide.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import { extend } from '../../../src/ledger/extend.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { seenFrom } from '../../../src/ledger/order/page-seen.ts';
import { apart } from '../apart.ts';

const line = (sheet: string, number: number, lamport: number): Entry => ({
  ...{ v: 1, kind: 'noted', phone: `of-${sheet}`, sheet, number, lamport, claimedAt: '', place: 'between' },
  ...{ intent: `${sheet}-${number}`, body: { text: 'card' } },
});

test('L2 a line counts where the last line of a sheet that its phone had cannot be counted from', () => {
  // The numbers of sheet a fall at its third line: that one can never be right.
  const before = [line('a', 1, 1), line('a', 2, 2), line('a', 3, 1)];
  const next = line('b', 1, 3);
  const all = [...before, next];
  const page = {
    ...{ page: 'page-b', sheet: 'b', first: 1, last: 1, seal: null },
    heads: [{ sheet: 'a', last: 3 }],
  };
  const { waitingWhy, heads } = fold(all, seenFrom([page], all));
  expect(waitingWhy['a:3']).toBe('missing');
  expect(waitingWhy['b:1']).not.toBe('missing');
  expect(heads).toEqual({ a: 2, b: 1 });
  expect(fold(before).lamport + 1).toBe(next.lamport);
  expect(extend(fold(before.slice(0, 2)), [next])?.heads).toEqual(heads);
});

test('L2 what a phone writes after a line of its own that waits stands behind that line, also once it counts', () => {
  const { book } = apart('', { first: false });
  const [own] = Object.values(book.phones).filter(({ cameBy }) => cameBy === 'founded');
  const writer: Writer = {
    ...{ phone: own?.id ?? '', sheet: 'own', nextNumber: 3, claimedAt: '', intent: 'next' },
  };
  const late = { ...line('own', 2, book.lamport + 9), phone: writer.phone };
  const waits = fold([late]);
  expect(waits.waiting.map(idOf)).toEqual(['own:2']);
  const draft = {
    kind: 'recovery-made',
    body: { recovery: 'r', signKey: 'sign-key', openKey: 'open-key' },
  } as const;
  const decision = decide(
    { ...book, waiting: waits.waiting, waitingWhy: waits.waitingWhy },
    { do: 'write', drafts: [draft] },
    writer,
  );
  expect(decision.ok && decision.entries.map(({ lamport }) => lamport)).toEqual([late.lamport + 1]);
});
