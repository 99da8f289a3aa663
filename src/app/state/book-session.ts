/**
 * A community open on this screen: its folded book in memory, and the one way to change it.
 * dispatch: decide → append → memory. The disk comes first; only what is durable is shown (DESIGN rule "written down").
 * Where another tab wrote in between, the book is read again and the command is decided again on what is there now.
 * Must not know: React, screens, words.
 */
import type { Book } from '../../ledger/book.ts';
import type { Card } from '../../ledger/cards.ts';
import { type Command, decide, type Writer } from '../../ledger/decide.ts';
import { type Entry, idOf, type Json } from '../../ledger/entry.ts';
import type { BookId, CardId, EntryId, MemberId, PhoneId } from '../../ledger/ids.ts';
import type { Refusal } from '../../ledger/refusal.ts';
import type { SheetHead } from '../../ledger/seal.ts';
import type { AppendResult, Heads, LoadResult } from '../../store/store.ts';
import type { Parts } from './parts.ts';

/** What screens derive everything from; a new object at every change. */
export interface BookView {
  readonly id: BookId;
  readonly book: Book;
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly heads: Heads;
  /** Null where this phone has no key for the book: it can read, not write. */
  readonly phone: PhoneId | null;
}

/** A text that goes into a card of its own, so that it can be erased; the command names it by `id`. */
export interface NewText {
  readonly id: CardId;
  readonly text: string;
}

export interface DispatchOptions {
  /** Made when the form opened: a second tap with the same intent finds the entry that exists. */
  readonly intent: string;
  readonly texts?: readonly NewText[];
  readonly cards?: readonly Card[];
  /** Forms whose drafts are done with this command. */
  readonly draftsDone?: readonly string[];
}

export type DiskProblem = Extract<AppendResult, { ok: false }>;

export type Dispatched =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly already: EntryId | null }
  | { readonly ok: false; readonly refusal: Refusal }
  | {
      readonly ok: false;
      readonly refusal: null;
      readonly disk: DiskProblem | { readonly code: 'cannotRead' };
    };

/** A seal names its heads itself; screens only say who witnessed. */
export type ScreenCommand =
  | Exclude<Command, { readonly do: 'seal' }>
  | { readonly do: 'seal'; readonly witnesses: readonly MemberId[] };

export interface BookSession {
  readonly id: BookId;
  view(): BookView;
  subscribe(listener: () => void): () => void;
  dispatch(command: ScreenCommand, options: DispatchOptions): Promise<Dispatched>;
  /** Drafts are in memory at once and on the disk as soon as it takes them. */
  draft(form: string): Json | undefined;
  saveDraft(form: string, value: Json): void;
  dropDraft(form: string): void;
  /** Reads the book again, after an import or another tab. */
  reload(): Promise<void>;
  close(): void;
}

export type OpenedSession =
  | { readonly ok: true; readonly session: BookSession }
  | Extract<LoadResult, { ok: false }>;

const MOST_RETRIES = 5;

export async function openBookSession(parts: Parts, id: BookId): Promise<OpenedSession> {
  const loaded = await parts.store.load(id);
  if (!loaded.ok) return loaded;
  const drafts: Record<string, Json> = { ...(await parts.store.drafts(id)) };
  return { ok: true, session: createSession(parts, id, loaded, drafts) };
}

