/** A group of one phone that is lost, with all that is left of it: the secret on its sheet, and the file that somebody kept. */
import { toHex } from '../../../src/store/hashes.ts';
import { gatherBook } from '../../../src/sync/file/gather.ts';
import { parcelBytes } from '../../../src/sync/file/parcel.ts';
import { newSheet } from '../../../src/sync/keys/sheet.ts';
import { renewForSheet } from '../../../src/sync/membership/renew-for-sheet.ts';
import { openKeyring } from '../../../src/sync/membership/ring.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { newEndpoint } from '../driver/box.ts';
import { found, newPhone, newWorld, write } from '../driver/phones.ts';
import { BOOK, parts as sealing } from '../sample.ts';
import { writerOf } from './writer.ts';

export interface LostGroup {
  readonly secret: Bytes;
  readonly file: Bytes;
}

/** Its one sealed meeting left 5.00 € in the box. */
export async function lostGroup(): Promise<LostGroup> {
  const endpoint = await newEndpoint();
  const world = await newWorld(endpoint);
  const phone = await newPhone(world);
  await found(phone, []);
  await write(phone, 'open 2025-01-01', 'deposit bea 5', 'count 5', 'seal');
  const { store, keys: own } = phone;
  const { secret, keys } = await newSheet(crypto);
  const body = { recovery: 'sheet-1', signKey: toHex(keys.signKey), openKey: toHex(keys.openKey) };
  const writeLines = writerOf({ world }, phone);
  const written = await writeLines([{ kind: 'recovery-made', body }], 'sheet-1');
  const parts = { ...sealing, book: BOOK, store, write: writeLines };
  const outcome = await renewForSheet(parts, keys);
  if (!written.ok || outcome !== 'inForce') throw new Error(outcome);
  const keyring = await (await store.keyrings()).read(BOOK);
  const ring = keyring && (await openKeyring(crypto, keyring));
  if (!ring) throw new Error('no keyring');
  const gathered = await gatherBook({
    ...{ ...sealing, book: BOOK, mail: await store.mail(), phone: own, keys: ring.current[0] },
    ...{ epochs: () => ring.epochs, now: () => new Date(world.nowMs) },
  });
  await endpoint.end();
  if (!gathered.ok) throw new Error(gathered.code);
  return { secret, file: await parcelBytes(crypto, gathered.parcel) };
}
