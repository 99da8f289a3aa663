/** Padding says little about a length and has one form; bytes go through a QR and a messenger as text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pad, unpad } from '../../../src/sync/wire/pad.ts';
import { fromText, toQrText, toWord } from '../../../src/sync/wire/words.ts';

const bytes = fc.uint8Array({ maxLength: 700 });

test('padding goes to the next 256 and comes off again', () => {
  fc.assert(
    fc.property(bytes, (plain) => {
      const padded = pad(plain);
      expect(padded.length % 256).toBe(0);
      expect(padded.length - plain.length).toBeLessThanOrEqual(256);
      expect(unpad(padded)).toEqual(plain);
    }),
  );
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['no whole block', pad(new Uint8Array(5)).subarray(1)],
  ['no mark', new Uint8Array(256)],
  ['something after the mark', pad(new Uint8Array(5)).with(200, 1)],
  ['a block too many', new Uint8Array([...pad(new Uint8Array(5)), ...new Uint8Array(256)])],
])('padding with %s is refused', (_, padded) => {
  expect(unpad(padded)).toBeNull();
});

test('bytes come back from the text of a QR and from a word in a message', () => {
  fc.assert(
    fc.property(bytes, (plain) => {
      const qr = toQrText(plain);
      expect(qr).toMatch(/^[0-9A-Z $%*+\-./:]+$/u);
      expect(fromText(qr)).toEqual(plain);
      fc.pre(plain.length > 0);
      expect(fromText(`Hola! ${toWord(plain)}\nGràcies.`)).toEqual(plain);
    }),
  );
});

/** The examples of RFC 9285 §4.3. */
test.each([
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
])('%s is %s in base 45', (plain, text) => {
  expect(toQrText(new TextEncoder().encode(plain))).toBe(`CAIXETA:${text}`);
});

test.each([
  '',
  'hello',
  'CAIXETA:A',
  'CAIXETA:::::',
  'CAIXETA:zzz',
  'CAIXETA:GGW:',
  'caixeta:A',
  'caixeta:AB',
])('"%s" holds no bytes', (text) => {
  expect(fromText(text)).toBeNull();
});
