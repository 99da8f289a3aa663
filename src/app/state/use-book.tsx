/**
 * The hooks that screens of a community live on: the book, names, drafts, and the one way to change it.
 * Screens derive all they show from `useBook()`; nothing of the ledger is kept in a component.
 */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { assert } from '../../ledger/assert.ts';
import type { Book, Member } from '../../ledger/book.ts';
import { membersNow } from '../../ledger/book.ts';
import type { Json } from '../../ledger/entry.ts';
import type { CardId, MemberId } from '../../ledger/ids.ts';
import type { SaveResult } from '../../store/store.ts';
import type { MemberChoice } from '../ui/member/face.ts';
import type { BookSession, Dispatched, DispatchOptions, ScreenCommand } from './book-session.ts';
import type { BookView } from './book-view.ts';
import { useParts } from './parts-context.tsx';

const SessionContext = createContext<BookSession | null>(null);

export function SessionProvider({
  session,
  children,
}: {
  readonly session: BookSession;
  readonly children: ReactNode;
}) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): BookSession {
  const session = useContext(SessionContext);
  assert(session !== null, 'no community around this screen');
  return session;
}

export function useView(): BookView {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.view);
}

export const useBook = (): Book => useView().book;

export interface Names {
  /** Her card's face; a member whose card was erased is shown by her number. */
  readonly faceOf: (member: MemberId) => MemberChoice;
  readonly nameOf: (member: MemberId) => string;
  /** The text of a card, or null where it was erased. */
  readonly textOf: (card: CardId | null) => string | null;
}

export function useNames(): Names {
  const { cards, book } = useView();
  return useMemo(() => {
    const faceOf = (id: MemberId): MemberChoice => {
      const card = cards.get(id);
      if (card?.kind === 'member') return { id, name: card.name, symbol: card.symbol, colour: card.colour };
      const number = book.members[id]?.number;
      return { id, name: number === undefined ? '–' : String(number), symbol: '', colour: '' };
    };
    const textOf = (id: CardId | null) => {
      const card = id === null ? undefined : cards.get(id);
      return card?.kind === 'text' ? card.text : null;
    };
    return { faceOf, nameOf: (id) => faceOf(id).name, textOf };
  }, [cards, book.members]);
}

/** Members who have not left, by number: always at the same place in the list. */
export function useMembers(): readonly (Member & MemberChoice)[] {
  const book = useBook();
  const { faceOf } = useNames();
  return useMemo(
    () => membersNow(book).map((member) => ({ ...faceOf(member.id), ...member })),
    [book, faceOf],
  );
}

/** A random id made when the form opened; `renew` after it was written, for the next one. */
export function useIntent(): { readonly intent: string; readonly renew: () => void } {
  const { newIntent } = useParts();
  const [intent, setIntent] = useState(newIntent);
  const renew = useCallback(() => setIntent(newIntent()), [newIntent]);
  return { intent, renew };
}

export function useDispatch(): (command: ScreenCommand, options: DispatchOptions) => Promise<Dispatched> {
  const session = useSession();
  return session.dispatch;
}

/** What is typed in a form, kept on the disk as it is typed; it is there again after a reload or a flat battery. */
export function useDraft<Value extends Json>(
  form: string,
  initial: Value,
): readonly [Value, (value: Value) => Promise<SaveResult>, () => void] {
  const session = useSession();
  const [value, setValue] = useState<Value>(() => (session.draft(form) as Value | undefined) ?? initial);
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      return session.saveDraft(form, next);
    },
    [session, form],
  );
  const drop = useCallback(() => {
    setValue(initial);
    session.dropDraft(form);
  }, [session, form, initial]);
  return [value, change, drop];
}
