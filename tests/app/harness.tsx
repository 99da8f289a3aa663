/**
 * The whole app over the memory store, for tests of screens: real ledger, real store rules, real texts.
 * Two harnesses on one platter are two tabs of one phone.
 */
import { render } from '@testing-library/react';
import type { SharedFile, Waiting } from '../../src/app/install/shared-file.ts';
import { openKeyring } from '../../src/app/keyring.ts';
import { makeLock } from '../../src/app/lock/app-lock.ts';
import type { Worker } from '../../src/app/pwa/worker.ts';
import { Shell } from '../../src/app/shell.tsx';
import { openBookSession } from '../../src/app/state/book-session.ts';
import { type Founding, foundCommunity } from '../../src/app/state/found.ts';
import type { Keyring } from '../../src/app/state/joining-parts.ts';
import { createOpenBooks } from '../../src/app/state/open-books.ts';
import type { AppParts } from '../../src/app/state/parts.ts';
import { readSettings } from '../../src/app/state/settings.tsx';
import { makeDoor } from '../../src/app/sync/make-door.ts';
import { addAllTexts, addRareTexts, createFirstI18n, type Language } from '../../src/i18n.ts';
import { civilDate } from '../../src/ledger/civil-date.ts';
import { parseBookFile } from '../../src/store/book-file.ts';
import type { MailingStore } from '../../src/store/mail/mailing-store.ts';
import { type MemoryPlatter, memoryPlatter } from '../../src/store/memory-disk.ts';
import { openMemoryStore } from '../../src/store/memory-store.ts';
import { localNotices } from '../../src/store/notices.ts';
import { makePhoneKeys } from '../../src/store/phone.ts';
import { picturesOfBook } from '../../src/sync/keys/pictures.ts';
import { newSheet, type RecoveryKeys } from '../../src/sync/keys/sheet.ts';
import { type Compressor, deflateWith } from '../../src/sync/wire/deflate.ts';

const NO_WORKER: Worker = { onWaiting: () => () => {}, onOfflineReady: () => () => {}, update: () => {} };

export interface Phone {
  readonly platter: MemoryPlatter;
  /** Joins the handles of this phone, as a BroadcastChannel does. */
  readonly join: ReturnType<typeof localNotices>;
  readonly today: string;
  /** Recovery sheets that the keeper of keys was told of. */
  readonly sheets: { readonly book: string; readonly keys: RecoveryKeys }[];
  /** Where a file waits that another app shared. */
  readonly shared: SharedFile;
  /** Whether its browser promised to keep what is on it. */
  persisted: boolean;
  /** Keys of its books, where a test gives it some. */
  readonly keyring?: (store: MailingStore) => Keyring;
  /** What the lock takes its times from, where a test lets them pass. */
  readonly clock?: { wall: number; ticks: number };
}

export function newPhone(today = '2026-03-02', capacity?: number): Phone {
  const platter = memoryPlatter(capacity);
  return { platter, join: localNotices(), today, sheets: [], shared: sharedInMemory(), persisted: true };
}

/** The memory twin of the browser's cache in which a shared file waits. */
function sharedInMemory(): SharedFile {
  let waiting: Waiting | null = null;
  return {
    look: async () => waiting,
    async forget() {
      waiting = null;
    },
    async put(file, files) {
      waiting = { name: file.name, bytes: file.size, files, file };
    },
  };
}

/** The parts of one more tab on the phone. */
export async function partsOn(phone: Phone): Promise<AppParts> {
  const opened = await openMemoryStore(phone.platter, {
    crypto: globalThis.crypto,
    witness: null,
    notices: phone.join(),
    keeper: {
      persistence: async () => ({ persisted: phone.persisted, usageBytes: null, quotaBytes: null }),
      ask: async () => phone.persisted,
    },
    now: () => new Date(`${phone.today}T10:00:00Z`),
  });
  if (!opened.ok) throw new Error(`the store does not open: ${opened.code}`);
  const id = () => globalThis.crypto.randomUUID().replaceAll('-', '');
  const { store } = opened;
  const { crypto } = globalThis;
  const now = () => new Date(`${phone.today}T10:00:00Z`);
  const sealing = { crypto: globalThis.crypto, deflate: deflateWith(CompressionStream as Compressor) };
  const clock = phone.clock ?? { wall: now().getTime(), ticks: 0 };
  /** A slow phone: by these a secret code has the fewest rounds, and a test is quick. */
  const ticks = () => {
    clock.ticks += 60;
    return clock.ticks;
  };
  const lock = makeLock({ store, crypto, window, now: () => new Date(clock.wall), ticks });
  const keyring = phone.keyring ? phone.keyring(store) : openKeyring(sealing, store);
  return {
    store,
    sync: makeDoor({ store, crypto, window, now, random: () => 0.5 }),
    claimedAt: () => `${phone.today}T10:00:00.000Z`,
    today: () => civilDate(phone.today),
    newId: id,
    newIntent: () => id().slice(0, 16),
    readBookFile: (text) => parseBookFile(globalThis.crypto, text),
    picturesOfBook: (entries) => picturesOfBook(globalThis.crypto, entries),
    shared: async () => phone.shared,
    newSheet: () => newSheet(globalThis.crypto),
    async onSheetMade(book, keys) {
      phone.sheets.push({ book: book.id, keys });
      return keyring.sheetMade(book, keys);
    },
    lock: async () => lock,
    joining: async () => ({
      ...sealing,
      store,
      now,
      newPhone: () => makePhoneKeys(globalThis.crypto),
      keyring,
    }),
  };
}

/** Founds a community and lets `write` go on with it in a session. Returns the book's id. */
export async function arrange(
  phone: Phone,
  founding: Founding,
  write?: (session: Awaited<ReturnType<typeof sessionOn>>) => Promise<void>,
): Promise<string> {
  const parts = await partsOn(phone);
  const founded = await foundCommunity(parts, founding);
  if (!founded.ok) throw new Error(`not founded: ${JSON.stringify(founded)}`);
  if (write) {
    const session = await sessionOn(phone, founding.book);
    await write(session);
    session.close();
  }
  parts.store.close();
  return founding.book;
}

export async function sessionOn(phone: Phone, book: string) {
  const opened = await openBookSession(await partsOn(phone), book);
  if (!opened.ok) throw new Error(`the book does not open: ${opened.code}`);
  return opened.session;
}

/**
 * Renders the app at a path ("/g/x/meeting") in a language, as a phone does: first the first texts, then the rest.
 * The `i18n` it gives back has all texts at once, for a test to say what it expects.
 */
export async function renderApp(phone: Phone, path: string, language: Language = 'en') {
  const parts = await partsOn(phone);
  const i18n = await createFirstI18n(language);
  window.location.hash = `#${path}`;
  const view = render(
    <Shell
      parts={parts}
      books={createOpenBooks(parts)}
      i18n={i18n}
      settings={readSettings(await parts.store.settings())}
      verdict={{ code: 'ok', witnessed: false }}
      worker={NO_WORKER}
    />,
  );
  // The test asks it for words of any screen.
  await Promise.all([addAllTexts(i18n), addRareTexts(i18n)]);
  return { ...view, parts, i18n };
}
