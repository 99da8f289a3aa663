/**
 * Rows by their keys, where most of many may be none: a disk that answers each question by itself is asked first which keys there are.
 * A whole book that comes onto an empty phone asks for thousands.
 */
import type { Key, Log, Range } from './disk.ts';

const MANY = 32;

/** In the order of the keys asked for, as `get` gives them. `range`: all of the table that they may be in, by its primary key. */
export async function rowsUnder<Row>(
  table: Pick<Log<Row>, 'get' | 'keys'>,
  range: Range,
  keys: readonly Key[],
): Promise<readonly (Row | undefined)[]> {
  if (keys.length < MANY) return table.get(keys);
  const here = new Set((await table.keys(range)).map(textOf));
  const asked = keys.filter((key) => here.has(textOf(key)));
  const rows = await table.get(asked);
  const rowByKey = new Map(asked.map((key, at) => [textOf(key), rows[at]]));
  return keys.map((key) => rowByKey.get(textOf(key)));
}

const textOf = (key: Key): string => JSON.stringify(key);
