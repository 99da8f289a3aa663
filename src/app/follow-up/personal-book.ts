/**
 * The personal book beside a team's, seen from the team's screens: whether this phone holds it, and both as one (adr/0047). Who holds
 * it is in its own surroundings for what it alone takes; here it is only read, and what is left of erased women goes.
 */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { withPersonal } from '../../followup/beside.ts';
import { followUpOf } from '../../followup/fold.ts';
import type { FollowUp } from '../../followup/follow-up.ts';
import type { BookId } from '../../ledger/ids.ts';
import type { BookSummary } from '../../store/store.ts';
import { besideOf } from '../state/beside.ts';
import type { BookSession } from '../state/book-session.ts';
import type { BookView } from '../state/book-view.ts';
import { useParts } from '../state/parts-context.tsx';
import { useSession } from '../state/use-book.tsx';
import { useOtherBook } from './other-book.ts';
import { useFollowUp } from './use-follow-up.ts';

/** Of the books on this phone, the one that stands beside the team's. */
export const personalOf = (books: readonly BookSummary[], team: BookId): BookId | null =>
  books.find((one) => besideOf(one) === team)?.id ?? null;

/** Undefined until the disk has answered; null where this phone holds none. */
export function usePersonalId(): BookId | null | undefined {
  const { store } = useParts();
  const { id: team } = useSession();
  const [found, setFound] = useState<BookId | null>();
  const read = useCallback(async () => setFound(personalOf(await store.books(), team)), [store, team]);
  useEffect(() => {
    void read();
    return store.listen(() => void read());
  }, [store, read]);
  return found;
}

export interface Personal {
  readonly session: BookSession;
  readonly view: BookView;
  /** Its own facts alone. */
  readonly own: FollowUp;
  /** With the team's. */
  readonly both: FollowUp;
}

/** In the team's book: undefined until it is known; null where this phone cannot open a personal one. */
export function usePersonal(): Personal | null | undefined {
  const team = useFollowUp();
  const session = useOtherBook(usePersonalId());
  const view = useSyncExternalStore(session?.subscribe ?? never, () => session?.view() ?? null);
  return useMemo(() => {
    if (!session || !view) return session === undefined ? undefined : null;
    const own = followUpOf(view.book.facts ?? []);
    return { session, view, own, both: withPersonal(team, own) };
  }, [session, view, team]);
}

const never = () => () => undefined;
