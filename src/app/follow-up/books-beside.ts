/**
 * The books beside a team's, seen from the team's screens: which of them this phone holds, and all as one (adr/0049). Who holds one is in
 * its own surroundings for what it alone takes; here it is only read, and what is left of erased women goes.
 */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { withBeside } from '../../followup/beside.ts';
import { followUpOf } from '../../followup/fold.ts';
import type { FollowUp } from '../../followup/follow-up.ts';
import type { BookId } from '../../ledger/ids.ts';
import type { Profession } from '../../ledger/purpose.ts';
import { besideOf } from '../state/beside.ts';
import type { BookSession } from '../state/book-session.ts';
import type { BookView } from '../state/book-view.ts';
import { useParts } from '../state/parts-context.tsx';
import { useSession } from '../state/use-book.tsx';
import { useOtherBook } from './other-book.ts';
import { useTeam } from './team-context.ts';
import { useFollowUp } from './use-follow-up.ts';

/** A profession's books beside a team's that are on this phone; undefined until the disk has answered. */
export function useBesideHere(team: BookId, profession: Profession): readonly BookId[] | undefined {
  const { store } = useParts();
  const [found, setFound] = useState<readonly BookId[]>();
  const read = useCallback(async () => {
    const books = await store.books();
    const own = books.filter((one) => {
      const beside = besideOf(one);
      return beside?.book === team && beside.profession === profession;
    });
    setFound(own.map(({ id }) => id));
  }, [store, team, profession]);
  useEffect(() => {
    void read();
    return store.listen(() => void read());
  }, [store, read]);
  return found;
}

/**
 * In the team's book, or in one beside it: undefined until the disk has answered; null where this phone holds none of this profession. Of
 * two that were begun apart, the one that the team was told of first: both phones go on in the same.
 */
export function useBesideId(profession: Profession): BookId | null | undefined {
  const own = useSession().id;
  const here = useBesideHere(useTeam()?.id ?? own, profession);
  const { besideBooks } = useFollowUp();
  return here && (Object.keys(besideBooks).find((book) => here.includes(book)) ?? here[0] ?? null);
}

/** One that this phone can open. */
export interface OpenBeside {
  readonly profession: Profession;
  readonly session: BookSession;
  readonly view: BookView;
  /** Its own facts alone. */
  readonly own: FollowUp;
}

/** In the team's book: undefined until it is known; null where this phone cannot open one of this profession. */
export function useOpenBeside(profession: Profession): OpenBeside | null | undefined {
  const session = useOtherBook(useBesideId(profession));
  const view = useSyncExternalStore(session?.subscribe ?? never, () => session?.view() ?? null);
  return useMemo(() => {
    if (!session || !view) return session === undefined ? undefined : null;
    return { profession, session, view, own: followUpOf(view.book.facts ?? []) };
  }, [profession, session, view]);
}

const never = () => () => undefined;

/** All that this phone can open: none, one or both. */
export interface BooksBeside {
  readonly open: readonly OpenBeside[];
  /** With the team's. */
  readonly all: FollowUp;
}

/** In the team's book: undefined until it is known. */
export function useBooksBeside(): BooksBeside | undefined {
  const team = useFollowUp();
  const technicians = useOpenBeside('technician');
  const personal = useOpenBeside('socialWorker');
  return useMemo(() => {
    if (technicians === undefined || personal === undefined) return undefined;
    const open = [technicians, personal].filter((one) => one !== null);
    return { open, all: withBeside(team, ...open.map(({ own }) => own)) };
  }, [team, technicians, personal]);
}
