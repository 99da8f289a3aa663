/** The log in which Chromium keeps what IndexedDB wrote last, as it lies on the disk of a profile that nobody has open. */
import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

/** The file of the log that is in use, in the profile in `folder`. */
export async function logOf(folder: string): Promise<string> {
  const databases = join(folder, 'Default/IndexedDB');
  const database = (await readdir(databases)).find((name) => name.endsWith('.indexeddb.leveldb'));
  const place = join(databases, database ?? '');
  // The names are numbers of one length.
  const log = (await readdir(place))
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1);
  if (database === undefined || log === undefined) throw new Error(`no log in ${databases}`);
  return join(place, log);
}

/** Takes the last byte off the log: a record whose end never reached the disk, as a power cut leaves it. */
export async function tearLog(folder: string): Promise<void> {
  const log = await logOf(folder);
  await truncate(log, (await stat(log)).size - 1);
}
