/** A month's totals as a signed file: read again as it was made, and of no use once anything in it was changed. */
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalText } from '../../src/ledger/bytes.ts';
import { digestOf } from '../../src/store/hashes.ts';
import type { PhoneKeys } from '../../src/store/store.ts';
import { openTotals, signTotals, totalsText } from '../../src/sync/totals.ts';
import { TOTALS_FILE } from '../book/open-shapes.ts';
import { generate } from '../ledger/generate.ts';
import { BOOK, newPhone } from './sample.ts';
import { firstReady, type ReadyMonth, sharingTotals } from './totals-file.ts';

let phone: PhoneKeys;
let month: ReadyMonth;
let text: string;

beforeAll(async () => {
  phone = await newPhone();
  month = firstReady(sharingTotals(generate(7, 3).entries));
  text = totalsText(await signTotals(crypto, phone, { book: BOOK, ...month }));
});

const codeOf = async (given: string) => {
  const opened = await openTotals(crypto, given);
  return opened.ok ? 'ok' : opened.code;
};

describe('totals as a file', () => {
  test('are read as they were made, by their seal and the phone’s key', async () => {
    const opened = await openTotals(crypto, text);
    if (!opened.ok) expect.fail(opened.code);
    const { seal: entry, totals } = month;
    const seal = (await digestOf(crypto, entry)).slice(0, 32);
    expect(opened.signed.totals).toEqual({
      format: 'caixeta-totals',
      version: 1,
      book: BOOK,
      seal,
      ...totals,
    });
    expect(v.parse(TOTALS_FILE, JSON.parse(text))).toEqual(opened.signed);
    expect(opened.pictures).toHaveLength(8);
    const again = await openTotals(
      crypto,
      totalsText(await signTotals(crypto, phone, { book: BOOK, ...month })),
    );
    expect(again).toMatchObject({ pictures: opened.pictures, signed: { key: opened.signed.key } });
    const other = await openTotals(
      crypto,
      totalsText(await signTotals(crypto, await newPhone(), { book: BOOK, ...month })),
    );
    expect(other.ok && other.pictures).not.toEqual(opened.pictures);
  });

  test('Y3 no byte of it can be changed, dropped or added', async () => {
    const places = [...text].map((_, at) => at);
    const opened = await Promise.all(
      places.flatMap((at) => {
        const letter = text.charAt(at);
        const other = letter === '1' ? '2' : '1';
        return [
          codeOf(text.slice(0, at) + other + text.slice(at + 1)),
          codeOf(text.slice(0, at) + text.slice(at + 1)),
          codeOf(`${text.slice(0, at)} ${text.slice(at)}`),
        ];
      }),
    );
    expect(opened.filter((code) => code === 'ok')).toEqual([]);
    // The letter whose last bits base64 does not read.
    const last = text.indexOf('==') - 1;
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'];
    const codes = await Promise.all(
      letters.map((letter) => codeOf(text.slice(0, last) + letter + text.slice(last + 1))),
    );
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(new Set(opened)).toEqual(new Set(['notTotals', 'newerVersion', 'damaged', 'badSignature']));
  });

  test('another figure, month, community or key under the same signature is told from a damaged file', async () => {
    const made = JSON.parse(text);
    const with_ = (totals: object) => canonicalText({ ...made, totals: { ...made.totals, ...totals } });
    expect(await codeOf(with_({ meeting: 999 }))).toBe('badSignature');
    expect(await codeOf(with_({ month: '1999-01' }))).toBe('badSignature');
    expect(await codeOf(with_({ book: 'another' }))).toBe('badSignature');
    expect(await codeOf(with_({ version: 2 }))).toBe('newerVersion');
    expect(await codeOf(with_({ member: 'ana' }))).toBe('damaged');
    const { key } = JSON.parse(
      totalsText(await signTotals(crypto, await newPhone(), { book: BOOK, ...month })),
    );
    expect(await codeOf(canonicalText({ ...made, key }))).toBe('badSignature');
  });

  test('what is no such file is said so, whatever it is', async () => {
    for (const given of [
      '',
      '{',
      'null',
      '[]',
      '{"totals":{}}',
      '{"format":"caixeta-book"}',
      'x'.repeat(20_000),
    ])
      expect(await codeOf(given)).toBe('notTotals');
    expect(await codeOf(JSON.stringify(JSON.parse(text), null, 2))).toBe('damaged');
  });
});
