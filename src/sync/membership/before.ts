/**
 * Which phones counted as known before an epoch record, as the book says it now. How many have to sign is judged by them, and the
 * book goes on: most phones may have come later. Of those that the record leaves out only those count of which its signers had
 * surely heard. Y3: nobody may leave a phone out to need fewer signatures, so it counts as soon as a page of a signer under
 * an epoch before the record stands on the line that let it in.
 */
import type { Book } from '../../ledger/book.ts';
import { type Entry, idOf } from '../../ledger/entry.ts';
import { type BookId, type EntryId, type PhoneId, splitEntryId } from '../../ledger/ids.ts';
import { seenFrom } from '../../ledger/order/page-seen.ts';
import type { Heads, PhoneRole } from '../../ledger/phones.ts';
import { type StoreCrypto, toHex } from '../../store/hashes.ts';
import type { KeptEpoch } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { type EpochId, epochIdOf } from '../keys/epoch.ts';
import type { EpochRecord } from '../keys/epoch-record.ts';
import type { EpochBefore } from '../keys/epoch-rules.ts';
import { phoneOf } from '../wire/sign.ts';
import type { Bytes } from '../wire/write.ts';
import { ancestorsOf, removedBefore } from './ring.ts';

export interface BeforeParts {
  readonly crypto: StoreCrypto;
  readonly store: Pick<Store, 'entriesOf' | 'pagesSeen'>;
  readonly book: BookId;
}

/**
 * `phones`: all of the book but those above, those that an epoch which it follows has removed (`gone`), and the one that came back
 * by this very record.
 */
export async function phonesBefore(
  parts: BeforeParts,
  state: Book,
  epochs: readonly KeptEpoch[],
  record: EpochRecord,
): Promise<Pick<EpochBefore, 'phones' | 'gone'>> {
  const { cause, previous, phones: kept, removed } = record;
  const gone = removedBefore(epochs, previous);
  const [back] = cause === 'restored' ? kept : [];
  const isBack = back && toHex(back.signingKey);
  const phones = new Map<PhoneId, PhoneRole>();
  for (const { id, role, cameBy, signKey } of Object.values(state.phones)) {
    if (!gone.has(id) && !(cameBy === 'restored' && signKey === isBack)) phones.set(id, role);
  }
  const idsOf = (keys: readonly Bytes[]) => Promise.all(keys.map((key) => phoneOf(parts.crypto, key)));
  const named = new Set([...(await idsOf(kept.map(({ signingKey }) => signingKey))), ...removed]);
  const leftOut = [...phones.keys()].filter((id) => !named.has(id));
  if (cause === 'restored' || leftOut.length === 0) return { phones, gone };
  const earlier = await Promise.all(record.earlier.map((secret) => epochIdOf(parts.crypto, secret)));
  const before = new Set([...previous, ...ancestorsOf(epochs, previous), ...earlier]);
  const signers = await idsOf(record.signers);
  const heard = await heardBy(
    parts,
    new Set(signers),
    new Set(signers.map((id) => state.phones[id]?.entry ?? '')),
    before,
  );
  for (const id of leftOut) {
    const { entry = '', cameBy } = state.phones[id] ?? {};
    if (cameBy !== 'founded' && !heard(entry)) phones.delete(id);
  }
  return { phones, gone };
}

/**
 * Whether a line is in a signer's page under one of these epochs, or such a page stands on it; or the line that let a signer in does,
 * for that phone was given the book.
 */
async function heardBy(
  { store, book }: BeforeParts,
  signers: ReadonlySet<PhoneId>,
  cameIn: ReadonlySet<EntryId>,
  epochs: ReadonlySet<EpochId>,
): Promise<(entry: string) => boolean> {
  const all = await store.entriesOf(book, { all: true });
  const pages = await store.pagesSeen(book);
  const early = pages.filter(({ epoch }) => epoch === undefined || epochs.has(epoch));
  const isEarly = ({ sheet, number }: Entry): boolean =>
    early.some((page) => page.sheet === sheet && page.first <= number && number <= page.last);
  const own = all.filter((entry) => signers.has(entry.phone) && isEarly(entry));
  const lines = all.filter((entry) => cameIn.has(idOf(entry)));
  const ids = new Set(own.map(idOf));
  const [seenEarly, seen] = [seenFrom(early, all), seenFrom(pages, all)];
  const heads = new Set<Heads | undefined>([
    ...own.map(seenEarly),
    ...lines.map(seen),
    ...lines.map(({ sheet, number }) => ({ [sheet]: number })),
  ]);
  return (entry) => {
    const { sheet, number } = splitEntryId(entry);
    return ids.has(entry) || [...heads].some((one) => (one?.[sheet] ?? 0) >= number);
  };
}
