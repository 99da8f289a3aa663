/** The store of a browser: IndexedDB through Dexie. */
import { type DexieParts, openDexieDisk } from './dexie-disk.ts';
import { attempt } from './disk.ts';
import type { MailingStore } from './mail/mailing-store.ts';
import { makeStore } from './make-store.ts';
import type { StoreDeps } from './parts.ts';
import type { OpenResult } from './store.ts';

export const DATABASE_NAME = 'caixeta';

/** Opens the database; what the disk refuses comes back as a code. */
export function openDexieStore(browser: DexieParts, deps: StoreDeps): Promise<OpenResult<MailingStore>> {
  return attempt(async () => ({ ok: true, store: makeStore(await openDexieDisk(browser), deps) }) as const);
}
