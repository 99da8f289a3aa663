/** L2, L8 and Y6 where a sheet was written twice: one branch stands, whole; the one that a seal names, for ever. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { held } from '../../../src/ledger/accounts.ts';
import { arrivingIn } from '../../../src/ledger/arriving.ts';
import type { Book } from '../../../src/ledger/book.ts';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import { type Decision, decide } from '../../../src/ledger/decide.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import { extend } from '../../../src/ledger/extend.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { reaches } from '../../../src/ledger/order/turns.ts';
import { meetingReport } from '../../../src/ledger/report.ts';
import { coversNow } from '../../../src/ledger/seal.ts';
import { pile } from '../story/money.ts';
import { branchesOf, headOf } from './histories.ts';
import { BEFORE, branch, LAST } from './written-twice.ts';

const wrote = (name: string, amounts: readonly number[]): readonly Entry[] => [
  ...BEFORE,
  ...branch(name, amounts),
];
const foldOf = (...sheets: readonly (readonly Entry[])[]): Book =>
  fold(sheets.flat(), undefined, branchesOf(sheets));
const saved = (book: Book): number => held(book.balances, 'savings/ana');
const must = (decision: Decision): readonly Entry[] => {
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.entries;
};

/** The phone with the pen counts and seals, in a sheet of its own, what it has of the others. */
function sealedAfter(sheet: readonly Entry[], name = 'seal', previousHash?: string): readonly Entry[] {
  const writer = (number: number) => ({
    phone: LAST.phone,
    sheet: name,
    nextNumber: number,
    claimedAt: LAST.claimedAt,
    intent: `${name}-${number}`,
  });
  const book = fold(sheet);
  const counted = held(book.balances, 'box');
  const count: Draft = {
    kind: 'box-counted',
    body: { moment: 'closing', pieces: pile(counted, EUR), counted, counters: [] },
  };
  const lines = must(decide(book, { do: 'write', drafts: [count] }, writer(1)));
  const then = fold([...sheet, ...lines]);
  const heads = coversNow(then).map((head) =>
    head.sheet === name
      ? headOf(lines)
      : headOf(sheet.filter((one) => reaches({ [head.sheet]: head.last }, one))),
  );
  const witnesses = Object.keys(then.members).slice(0, 2);
  const more = previousHash === undefined ? {} : { previousHash };
  return [...lines, ...must(decide(then, { do: 'seal', witnesses, heads, ...more }, writer(2)))];
}

/** The next meeting, opened in a sheet of its own. */
function openedAfter(entries: readonly Entry[]): readonly Entry[] {
  const body = {
    ...(entries.find(({ kind }) => kind === 'meeting-opened') as Entry).body,
    number: 2,
    plannedOn: '2025-02-01',
    heldOn: '2025-02-01',
  };
  const { phone, claimedAt } = LAST;
  const writer = { phone, sheet: 'opened', nextNumber: 1, claimedAt, intent: 'opened' };
  const drafts = [{ kind: 'meeting-opened', body } as Draft];
  return must(decide(fold(entries), { do: 'write', drafts }, writer));
}

/** Of two amounts the one whose line has the smaller text goes first. */
const textOf = (sheet: readonly Entry[]): string => canonicalText(sheet[BEFORE.length]);
const [smaller, greater] = [wrote('one', [100, 200]), wrote('other', [300])].sort((one, other) =>
  textOf(one) < textOf(other) ? -1 : 1,
) as [readonly Entry[], readonly Entry[]];
const amountsIn = (sheet: readonly Entry[]): number =>
  sheet.slice(BEFORE.length).reduce((all, { body }) => all + Number(body.amount), 0);

describe('a sheet that was written twice', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 5 });

  test('L2 one branch stands, whole, the same on every phone, whichever of them came first', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (...all) => {
        const sheets = all.map((of, at) => wrote(`branch-${at}`, of));
        const book = foldOf(...sheets);
        expect(sheets.map((sheet) => saved(fold(BEFORE)) + amountsIn(sheet))).toContain(saved(book));
        for (const others of [[...sheets].reverse(), [...sheets.slice(1), ...sheets.slice(0, 1)]])
          expect(canonicalText(foldOf(...others))).toBe(canonicalText(book));
      }),
    );
  });

  test('Y6 it is said of each id that has two lines, and those of the other branch stand nowhere', () => {
    const book = foldOf(greater, smaller);
    const ids = new Set([...smaller, ...greater].slice(BEFORE.length).map(idOf));
    const twofold = [...smaller, ...greater].filter(
      (entry, at, all) => ids.has(idOf(entry)) && all.findIndex((one) => idOf(one) === idOf(entry)) !== at,
    );
    const said = book.findings.filter(({ check }) => check === 'fork').map(({ entry }) => entry);
    expect(said).toEqual([...new Set(twofold.filter(({ number }) => number > LAST.number).map(idOf))]);
    expect(saved(book)).toBe(saved(fold(smaller)));
    const longer = smaller.length > greater.length ? smaller : greater;
    const tip = longer.at(-1) as Entry;
    expect(book.standing[idOf(tip)]).toBe(longer === smaller ? canonicalText(tip) : null);
  });
});

