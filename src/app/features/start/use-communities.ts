/** The communities on this phone as the first screen lists them; of practice communities only the newest. */
import { startTransition, useCallback, useEffect, useState } from 'react';
import type { Json } from '../../../ledger/entry.ts';
import { NEW_BOOK } from '../../../store/rows.ts';
import type { BookSummary } from '../../../store/store.ts';
import { besideOf } from '../../state/beside.ts';
import { useParts } from '../../state/parts-context.tsx';

/** The setting that names the practice community that was put away. */
const PUT_AWAY = 'practicePutAway';

export interface CommunityRow {
  readonly id: string;
  /** Null while the book of a phone that was let in is on its way. */
  readonly name: string | null;
  readonly practice: boolean;
}

export interface Communities {
  readonly rows: readonly CommunityRow[];
  readonly practice: CommunityRow | null;
  /** Of those who accompany communities: they stand apart. */
  readonly followUps: readonly CommunityRow[];
  /** The name typed so far of a community that is being founded; null where none is. */
  readonly started: string | null;
}

/** Null until the disk has answered. */
export function useCommunities(): {
  readonly communities: Communities | null;
  readonly putAwayPractice: (book: string) => Promise<void>;
} {
  const { store } = useParts();
  const [communities, setCommunities] = useState<Communities | null>(null);
  const read = useCallback(async () => {
    const [books, settings, drafts] = await Promise.all([
      store.books(),
      store.settings(),
      store.drafts(NEW_BOOK),
    ]);
    const found = communitiesFrom(books, settings[PUT_AWAY], drafts.founding);
    startTransition(() => setCommunities(found));
  }, [store]);
  useEffect(() => {
    void read();
    return store.listen(() => void read());
  }, [store, read]);
  const putAwayPractice = useCallback(
    async (book: string) => {
      await store.saveSetting(PUT_AWAY, book);
      await read();
    },
    [store, read],
  );
  return { communities, putAwayPractice };
}

function communitiesFrom(
  books: readonly BookSummary[],
  putAway: Json | undefined,
  draft: Json | undefined,
): Communities {
  const rowOf = ({ id, founded }: BookSummary): CommunityRow => {
    return { id, name: founded && String(founded.body.name), practice: founded?.body.practice === true };
  };
  const isFollowUp = ({ founded }: BookSummary) => founded?.body.purpose !== undefined;
  const rows = books.filter((book) => !isFollowUp(book)).map(rowOf);
  const newest = rows.filter((row) => row.practice).at(-1) ?? null;
  const practice = newest && newest.id !== putAway ? newest : null;
  const shown = rows.filter((row) => !row.practice || row === practice);
  // A book beside is reached through its team's; alone on a phone it is a book like another.
  const teams = books.filter(
    (book) => isFollowUp(book) && !books.some(({ id }) => id === besideOf(book)?.book),
  );
  return { rows: shown, practice, followUps: teams.map(rowOf), started: nameOf(draft) };
}

function nameOf(draft: Json | undefined): string | null {
  if (typeof draft !== 'object' || draft === null || !('name' in draft)) return null;
  return typeof draft.name === 'string' ? draft.name : null;
}
