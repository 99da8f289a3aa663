/** Binary records: what is written is read, in one form only, and no bytes make a reader throw. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readerOf } from '../../../src/sync/wire/read.ts';
import { block, byte, concat, list, text, uint, utf8 } from '../../../src/sync/wire/write.ts';

const anyUint = fc.oneof(fc.nat(300), fc.maxSafeNat());

test('round trip of every field', () => {
  const fields = fc.tuple(
    fc.nat(255),
    anyUint,
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'grapheme' }),
    fc.array(anyUint, { maxLength: 20 }),
  );
  fc.assert(
    fc.property(fields, ([one, number, bytes, words, numbers]) => {
      const written = concat(
        utf8('CX'),
        byte(one),
        uint(number),
        block(bytes),
        text(words),
        list(numbers, uint),
      );
      const reader = readerOf(written);
      reader.magic('CX');
      expect([reader.byte(), reader.uint(), [...reader.block()], reader.text()]).toEqual([
        one,
        number,
        [...bytes],
        words,
      ]);
      expect(reader.list(20, reader.uint)).toEqual(numbers);
      expect(reader.complete()).toBe(true);
    }),
  );
});

test.each([
  ['more bytes than needed', [0x81, 0x00]],
  ['more than 2^53 − 1', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f]],
  ['no end', [0x80, 0x80]],
  ['nothing', []],
])('a number with %s is refused', (_, bytes) => {
  const reader = readerOf(Uint8Array.from(bytes));
  expect(reader.uint()).toBe(0);
  expect(reader.complete()).toBe(false);
});

test('a list that says it has more than is there, or than may be, gives nothing', () => {
  const long = readerOf(concat(uint(Number.MAX_SAFE_INTEGER), uint(1)));
  expect(long.list(10, long.uint)).toEqual([]);
  expect(long.complete()).toBe(false);
  const cut = readerOf(concat(uint(3), uint(1)));
  cut.list(10, cut.uint);
  expect(cut.complete()).toBe(false);
});

test('what is left over, another magic and text that is no UTF-8 are refused', () => {
  const over = readerOf(Uint8Array.of(1, 2));
  over.byte();
  expect(over.complete()).toBe(false);
  const magic = readerOf(utf8('CXPB'));
  magic.magic('CXCB');
  expect(magic.complete()).toBe(false);
  const words = readerOf(block(Uint8Array.of(0xff, 0xfe)));
  expect(words.text()).toBe('');
  expect(words.complete()).toBe(false);
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const reader = readerOf(bytes);
      reader.list(5, () => [reader.text(), reader.uint(), reader.fixed(3), reader.block()]);
      reader.complete();
    }),
  );
});
