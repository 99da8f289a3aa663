/**
 * A phone that was let in on a branch of a copied phone which does not stand, and that an epoch was begun for since. Who took the
 * record writes under it, and all others refuse it, for by their book nobody let that phone in (Y1). The keys have it all the
 * same, so whoever holds the record tells the book of it again: nobody reads unseen, and nobody is left behind.
 * Must not know: how a branch comes to stand.
 */
import type { Book } from '../../ledger/book.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import type { PhoneId } from '../../ledger/ids.ts';
import { toHex } from '../../store/hashes.ts';
import { openEpochBlob } from '../keys/epoch-blob.ts';
import type { EpochPhone } from '../keys/epoch-record.ts';
import { phoneOf } from '../wire/sign.ts';
import type { WriteLines } from './host.ts';
import { removedBefore } from './ring.ts';
import type { RecordParts } from './take-record.ts';

/** One write for each phone; whether any was told of. */
export async function announceAgain(parts: RecordParts, write: WriteLines): Promise<boolean> {
  const { store, book, phone } = parts;
  const named = phone ? await namedNow(parts) : [];
  const loaded = named.length > 0 ? await store.load(book) : null;
  if (!phone || !loaded?.ok || !isMember(loaded.book, phone.id)) return false;
  const strange = named.filter(({ id }) => !loaded.book.phones[id]);
  if (strange.length === 0) return false;
  const lines = [...(await store.entriesOf(book, { all: true })), ...loaded.forks];
  let told = false;
  for (const { id, keys } of strange) {
    const about = lines.filter(({ body }) => body.phone === id);
    if (about.some(({ kind }) => kind === 'phone-removed')) continue;
    const said = about.find(({ kind }) => kind === 'phone-announced');
    if (said) told = (await write([draftOf(id, keys, said.body)], `again-${id}`)).ok || told;
  }
  return told;
}

const isMember = ({ phones }: Book, id: PhoneId): boolean =>
  phones[id]?.role === 'member' && !phones[id].removal?.acts;

interface Named {
  readonly id: PhoneId;
  readonly keys: EpochPhone;
}

/** For whom the current epochs were begun, by the records that are here. */
async function namedNow({ crypto, store, book, ring }: RecordParts): Promise<readonly Named[]> {
  const { epochs } = ring.keyring;
  const tips = ring.current.map(({ id }) => id);
  const gone = removedBefore(epochs, tips);
  const named = new Map<PhoneId, Named>();
  const ids = epochs.flatMap(({ id, record }) => (record !== null && tips.includes(id) ? [record] : []));
  for (const { blob } of await (await store.mail()).blobs(book, ids)) {
    for (const keys of ring.current) {
      const opened = await openEpochBlob(crypto, { keys }, blob);
      for (const one of opened.ok ? opened.record.phones : []) {
        const id = await phoneOf(crypto, one.signingKey);
        if (!gone.has(id)) named.set(id, { id, keys: one });
      }
    }
  }
  return [...named.values()];
}

/** The keys are those that the record was sealed for; the rest is as it was said on the branch that does not stand. */
function draftOf(
  phone: PhoneId,
  keys: EpochPhone,
  { whose, reads }: Readonly<Record<string, unknown>>,
): Draft {
  const { role, signingKey, receivingKey } = keys;
  const body = { phone, role, signKey: toHex(signingKey), receiveKey: toHex(receivingKey), whose, reads };
  return { kind: 'phone-announced', body } as Draft;
}
