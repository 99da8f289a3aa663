/** The door to syncing: what lies behind it is fetched when it is first needed. */

import type { BrowserParts } from './browser-parts.ts';
import type { SyncDoor } from './door.ts';

export const makeDoor = (parts: BrowserParts): SyncDoor => ({
  start: async (book, url, say) => (await import('./start-sync.ts')).startSync(parts, book, url, say),
  tools: async (book) => (await import('./tools.ts')).syncTools(parts, book),
});
