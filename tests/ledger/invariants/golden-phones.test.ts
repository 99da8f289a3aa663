/** L7: what several phones wrote, with what their pages say was seen, comes to the same for ever. */
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { checkBook } from '../../../src/ledger/checks.ts';
import { decodeEntry } from '../../../src/ledger/decode.ts';
import { ENTRY_KINDS, kinds } from '../../../src/ledger/entries/registry.ts';
import { type Entry, idOf, READS } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { Heads } from '../../../src/ledger/phones.ts';
import { meetingReport } from '../../../src/ledger/report.ts';
import golden from '../../vectors/entries-v1-phones.json' with { type: 'json' };

const decoded = golden.entries.map((raw) => decodeEntry(raw));
const entries = decoded.flatMap((one): Entry[] => (one.ok ? [one.entry] : []));
const seenBy = new Map(Object.entries(golden.seen as unknown as Readonly<Record<string, Heads>>));
const seen = (entry: Entry) => seenBy.get(idOf(entry));
const book = fold(entries, seen);
const same = (ours: unknown, theirs: unknown) => expect(canonicalText(ours)).toBe(canonicalText(theirs));

describe('L7 entries of several phones', () => {
  test('L7 there is one of every kind of the second generation, and each is still read, byte for byte', () => {
    same(entries, golden.entries);
    const written = new Set(golden.entries.map(({ kind }) => kind));
    const second = ENTRY_KINDS.filter((kind) => kinds(kind)?.since === 2);
    expect(second.filter((kind) => !written.has(kind))).toEqual([]);
  });

  test('L7 they come to the same figures, phones, keys, turns and waiting lines, and raise no finding', () => {
    same(book.balances, golden.balances);
    same(book.phones, golden.phones);
    same(book.keys, golden.keys);
    same(book.recovery, golden.recovery);
    same(book.waitingWhy, golden.waitingWhy);
    same(book.clashes, golden.clashes);
    same(book.open?.turns, golden.turns);
    expect(checkBook(entries, [], undefined, seen)).toEqual([]);
  });

  test('L7 L8 the reports of their seals are the same bytes', () => {
    const seals = entries.filter(({ kind }) => kind === 'meeting-sealed');
    const ofPlace = (place: string) => entries.filter((entry) => entry.place === place);
    same(
      seals.map((seal) => meetingReport(ofPlace(seal.place), idOf(seal))),
      golden.reports,
    );
  });

  test('a phone announces the newest generation of kinds that this code has', () => {
    expect(Math.max(...ENTRY_KINDS.map((kind) => kinds(kind)?.since ?? 0))).toBe(READS);
  });
});
