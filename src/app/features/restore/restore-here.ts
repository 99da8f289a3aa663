/**
 * A book brought back onto this phone: what restoring is built of here. The book is opened for one line alone, the one that lets this
 * phone in. Must not know: screens, words.
 */
import { storageKeeper } from '../../../store/keeper.ts';
import { lendingPlatter } from '../../../store/memory-disk.ts';
import { openMemoryStore } from '../../../store/memory-store.ts';
import { localNotices } from '../../../store/notices.ts';
import { parseAddress } from '../../../sync/address.ts';
import { endpointClient } from '../../../sync/endpoint-client.ts';
import { type ParcelProblem, readParcel } from '../../../sync/file/parcel.ts';
import type { WriteLines } from '../../../sync/membership/host.ts';
import { type RestoreParts, type RestoreResult, restore } from '../../../sync/membership/restore.ts';
import { boxSource, parcelSource, type RestoreSource } from '../../../sync/membership/restore-source.ts';
import type { Bytes } from '../../../sync/wire/write.ts';
import { openBookSession } from '../../state/book-session.ts';
import type { JoiningParts } from '../../state/joining-parts.ts';
import type { Parts } from '../../state/parts.ts';
import type { BrowserParts } from '../../sync/browser-parts.ts';
import { requestsOf } from '../../sync/browser-parts.ts';
import { syncedBook } from '../../sync/synced-book.ts';

/** Where the book is looked for: an address as it was typed, or a file. */
export type Where = { readonly address: string } | { readonly file: Bytes };

export type RestoredHere =
  | RestoreResult
  | { readonly ok: false; readonly code: 'notAnAddress' | 'notSecure' }
  | { readonly ok: false; readonly code: ParcelProblem };

export interface HereParts {
  readonly app: Parts;
  readonly joining: JoiningParts;
  readonly window: BrowserParts['window'];
}

export async function restoreHere(parts: HereParts, secret: Bytes, where: Where): Promise<RestoredHere> {
  const source = await sourceOf(parts, where);
  return source.ok ? restore(partsOf(parts), secret, source.source) : source;
}

async function sourceOf({ joining, window }: HereParts, where: Where) {
  if ('file' in where) {
    const read = await readParcel(joining.crypto, where.file);
    return read.ok ? found(parcelSource(joining, read.parcel)) : read;
  }
  const address = parseAddress(where.address);
  if (!address.ok) return address;
  const { url } = address;
  const requests = requestsOf({ window });
  return found(boxSource(url, (keys) => endpointClient({ ...requests, url, keys })));
}

const found = (source: RestoreSource) => ({ ok: true as const, source });

function partsOf({ app, joining }: HereParts): RestoreParts {
  const { crypto, deflate, store, newPhone, now } = joining;
  return {
    ...{ crypto, deflate, store, newPhone },
    async memory() {
      const keeper = storageKeeper(undefined);
      const deps = { crypto, witness: null, notices: localNotices()(), keeper, now };
      const opened = await openMemoryStore(lendingPlatter(), deps);
      if (!opened.ok) throw new Error('an empty store in memory opens');
      return opened.store;
    },
    writeIn: (book) => writeIn(app, book),
  };
}

const writeIn =
  (app: Parts, book: string): WriteLines =>
  async (drafts, intent) => {
    const opened = await openBookSession(app, book);
    if (!opened.ok) return { ok: false, code: opened.code };
    try {
      return await syncedBook(opened.session).write(drafts, intent);
    } finally {
      opened.session.close();
    }
  };
