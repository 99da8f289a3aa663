/**
 * A recovery sheet that was read back takes effect by an epoch of its own, whose record names the sheet's public halves. From then
 * on every record is sealed for the sheet too, and posted in its way. From three members' phones on another one signs too:
 * every other one is asked, in a record of the same epoch; whichever comes by first makes it whole.
 * Must not know: the sheet's secret, screens.
 */
import type { Book } from '../../ledger/book.ts';
import type { PhoneKeys } from '../../store/store.ts';
import { epochKeys, newEpochSecret } from '../keys/epoch.ts';
import type { EpochPhone, EpochRecord } from '../keys/epoch-record.ts';
import type { RecoveryKeys } from '../keys/sheet.ts';
import { phoneOf, rawOf } from '../wire/sign.ts';
import type { Bytes } from '../wire/write.ts';
import { isInForce } from './agree.ts';
import { type RingParts, ringOf } from './found-keyring.ts';
import type { WriteLines } from './host.ts';
import { MEMBERS_FOR_TWO, type Renewal, renewedDraft, signedBy, staying, toLockOut } from './renew.ts';
import type { Ring } from './ring.ts';
import { takeRecord } from './take-record.ts';

/**
 * `asked`: it takes effect once another member's phone has signed. `noKeys`: this phone holds no keys of the book, or may not sign.
 * `notKept`: the disk did not take it, or the book names another sheet.
 */
export type SheetOutcome = 'inForce' | 'asked' | 'noKeys' | 'notKept';

/** Once `recovery-made` is on the disk. On the founder's phone it makes the keyring where there is none. */
export async function renewForSheet(
  parts: RingParts & { readonly write: WriteLines },
  recovery: RecoveryKeys,
): Promise<SheetOutcome> {
  const { store, book, write } = parts;
  const own = await store.phone(book);
  const found = await ringOf(parts);
  if (!own.ok || !found.ok) return 'noKeys';
  const loaded = await store.load(book);
  if (!loaded.ok || !isInForce(loaded.book, recovery)) return 'notKept';
  const { ring } = found;
  const made = await makeRecords(parts, loaded.book, ring, own.phone, recovery);
  const [first] = made;
  if (!first) return 'noKeys';
  const kept = made.map(({ blobId, blob }) => ({ blobId, blob, kind: 'record' as const }));
  const mail = await store.mail();
  const taken = await mail.take(book, { pages: [], kept, junk: [], later: [], there: [], mark: null });
  if (!taken.ok) return 'notKept';
  if (first.record.signers.length > 1) return 'asked';
  const result = await takeRecord({ ...parts, phone: own.phone, ring }, first.blobId, first.blob);
  if (!result.ok || result.kind !== 'record') return 'notKept';
  const { epoch, previous, phones } = first.record;
  const ids = await Promise.all(phones.map(({ signingKey }) => phoneOf(parts.crypto, signingKey)));
  // Where it cannot be told now, all phones have it by the record itself.
  await write([renewedDraft(epoch, previous, ids)], `epoch-${epoch}`);
  return 'inForce';
}

type OwnOrOther = EpochPhone & { readonly isOwn: boolean };

/** One record where this phone's signature is enough, else one for each other member's phone. None where it may not sign. */
async function makeRecords(
  parts: RingParts,
  state: Book,
  ring: Ring,
  phone: PhoneKeys,
  recovery: RecoveryKeys,
): Promise<readonly Renewal[]> {
  const out = toLockOut(state, ring);
  const phones = await phonesOf(parts, state, ring, phone);
  const first = phones.find(({ isOwn, role }) => isOwn && role === 'member');
  if (!first) return [];
  const others = phones.filter(({ isOwn, role }) => !isOwn && role === 'member');
  const before = 1 + others.length + out.filter(({ role }) => role === 'member').length;
  const key = first.signingKey;
  const signers: readonly (readonly Bytes[])[] =
    before < MEMBERS_FOR_TWO ? [[key]] : others.map(({ signingKey }) => [key, signingKey]);
  const keys = await epochKeys(parts.crypto, newEpochSecret(parts.crypto));
  const common: Omit<EpochRecord, 'signers'> = {
    ...{ book: parts.book, cause: 'sheet', epoch: keys.id, previous: ring.current.map(({ id }) => id) },
    ...{
      earlier: ring.keyring.epochs.map(({ secret }) => secret),
      phones,
      removed: [],
      cutOff: [],
      recovery,
    },
  };
  const made = await Promise.all(
    signers.map((who) => signedBy(parts, keys, phone, { ...common, signers: who })),
  );
  return made.filter((one) => one !== null);
}

/** Those that stay and whose keys are known; the founder's phone knows its own before anybody was told of them. */
async function phonesOf(
  { crypto }: RingParts,
  state: Book,
  ring: Ring,
  own: PhoneKeys,
): Promise<readonly OwnOrOther[]> {
  const signingKey = await rawOf(crypto, own.signing.publicKey);
  const receivingKey = await rawOf(crypto, own.receiving.publicKey);
  const out = new Set(toLockOut(state, ring).map(({ id }) => id));
  return staying(state, ring, out).flatMap(({ phone: { id, role }, keys }): OwnOrOther[] => {
    if (id === own.id) return [{ role, signingKey, receivingKey, isOwn: true }];
    return keys ? [{ ...keys, isOwn: false }] : [];
  });
}
