/** Entries that parse but that nobody honest wrote: extreme figures, borrowed ids, swapped bodies, names every object has. */
import { type Decoded, decodeEntry } from '../../../src/ledger/decode.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import type { Random } from '../generate/random.ts';

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  5,
  99,
  10_000,
  1_000_000_000_000,
  -1_000_000_000_000,
  2 ** 40,
  2 ** 53,
  0.5,
  Number('1e400'),
];
const NAMES = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'member3',
  'nobody',
  '1',
  '2199-12-31',
  '1900-01-01',
];

function bent(value: unknown, random: Random, ids: readonly string[]): unknown {
  if (!random.chance(25)) return Array.isArray(value) || isObject(value) ? deeper(value, random, ids) : value;
  if (typeof value === 'number') return random.pick(NUMBERS);
  if (typeof value === 'string') return random.pick(random.chance(50) ? NAMES : ids);
  if (typeof value === 'boolean') return !value;
  return deeper(value, random, ids);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function deeper(value: unknown, random: Random, ids: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => bent(one, random, ids));
    return random.chance(10) ? [...list, ...list] : list;
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, bent(one, random, ids)]));
}

/** Bends most entries somewhere; keeps what still parses. The second figure is how many of them were bent. */
export function hostile(
  entries: readonly Entry[],
  random: Random,
): readonly [entries: Entry[], bent: number] {
  const ids = entries.map(({ sheet, number }) => `${sheet}:${number}`);
  let changed = 0;
  const kept = entries.flatMap((entry): Entry[] => {
    if (random.chance(40)) return [entry];
    const other = random.chance(10) ? random.pick(entries).kind : entry.kind;
    const raw: unknown = JSON.parse(
      JSON.stringify({ ...entry, kind: other, body: deeper(entry.body, random, ids) }),
    );
    const decoded: Decoded = decodeEntry(raw);
    if (!decoded.ok) return random.chance(50) ? [entry] : [];
    changed += 1;
    return [decoded.entry];
  });
  return [kept, changed];
}
