/** L7: goals, as they were written when they came, are read to the same meaning for ever. */
import { expect, test } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { checkBook } from '../../../src/ledger/checks.ts';
import { decodeEntry } from '../../../src/ledger/decode.ts';
import { ENTRY_KINDS, kinds } from '../../../src/ledger/entries/registry.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import golden from '../../vectors/entries-v1-goals.json' with { type: 'json' };

const decoded = golden.entries.map((raw) => decodeEntry(raw));
const entries = decoded.flatMap((one): Entry[] => (one.ok ? [one.entry] : []));

test('L7 there is one of every kind of the fifth generation, and each is still read, byte for byte', () => {
  expect(decoded.filter((one) => !one.ok)).toEqual([]);
  expect(canonicalText(entries)).toBe(canonicalText(golden.entries));
  const written = new Set(golden.entries.map(({ kind }) => kind));
  const fifth = ENTRY_KINDS.filter((kind) => kinds(kind)?.since === 5);
  expect(fifth.filter((kind) => !written.has(kind))).toEqual([]);
});

test('L7 they come to the same goals, with the same ends, and raise no finding', () => {
  const { goals } = fold(entries);
  expect(canonicalText(Object.values(goals))).toBe(canonicalText(golden.goals));
  expect(Object.values(goals)).toHaveLength(4);
  expect(checkBook(entries)).toEqual([]);
});
