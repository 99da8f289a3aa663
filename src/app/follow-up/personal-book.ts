/**
 * The personal book beside a team's, seen from the team's screens: whether this phone holds it, and both as one (adr/0047). Who holds
 * it is in its own surroundings for what it alone takes; here it is only read, and what is left of erased women goes.
 */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { withPersonal } from '../../followup/beside.ts';
import { followUpOf } from '../../followup/fold.ts';
import type { FollowUp } from '../../followup/follow-up.ts';
import type { BookId } from '../../ledger/ids.ts';
import { besideOf } from '../state/beside.ts';
import type { BookSession } from '../state/book-session.ts';
import type { BookView } from '../state/book-view.ts';
import { useParts } from '../state/parts-context.tsx';
import { useSession } from '../state/use-book.tsx';
import { useOtherBook } from './other-book.ts';
import { useFollowUp } from './use-follow-up.ts';

/** The personal books beside a team's that are on this phone; undefined until the disk has answered. */
export function useBesideHere(team: BookId): readonly BookId[] | undefined {
  const { store } = useParts();
  const [found, setFound] = useState<readonly BookId[]>();
  const read = useCallback(async () => {
    const books = await store.books();
    setFound(books.filter((one) => besideOf(one) === team).map(({ id }) => id));
  }, [store, team]);
  useEffect(() => {
    void read();
    return store.listen(() => void read());
  }, [store, read]);
  return found;
}

/**
 * In the team's book: undefined until the disk has answered; null where this phone holds none. Of two that were begun apart, the one
 * that the team was told of first: both phones go on in the same.
 */
export function usePersonalId(): BookId | null | undefined {
  const here = useBesideHere(useSession().id);
  const { personalBooks } = useFollowUp();
  return here && (Object.keys(personalBooks).find((book) => here.includes(book)) ?? here[0] ?? null);
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
