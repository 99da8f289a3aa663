/**
 * Reading binary records that may come from anybody. A reader never throws: after the first thing that does not fit it
 * gives nothing but empty values, and `complete` says no. What was read counts only once `complete` said yes.
 */
import type { Bytes } from './write.ts';

export interface Reader {
  readonly byte: () => number;
  /** Refused: more than 2^53 − 1, and more bytes than needed (one number, one form). */
  readonly uint: () => number;
  readonly fixed: (length: number) => Bytes;
  readonly block: () => Bytes;
  /** Refused: bytes that are not UTF-8. */
  readonly text: () => string;
  /** Refused: more than `most` items. */
  readonly list: <Item>(most: number, one: () => Item) => readonly Item[];
  readonly magic: (expected: string) => void;
  /** Says that what was read so far cannot be. */
  readonly refuse: () => void;
  /** True where everything fitted and nothing is left. */
  readonly complete: () => boolean;
}

export function readerOf(bytes: Uint8Array): Reader {
  let at = 0;
  let fits = true;
  const refuse = (): void => {
    fits = false;
  };
  const fixed = (length: number): Bytes => {
    if (!fits || length > bytes.length - at) {
      refuse();
      return new Uint8Array(0);
    }
    at += length;
    return bytes.slice(at - length, at) as Bytes;
  };
  const byte = (): number => {
    const value = fits ? bytes[at] : undefined;
    if (value === undefined) {
      refuse();
      return 0;
    }
    at += 1;
    return value;
  };
  const uint = (): number => {
    let value = 0;
    for (let scale = 1; fits; scale *= 128) {
      const next = byte();
      value += (next % 128) * scale;
      const padded = next === 0 && scale > 1;
      if (padded || !Number.isSafeInteger(value)) refuse();
      if (next < 128) return fits ? value : 0;
    }
    return 0;
  };
  const block = (): Bytes => fixed(uint());
  const text = (): string => {
    const value = decodeUtf8(block());
    if (value === null) refuse();
    return value ?? '';
  };
  const list = <Item>(most: number, one: () => Item): readonly Item[] => {
    const count = uint();
    if (count > most) refuse();
    const items: Item[] = [];
    while (fits && items.length < count) items.push(one());
    return items;
  };
  const magic = (expected: string): void => {
    if (String.fromCharCode(...fixed(expected.length)) !== expected) refuse();
  };
  return {
    byte,
    uint,
    fixed,
    block,
    text,
    list,
    magic,
    refuse,
    complete: () => fits && at === bytes.length,
  };
}

/** Keeps nothing between two texts; a new one for each costs more than what it reads. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null for bytes that are not UTF-8. A byte order mark is a character like any other. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}
