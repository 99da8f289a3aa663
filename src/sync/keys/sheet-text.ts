/**
 * The recovery sheet as people read it: 13 groups of four letters or digits and a check digit. Crockford's 32 symbols (no I,
 * L, O, U). The check, over the field of 32 elements, finds every single wrong symbol, every swap of neighbours and every
 * group in another's place.
 */
import type { Bytes } from '../wire/write.ts';

export const SHEET_SECRET_BYTES = 32;
export const SHEET_GROUPS = 13;
const SHEET_VERSION = 1;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const READ_AS: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const GROUP_SYMBOLS = 5;
const QR_PREFIX = 'CAIXETA-SHEET:';

/** `group` is 1..13, as printed. */
export type SheetProblem =
  | { readonly code: 'groupCount'; readonly expected: number; readonly found: number }
  | {
      readonly code: 'badGroup';
      readonly group: number;
      readonly problem: 'length' | 'symbol' | 'check';
      readonly typed: string;
    }
  | { readonly code: 'newerVersion'; readonly found: number };

export type ParsedSheet =
  | { readonly ok: true; readonly secret: Bytes }
  | ({ readonly ok: false } & SheetProblem);

/** The groups to print and to type. The first symbol holds the version in its upper four bits. */
export function sheetGroups(secret: Bytes): readonly string[] {
  const bits = BigInt(SHEET_VERSION) * 256n ** BigInt(SHEET_SECRET_BYTES) + numberOf(secret);
  const count = SHEET_GROUPS * (GROUP_SYMBOLS - 1);
  const symbols = Array.from({ length: count }, (_, at) =>
    Number((bits >> BigInt(5 * (count - 1 - at))) & 31n),
  );
  return Array.from({ length: SHEET_GROUPS }, (_, group) => {
    const data = symbols.slice(group * 4, group * 4 + 4);
    return [...data, checkOf(data, group)].map((symbol) => ALPHABET.charAt(symbol)).join('');
  });
}

/** The text of the sheet's QR: letters that a QR stores well. `parseSheet` reads it too. */
export const sheetQrText = (secret: Bytes): string => QR_PREFIX + sheetGroups(secret).join('-');

/** One group as it is typed, 1..13: null where it is right. For a form that checks group by group. */
export function checkGroup(typed: string, group: number): Extract<SheetProblem, { code: 'badGroup' }> | null {
  const symbols = symbolsOf(typed);
  const wrong = (problem: 'length' | 'symbol' | 'check') =>
    ({ code: 'badGroup', group, problem, typed }) as const;
  if (symbols.length !== GROUP_SYMBOLS) return wrong('length');
  if (symbols.includes(-1)) return wrong('symbol');
  return checkOf(symbols.slice(0, -1), group - 1) === symbols.at(-1) ? null : wrong('check');
}

/** Reads the QR's text, or what was typed: small letters too, groups apart by spaces, hyphens or nothing. */
export function parseSheet(text: string): ParsedSheet {
  const typed = text.trim().toUpperCase().replace(QR_PREFIX, '');
  const parts = typed.split(/[\s-]+/u).filter((part) => part !== '');
  const groups = parts.length === 1 ? (typed.match(/.{1,5}/gu) ?? []) : parts;
  if (groups.length !== SHEET_GROUPS) {
    return { ok: false, code: 'groupCount', expected: SHEET_GROUPS, found: groups.length };
  }
  for (const [at, group] of groups.entries()) {
    const problem = checkGroup(group, at + 1);
    if (problem) return { ok: false, ...problem };
  }
  const symbols = groups.flatMap((group) => symbolsOf(group).slice(0, -1));
  const bits = symbols.reduce((total, symbol) => total * 32n + BigInt(symbol), 0n);
  const size = 256n ** BigInt(SHEET_SECRET_BYTES);
  const version = Number(bits / size);
  if (version !== SHEET_VERSION) return { ok: false, code: 'newerVersion', found: version };
  const hex = (bits % size).toString(16).padStart(SHEET_SECRET_BYTES * 2, '0');
  return { ok: true, secret: Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16)) };
}

const numberOf = (bytes: Bytes): bigint => bytes.reduce((total, value) => total * 256n + BigInt(value), 0n);

const symbolsOf = (group: string): readonly number[] =>
  Array.from(group.toUpperCase(), (letter) => ALPHABET.indexOf(READ_AS[letter] ?? letter));

/** 2·a + 4·b + 8·c + 16·d + the group's place, in the field: no two weights are the same, none is 1 (the check's own). */
function checkOf(data: readonly number[], place: number): number {
  return data.reduce((sum, symbol, at) => sum ^ timesPowerOfTwo(symbol, at + 1), place);
}

/** Multiplication by 2^times modulo x^5 + x^2 + 1. */
function timesPowerOfTwo(symbol: number, times: number): number {
  let value = symbol;
  for (let left = times; left > 0; left -= 1) value = value >= 16 ? (value * 2) ^ 0b100101 : value * 2;
  return value;
}
