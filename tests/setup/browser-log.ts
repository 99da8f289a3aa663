/** The log in which Chromium keeps what IndexedDB wrote last, as it lies on the disk of a profile that nobody has open. */
import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of the log in the profile in `folder`, the one in use last: an earlier one stays until all of it is elsewhere. */
export async function logsOf(folder: string): Promise<readonly string[]> {
  const databases = join(folder, 'Default/IndexedDB');
  const database = (await readdir(databases)).find((name) => name.endsWith('.indexeddb.leveldb'));
  const place = join(databases, database ?? '');
  // The names are numbers of one length.
  const logs = (await readdir(place)).filter((name) => name.endsWith('.log')).sort();
  if (database === undefined || logs.length === 0) throw new Error(`no log in ${databases}`);
  return logs.map((log) => join(place, log));
}

/** Takes the last byte off the log, whose file this is: a record whose end never reached the disk, as a power cut leaves it. */
export async function tearLog(folder: string): Promise<string> {
  const log = (await logsOf(folder)).at(-1) ?? '';
  await truncate(log, (await stat(log)).size - 1);
  return log;
}
