/**
 * Reading raw deflate (RFC 1951), to at most so many bytes. Own code, because phones without DecompressionStream must read
 * what others write, and because a bound inside the loop is the surest one against bombs. Never throws.
 */
import type { Bytes } from './write.ts';

export type Inflated =
  | { readonly ok: true; readonly bytes: Bytes }
  | { readonly ok: false; readonly problem: 'damaged' | 'tooLarge' };

/** `hold`: the next `held` bits, the first one lowest; `at`: the byte after them. */
interface State {
  readonly data: Uint8Array;
  readonly out: Bytes;
  at: number;
  size: number;
  hold: number;
  held: number;
  problem: 'damaged' | 'tooLarge' | null;
}

/**
 * A canonical Huffman code: how many codes there are of each length, and the symbols in their order. `short`: by the next bits as they
 * come, the symbol and length of the code that they begin with, for codes up to SHORT bits; 0 for longer ones.
 */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
  readonly short: Uint16Array;
}

const LONGEST_CODE = 15;
const SHORT = 9;
/** A symbol (up to 287) and its length (up to 15) in one number. */
const LENGTH_BITS = 4;
const END_OF_BLOCK = 256;
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const LENGTHS_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Refused: what is not deflate, anything after its end, and more than `most` bytes. */
export function inflate(data: Uint8Array, most: number): Inflated {
  const state: State = { data, out: new Uint8Array(most), at: 0, size: 0, hold: 0, held: 0, problem: null };
  let last = 0;
  while (last === 0 && state.problem === null) {
    last = bits(state, 1);
    inflateBlock(state, bits(state, 2));
  }
  if (state.at - (state.held >> 3) < data.length) state.problem ??= 'damaged';
  if (state.problem) return { ok: false, problem: state.problem };
  return { ok: true, bytes: state.out.slice(0, state.size) };
}

function inflateBlock(state: State, type: number): void {
  if (type === 0) copyStored(state);
  else if (type === 1) copyCoded(state, ...fixedCodes());
  else if (type === 2) {
    const codes = readCodes(state);
    if (codes) copyCoded(state, ...codes);
  } else damaged(state);
}

function damaged(state: State): 0 {
  state.problem ??= 'damaged';
  return 0;
}

function bits(state: State, count: number): number {
  while (state.held < count) {
    const next = state.data[state.at];
    if (next === undefined) return damaged(state);
    state.hold |= next << state.held;
    state.held += 8;
    state.at += 1;
  }
  const value = state.hold & ((1 << count) - 1);
  state.hold >>>= count;
  state.held -= count;
  return value;
}

function put(state: State, value: number): void {
  if (state.size === state.out.length) state.problem ??= 'tooLarge';
  else state.out[state.size++] = value;
}

/** Takes in what there is, so that a short code can be looked up; at the end of the data that may be less. */
function fill(state: State): void {
  while (state.held < SHORT && state.at < state.data.length) {
    state.hold |= (state.data[state.at] ?? 0) << state.held;
    state.held += 8;
    state.at += 1;
  }
}

/** From the next whole byte on. */
function copyStored(state: State): void {
  state.at -= state.held >> 3;
  state.hold = 0;
  state.held = 0;
  const length = bits(state, 16);
  if (bits(state, 16) !== 65_535 - length) damaged(state);
  for (let left = length; left > 0 && state.problem === null; left -= 1) put(state, bits(state, 8));
}

function copyCoded(state: State, literals: Code, distances: Code): void {
  while (state.problem === null) {
    const symbol = decode(state, literals);
    if (symbol < END_OF_BLOCK) put(state, symbol);
    else if (symbol === END_OF_BLOCK) return;
    else copyBack(state, symbol - END_OF_BLOCK - 1, distances);
  }
}

function copyBack(state: State, at: number, distances: Code): void {
  const length = (LENGTH_BASE[at] ?? damaged(state)) + bits(state, LENGTH_EXTRA[at] ?? 0);
  const step = decode(state, distances);
  const distance = (DISTANCE_BASE[step] ?? damaged(state)) + bits(state, DISTANCE_EXTRA[step] ?? 0);
  if (distance > state.size) damaged(state);
  if (state.size + length > state.out.length) state.problem ??= 'tooLarge';
  if (state.problem) return;
  const { out, size } = state;
  for (let to = size; to < size + length; to += 1) out[to] = out[to - distance] ?? 0;
  state.size += length;
}

