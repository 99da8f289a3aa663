/**
 * What is known of where an open book is. Whether a connection was set up is asked of the disk once the book stands; only where
 * it was, the piece that syncs is fetched. Must not know: React, how anything travels.
 */
import type { Store } from '../../store/store.ts';
import type { RunningSync, SyncDoor, SyncedBook, SyncView } from './door.ts';

export interface SyncState {
  view(): SyncView;
  /** The address; null where no connection is set up, or it was not read yet. */
  connection(): string | null;
  subscribe(listener: () => void): () => void;
  /** Reads again whether there is a connection: it was turned on or off. */
  refresh(): Promise<void>;
  /** Somebody wants to know now. */
  tryNow(): void;
  close(): void;
}

const HERE: SyncView = { is: 'here' };

export function createSyncState(store: Store, door: SyncDoor, book: SyncedBook): SyncState {
  const listeners = new Set<() => void>();
  let view: SyncView = HERE;
  let url: string | null = null;
  let running: RunningSync | null = null;
  let closed = false;
  let turn: Promise<void> = Promise.resolve();
  const show = (next: SyncView): void => {
    if (closed) return;
    view = next;
    for (const listener of listeners) listener();
  };
  const refresh = async (): Promise<void> => {
    const found = await store.connection(book.id);
    if (closed || found === url) return;
    running?.close();
    running = null;
    url = found;
    show(url === null ? HERE : { is: 'looking' });
    if (url === null) return;
    const begun = await door.start(book, url, (next) => url === found && show(next));
    if (closed || url !== found) begun?.close();
    else running = begun;
    if (!begun) show({ is: 'notSent', since: null });
  };
  /** One after another; what cannot be read or fetched is tried again at the next occasion. */
  const refreshInTurn = (): Promise<void> => {
    turn = turn.then(refresh).catch(() => {
      url = null;
    });
    return turn;
  };
  const stop = store.listen((notice) => {
    if (notice.kind === 'keyring' && notice.book === book.id) void refreshInTurn();
  });
  return {
    view: () => view,
    connection: () => url,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: refreshInTurn,
    tryNow: () => running?.wake('person'),
    close() {
      closed = true;
      stop();
      running?.close();
    },
  };
}
