/**
 * The phone on which a group kept its book so far, in Node's memory, and what is left of it when it is gone: its recovery sheet,
 * the file for the group's phones and the plain copy. The lines are those that `npm run book -- play` writes of the same script,
 * by the same player; from there on all is the app's own store, keyring and pages.
 */
import { openKeyring } from '../../src/app/keyring.ts';
import { openBookSession } from '../../src/app/state/book-session.ts';
import { syncedBook } from '../../src/app/sync/synced-book.ts';
import { bookIdOf, play } from '../../src/book/play/play.ts';
import { readScript } from '../../src/book/script/read.ts';
import type { BookId } from '../../src/ledger/ids.ts';
import { toHex } from '../../src/store/hashes.ts';
import type { MailingStore } from '../../src/store/mail/mailing-store.ts';
import type { PhoneKeys } from '../../src/store/store.ts';
import { gatherBook } from '../../src/sync/file/gather.ts';
import { parcelBytes } from '../../src/sync/file/parcel.ts';
import { newSheet } from '../../src/sync/keys/sheet.ts';
import { sheetGroups } from '../../src/sync/keys/sheet-text.ts';
import { openKeyring as openRing } from '../../src/sync/membership/ring.ts';
import type { Bytes } from '../../src/sync/wire/write.ts';
import { partsInMemory } from '../bench/memory-phone.ts';
import { parts as sealing } from '../sync/sample.ts';

export interface LeftOver {
  readonly book: BookId;
  /** The groups of letters on the sheet. */
  readonly paper: readonly string[];
  /** `.caixeta`: opens with the sheet, and the phone that opens it goes on with the book. */
  readonly file: Bytes;
  /** `.caixeta.json`: to read. */
  readonly plain: string;
}

/** @param text a book script of which every step is accepted. */
export async function leftOf(text: string): Promise<LeftOver> {
  const parts = await partsInMemory();
  const { store } = parts;
  const { book, phone } = await written(store, text);
  const opened = await openBookSession(parts, book);
  if (!opened.ok) throw new Error(opened.code);
  const synced = syncedBook(opened.session);
  const { secret, keys } = await newSheet(crypto);
  const body = { recovery: parts.newId(), signKey: toHex(keys.signKey), openKey: toHex(keys.openKey) };
  const told = await synced.write([{ kind: 'recovery-made', body }], parts.newIntent());
  const outcome = await openKeyring(sealing, store).sheetMade(synced, keys);
  opened.session.close();
  if (!told.ok || outcome !== 'inForce') throw new Error(`the sheet is ${outcome}`);
  return {
    book,
    paper: sheetGroups(secret),
    file: await parcelOf(store, book, phone),
    plain: await store.exportBookFile(book),
  };
}

/** The script played as a book of a phone with keys of its own, one sitting after the other. */
async function written(store: MailingStore, text: string) {
  const read = readScript(text);
  if (!read.ok) throw new Error(`${read.path}: ${read.problem}`);
  const book = await bookIdOf(crypto, read.script);
  const made = await store.createBook(book);
  const own = await store.phone(book);
  if (!made.ok || !own.ok) throw new Error('a store in memory takes a book');
  const { playing } = await play(crypto, read.script, read.currency, own.phone.id);
  let { heads } = made;
  for (const entries of Map.groupBy(playing.entries, ({ sheet }) => sheet).values()) {
    const cards = heads.count === 0 ? playing.cards : [];
    const result = await store.append(book, heads, { entries, cards });
    if (!result.ok) throw new Error(result.code);
    heads = result.heads;
  }
  return { book, phone: own.phone };
}

async function parcelOf(store: MailingStore, book: BookId, phone: PhoneKeys): Promise<Bytes> {
  const keyring = await (await store.keyrings()).read(book);
  const ring = keyring && (await openRing(crypto, keyring));
  if (!ring) throw new Error('the sheet made a keyring');
  const gathered = await gatherBook({
    ...{ ...sealing, book, mail: await store.mail(), phone, keys: ring.current[0] },
    ...{ epochs: () => ring.epochs, now: () => new Date(0) },
  });
  if (!gathered.ok) throw new Error(gathered.code);
  return parcelBytes(crypto, gathered.parcel);
}
