/** What a book file may be, and the word for everything that it may not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalBytes, canonicalText } from '../../src/ledger/bytes.ts';
import type { Card } from '../../src/ledger/cards.ts';
import {
  type BookFile,
  LONGEST_FILE_CHARS,
  parseBookFile,
  writeBookFile,
} from '../../src/store/book-file.ts';
import { sha256 } from '../../src/store/hashes.ts';
import { founding, scribe } from './contract/world.ts';

const by = scribe('phone-a', 'sheet-a');
const founded = founding(by);
const entries = [founded, by.joined(1), by.joined(2)];
const card: Card = { kind: 'text', book: 'book-a', id: 'card-1', version: 2, text: '«sí» 👩🏾‍🌾 <b>\u202e' };
const plain: BookFile = {
  book: 'book-a',
  madeAt: '2026-01-10T18:00:00.000Z',
  entries,
  forks: [],
  cards: [card],
};
const content = { format: 'caixeta-book', version: 1, ...plain };

/** The content as a file whose checksum is right: what stands behind the checksum is looked at. */
async function fileOf(whole: Readonly<Record<string, unknown>>): Promise<string> {
  return canonicalText({ ...whole, checksum: await sha256(crypto, canonicalBytes(whole)) });
}
const changed = (change: Readonly<Record<string, unknown>>) => fileOf({ ...content, ...change });
const withEntry = (at: number, change: Readonly<Record<string, unknown>>) =>
  changed({ entries: entries.with(at, { ...entries[at]!, ...change }) });

test('what was written is what is read, and the same book gives the same text', async () => {
  const text = await writeBookFile(crypto, plain);
  expect(await parseBookFile(crypto, text)).toEqual({ ok: true, file: plain });
  expect(await writeBookFile(crypto, { ...plain, entries: entries.toReversed() })).toBe(text);
  const spaced = JSON.stringify(JSON.parse(text), null, 2);
  expect(await parseBookFile(crypto, spaced)).toEqual({ ok: true, file: plain });
});

test('a kind or a version that only a newer app knows is kept byte for byte', async () => {
  const later = { ...by.write('blessed', { by: ['a', 1, null] }), v: 7 };
  const text = await writeBookFile(crypto, { ...plain, entries: [...entries, later] });
  expect(await parseBookFile(crypto, text)).toMatchObject({
    ok: true,
    file: { entries: [...entries, later] },
  });
});

describe('refused', () => {
  const problems: readonly [string, () => string | Promise<string>, object][] = [
    ['too large', () => ' '.repeat(LONGEST_FILE_CHARS + 1), { code: 'tooLarge', most: LONGEST_FILE_CHARS }],
    ['empty', () => '', { code: 'notJson' }],
    ['a picture', () => '\u0089PNG\r\n', { code: 'notJson' }],
    ['null', () => 'null', { code: 'notABookFile' }],
    ['a list', () => '[1,2]', { code: 'notABookFile' }],
    ['another program’s JSON', () => '{"format":"hledger","version":1}', { code: 'notABookFile' }],
    ['a newer file', () => changed({ version: 2 }), { code: 'newerVersion', ours: 1, found: 2 }],
    ['no checksum', () => canonicalText(content), { code: 'damaged' }],
    [
      'one amount changed',
      async () => (await fileOf(content)).replace('"value":500', '"value":600'),
      { code: 'damaged' },
    ],
    ['cut off', async () => (await fileOf(content)).slice(0, -9), { code: 'notJson' }],
    [
      'infinity',
      async () => (await fileOf(content)).replace('"value":500', '"value":1e400'),
      { code: 'damaged' },
    ],
    [
      'nested without end',
      async () =>
        (await fileOf(content)).replace('"forks":[]', `"forks":${'['.repeat(9000)}${']'.repeat(9000)}`),
      { code: 'damaged' },
    ],
    ['a version 0', () => changed({ version: 0 }), { code: 'badField', path: 'version' }],
    ['a book id that is none', () => changed({ book: '../up' }), { code: 'badField', path: 'book' }],
    ['a field that nobody knows', () => changed({ extra: 1 }), { code: 'badField', path: 'extra' }],
    ['no entries', () => changed({ entries: [] }), { code: 'notFounded' }],
    ['no founding', () => changed({ entries: [{ ...entries[1]!, number: 1 }] }), { code: 'notFounded' }],
    [
      'an entry twice',
      () => changed({ entries: [...entries, founded] }),
      { code: 'repeatedEntry', entry: 'sheet-a:1' },
    ],
    [
      'an entry missing',
      () => changed({ entries: [founded, entries[2]] }),
      { code: 'gap', sheet: 'sheet-a', expected: 2, found: 3 },
    ],
    [
      'an entry that is none',
      () => changed({ entries: [founded, 7] }),
      { code: 'badField', path: 'entries.1' },
    ],
    [
      'an envelope out of range',
      () => withEntry(1, { lamport: -1 }),
      { code: 'badField', path: 'entries.1.lamport' },
    ],
    [
      'a field added to an entry',
      () => withEntry(1, { note: 'x' }),
      { code: 'badField', path: 'entries.1.note' },
    ],
    [
      'a bad body',
      () => withEntry(1, { body: { member: 'member-1', number: 0, on: '2026-01-10' } }),
      { code: 'badField', path: 'entries.1.body.number' },
    ],
    [
      'a date that is none',
      () => withEntry(2, { body: { member: 'member-2', number: 2, on: '2026-02-30' } }),
      { code: 'badField', path: 'entries.2.body.on' },
    ],
    [
      'bytes that mean something else',
      () => withEntry(0, { body: { ...founded.body, name: ' Las Manos ' } }),
      { code: 'badField', path: 'entries.0' },
    ],
    ['a bad fork', () => changed({ forks: [{}] }), { code: 'badField', path: 'forks.0.v' }],
    [
      'a card too long',
      () => changed({ cards: [{ ...card, text: 'x'.repeat(10_000) }] }),
      { code: 'badField', path: 'cards.0.text' },
    ],
    [
      'a card of another book',
      () => changed({ cards: [{ ...card, book: 'book-b' }] }),
      { code: 'badField', path: 'cards.0.book' },
    ],
  ];

  test.each(problems)('%s', async (_, make, expected) => {
    expect(await parseBookFile(crypto, await make())).toMatchObject({ ok: false, ...expected });
  });

  test('any one letter changed anywhere: refused, or the same book', async () => {
    const text = await writeBookFile(crypto, plain);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.string({ minLength: 1, maxLength: 1 }),
        async (at, letter) => {
          const parsed = await parseBookFile(crypto, text.slice(0, at) + letter + text.slice(at + 1));
          if (parsed.ok) expect(parsed.file).toEqual(plain);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('any JSON: refused with a word, never thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect(await parseBookFile(crypto, text)).toMatchObject({ ok: false });
      }),
    );
  });

  test('any value in the place of any field: refused with a word, never thrown', async () => {
    const field = fc.constantFrom('book', 'madeAt', 'entries', 'forks', 'cards');
    const value = fc.oneof(fc.string(), fc.integer(), fc.array(fc.dictionary(fc.string(), fc.integer())));
    await fc.assert(
      fc.asyncProperty(field, value, async (name, given) => {
        const parsed = await parseBookFile(crypto, await changed({ [name]: given }));
        if (parsed.ok) expect(parsed.file).toEqual({ ...plain, [name]: given });
      }),
    );
  });
});
