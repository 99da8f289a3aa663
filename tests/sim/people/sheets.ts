/** A recovery sheet is made; and, when every phone is lost, the book comes back by one. */
import { openBookSession } from '../../../src/app/state/book-session.ts';
import { toHex } from '../../../src/store/hashes.ts';
import { storageKeeper } from '../../../src/store/keeper.ts';
import { lendingPlatter } from '../../../src/store/memory-disk.ts';
import { openMemoryStore } from '../../../src/store/memory-store.ts';
import { localNotices } from '../../../src/store/notices.ts';
import { makePhoneKeys } from '../../../src/store/phone.ts';
import { endpointClient } from '../../../src/sync/endpoint-client.ts';
import { newSheet } from '../../../src/sync/keys/sheet.ts';
import { tellOfItself } from '../../../src/sync/membership/host.ts';
import { renewForSheet } from '../../../src/sync/membership/renew-for-sheet.ts';
import { type RestoreParts, restore } from '../../../src/sync/membership/restore.ts';
import { boxSource } from '../../../src/sync/membership/restore-source.ts';
import type { Life } from '../community.ts';
import { appParts, clockOf } from '../phone/boot.ts';
import { ENDPOINT, notedWrite } from '../phone/carrier.ts';
import type { Phone } from '../phone/phone.ts';
import type { Start } from '../phone/start.ts';
import { BOOK } from '../world/book.ts';
import { nextSerial } from '../world/core.ts';

/** It was printed and read back; from now on it lies in its envelope. */
export async function makeSheet(life: Life, start: Start): Promise<string> {
  const { session, store, sealing } = start;
  if (!session || !store || !sealing) return 'no room';
  const { secret, keys } = await newSheet(sealing.crypto);
  const recovery = `recovery${nextSerial(life.core)}`;
  const write = notedWrite(life.core, session);
  const body = { recovery, signKey: toHex(keys.signKey), openKey: toHex(keys.openKey) };
  const written = await write([{ kind: 'recovery-made', body }], recovery);
  if (!written.ok) return `sheet not written ${written.code}`;
  life.sheets.push(secret);
  const parts = { ...sealing, book: BOOK, store, write };
  const own = await store.phone(BOOK);
  if (own.ok) await tellOfItself(parts, own.phone);
  const outcome = await renewForSheet(parts, keys);
  start.carrier?.wake('person');
  return `sheet ${outcome}`;
}

/** The envelope is opened: the newest sheet first, as people would. */
export async function comeBack(life: Life, phone: Phone, start: Start): Promise<string> {
  const { sealing, store } = start;
  if (!sealing || !store) return 'no room';
  const { crypto } = sealing;
  const fetch = life.sky.fetchOf(() => phone.online, start.gate);
  const signal = () => new AbortController().signal;
  const source = boxSource(ENDPOINT, (keys) => endpointClient({ fetch, url: ENDPOINT, keys, signal }));
  const parts: RestoreParts = {
    ...sealing,
    store,
    newPhone: () => makePhoneKeys(crypto),
    memory: () => emptyStore(life, phone, start),
    writeIn: () => async (drafts, intent) => {
      const opened = await openBookSession(appParts(life, phone, start, store), BOOK);
      if (!opened.ok) return { ok: false, code: opened.code };
      try {
        return await notedWrite(life.core, opened.session)(drafts, intent);
      } finally {
        opened.session.close();
      }
    },
  };
  const said: string[] = [];
  for (const secret of [...life.sheets].reverse()) {
    const result = await restore(parts, secret, source);
    if (result.ok || result.code === 'alreadyHere') {
      await start.door?.enter();
      return 'came back by the sheet';
    }
    said.push(result.code);
    if (result.code === 'unreachable') break;
  }
  return `sheets: ${[...new Set(said)].join(', ')}`;
}

async function emptyStore(life: Life, phone: Phone, { sealing }: Start) {
  const opened = await openMemoryStore(lendingPlatter(), {
    crypto: sealing?.crypto ?? globalThis.crypto,
    witness: null,
    notices: localNotices()(),
    keeper: storageKeeper(undefined),
    now: () => new Date(clockOf(life.core, phone)),
  });
  if (!opened.ok) throw new Error('an empty store in memory opens');
  return opened.store;
}
