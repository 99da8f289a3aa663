/**
 * A community open on this screen: its folded book in memory, and the one way to change it.
 * dispatch: decide → append → memory. The disk comes first; only what is durable is shown: "written down" means on the disk.
 * Where another tab wrote in between, the book is read again and the command is decided again on what is there now.
 * Must not know: React, screens, words.
 */
import type { Card } from '../../ledger/cards.ts';
import type { Command, Writer } from '../../ledger/decide.ts';
import type { Entry, Json } from '../../ledger/entry.ts';
import type { BookId, EntryId, MemberId, PhoneId, SheetId } from '../../ledger/ids.ts';
import type { Refusal } from '../../ledger/refusal.ts';
import { attempt } from '../../store/disk.ts';
import { fetchedOnce } from '../../store/fetched-once.ts';
import type { AppendResult, LoadResult, SaveResult } from '../../store/store.ts';
import { type BookView, type NewText, textCards, viewOf, withCards } from './book-view.ts';
import { keepFolded, keepSealed } from './keep-snapshots.ts';
import { isStillOwn } from './own-sheet.ts';
import type { Parts } from './parts.ts';

export interface DispatchOptions {
  /** Made when the form opened: a second tap with the same intent finds the entry that exists. */
  readonly intent: string;
  readonly texts?: readonly NewText[];
  readonly cards?: readonly Card[];
  /** Forms whose drafts are done with this command. */
  readonly draftsDone?: readonly string[];
  /**
   * Told once it is on the disk, and before the screens are: who goes on to another screen here draws that one, and not
   * first the form that is done. The screens wait for a promise: the form may show its ✓ before everything is drawn again.
   */
  readonly onWritten?: ((written: Written) => void | Promise<void>) | undefined;
}

export interface Written {
  readonly ok: true;
  readonly entries: readonly Entry[];
  /** A repeated tap: the entry that existed; nothing was written now. */
  readonly already: EntryId | null;
}

export type DiskProblem = Extract<AppendResult, { ok: false }>;

export type Dispatched =
  | Written
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
  /** Writes newer versions of cards, without an entry: a name is not a fact of the book. */
  saveCards(
    cards: readonly Card[],
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly disk: DiskProblem }>;
  /** Drafts are in memory at once and on the disk as soon as it takes them; the promise says when it has. */
  draft(form: string): Json | undefined;
  saveDraft(form: string, value: Json): Promise<SaveResult>;
  dropDraft(form: string): void;
  /** Reads the book again, after an import or another tab. */
  reload(): Promise<void>;
  close(): void;
}

export type OpenedSession =
  | { readonly ok: true; readonly session: BookSession }
  | Extract<LoadResult, { ok: false }>;

const MOST_RETRIES = 5;

/** Comes with the first screen that can write (screens.tsx). */
const deciding = fetchedOnce(() => import('../../ledger/decide.ts'));

/** What another tab writes while the book is being read is not missed: it is read once more. */
export async function openBookSession(parts: Parts, id: BookId): Promise<OpenedSession> {
  const { store } = parts;
  let isOlder = false;
  const stop = store.listen((notice) => {
    isOlder ||= notice.kind === 'written' && notice.book === id;
  });
  try {
    const [loaded, drafts] = await Promise.all([store.load(id), store.drafts(id)]);
    if (!loaded.ok) return loaded;
    const session = createSession(parts, id, loaded, { ...drafts });
    keepFolded(parts.store, id, loaded);
    if (isOlder) await session.reload();
    return { ok: true, session };
  } finally {
    stop();
  }
}

/** The book in memory and the queue that every change of it goes through, one after the other. */
interface Memory {
  readonly parts: Parts;
  readonly id: BookId;
  /** This sitting's own sheet: a new one with every start of the app and every tab, and where it is its own no more. */
  sheet: SheetId;
  readonly drafts: Record<string, Json>;
  readonly listeners: Set<() => void>;
  view: BookView;
  queue: Promise<unknown>;
}

function createSession(
  parts: Parts,
  id: BookId,
  loaded: Extract<LoadResult, { ok: true }>,
  drafts: Record<string, Json>,
): BookSession {
  const { store } = parts;
  const memory: Memory = {
    parts,
    id,
    sheet: parts.newId(),
    drafts,
    listeners: new Set(),
    view: viewOf(id, loaded),
    queue: Promise.resolve(),
  };
  const stop = store.listen((notice) => {
    if (notice.kind === 'written' && notice.book === id) void inTurn(memory, () => reload(memory));
  });
  return {
    id,
    view: () => memory.view,
    subscribe(listener) {
      memory.listeners.add(listener);
      return () => memory.listeners.delete(listener);
    },
    dispatch: (command, options) => inTurn(memory, () => write(memory, command, options)),
    saveCards: (cards) => inTurn(memory, () => saveCards(memory, cards)),
    draft: (form) => drafts[form],
    saveDraft(form, value) {
      drafts[form] = value;
      return inTurn(memory, () => store.saveDraft(id, form, value));
    },
    dropDraft(form) {
      delete drafts[form];
      void inTurn(memory, () => store.dropDraft(id, form));
    },
    reload: async () => {
      await inTurn(memory, () => reload(memory));
    },
    close() {
      stop();
      memory.listeners.clear();
    },
  };
}

