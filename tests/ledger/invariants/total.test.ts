/** The fold, the checks and everything that is shown are total: whatever parses, nothing throws. */
import { describe, expect, test } from 'vitest';
import { checkBook } from '../../../src/ledger/checks.ts';
import { decodeEntry } from '../../../src/ledger/decode.ts';
import { ENTRY_VERSION, type Entry } from '../../../src/ledger/entry.ts';
import { extend } from '../../../src/ledger/extend.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { limitOf } from '../../../src/ledger/loans/limit.ts';
import { standingOn } from '../../../src/ledger/loans/loan.ts';
import { planOf } from '../../../src/ledger/loans/schedule.ts';
import { meetingReport } from '../../../src/ledger/report.ts';
import { sealDraft } from '../../../src/ledger/seal.ts';
import { cashBook, datedLines, passbook } from '../../../src/ledger/statement.ts';
import { generate } from '../generate.ts';
import { bytesOf, inOrder, onBooks, shuffled, takeTime } from './books.ts';
import { hostile } from './hostile.ts';

takeTime();

/** Everything a screen or a file could ask of these entries. */
function useEverything(entries: readonly Entry[]): void {
  const book = fold(entries);
  bytesOf(book);
  checkBook(entries);
  datedLines(book, entries);
  cashBook(book, entries, 'box');
  meetingReport(entries);
  sealDraft(book, [], []);
  for (const member of Object.keys(book.members)) {
    passbook(book, entries, member);
    limitOf(book, member);
  }
  const day = book.open?.heldOn ?? book.founding?.on;
  for (const loan of Object.values(book.loans)) {
    planOf(loan);
    if (day) standingOn(loan, day);
  }
}

describe('totality', () => {
  test('whatever parses is folded, checked and shown without throwing, to one book in any order', () => {
    let bent = 0;
    onBooks(120, ({ entries }, random) => {
      const [set, changed] = hostile(entries, random);
      bent += changed;
      useEverything(set);
      expect(bytesOf(fold(shuffled(set, random)))).toBe(bytesOf(fold(set)));
      const half = inOrder(set).slice(0, set.length / 2);
      const longer = extend(fold(half), inOrder(set).slice(half.length));
      if (longer) expect(bytesOf(longer)).toBe(bytesOf(fold(set)));
    });
    expect(bent).toBeGreaterThan(1000);
  });

  const { entries } = generate(5, 2);
  const deposit = entries.find(({ kind, place }) => kind === 'deposit' && place !== 'between') as Entry;
  const founded = entries[0] as Entry;

  test.each(['constructor', '__proto__', 'hasOwnProperty', 'toString', 'valueOf', 'isPrototypeOf'])(
    'no member, sheet, phone or intent is called %s',
    (name) => {
      const body = JSON.parse(JSON.stringify({ ...deposit.body, member: name })) as unknown;
      expect(decodeEntry({ ...deposit, body }).ok).toBe(false);
      for (const field of ['sheet', 'phone', 'intent'])
        expect(decodeEntry({ ...deposit, [field]: name }).ok).toBe(false);
      const grown = JSON.parse(
        JSON.stringify(deposit).replace('"amount"', `"${name}":1,"amount"`),
      ) as unknown;
      expect(decodeEntry(grown).ok).toBe(false);
    },
  );

  test('figures that are no amounts do not parse', () => {
    for (const amount of [
      -1,
      0,
      0.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number('1e400'),
      1e13,
      '5',
      null,
      -0,
    ]) {
      expect(decodeEntry({ ...deposit, body: { ...deposit.body, amount } }), String(amount)).toMatchObject({
        ok: false,
        path: 'body.amount',
      });
    }
    const count = {
      moment: 'closing',
      counted: 0,
      counters: [],
      pieces: { 'note-9999999999999': 1_000_000 },
    };
    expect(decodeEntry({ ...deposit, kind: 'box-counted', body: count })).toMatchObject({ ok: false });
  });

  test('a book of more money than a safe integer holds stops growing, and can still be closed', () => {
    const much = Array.from(
      { length: 2000 },
      (_, at): Entry => ({
        ...deposit,
        sheet: `much${at}`,
        number: 1,
        lamport: 1_000_000 + at,
        intent: `much${at}`,
        body: { ...deposit.body, amount: 1_000_000_000_000 },
      }),
    );
    const open = entries.slice(0, entries.indexOf(deposit) + 1);
    const book = fold([...open, ...much]);
    expect(book.waiting.length).toBeGreaterThan(800);
    useEverything([...open, ...much]);
    expect(decodeEntry({ ...deposit, kind: 'meeting-sealed', body: sealDraft(book, [], [])?.body }).ok).toBe(
      true,
    );
  });

  test('deep and foreign bodies: a newer kind is kept as it is, what has no bytes is not', () => {
    const newer = {
      ...deposit,
      v: ENTRY_VERSION + 1,
      kind: 'kind-of-tomorrow',
      body: JSON.parse('{"a":[{"__proto__":1}],"constructor":2}') as never,
    };
    const kept = decodeEntry(newer);
    expect(kept.ok && bytesOf(kept.entry)).toBe(bytesOf(newer));
    expect(fold([founded, newer]).waiting).toHaveLength(1);
    expect(decodeEntry({ ...newer, body: { rate: 0.5 } }).ok).toBe(false);
    const deep = JSON.parse(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`) as never;
    expect(decodeEntry({ ...newer, body: deep }).ok).toBe(false);
    let copy: { kind: string; body: object } = { kind: 'noted', body: { text: 'text' } };
    for (let layer = 0; layer < 200; layer += 1) copy = { kind: 'adopted', body: { entry: 'a:1', of: copy } };
    expect(decodeEntry({ ...deposit, ...copy }).ok).toBe(false);
  });
});
