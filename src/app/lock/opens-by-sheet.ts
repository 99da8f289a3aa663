/**
 * Whether a recovery sheet is one that a community on this phone has in force. Who holds it can read that book anyway. A practice
 * community's sheet opens nothing: whoever had the phone in hand could have made one. The book is read in memory for this question alone.
 */
import { type StoreCrypto, toHex } from '../../store/hashes.ts';
import type { Store } from '../../store/store.ts';
import { recoveryKeysOf, sheetKeys } from '../../sync/keys/sheet.ts';

export async function opensBySheet(
  store: Store,
  crypto: StoreCrypto,
  secret: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const keys = await recoveryKeysOf(crypto, await sheetKeys(crypto, secret));
  const signKey = toHex(keys.signKey);
  const openKey = toHex(keys.openKey);
  for (const { id } of await store.books()) {
    const loaded = await store.load(id);
    if (!loaded.ok || loaded.book.founding?.practice !== false) continue;
    const { recovery } = loaded.book;
    if (recovery?.signKey === signKey && recovery.openKey === openKey) return true;
  }
  return false;
}
