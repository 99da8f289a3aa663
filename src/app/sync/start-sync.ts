/**
 * Syncing one open book in a browser, with all that wakes it: the start, a network that comes back, the page shown or hidden, a
 * line, a seal, a timer. A piece of its own. Must not know: screens, the rules of a round.
 */
import type { Book } from '../../ledger/book.ts';
import { syncCommunity } from '../../sync/community.ts';
import type { Cause, Status } from '../../sync/engine/types.ts';
import { readsMore, tellOfItself } from '../../sync/membership/host.ts';
import { giveReceipt, receiptsFor } from '../../sync/receipt.ts';
import { type BrowserParts, requestsOf, sealingOf } from './browser-parts.ts';
import type { RunningSync, SyncedBook, SyncView } from './door.ts';
import { renewing } from './renewing.ts';
import { totalsTurn } from './totals-turn.ts';
import { phonesWith, viewOf } from './view.ts';

export async function startSync(
  parts: BrowserParts,
  book: SyncedBook,
  url: string,
  say: (view: SyncView) => void,
): Promise<RunningSync | null> {
  const { store, window, now, random } = parts;
  const { id } = book;
  const own = await store.phone(id);
  const phone = own.ok ? own.phone.id : null;
  const totals = totalsTurn(parts, book);
  const tell = async (status: Status): Promise<void> => {
    if (status.running && status.here > 0) return;
    const state = book.book();
    const { lastSeal } = state;
    const pages = status.running ? [] : await store.pagesSeen(id);
    const seals = lastSeal ? [lastSeal.entry, ...lastSeal.twins] : [null];
    const receipts = await receiptsFor(store, id, state, seals);
    say(viewOf(status, phonesWith(state, phone, pages, receipts), lastSeal?.number ?? null));
    const isInStep = !status.running && !status.trouble && status.here > 0;
    if (isInStep && phone !== null && (await giveReceipt(store, id, state, phone)) && begun.ok)
      begun.sync.wake('online');
    if (isInStep) await totals.take();
  };
  const begun = await syncCommunity({
    ...sealingOf(parts),
    ...requestsOf(parts),
    ...{ book: id, store, url, now, random, write: book.write },
    after(ms, callback) {
      const timer = window.setTimeout(callback, ms);
      return () => window.clearTimeout(timer);
    },
    alone: (work) => aloneIn(window.navigator, id, work),
    onArrived: () => void book.reload(),
    onStatus: (status) => void tell(status).catch(() => undefined),
    // The book is whole on this phone: it is only not sent any more, and that is what is said.
    onBug: () => say({ is: 'notSent', since: null }),
  });
  if (!begun.ok) return null;
  const { sync, renew } = begun;
  const stop = listen(window, book, sync.wake);
  const stopRenewing = book.subscribe(renewing(book, () => renew().catch(() => undefined)));
  sync.wake('start');
  // Where it cannot be said now (a meeting is open on another phone) it is at a later start.
  if (own.ok && readsMore(book.book(), own.phone.id))
    void tellOfItself({ ...sealingOf(parts), book: id, store, write: book.write }, own.phone).catch(
      () => undefined,
    );
  void renew().catch(() => undefined);
  return {
    wake(cause) {
      if (cause === 'person') totals.soon();
      sync.wake(cause);
    },
    close() {
      stop();
      stopRenewing();
      sync.close();
    },
  };
}

/** One tab at a time, where the browser has locks. */
async function aloneIn<Result>(
  { locks }: { readonly locks?: LockManager },
  book: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return locks ? locks.request(`caixeta-sync-${book}`, work) : work();
}

/** What is between phones is sent at once, as if somebody had asked for it: who is in, who writes, what people chose. */
function causeOf(before: Book, now: Book): Cause {
  if (now.lastSeal?.entry !== before.lastSeal?.entry) return 'sealed';
  return amongPhones(now) === amongPhones(before) ? 'written' : 'person';
}

function amongPhones({ phones, keys, open, clashes, recovery }: Book): string {
  const signed = Object.values(phones).map(({ id, signKey, removal }) => [id, signKey, removal?.by]);
  return JSON.stringify([signed, keys, open?.turns.length, clashes.length, recovery?.id]);
}

/** Returns how to stop. */
function listen(window: BrowserParts['window'], book: SyncedBook, wake: RunningSync['wake']): () => void {
  const { document } = window;
  const onOnline = (): void => wake('online');
  const onVisibility = (): void => wake(document.visibilityState === 'hidden' ? 'hidden' : 'online');
  let seen = book.book();
  const stop = book.subscribe(() => {
    const before = seen;
    seen = book.book();
    if (seen === before) return;
    wake(causeOf(before, seen));
  });
  window.addEventListener('online', onOnline);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    stop();
    window.removeEventListener('online', onOnline);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
