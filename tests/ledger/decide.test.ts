/** The door itself: what is no entry at all, which refusal is said first, and that a second tap writes nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Command, decide, judge } from '../../src/ledger/decide.ts';
import type { Draft } from '../../src/ledger/entries/registry.ts';
import { idOf } from '../../src/ledger/entry.ts';
import { amount } from '../../src/ledger/money.ts';
import { foremost, OVERRIDABLE, REFUSAL_CODES, refusal } from '../../src/ledger/refusal.ts';
import { story } from './story.ts';

const { book, entries } = story('a: deposit ana 20');
const writer = { phone: 'phone-a', sheet: 'sheet-2', nextNumber: 1, claimedAt: '', intent: 'new' };
const refused = (command: Command, on = book) => {
  const decision = decide(on, command, writer);
  return decision.ok ? 'written' : decision.refusal;
};
const write = (kind: string, body: object): Command => ({
  do: 'write',
  drafts: [{ kind, body } as unknown as Draft],
});
const deposit = { member: 'ana', amount: amount(500), carried: amount(0), to: 'box' };

describe('bad input', () => {
  test.each([
    ['negative', { ...deposit, amount: -500 }, 'body.amount'],
    ['zero', { ...deposit, amount: 0 }, 'body.amount'],
    ['minus zero', { ...deposit, amount: -0 }, 'body.amount'],
    ['not a number', { ...deposit, amount: Number.NaN }, 'body.amount'],
    ['1e400', { ...deposit, amount: Number('1e400') }, 'body.amount'],
    ['half a cent', { ...deposit, amount: 0.5 }, 'body.amount'],
    ['more than can be keyed in', { ...deposit, amount: 1_000_000_000_001 }, 'body.amount'],
    ['a text', { ...deposit, amount: '500' }, 'body.amount'],
    ['nothing', { ...deposit, amount: undefined }, 'body.amount'],
    ['a place that is none', { ...deposit, to: 'pocket' }, 'body.to'],
    ['a field too many', { ...deposit, note: 'x' }, 'body.note'],
    ['a name every object has', { ...deposit, member: 'constructor' }, 'body.member'],
    ['markup for a name', { ...deposit, member: '<b>ana</b>' }, 'body.member'],
    ['10,000 characters for a name', { ...deposit, member: 'a'.repeat(10_000) }, 'body.member'],
  ])('%s is refused with the field, and nothing is written', (_what, body, path) => {
    expect(refused(write('deposit', body))).toMatchObject({ code: 'badBody', figures: { path } });
  });

  test('a kind that does not exist, a copy that does not parse, a seal that was typed', () => {
    expect(refused(write('gift', {}))).toMatchObject({ code: 'badBody', figures: { path: 'kind' } });
    const of = { kind: 'deposit', body: { ...deposit, amount: -1 } };
    const reversal = { entry: 'sheet-of-phone-a:8', of, reason: null, moneyMoves: false };
    expect(refused(write('reversal', reversal))).toMatchObject({
      code: 'badBody',
      figures: { path: 'body.of.body.amount' },
    });
    const totals = { expected: 0, counted: 0, pieces: {}, differences: [], balances: [], members: [] };
    const covers = [{ sheet: 'sheet-of-phone-a', last: 8, hash: 'x' }];
    const seal = { number: 1, previous: null, covers, ...totals, witnesses: [] };
    expect(refused(write('meeting-sealed', seal))).toMatchObject({ code: 'badBody' });
    const original = entries.at(-1) as (typeof entries)[number];
    const replacements = [{ kind: 'deposit', body: { ...deposit, amount: amount(-1) } } as Draft];
    const correction: Command = {
      do: 'correct',
      original,
      reason: null,
      replacements,
      boxLeg: { is: 'unsaid' },
    };
    expect(refused(correction)).toMatchObject({ code: 'badBody', figures: { path: 'body.amount' } });
  });

  test('pieces that the currency does not have, or that do not add up', () => {
    const count = { moment: 'closing', counters: [] };
    expect(
      refused(write('box-counted', { ...count, pieces: { 'note-700': 1 }, counted: 700 })),
    ).toMatchObject({
      code: 'piecesUnknown',
      figures: { piece: 'note-700' },
    });
    expect(
      refused(write('box-counted', { ...count, pieces: { 'note-500': 1 }, counted: 700 })),
    ).toMatchObject({ code: 'badBody' });
    expect(refused(write('box-counted', { ...count, pieces: { 'note-500': 0 }, counted: 0 }))).toMatchObject({
      code: 'badBody',
    });
  });

  test('what an entry names must be there: a decision, what it stands in for, what it takes back', () => {
    expect(refused(write('deposit', { ...deposit, decision: 'sheet-1:1' }))).toMatchObject({
      code: 'unknownDecision',
    });
    expect(refused(write('deposit', { ...deposit, replaces: 'sheet-1:1' }))).toMatchObject({
      code: 'unknownEntry',
    });
    const of = { kind: 'deposit', body: deposit };
    const invented = { entry: 'sheet-1:1', of, reason: null, moneyMoves: false };
    expect(refused(write('reversal', invented))).toMatchObject({ code: 'unknownEntry' });
    const real = idOf(entries.at(-1) as (typeof entries)[number]);
    expect(refused(write('reversal', { ...invented, entry: real }))).toMatchObject({ code: 'unknownEntry' });
    expect(refused(write('adopted', { entry: real, of }))).toMatchObject({ code: 'notWaiting' });
    expect(refused({ do: 'seal', witnesses: [], heads: [] })).toMatchObject({
      code: 'notAllCovered',
      figures: { waiting: 2 },
    });
  });
});

describe('refusals', () => {
  test('where several hold, the first in order is said', () => {
    const lend = {
      member: 'nobody',
      amount: 99_999,
      from: 'box',
      terms: book.conditions?.loans.terms,
      cashStep: 5,
      purpose: null,
      saidYes: [],
    };
    expect(refused(write('loan-paid-out', lend))).toMatchObject({ code: 'unknownMember' });
    expect(refused(write('loan-paid-out', { ...lend, member: 'ana' }))).toMatchObject({
      code: 'notCashStep',
    });
    expect(refused(write('loan-paid-out', { ...lend, member: 'ana', amount: 99_995 }))).toMatchObject({
      code: 'loanAboveLimit',
    });
    const all = REFUSAL_CODES.map((code) => refusal(code, {} as never));
    for (let at = 0; at < all.length; at += 1)
      expect(foremost(all.slice(at).reverse())?.code).toBe(REFUSAL_CODES[at]);
    expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
  });

  test('only what the conditions forbid can be overridden', () => {
    const told = REFUSAL_CODES.map((code) => refusal(code, {} as never)).filter(
      ({ overridable }) => overridable,
    );
    expect(new Set(told.map(({ code }) => code))).toEqual(OVERRIDABLE);
    const override = { text: 'text', votes: { for: ['ana'], against: [], abstained: [] } };
    const more = {
      ...write('withdrawal', { member: 'ana', amount: 2500, from: 'box' }),
      override,
    } as Command;
    expect(refused(more)).toMatchObject({ code: 'boxTooLow', overridable: false });
  });

  test('an override that was not needed leaves no decision; one by a stranger is refused', () => {
    const votes = { for: ['ana'], against: [], abstained: [] };
    const fine = decide(
      book,
      { ...write('deposit', deposit), override: { text: 'text', votes } } as Command,
      writer,
    );
    expect(fine.ok && fine.entries.map(({ kind }) => kind)).toEqual(['deposit']);
    const lend = {
      member: 'ana',
      amount: 3000,
      from: 'box',
      terms: book.conditions?.loans.terms,
      cashStep: 5,
      purpose: null,
      saidYes: [],
    };
    const rich = decide(book, write('income', { amount: amount(9000), to: 'box', what: null }), writer);
    const next = { ...writer, nextNumber: 2, intent: 'next' };
    const bySomebody = {
      ...write('loan-paid-out', lend),
      override: { text: 'text', votes: { ...votes, for: ['nobody'] } },
    } as Command;
    const decision = decide(rich.ok ? rich.book : book, bySomebody, next);
    expect(decision.ok ? null : decision.refusal.code).toBe('unknownMember');
  });

  test('a community’s book takes no fact of a follow-up book', () => {
    const fact = { fact: 'woman-noted', about: 'w1', data: {} };
    const figures = { kind: 'followed-up' };
    expect(refused(write('followed-up', fact))).toMatchObject({ code: 'notOfThisBook', figures });
  });

  test('every refusal is told somewhere in these tests', () => {
    const folder = new URL('.', import.meta.url);
    const files = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.test.ts'));
    const text = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
    const untold = REFUSAL_CODES.filter(
      (code) => !text.includes(`! ${code}`) && !text.includes(`code: '${code}'`),
    );
    expect(untold).toEqual([]);
  });
});

describe('the same form twice', () => {
  test('in the meeting, right after its seal, and between meetings: one entry', () => {
    const sealed = story('a: deposit ana 20\ncount 20\nseal');
    const again = entries.at(-1) as (typeof entries)[number];
    const second = decide(sealed.book, write('deposit', deposit), { ...writer, intent: again.intent });
    expect(second).toMatchObject({ ok: true, entries: [], already: idOf(again) });
    expect(judge(sealed.book, { ...again, place: 'between' }, false)).toBeNull();
  });
});
