/**
 * The keyring opened: the keys of every epoch, and which are current. S8: a secret is tried before it is used, its epoch's id
 * commits to it. Must not know: how a keyring is kept, screens.
 */
import type { KeyId, PhoneId } from '../../ledger/ids.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import type { Keyring } from '../../store/keyring.ts';
import type { KeptEpoch } from '../../store/rows.ts';
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

/** The phones that these epochs, or any that they follow, have removed. */
export function removedBefore(epochs: readonly KeptEpoch[], from: readonly KeyId[]): ReadonlySet<PhoneId> {
  const byId = new Map(epochs.map((epoch) => [epoch.id, epoch]));
  const gone = new Set<PhoneId>();
  const seen = new Set<KeyId>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const phone of byId.get(id)?.removed ?? []) gone.add(phone);
    open.push(...(byId.get(id)?.follows ?? []));
  }
  return gone;
}