function createSession(
  parts: Parts,
  id: BookId,
  loaded: Extract<LoadResult, { ok: true }>,
  drafts: Record<string, Json>,
): BookSession {
  const { store } = parts;
  const sheet = parts.newId();
  const listeners = new Set<() => void>();
  let view = viewOf(id, loaded);
  let queue: Promise<unknown> = Promise.resolve();

  const show = (next: BookView) => {
    view = next;
    for (const listener of listeners) listener();
  };
  const reload = async (): Promise<boolean> => {
    const again = await store.load(id);
    if (again.ok) show(viewOf(id, again));
    return again.ok;
  };
  const stop = store.listen((notice) => {
    if (notice.kind === 'written' && notice.book === id) queue = queue.then(reload, reload);
  });
  const write = async (command: ScreenCommand, options: DispatchOptions): Promise<Dispatched> => {
    for (let round = 0; round < MOST_RETRIES; round += 1) {
      const before = view;
      if (!before.phone) return { ok: false, refusal: null, disk: { code: 'cannotRead' } };
      const writer = writerFor(before, before.phone, sheet, parts.claimedAt(), options.intent);
      const decision = decide(before.book, withHeads(command, before), writer);
      if (!decision.ok) return decision;
      if (decision.already) return { ok: true, entries: [], already: decision.already };
      const cards = [...(options.cards ?? []), ...textCards(id, before, options.texts ?? [])];
      const draftsDone = options.draftsDone ?? [];
      const result = await store.append(id, before.heads, { entries: decision.entries, cards, draftsDone });
      if (result.ok) {
        for (const form of draftsDone) delete drafts[form];
        const dropped = new Set(result.droppedCards);
        show({
          ...before,
          book: decision.book,
          heads: result.heads,
          cards: withCards(before.cards, cards, dropped),
        });
        keepSnapshot(parts, view, decision.entries);
        return { ok: true, entries: decision.entries, already: null };
      }
      if (result.code !== 'headsMoved') return { ok: false, refusal: null, disk: result };
      if (!(await reload())) return { ok: false, refusal: null, disk: { code: 'cannotRead' } };
    }
    return { ok: false, refusal: null, disk: { code: 'cannotRead' } };
  };

  return {
    id,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(command, options) {
      const done = queue.then(
        () => write(command, options),
        () => write(command, options),
      );
      queue = done;
      return done;
    },
    draft: (form) => drafts[form],
    saveDraft(form, value) {
      drafts[form] = value;
      queue = queue.then(() => store.saveDraft(id, form, value)).catch(() => undefined);
    },
    dropDraft(form) {
      delete drafts[form];
      queue = queue.then(() => store.dropDraft(id, form)).catch(() => undefined);
    },
    reload: async () => {
      await reload();
    },
    close() {
      stop();
      listeners.clear();
    },
  };
}

function viewOf(id: BookId, loaded: Extract<LoadResult, { ok: true }>): BookView {
  const cards = new Map(loaded.cards.map((card) => [card.id, card]));
  return { id, book: loaded.book, cards, heads: loaded.heads, phone: loaded.phone };
}

function writerFor(view: BookView, phone: PhoneId, sheet: string, claimedAt: string, intent: string): Writer {
  const nextNumber = (view.heads.bySheet[sheet]?.number ?? 0) + 1;
  return { phone, sheet, nextNumber, claimedAt, intent };
}

function withHeads(command: ScreenCommand, view: BookView): Command {
  return command.do === 'seal' ? { ...command, heads: coveredHeads(view) } : command;
}

/** The heads of the sheets that this seal covers: the meeting's own, and everything before the first seal. */
function coveredHeads({ book, heads }: BookView): readonly SheetHead[] {
  const covered = new Set(book.open?.entries.map((entry) => entry.sheet));
  return Object.entries(heads.bySheet)
    .filter(([sheet]) => book.lastSeal === null || covered.has(sheet))
    .map(([sheet, head]) => ({ sheet, last: head.number, hash: head.hash }));
}

function textCards(book: BookId, view: BookView, texts: readonly NewText[]): readonly Card[] {
  return texts.map(({ id, text }) => {
    const version = (view.cards.get(id)?.version ?? 0) + 1;
    return { kind: 'text', book, id, version, text };
  });
}

function withCards(
  cards: BookView['cards'],
  added: readonly Card[],
  dropped: ReadonlySet<CardId>,
): BookView['cards'] {
  if (added.length === 0 && dropped.size === 0) return cards;
  const next = new Map(cards);
  for (const card of added) next.set(card.id, card);
  for (const id of dropped) next.delete(id);
  return next;
}

/** After a seal the fold is kept as a snapshot: only a shortcut, so a failure changes nothing visible. */
function keepSnapshot(parts: Parts, view: BookView, entries: readonly Entry[]): void {
  const seal = entries.find((entry) => entry.kind === 'meeting-sealed');
  if (seal) void parts.store.saveSnapshot(view.id, idOf(seal), view.heads, view.book);
}
