/** Around the screens of an open book: what they say of where it is, and the one loop that keeps it in step. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useParts } from '../state/parts-context.tsx';
import { useSession } from '../state/use-book.tsx';
import type { SyncedBook, SyncView } from './door.ts';
import { createSyncState, type SyncState } from './sync-state.ts';
import { syncedBook } from './synced-book.ts';

const SyncContext = createContext<SyncState | null>(null);

const HERE: SyncView = { is: 'here' };
const never = () => () => undefined;

export function SyncProvider({ children }: { readonly children: ReactNode }) {
  const { store, sync } = useParts();
  const session = useSession();
  const [state, setState] = useState<SyncState | null>(null);
  useEffect(() => {
    const next = createSyncState(store, sync, syncedBook(session));
    setState(next);
    void next.refresh();
    return () => next.close();
  }, [store, sync, session]);
  return <SyncContext value={state}>{children}</SyncContext>;
}

/** Null for a moment, before the first screen stands. */
export const useSyncState = (): SyncState | null => useContext(SyncContext);

export function useSyncView(): SyncView {
  const state = useSyncState();
  return useSyncExternalStore(state?.subscribe ?? never, () => state?.view() ?? HERE);
}

export function useConnection(): string | null {
  const state = useSyncState();
  return useSyncExternalStore(state?.subscribe ?? never, () => state?.connection() ?? null);
}

export function useSyncedBook(): SyncedBook {
  const session = useSession();
  return useMemo(() => syncedBook(session), [session]);
}