function decode(state: State, code: Code): number {
  fill(state);
  const found = code.short[state.hold & ((1 << SHORT) - 1)] ?? 0;
  const length = found & ((1 << LENGTH_BITS) - 1);
  if (length === 0 || length > state.held) return decodeLong(state, code);
  state.hold >>>= length;
  state.held -= length;
  return found >> LENGTH_BITS;
}

/** Bit by bit: a long code, one that is none, or the end of the data. */
function decodeLong(state: State, { counts, symbols }: Code): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    code += bits(state, 1);
    const count = counts[length] ?? 0;
    if (code - first < count) return symbols[index + code - first] ?? damaged(state);
    index += count;
    first = (first + count) * 2;
    code *= 2;
  }
  return damaged(state);
}

/** Null where the lengths are more than fit, or leave gaps; one single code of one bit may stand alone. */
function codeOf(lengths: readonly number[]): Code | null {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const used = lengths.length - (counts[0] ?? 0);
  counts[0] = 0;
  let left = 1;
  const starts = [0, 0];
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    left = left * 2 - (counts[length] ?? 0);
    if (left < 0) return null;
    starts.push((starts[length] ?? 0) + (counts[length] ?? 0));
  }
  if (left > 0 && !(used === 0 || (used === 1 && counts[1] === 1))) return null;
  const symbols = new Uint16Array(used);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const start = starts[length] ?? 0;
    symbols[start] = symbol;
    starts[length] = start + 1;
  }
  return { counts, symbols, short: shortCodes(counts, symbols) };
}

function shortCodes(counts: Uint16Array, symbols: Uint16Array): Uint16Array {
  const short = new Uint16Array(1 << SHORT);
  let code = 0;
  let index = 0;
  for (let length = 1; length <= SHORT; length += 1) {
    for (let left = counts[length] ?? 0; left > 0; left -= 1) {
      const found = ((symbols[index] ?? 0) << LENGTH_BITS) | length;
      for (let bits = reversed(code, length); bits < short.length; bits += 1 << length) short[bits] = found;
      code += 1;
      index += 1;
    }
    code *= 2;
  }
  return short;
}

/** Codes come with their highest bit first, all else with the lowest. */
function reversed(code: number, length: number): number {
  let turned = 0;
  for (let at = 0; at < length; at += 1) turned |= ((code >> at) & 1) << (length - 1 - at);
  return turned;
}

const times = (count: number, length: number): number[] => Array.from({ length: count }, () => length);

function fixedCodes(): [Code, Code] {
  const literals = codeOf([...times(144, 8), ...times(112, 9), ...times(24, 7), ...times(8, 8)]);
  // 32 distance codes of 5 bits, the last two never used: they fill the code.
  const distances = codeOf(times(32, 5));
  const none = {
    ...{ counts: new Uint16Array(LONGEST_CODE + 1), symbols: new Uint16Array(0) },
    short: new Uint16Array(1 << SHORT),
  };
  return [literals ?? none, distances ?? none];
}

function readCodes(state: State): [Code, Code] | null {
  const literalCount = bits(state, 5) + 257;
  const distanceCount = bits(state, 5) + 1;
  const lengthCount = bits(state, 4) + 4;
  const small = times(LENGTHS_ORDER.length, 0);
  for (const place of LENGTHS_ORDER.slice(0, lengthCount)) small[place] = bits(state, 3);
  const lengthCode = codeOf(small);
  const lengths = lengthCode ? readLengths(state, lengthCode, literalCount + distanceCount) : null;
  const literals = lengths ? codeOf(lengths.slice(0, literalCount)) : null;
  const distances = lengths ? codeOf(lengths.slice(literalCount)) : null;
  if (literals && distances && lengths?.[END_OF_BLOCK] && literalCount <= 286) return [literals, distances];
  damaged(state);
  return null;
}

function readLengths(state: State, code: Code, count: number): readonly number[] | null {
  const lengths: number[] = [];
  while (lengths.length < count && state.problem === null) {
    const symbol = decode(state, code);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) {
      const before = lengths.at(-1);
      if (before === undefined) return null;
      lengths.push(...times(bits(state, 2) + 3, before));
    } else lengths.push(...times(symbol === 17 ? bits(state, 3) + 3 : bits(state, 7) + 11, 0));
  }
  return lengths.length === count && state.problem === null ? lengths : null;
}