/** Waits for what was asked before, whether it went well or not. */
function inTurn<Result>(memory: Memory, act: () => Promise<Result>): Promise<Result> {
  const done = memory.queue.then(act, act);
  memory.queue = done;
  return done;
}

function show(memory: Memory, next: BookView): void {
  memory.view = next;
  for (const listener of memory.listeners) listener();
}

async function reload(memory: Memory): Promise<boolean> {
  const read = await readAgain(memory);
  if (read) show(memory, memory.view);
  return read;
}

/** Into memory; whoever calls tells the screens. */
async function readAgain(memory: Memory): Promise<boolean> {
  const again = await memory.parts.store.load(memory.id);
  if (!again.ok) return false;
  if (!isStillOwn(memory.sheet, memory.view.heads, again)) memory.sheet = memory.parts.newId();
  memory.view = viewOf(memory.id, again);
  keepFolded(memory.parts.store, memory.id, again);
  return true;
}

async function write(memory: Memory, command: ScreenCommand, options: DispatchOptions): Promise<Dispatched> {
  for (let round = 0; round < MOST_RETRIES; round += 1) {
    const result = await tryToWrite(memory, command, options);
    if (result !== 'moved') return result;
    if (!(await reload(memory))) break;
  }
  return { ok: false, refusal: null, disk: { code: 'cannotRead' } };
}

/** "moved": another tab wrote in between, or a copy of this phone in its sheet; nothing was written here. */
async function tryToWrite(
  memory: Memory,
  command: ScreenCommand,
  options: DispatchOptions,
): Promise<Dispatched | 'moved'> {
  const { decide } = await deciding();
  const { parts, id, sheet, view } = memory;
  if (!view.phone) return { ok: false, refusal: null, disk: { code: 'cannotRead' } };
  const writer = writerFor(view, view.phone, sheet, parts.claimedAt(), options.intent);
  const asked = await attempt(() => whole(parts, command, view));
  if ('code' in asked) return { ok: false, refusal: null, disk: asked };
  const decision = decide(view.book, asked, writer);
  if (!decision.ok) return decision;
  if (decision.already) {
    const written: Written = { ok: true, entries: [], already: decision.already };
    await options.onWritten?.(written);
    return written;
  }
  const cards = [...(options.cards ?? []), ...textCards(id, view, options.texts ?? [])];
  const draftsDone = options.draftsDone ?? [];
  const result = await parts.store.append(id, view.heads, { entries: decision.entries, cards, draftsDone });
  if (!result.ok) {
    const moved = result.code === 'headsMoved' || result.code === 'otherBytes';
    return moved ? 'moved' : { ok: false, refusal: null, disk: result };
  }
  for (const form of draftsDone) delete memory.drafts[form];
  const kept = withCards(view, cards, result.droppedCards);
  memory.view = { ...view, book: decision.book, heads: result.heads, ...kept };
  // The disk has dropped the cards that were erased: nothing of them stays in memory.
  const erases = decision.entries.some(({ kind }) => kind === 'erased');
  // Which lines of a sheet with two branches stand is found by the fold alone.
  const isForked = view.forks.some((fork) => fork.sheet === sheet);
  if (decision.foldAnew || erases || isForked) await readAgain(memory);
  keepSealed(parts.store, memory.view, decision.entries);
  const written: Written = { ok: true, entries: decision.entries, already: null };
  try {
    await options.onWritten?.(written);
  } finally {
    show(memory, memory.view);
  }
  return written;
}

async function saveCards(memory: Memory, cards: readonly Card[]): ReturnType<BookSession['saveCards']> {
  const { view, parts, id } = memory;
  const result = await parts.store.append(id, view.heads, { entries: [], cards });
  if (!result.ok) return { ok: false, disk: result };
  show(memory, { ...view, heads: result.heads, ...withCards(view, cards, result.droppedCards) });
  return { ok: true };
}

function writerFor(view: BookView, phone: PhoneId, sheet: string, claimedAt: string, intent: string): Writer {
  const nextNumber = (view.heads.bySheet[sheet]?.number ?? 0) + 1;
  return { phone, sheet, nextNumber, claimedAt, intent };
}

async function whole(parts: Parts, command: ScreenCommand, view: BookView): Promise<Command> {
  if (command.do !== 'seal') return command;
  const { sealing } = await import('./seal-heads.ts');
  return sealing(parts.store, view, command.witnesses);
}
