/**
 * Pages that nobody of the community wrote, or that somebody changed: one way for each part that a page has. Some are made by
 * one who knows the epoch's key. None may change anything on any phone (Y3).
 */
import { canonicalBytes } from '../../../src/ledger/bytes.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { sha256 } from '../../../src/store/hashes.ts';
import { phoneIdOf } from '../../../src/store/phone.ts';
import type { PhoneKeys } from '../../../src/store/store.ts';
import { type EpochKeys, epochKeys } from '../../../src/sync/keys/epoch.ts';
import { pageBodyBytes } from '../../../src/sync/pages/page-body.ts';
import { deflateWith } from '../../../src/sync/wire/deflate.ts';
import { decryptContent, encryptContent, HEADER_BYTES, makeHeader } from '../../../src/sync/wire/envelope.ts';
import { rawOf } from '../../../src/sync/wire/sign.ts';
import { concat } from '../../../src/sync/wire/write.ts';
import { flipped, hashAfter } from '../../sync/sample.ts';
import type { Core } from '../world/core.ts';
import { type KeyRing, randomBytes } from '../world/seeded-crypto.ts';

export const FORGERIES = [
  'bit flipped',
  'cut short',
  'another epoch',
  'garbage',
  'another book',
  'unknown phone',
  'stolen name',
  'wrong signature',
  'same page again',
  'broken phone',
] as const;
export type Forgery = (typeof FORGERIES)[number];

type Bytes = Uint8Array<ArrayBuffer>;

export interface Forger {
  readonly core: Core;
  readonly ring: KeyRing;
  readonly keys: EpochKeys;
  readonly book: string;
  /** Lines of the community, to write false ones like them. */
  readonly lines: readonly Entry[];
  /** Keys of a phone of the community whose app has gone wrong. */
  readonly broken: PhoneKeys;
  /** Hears of a line that was signed by the phone in whose name it is: it is kept, and waits. */
  readonly genuine: (line: Entry) => void;
}

const STRANGER = 2_000;

async function strangerOf(ring: KeyRing): Promise<PhoneKeys> {
  const signing = await ring.pair(STRANGER, 'signing');
  const receiving = await ring.pair(0, 'receiving');
  return { id: await phoneIdOf(globalThis.crypto, signing.publicKey), signing, receiving };
}

export interface Forged {
  readonly id: string;
  readonly blob: Bytes;
}

/** @param genuine a page of the box. */
export async function forge(forger: Forger, how: Forgery, genuine: Bytes): Promise<Forged> {
  const blob = await blobOf(forger, how, genuine);
  return { id: await sha256(globalThis.crypto, blob), blob };
}

async function blobOf(forger: Forger, how: Forgery, genuine: Bytes): Promise<Bytes> {
  const { random } = forger.core;
  switch (how) {
    case 'bit flipped':
      return flipped(genuine, random.whole(0, genuine.length - 1), 2 ** random.whole(0, 7));
    case 'cut short':
      return genuine.slice(0, random.whole(1, genuine.length - 1));
    case 'garbage':
      return randomBytes(random, new Uint8Array(random.whole(1, 900)));
    case 'another epoch': {
      const other = await epochKeys(globalThis.crypto, new Uint8Array(32).fill(random.whole(100, 250)));
      return madeBy(forger, other, forger.book, false);
    }
    case 'another book':
      return madeBy(forger, forger.keys, 'ffeeddccbbaa99887766554433221100', false);
    case 'unknown phone':
      return madeBy(forger, forger.keys, forger.book, false);
    case 'stolen name':
      return madeBy(forger, forger.keys, forger.book, true);
    case 'wrong signature':
      return changed(forger, genuine, anotherYear);
    case 'same page again':
      return changed(forger, genuine, (content) => content);
    case 'broken phone':
      return byBroken(forger);
  }
}

/** Opened and encrypted again by one who has the key. */
async function changed(
  { core, keys }: Pick<Forger, 'core' | 'keys'>,
  genuine: Bytes,
  change: (content: Bytes) => Bytes,
): Promise<Bytes> {
  const [head, cipher] = [genuine.slice(0, HEADER_BYTES), genuine.slice(HEADER_BYTES)];
  const opened = await decryptContent(globalThis.crypto, keys.page, head, cipher);
  return opened.ok ? seal({ core, keys }, change(opened.content)) : flipped(genuine, 0);
}

/** One digit of the first line's clock is another; the signature is the old one. */
function anotherYear(content: Bytes): Bytes {
  const at = Buffer.from(content).indexOf('"claimedAt":"') + '"claimedAt":"'.length + 3;
  const copy = new Uint8Array(content);
  copy[at] = copy[at] === 0x31 ? 0x32 : 0x31;
  return copy;
}

/** A page of a false line, signed by a phone that nobody let in; `stolen`: the line is in the name of another. */
async function madeBy(
  { core, ring, lines, keys: ours, book: ourBook, genuine }: Forger,
  keys: EpochKeys,
  book: string,
  stolen: boolean,
): Promise<Bytes> {
  const stranger = await strangerOf(ring);
  const like = core.random.pick(lines);
  const sheet = `forged-${core.random.whole(1, 1_000_000)}`;
  const phone = stolen ? like.phone : stranger.id;
  const entry: Entry = { ...like, phone, sheet, number: 1, intent: sheet, place: 'between' };
  if (phone === stranger.id && keys === ours && book === ourBook) genuine(entry);
  return pageOf({ core, ring, keys, book }, stranger, entry);
}

/** A line of a meeting that its phone wrote between meetings. */
async function byBroken(forger: Forger): Promise<Bytes> {
  const { core, lines, keys, book, broken, genuine } = forger;
  const inMeetings = lines.filter(({ place, kind }) => place.includes(':') && kind !== 'meeting-opened');
  const like = core.random.pick(inMeetings.length > 0 ? inMeetings : lines);
  const sheet = `broken-${core.random.whole(1, 1_000_000)}`;
  const entry: Entry = {
    ...like,
    phone: broken.id,
    sheet,
    number: 1,
    lamport: 1,
    intent: sheet,
    place: 'between',
  };
  if (inMeetings.length === 0) return madeBy(forger, keys, book, false);
  genuine(entry);
  return pageOf(forger, broken, entry);
}

async function pageOf(
  { core, ring, keys, book }: Pick<Forger, 'core' | 'ring' | 'keys' | 'book'>,
  { signing }: PhoneKeys,
  entry: Entry,
): Promise<Bytes> {
  const signed = pageBodyBytes({
    book,
    signingKey: await rawOf(globalThis.crypto, signing.publicKey),
    sheet: entry.sheet,
    first: 1,
    before: await hashAfter(entry.sheet, [], book),
    seen: { seal: null, heads: [] },
    entryBytes: [canonicalBytes(entry)],
  });
  const signature = new Uint8Array(await ring.sign(signing.privateKey, signed));
  return seal({ core, keys }, concat(signed, signature));
}

/** As a phone does, with randomness from the seed: the same forgery has the same id. */
function seal({ core, keys }: Pick<Forger, 'core' | 'keys'>, content: Bytes): Promise<Bytes> {
  const getRandomValues = <Some extends ArrayBufferView | null>(bytes: Some): Some => {
    if (bytes) randomBytes(core.random, new Uint8Array(bytes.buffer));
    return bytes;
  };
  const crypto = { subtle: globalThis.crypto.subtle, getRandomValues };
  const header = makeHeader(crypto, 'CXPG', keys.id);
  return encryptContent({ crypto, deflate: deflateWith(undefined) }, keys.page, header, content);
}
