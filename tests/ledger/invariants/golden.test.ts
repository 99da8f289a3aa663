/** L7: the entries of version 1, as they were written when it shipped, are read to the same meaning for ever. */
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { checkBook } from '../../../src/ledger/checks.ts';
import type { CivilDate } from '../../../src/ledger/civil-date.ts';
import { decodeEntry } from '../../../src/ledger/decode.ts';
import { ENTRY_KINDS, kinds } from '../../../src/ledger/entries/registry.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { limitOf } from '../../../src/ledger/loans/limit.ts';
import { standingOn } from '../../../src/ledger/loans/loan.ts';
import { meetingReport } from '../../../src/ledger/report.ts';
import golden from '../../vectors/entries-v1.json' with { type: 'json' };

const decoded = golden.entries.map((raw) => decodeEntry(raw));
const entries = decoded.flatMap((one): Entry[] => (one.ok ? [one.entry] : []));
const book = fold(entries);

describe('L7 entries of version 1', () => {
  test('L7 there is one of every kind of version 1, and each is still read, byte for byte', () => {
    expect(decoded.filter((one) => !one.ok)).toEqual([]);
    expect(canonicalText(entries)).toBe(canonicalText(golden.entries));
    expect(new Set(golden.entries.map(({ kind }) => kind))).toEqual(
      new Set(ENTRY_KINDS.filter((kind) => kinds(kind)?.since === 1)),
    );
  });

  test('L7 they come to the same balances and raise no finding', () => {
    expect(book.balances).toEqual(golden.balances);
    expect(checkBook(entries)).toEqual([]);
  });

  test('L7 L8 the reports of their seals are the same bytes', () => {
    const seals = entries.filter(({ kind }) => kind === 'meeting-sealed');
    const reports = seals.map((seal) => meetingReport(entries.filter(({ place }) => place === seal.place)));
    expect(canonicalText(reports)).toBe(canonicalText(golden.reports));
  });

  test('L7 limits and what each loan owes are the same', () => {
    const limits = Object.keys(book.members).map((member) => {
      const limit = limitOf(book, member);
      return { member, ...limit, binding: limit?.binding.is };
    });
    // What was agreed later adds figures; those of then are the same.
    expect(limits).toMatchObject(golden.limits);
    expect(limits).toHaveLength(golden.limits.length);
    const standings = Object.values(book.loans).map((loan) => ({
      loan: loan.id,
      ...standingOn(loan, golden.on as CivilDate),
    }));
    expect(standings.map(({ toGuarantors: _, ...before }) => before)).toEqual(golden.standings);
    expect(standings.map(({ toGuarantors }) => toGuarantors)).toEqual(standings.map(() => 0));
  });
});
