/** The twin of the store in memory, for tests. Handles on one platter are tabs of one phone. */
import { attempt } from './disk.ts';
import type { MailingStore } from './mail/mailing-store.ts';
import { makeStore } from './make-store.ts';
import { type MemoryPlatter, openMemoryDisk } from './memory-disk.ts';
import type { StoreDeps } from './parts.ts';
import type { OpenResult } from './store.ts';

/** Opens one more handle on a platter. */
export function openMemoryStore(platter: MemoryPlatter, deps: StoreDeps): Promise<OpenResult<MailingStore>> {
  return attempt(async () => ({ ok: true, store: makeStore(openMemoryDisk(platter), deps) }) as const);
}
