/** L7: where totals are sent, as it was written when it came, is read to the same meaning for ever. */
import { expect, test } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { checkBook } from '../../../src/ledger/checks.ts';
import { decodeEntry } from '../../../src/ledger/decode.ts';
import { ENTRY_KINDS, kinds } from '../../../src/ledger/entries/registry.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import golden from '../../vectors/entries-v1-totals.json' with { type: 'json' };

const decoded = golden.entries.map((raw) => decodeEntry(raw));
const entries = decoded.flatMap((one): Entry[] => (one.ok ? [one.entry] : []));

test('L7 there is one of every kind of the seventh generation, and each is still read, byte for byte', () => {
  expect(decoded.filter((one) => !one.ok)).toEqual([]);
  expect(canonicalText(entries)).toBe(canonicalText(golden.entries));
  const written = new Set(golden.entries.map(({ kind }) => kind));
  const seventh = ENTRY_KINDS.filter((kind) => kinds(kind)?.since === 7);
  expect(seventh.filter((kind) => !written.has(kind))).toEqual([]);
});

test('L7 the last that was said holds; what was said before is in the book and has no effect any more', () => {
  expect(fold(entries).totalsSlot).toBe(golden.totalsSlot);
  expect(fold(entries.slice(0, -1)).totalsSlot).toBe(null);
  expect(checkBook(entries)).toEqual([]);
});
