/** A community's book never takes a fact, and a follow-up book never takes money or a meeting: neither `decide` nor `fold`. */
import { describe, expect, test } from 'vitest';
import { checkBook } from '../../src/ledger/checks.ts';
import { ENTRY_KINDS } from '../../src/ledger/entries/registry.ts';
import { type Entry, idOf } from '../../src/ledger/entry.ts';
import { extend } from '../../src/ledger/extend.ts';
import { fold } from '../../src/ledger/fold.ts';
import { story } from '../ledger/story.ts';
import golden from '../vectors/entries-v1.json' with { type: 'json' };
import agreed from '../vectors/entries-v1-agreed.json' with { type: 'json' };
import goals from '../vectors/entries-v1-goals.json' with { type: 'json' };
import ofPhones from '../vectors/entries-v1-phones.json' with { type: 'json' };
import { act, announced, emptyWorld, founded, give, noted, say, stateOf, team, write } from './world.ts';

const FACT = { kind: 'followed-up', body: { fact: 'woman-noted', about: 'w1', data: {} } } as const;

/** A line of every kind, as real books have them. */
const LINES = new Map(
  [...golden.entries, ...agreed.entries, ...goals.entries, ...ofPhones.entries].map((raw) => [
    raw.kind,
    raw.body as Entry['body'],
  ]),
);

/** The next line of the phone that founded the book, as a phone with other rules would have written it. */
const forced = (entries: readonly Entry[], kind: string, body: Entry['body']): Entry => {
  const last = entries.at(-1);
  if (!last) throw new Error('no entries');
  return {
    ...last,
    kind,
    body,
    number: last.number + 1,
    lamport: last.lamport + 1,
    intent: `forced-${kind}`,
  };
};

describe('a community’s book', () => {
  test('refuses a fact, with a code of its own', () => {
    const world = emptyWorld('a');
    write(world, founded());
    expect(write(world, FACT)).toBe('notOfThisBook');
    expect(world.book).not.toHaveProperty('facts');
  });

  test('lets a fact wait without effect, in whatever place it was written', () => {
    const { entries } = story('deposit ana 20');
    const line = forced(entries, FACT.kind, FACT.body);
    for (const place of ['founding', 'between', line.place]) {
      const book = fold([...entries, { ...line, place }]);
      expect(book.waitingWhy[idOf(line)]).toBe('notAllowed');
      expect(book).not.toHaveProperty('facts');
      expect(extend(fold(entries), [{ ...line, place }])).toEqual(book);
    }
  });
});

describe('a follow-up book', () => {
  const TAKEN = ['founded', 'erased', 'followed-up'];
  const ANYWHERE = ['phone-announced', 'phone-removed', 'keys-renewed', 'recovery-made', 'restored'];
  const others = ENTRY_KINDS.filter((kind) => ![...TAKEN, ...ANYWHERE].includes(kind));

  test.each(others)('%s is refused, and waits without effect where it comes all the same', (kind) => {
    const [a] = team('a');
    const body = LINES.get(kind) ?? {};
    // A body of another shape is refused before anything else.
    expect(write(a, { kind, body } as never)).toBe(LINES.has(kind) ? 'notOfThisBook' : 'badBody');
    const before = fold(a.entries);
    const line = forced(a.entries, kind, body);
    for (const place of ['founding', 'between', idOf(line)]) {
      const { waiting, waitingWhy, lamport, tail, heads, lamportBySheet, intents, ...book } = fold([
        ...a.entries,
        { ...line, place },
      ]);
      expect(waitingWhy[idOf(line)]).toBe('notAllowed');
      expect(waiting).toHaveLength(1);
      expect(before).toMatchObject(JSON.parse(JSON.stringify(book)));
    }
  });

  test('nearly all were tried with a body that a community’s book takes', () => {
    expect(others.filter((kind) => LINES.has(kind)).length).toBeGreaterThan(45);
  });

  test('any of its phones writes facts and erases cards at once; one of a supporter does not, nor one that nobody knows', () => {
    const [a, b] = team('a', 'b');
    expect(say(b, noted('w1'))).toBe('written');
    expect(write(b, { kind: 'erased', body: { card: 'w1' } })).toBe('written');
    expect(write(a, announced('c', 'support'))).toBe('written');
    give(a, b);
    give(b, a);
    expect(a.book.erased).toHaveProperty('w1');
    expect(stateOf(a).women).toHaveProperty('w1');
    const c = emptyWorld('c');
    give(a, c);
    expect(say(c, noted('w2'))).toBe('notForThisPhone');
    const d = emptyWorld('d');
    give(a, d);
    expect(say(d, noted('w2'))).toBe('unknownPhone');
    expect(checkBook(a.entries)).toEqual([]);
  });

  test('what a removed phone writes afterwards waits', () => {
    const [a, b] = team('a', 'b');
    say(b, noted('w1'));
    give(b, a);
    expect(act(a, { do: 'remove-phone', phone: 'b', reason: null })).toBe('written');
    expect(say(b, noted('w2'))).toBe('written');
    give(b, a);
    expect(Object.keys(stateOf(a).women)).toEqual(['w1']);
    expect(Object.values(a.book.waitingWhy)).toEqual(['removedPhone']);
    give(a, b);
    expect(say(b, noted('w3'))).toBe('phoneRemoved');
  });

  test('an app that does not read facts yet is waited for', () => {
    const [a] = team('a');
    const old = announced('b');
    write(a, { ...old, body: { ...old.body, reads: 5 } } as never);
    expect(say(a, noted('w1'))).toBe('notReadByAll');
  });
});
