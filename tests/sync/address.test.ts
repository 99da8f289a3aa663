/** Addresses as people type them. */
import { expect, test } from 'vitest';
import { parseAddress, partsOfAddress, withCode } from '../../src/sync/address.ts';

test.each([
  ['buzon.example.org', 'https://buzon.example.org'],
  ['  https://buzon.example.org/  ', 'https://buzon.example.org'],
  ['https://example.org/caixeta/', 'https://example.org/caixeta'],
  ['HTTPS://Example.org:8443', 'https://example.org:8443'],
  ['http://localhost:8787', 'http://localhost:8787'],
  ['example.org/#Font-2026', 'https://example.org#Font-2026'],
  ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787'],
])('%s is %s', (typed, url) => {
  expect(parseAddress(typed)).toEqual({ ok: true, url });
});

test.each([
  ['', 'notAnAddress'],
  ['esto no es', 'notAnAddress'],
  ['https://', 'notAnAddress'],
  ['https://ana:clave@example.org', 'notAnAddress'],
  ['https://example.org/?a=b', 'notAnAddress'],
  ['https://example.org/#two words', 'notAnAddress'],
  ['https://example.org/#ñ', 'notAnAddress'],
  [`https://example.org/#${'x'.repeat(65)}`, 'notAnAddress'],
  [`https://example.org/${'x'.repeat(2_001)}`, 'notAnAddress'],
  ['http://example.org', 'notSecure'],
  ['http://localhost.example.org', 'notSecure'],
  ['ftp://localhost', 'notSecure'],
  ['file:///etc/passwd', 'notAnAddress'],
])('%s is refused as %s', (typed, code) => {
  expect(parseAddress(typed)).toEqual({ ok: false, code });
});

test('a code that was typed apart takes the place of one in the address; without one the address stays', () => {
  expect(withCode(' example.org ', ' Font ')).toBe('example.org#Font');
  expect(withCode('example.org#old', 'Font')).toBe('example.org#Font');
  expect(withCode('example.org#old', ' ')).toBe('example.org#old');
  expect(partsOfAddress('https://example.org#Font')).toEqual({ base: 'https://example.org', code: 'Font' });
  expect(partsOfAddress('https://example.org')).toEqual({ base: 'https://example.org', code: undefined });
});
