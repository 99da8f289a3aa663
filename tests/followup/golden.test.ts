/** L7: a follow-up book, as it was written when it came, is read to the same meaning for ever. */
import { expect, test } from 'vitest';
import { FACTS } from '../../src/followup/facts/registry.ts';
import { followUpOf } from '../../src/followup/fold.ts';
import { canonicalText } from '../../src/ledger/bytes.ts';
import { checkBook } from '../../src/ledger/checks.ts';
import { decodeEntry } from '../../src/ledger/decode.ts';
import { ENTRY_KINDS, kinds } from '../../src/ledger/entries/registry.ts';
import type { Entry } from '../../src/ledger/entry.ts';
import { fold } from '../../src/ledger/fold.ts';
import golden from '../vectors/entries-v1-followup.json' with { type: 'json' };

const decoded = golden.entries.map((raw) => decodeEntry(raw));
const entries = decoded.flatMap((one): Entry[] => (one.ok ? [one.entry] : []));

/** The facts that this code had when the file was made; those of a later family have a file of their own. */
const THEN: readonly string[] = [
  ...['presentation-held', 'woman-noted', 'presentation-attended', 'interviewed', 'readiness-said'],
  ...['woman-erased', 'group-begun', 'woman-placed', 'community-formed', 'taken-back'],
];

test('L7 there is one of every kind of the sixth generation and of every fact, and each is still read, byte for byte', () => {
  expect(decoded.filter((one) => !one.ok)).toEqual([]);
  expect(canonicalText(entries)).toBe(canonicalText(golden.entries));
  const written = new Set(golden.entries.map(({ kind }) => kind));
  const sixth = ENTRY_KINDS.filter((kind) => kinds(kind)?.since === 6);
  expect(sixth.filter((kind) => !written.has(kind))).toEqual([]);
  const said = new Set(fold(entries).facts?.map(({ fact }) => fact));
  expect([...said].sort()).toEqual([...THEN].sort());
  expect(FACTS).toEqual(expect.arrayContaining([...THEN]));
});

test('L7 it comes to the same follow-up, and raises no finding', () => {
  const state = followUpOf(fold(entries).facts ?? []);
  // What came later adds fields; those of then are the same.
  expect(state).toMatchObject(golden.followUp);
  expect(state.newer).toEqual([]);
  expect(checkBook(entries)).toEqual([]);
});
