/** A month's totals as a signed file: read again as it was made, and of no use once anything in it was changed. */
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalText } from '../../src/ledger/bytes.ts';
import { digestOf } from '../../src/store/hashes.ts';
import type { PhoneKeys } from '../../src/store/store.ts';
import { collector } from '../../src/sync/qr/collect.ts';
import { FRAME_MS, pictured } from '../../src/sync/qr/frames.ts';
import { MOST_TOTALS_BYTES, openTotals, signTotals, totalsText } from '../../src/sync/totals.ts';
import { readTotalsMessage, totalsMessage } from '../../src/sync/totals-message.ts';
import { type Deflate, deflateWith } from '../../src/sync/wire/deflate.ts';
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

describe('totals as pictures', () => {
  const compressing = deflateWith(CompressionStream);
  const through = async (deflate: Deflate) => {
    const made = await pictured(crypto, 'totals', await totalsMessage(deflate, text));
    if (!made.ok) expect.fail(made.code);
    const collecting = collector(crypto);
    const whole: Uint8Array[] = [];
    for (const code of made.texts) {
      const read = await collecting.take(code);
      if (read.is === 'message') whole.push(read.bytes);
    }
    return { codes: made.texts.length, read: whole.map((bytes) => readTotalsMessage(bytes)) };
  };

  test('are the text of the file again, after a round of two seconds', async () => {
    const { codes, read } = await through(compressing);
    expect(read).toEqual([{ ok: true, text }]);
    expect(codes * FRAME_MS).toBeLessThanOrEqual(2_000);
  });

  test('also from a phone that cannot compress, after one of five', async () => {
    const { codes, read } = await through(deflateWith(undefined));
    expect(read).toEqual([{ ok: true, text }]);
    expect(codes * FRAME_MS).toBeLessThanOrEqual(5_000);
  });

  test('Y3 other messages, newer ones, and what does not inflate or comes to too much are refused', async () => {
    const message = await totalsMessage(compressing, text);
    const codeOfMessage = (bytes: Uint8Array) => {
      const read = readTotalsMessage(bytes);
      return read.ok ? 'ok' : read.code;
    };
    expect(codeOfMessage(new Uint8Array())).toBe('notTotals');
    expect(codeOfMessage(message.with(0, 0))).toBe('notTotals');
    expect(codeOfMessage(message.with(4, 2))).toBe('newerVersion');
    expect(codeOfMessage(message.with(4, 0))).toBe('damaged');
    expect(codeOfMessage(message.slice(0, -4))).toBe('damaged');
    expect(codeOfMessage(await totalsMessage(compressing, 'x'.repeat(MOST_TOTALS_BYTES + 1)))).toBe(
      'damaged',
    );
    for (let at = 5; at < message.length; at += 1) {
      const read = readTotalsMessage(message.with(at, (message[at] ?? 0) ^ 1));
      if (read.ok) expect(await codeOf(read.text)).not.toBe('ok');
    }
  });
});
