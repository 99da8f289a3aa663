/**
 * The keyring opened: the keys of every epoch, and which are current. S8: a secret is tried before it is used, its epoch's id
 * commits to it. Must not know: how a keyring is kept, screens.
 */
import type { KeyId, PhoneId } from '../../ledger/ids.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { KeptEpoch, KeptSheet } from '../../store/rows.ts';
import { type EpochId, type EpochKeys, epochKeys } from '../keys/epoch.ts';
import { currentEpochs } from '../keys/epoch-rules.ts';

export interface Ring {
  readonly keyring: Keyring;
  readonly epochs: ReadonlyMap<EpochId, EpochKeys>;
  /** The epochs that none follows, the smallest id first: all are read, the first is written under. */
  readonly current: readonly [EpochKeys, ...EpochKeys[]];
}

/** Null where a secret is not that of its epoch: the disk is damaged, and nothing is read or written with it. */
export async function openKeyring(crypto: StoreCrypto, keyring: Keyring): Promise<Ring | null> {
  const found = await Promise.all(
    keyring.epochs.map(async ({ id, secret }) => {
      const keys = secret.length === 32 ? await epochKeys(crypto, secret) : null;
      return keys?.id === id ? keys : null;
    }),
  );
  const epochs = new Map(found.flatMap((keys) => (keys ? [[keys.id, keys]] : [])));
  const tips = currentEpochs(keyring.epochs.map(({ id, follows }) => ({ epoch: id, previous: follows })));
  const [first, ...rest] = tips.flatMap((id) => epochs.get(id) ?? []);
  return first && !found.includes(null) ? { keyring, epochs, current: [first, ...rest] } : null;
}

const MOST_GIVEN = 16;

/** The secrets that a newcomer is given: those of the current epochs, the one to write under first, then the newest of the others. */
export function secretsToGive({ keyring, current }: Ring): readonly Uint8Array<ArrayBuffer>[] {
  const tips = new Set(current.map(({ id }) => id));
  const earlier = keyring.epochs.filter(({ id }) => !tips.has(id)).reverse();
  return [...current, ...earlier].slice(0, MOST_GIVEN).map(({ secret }) => secret);
}

/** The recovery sheets of these epochs; of those whose records have not come, the one that this phone goes by. */
export function sheetsOf({ epochs, recovery }: Keyring, ids: readonly KeyId[]): readonly KeptSheet[] {
  const wanted = new Set(ids);
  const found = epochs.filter(({ id }) => wanted.has(id)).map((epoch) => epoch.recovery);
  return found.map((one) => (one === undefined ? recovery : one)).filter((one) => one !== null);
}

/** The one that every phone with these epochs goes by: that of the epoch which is written under, if it has one. */
export function sheetNow(keyring: Keyring): KeptSheet | null {
  const { epochs } = keyring;
  const tips = currentEpochs(epochs.map(({ id, follows }) => ({ epoch: id, previous: follows })));
  const [first] = tips.flatMap((id) => sheetsOf(keyring, [id]));
  return first ?? keyring.recovery;
}

/** The epochs that these follow, and those that they follow in turn, the nearest first. */
export function ancestorsOf(epochs: readonly KeptEpoch[], from: readonly KeyId[]): readonly KeyId[] {
  const byId = new Map(epochs.map((epoch) => [epoch.id, epoch]));
  const seen = new Set(from);
  for (const id of seen) for (const one of byId.get(id)?.follows ?? []) seen.add(one);
  return [...seen].slice(new Set(from).size);
}

/** The phones that these epochs, or any that they follow, have removed. */
export function removedBefore(epochs: readonly KeptEpoch[], from: readonly KeyId[]): ReadonlySet<PhoneId> {
  const ids = new Set([...from, ...ancestorsOf(epochs, from)]);
  return new Set(epochs.flatMap(({ id, removed }) => (ids.has(id) ? removed : [])));
}
