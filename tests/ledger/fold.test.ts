/** What counts and what waits: other phones, late lines, seals by strangers and seals ahead of their lines. */
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/ledger/decide.ts';
import { type Entry, idOf } from '../../src/ledger/entry.ts';
import { extend } from '../../src/ledger/extend.ts';
import { fold } from '../../src/ledger/fold.ts';
import { story } from './story.ts';

const SEALED = story(`
  a: deposit ana 20
  b: deposit bea 5
  count 25
  s: seal
`);
const find = (label: string) =>
  SEALED.entries.find((entry) => idOf(entry) === SEALED.ids.get(label)) as Entry;
const stranger = (entry: Entry, changes: Partial<Entry> = {}): Entry => ({
  ...entry,
  phone: 'phone-z',
  sheet: 'sheet-z',
  number: 1,
  intent: 'intent-z',
  ...changes,
});
const writer = { phone: 'phone-a', sheet: 'sheet-2', nextNumber: 1, claimedAt: '', intent: 'new' };

describe('what counts', () => {
  test('a line of another phone in the meeting waits, and changes no figure', () => {
    const book = fold([...SEALED.entries, stranger(find('a'))]);
    expect(book.balances).toEqual(SEALED.book.balances);
    expect(book.waiting.map(idOf)).toEqual(['sheet-z:1']);
  });

  test('a line of the pen that the seal does not cover waits', () => {
    const seal = find('s');
    const late = { ...find('a'), number: seal.number + 1, lamport: seal.lamport + 1, intent: 'late' };
    expect(fold([...SEALED.entries, late]).waiting.map(idOf)).toEqual([idOf(late)]);
  });

  test('a seal by a stranger covers nothing and closes nothing', () => {
    const seal = find('s');
    const theirs = stranger(seal, { lamport: 1, body: { ...seal.body, covers: [] } });
    expect(fold([...SEALED.entries, theirs]).balances).toEqual(SEALED.book.balances);
    const open = SEALED.entries.slice(0, -1);
    const late = stranger(seal, { body: { ...seal.body, covers: [] } });
    expect(fold([...open, late]).open?.number).toBe(1);
    expect(extend(fold(open), [late])?.open?.entries).toHaveLength(4);
  });

  test('while lines that a seal covers are missing, nothing is written in its meeting', () => {
    const without = SEALED.entries.filter((entry) => entry !== find('b'));
    const book = fold(without);
    expect(book.open?.number).toBe(1);
    const said = decide(book, { do: 'write', drafts: [{ kind: 'noted', body: { text: 'text' } }] }, writer);
    expect(said.ok ? null : said.refusal).toMatchObject({ code: 'notAllCovered', figures: { waiting: 1 } });
    expect(fold([...without, find('b')])).toEqual(SEALED.book);
  });

  test('before the first seal another phone opens no meeting', () => {
    const opening = SEALED.entries.find(({ kind }) => kind === 'meeting-opened') as Entry;
    const founding = SEALED.entries.slice(0, SEALED.entries.indexOf(opening));
    const theirs = stranger(opening, { place: 'sheet-z:1' });
    expect(fold([...founding, theirs]).open).toBeNull();
  });

  test('the same id with other bytes is a finding; the same bytes are one entry', () => {
    const twin = { ...find('a'), claimedAt: 'another time' };
    expect(fold([...SEALED.entries, twin]).findings).toEqual([
      { check: 'fork', entry: idOf(twin), detail: 'two entries with one id' },
    ]);
    expect(fold([...SEALED.entries, { ...find('a') }])).toEqual(SEALED.book);
  });
});
