/** The session of an open book as syncing sees it. */
import type { BookSession } from '../state/book-session.ts';
import type { SyncedBook } from './door.ts';

export const syncedBook = (session: BookSession): SyncedBook => ({
  id: session.id,
  book: () => session.view().book,
  subscribe: session.subscribe,
  reload: session.reload,
  async write(drafts, intent) {
    const result = await session.dispatch({ do: 'write', drafts }, { intent });
    if (result.ok) return { ok: true };
    return { ok: false, code: result.refusal ? result.refusal.code : result.disk.code };
  },
});
