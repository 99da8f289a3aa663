/** The recovery sheet: text and keys, every slip of a hand, and the statement that it signs. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PhoneKeys } from '../../../src/store/store.ts';
import { makeRestored, openRestored, type Restored } from '../../../src/sync/keys/restored.ts';
import {
  isSheetOf,
  newSheetSecret,
  recoveryKeysOf,
  type SheetKeys,
  sheetKeys,
} from '../../../src/sync/keys/sheet.ts';
import {
  checkGroup,
  parseSheet,
  SHEET_GROUPS,
  sheetGroups,
  sheetQrText,
} from '../../../src/sync/keys/sheet-text.ts';
import { rawOf } from '../../../src/sync/wire/sign.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { BOOK, flipped, newEpoch, newPhone } from '../sample.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anySecret = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes));

describe('the text', () => {
  test('comes back as printed, from the QR, in small letters and without spaces', () => {
    fc.assert(
      fc.property(anySecret, (secret) => {
        const groups = sheetGroups(secret);
        expect(groups).toHaveLength(SHEET_GROUPS);
        const texts = [
          groups.join(' '),
          groups.join('-').toLowerCase(),
          groups.join(''),
          sheetQrText(secret),
        ];
        for (const text of texts) expect(parseSheet(text)).toEqual({ ok: true, secret });
        const confused = groups.join(' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(parseSheet(confused)).toEqual({ ok: true, secret });
      }),
    );
  });

  test('every single wrong symbol in every group is found, and the group is named', () => {
    const groups = sheetGroups(newSheetSecret(crypto));
    for (const [at, group] of groups.entries()) {
      for (const place of [0, 1, 2, 3, 4]) {
        for (const symbol of ALPHABET.replace(group.charAt(place), '')) {
          const typed = group.slice(0, place) + symbol + group.slice(place + 1);
          const problem = { code: 'badGroup', group: at + 1, problem: 'check', typed } as const;
          expect(checkGroup(typed, at + 1)).toEqual(problem);
          expect(parseSheet(groups.with(at, typed).join(' '))).toEqual({ ok: false, ...problem });
        }
      }
    }
  });

  test('every swap of two neighbours is found, and every group in another’s place', () => {
    fc.assert(
      fc.property(anySecret, fc.nat(12), fc.nat(12), fc.nat(3), (secret, at, other, place) => {
        const groups = sheetGroups(secret);
        const group = groups[at] ?? '';
        const [left = '', right = ''] = group.slice(place, place + 2);
        const swapped = group.slice(0, place) + right + left + group.slice(place + 2);
        expect(checkGroup(swapped, at + 1) === null).toBe(left === right);
        expect(checkGroup(group, other + 1) === null).toBe(at === other);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a missing group, a short one, a strange sign and a newer sheet are said', () => {
    const groups = sheetGroups(newSheetSecret(crypto));
    expect(parseSheet(groups.slice(1).join(' '))).toEqual({
      ok: false,
      code: 'groupCount',
      expected: SHEET_GROUPS,
      found: SHEET_GROUPS - 1,
    });
    expect(parseSheet(groups.with(2, 'ABC').join(' '))).toMatchObject({ group: 3, problem: 'length' });
    expect(parseSheet(groups.with(4, 'AB?DE').join(' '))).toMatchObject({ group: 5, problem: 'symbol' });
    expect(parseSheet(groups.with(4, 'ABUDE').join(' '))).toMatchObject({ group: 5, problem: 'symbol' });
    expect(parseSheet('')).toMatchObject({ code: 'groupCount', found: 0 });
    // The first symbol is 2 for version 1: 4 says version 2, with the check that belongs to it.
    const newer = [...ALPHABET]
      .map((check) => `4${groups[0]?.slice(1, 4)}${check}`)
      .find((one) => !checkGroup(one, 1));
    expect(parseSheet(groups.with(0, newer ?? '').join(' '))).toEqual({
      ok: false,
      code: 'newerVersion',
      found: 2,
    });
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseSheet(text).ok).toBe(false);
      }),
    );
  });
});

test('the same sheet gives the same keys, another sheet others', async () => {
  const secret = newSheetSecret(crypto);
  const ours = await recoveryKeysOf(crypto, await sheetKeys(crypto, secret));
  const parsed = parseSheet(sheetQrText(secret));
  const scanned = await recoveryKeysOf(crypto, await sheetKeys(crypto, parsed.ok ? parsed.secret : secret));
  expect(isSheetOf(ours, scanned)).toBe(true);
  const other = await recoveryKeysOf(crypto, await sheetKeys(crypto, newSheetSecret(crypto)));
  expect(isSheetOf(ours, other)).toBe(false);
  for (const field of ['openKey', 'signKey', 'wayTag', 'wayToken'] as const) {
    expect(isSheetOf(ours, { ...ours, [field]: other[field] })).toBe(false);
  }
});

describe('the statement of a restored phone', () => {
  let sheet: SheetKeys;
  let phone: PhoneKeys;
  let signKey: Bytes;
  let restored: Restored;
  let statement: Bytes;

  beforeAll(async () => {
    sheet = await sheetKeys(crypto, newSheetSecret(crypto));
    signKey = await rawOf(crypto, sheet.sign.publicKey);
    phone = await newPhone();
    const signingKey = await rawOf(crypto, phone.signing.publicKey);
    restored = { book: BOOK, signingKey, epoch: (await newEpoch()).id };
    statement = await makeRestored(crypto, sheet, restored);
  });

  test('says which phone and epoch, for this book and sheet', async () => {
    expect(await openRestored(crypto, BOOK, signKey, statement)).toEqual({
      ok: true,
      restored,
      phone: phone.id,
    });
    expect(await openRestored(crypto, 'other', signKey, statement)).toEqual({
      ok: false,
      code: 'foreignBook',
    });
    const other = await sheetKeys(crypto, newSheetSecret(crypto));
    const otherKey = await rawOf(crypto, other.sign.publicKey);
    expect(await openRestored(crypto, BOOK, otherKey, statement)).toEqual({ ok: false, code: 'otherSheet' });
    const forged = new Uint8Array([
      ...statement.slice(0, -64),
      ...(await makeRestored(crypto, other, restored)).slice(-64),
    ]);
    expect(await openRestored(crypto, BOOK, signKey, forged)).toEqual({ ok: false, code: 'badSignature' });
  });

  test('Y3 every changed byte is refused', async () => {
    for (const at of statement.keys()) {
      expect((await openRestored(crypto, BOOK, signKey, flipped(statement, at))).ok).toBe(false);
      expect((await openRestored(crypto, BOOK, signKey, statement.subarray(0, at))).ok).toBe(false);
    }
  });
});
