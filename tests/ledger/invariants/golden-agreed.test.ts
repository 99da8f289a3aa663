/** L7: conditions in full and loans with pledges, as they were written when they came, are read to the same meaning for ever. */
import { expect, test } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { checkBook } from '../../../src/ledger/checks.ts';
import { decodeEntry } from '../../../src/ledger/decode.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { limitOf } from '../../../src/ledger/loans/limit.ts';
import golden from '../../vectors/entries-v1-agreed.json' with { type: 'json' };

const decoded = golden.entries.map((raw) => decodeEntry(raw));
const entries = decoded.flatMap((one): Entry[] => (one.ok ? [one.entry] : []));

test('L7 every condition and every pledge is still read, byte for byte', () => {
  expect(decoded.filter((one) => !one.ok)).toEqual([]);
  expect(canonicalText(entries)).toBe(canonicalText(golden.entries));
  expect(checkBook(entries)).toEqual([]);
});

test('L7 what binds each member’s limit, with pledges and a part of the fund, is the same', () => {
  const book = fold(entries);
  const limits = Object.keys(book.members).map((member) => {
    const limit = limitOf(book, member);
    return { member, ...limit, binding: limit?.binding.is };
  });
  expect(limits).toMatchObject(golden.limits);
  expect(limits).toHaveLength(golden.limits.length);
});
