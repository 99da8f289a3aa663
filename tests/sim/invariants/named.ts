/** For whom epochs were begun, by their records, as far as these are on some phone. */
import type { BlobRow, KeyringRow } from '../../../src/store/rows.ts';
import { openEpochBlob } from '../../../src/sync/keys/epoch-blob.ts';
import { phoneOf } from '../../../src/sync/wire/sign.ts';
import { listOf, type Phone, rowsOf } from '../phone/phone.ts';
import type { Truth } from '../world/truth.ts';

/** Epoch → ids of phones. */
export type NamedByEpoch = ReadonlyMap<string, readonly string[]>;

export async function namedIn(truth: Truth, phones: readonly Phone[]): Promise<NamedByEpoch> {
  const named = new Map<string, readonly string[]>();
  for (const phone of phones) {
    const blobs = new Map(
      [...(rowsOf(phone, 'blobs').values() as Iterable<BlobRow>)].map((row) => [row.blobId, row.blob]),
    );
    for (const { id, record } of listOf<KeyringRow>(phone, 'keyrings').flatMap(({ epochs }) => epochs)) {
      const [keys, blob] = [truth.epochs.get(id), record === null ? null : blobs.get(record)];
      if (named.has(id) || !keys || !blob) continue;
      const opened = await openEpochBlob(globalThis.crypto, { keys }, blob);
      if (opened.ok)
        named.set(
          id,
          await Promise.all(
            opened.record.phones.map(({ signingKey }) => phoneOf(globalThis.crypto, signingKey)),
          ),
        );
    }
  }
  return named;
}