describe('L8 what a seal names stands', () => {
  const sealed = sealedAfter(greater);
  const seal = sealed.at(-1) as Entry;
  const before = foldOf(greater, sealed);
  const reportOf = (book: Book, entries: readonly Entry[]) =>
    canonicalText(
      meetingReport(
        [...new Set(entries)].filter((entry) => {
          const text = book.standing[idOf(entry)];
          return entry.place === seal.place && (text === undefined || text === canonicalText(entry));
        }),
        idOf(seal),
      ),
    );

  test('a line that comes later under an id that it covers changes nothing, though its text is the smaller one', () => {
    expect(before.lastSeal?.entry).toBe(idOf(seal));
    for (const after of [foldOf(greater, sealed, smaller), foldOf(smaller, sealed, greater)]) {
      expect(after.balances).toEqual(before.balances);
      expect(after.lastSeal).toEqual(before.lastSeal);
      expect(reportOf(after, [...greater, ...sealed, ...smaller])).toBe(
        reportOf(before, [...greater, ...sealed]),
      );
      expect(after.findings.map(({ check }) => check)).toContain('fork');
    }
  });

  test('where only another branch is here, the lines that it covers are on their way, and nothing of the seal counts', () => {
    const [here, sheet] = [foldOf(smaller, sealed), greater];
    expect(here.lastSeal).toBeNull();
    expect(arrivingIn(here)?.lines).toBeGreaterThan(0);
    expect(here.findings.map(({ check }) => check)).toContain('seals');
    expect(foldOf(smaller, sealed, sheet).lastSeal?.entry).toBe(idOf(seal));
  });

  test('a book that stands is folded anew for it', () => {
    const lines = [...sealed].slice(0, -1);
    const { hashAt } = branchesOf([smaller, sealed]);
    const stands = foldOf(smaller, lines);
    expect(extend(stands, [seal], undefined, { links: [], hashAt })).toBeNull();
    const own = foldOf(greater, lines);
    const known = branchesOf([greater, sealed]);
    expect(extend(own, [seal], undefined, known)?.lastSeal?.entry).toBe(idOf(seal));
  });

  test('a seal that another one followed cannot be written anew under its id', () => {
    // The phone that sealed was copied: its copy says other witnesses, in the smaller text or the greater one.
    const forged = sealed.map((entry) =>
      entry === seal ? { ...entry, body: { ...entry.body, witnesses: ['cira', 'dora'] } } : entry,
    );
    for (const [mine, other] of [
      [sealed, forged],
      [forged, sealed],
    ] as const) {
      const opened = openedAfter([...greater, ...mine]);
      const all = [...greater, ...mine, ...opened];
      const next = sealedAfter(all, 'next', headOf(mine).hash);
      const stands = foldOf(greater, mine, opened, next);
      expect(stands.seals).toBe(2);
      const twice = foldOf(greater, other, mine, opened, next);
      expect(twice.standing[idOf(seal)]).toBe(canonicalText(mine.at(-1)));
      expect({ ...twice, standing: {}, findings: [] }).toEqual({ ...stands, findings: [] });
    }
  });

  test('of two branches that were both sealed the one stands whose seal another phone’s seal follows', () => {
    // The phone was copied before it sealed: each copy covers, in the same sheet, what it had.
    const other = sealedAfter(smaller);
    for (const [mineOf, mine, otherOf, beside] of [
      [greater, sealed, smaller, other],
      [smaller, other, greater, sealed],
    ] as const) {
      const opened = openedAfter([...mineOf, ...mine]);
      const next = sealedAfter([...mineOf, ...mine, ...opened], 'next', headOf(mine).hash);
      const stands = foldOf(mineOf, mine, opened, next);
      expect(stands.seals).toBe(2);
      const all = [mineOf, mine, otherOf, beside, opened, next];
      for (const sheets of [all, [...all].reverse(), [otherOf, beside, opened, next, mineOf, mine]]) {
        const twice = foldOf(...sheets);
        expect(twice.standing[idOf(seal)]).toBe(canonicalText(mine.at(-1)));
        expect(twice.lastSeal).toEqual(stands.lastSeal);
        expect(twice.balances).toEqual(stands.balances);
      }
    }
  });

  test('a seal of who has not the pen names nothing', () => {
    const forged = sealed.map((entry) => ({ ...entry, phone: 'another', sheet: 'forged' }));
    expect(saved(foldOf(greater, smaller, forged))).toBe(saved(foldOf(greater, smaller)));
  });
});
