/**
 * How a phone joins, first half: what both phones say before people compare pictures. Nothing in it is secret.
 * In a room: hello (scanned), greeting (scanned), four pictures, answer. At a distance: commitment, greeting, hello, eight
 * pictures, answer; the commitment comes first so that nobody between can try keys until the pictures fit.
 * Who calls this takes one greeting for a hello and one hello for a commitment, and begins anew where a second one comes.
 */
import type { StoreCrypto } from '../../store/hashes.ts';
import type { PhoneKeys } from '../../store/store.ts';
import { type Reader, readerOf } from '../wire/read.ts';
import { PUBLIC_KEY_BYTES, rawOf } from '../wire/sign.ts';
import { type Bytes, byte, concat, sameBytes, utf8 } from '../wire/write.ts';

export type JoinMode = 'room' | 'distance';

/** The newcomer's keys. `nonce` is random for each joining. */
export interface Hello {
  readonly mode: JoinMode;
  readonly nonce: Bytes;
  readonly signingKey: Bytes;
  readonly receivingKey: Bytes;
}

/** The keys of the member's phone. `heard` is SHA-256 of the hello (room), or the commitment (distance). */
export interface Greeting {
  readonly mode: JoinMode;
  readonly heard: Bytes;
  readonly nonce: Bytes;
  readonly signingKey: Bytes;
  readonly receivingKey: Bytes;
}

export type JoinProblem = 'wrongMessage' | 'newerVersion' | 'malformed';
export type Read<Message> =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly code: JoinProblem };

const JOIN_VERSION = 1;
const NONCE_BYTES = 16;
const HASH_BYTES = 32;
const HELLO = 'CXJH';
const GREETING = 'CXJG';
const COMMITMENT = 'CXJC';
const MODES: readonly JoinMode[] = ['room', 'distance'];

export async function makeHello(
  crypto: StoreCrypto,
  phone: Pick<PhoneKeys, 'signing' | 'receiving'>,
  mode: JoinMode,
): Promise<Bytes> {
  return concat(head(HELLO, mode), await nonceAndKeys(crypto, phone));
}

export function readHello(bytes: Uint8Array): Read<Hello> {
  return readMessage(bytes, HELLO, (reader, mode) => ({ mode, ...readNonceAndKeys(reader) }));
}

/** At a distance the newcomer sends this first and shows the hello only once it has the greeting. */
export async function makeCommitment(crypto: StoreCrypto, hello: Bytes): Promise<Bytes> {
  return concat(head(COMMITMENT, 'distance'), await commitmentOf(crypto, hello));
}

export function readCommitment(bytes: Uint8Array): Read<{ readonly commitment: Bytes }> {
  return readMessage(bytes, COMMITMENT, (reader, mode) => {
    if (mode !== 'distance') reader.refuse();
    return { commitment: reader.fixed(HASH_BYTES) };
  });
}

/** `heard`: the hello in a room, the commitment message at a distance; as `greetingFits` compares it. */
export async function makeGreeting(
  crypto: StoreCrypto,
  phone: Pick<PhoneKeys, 'signing' | 'receiving'>,
  heard: Bytes,
): Promise<Bytes | null> {
  const commitment = readCommitment(heard);
  const hello = readHello(heard);
  if (commitment.ok) {
    const rest = await nonceAndKeys(crypto, phone);
    return concat(head(GREETING, 'distance'), commitment.message.commitment, rest);
  }
  if (!hello.ok || hello.message.mode !== 'room') return null;
  return concat(head(GREETING, 'room'), await commitmentOf(crypto, heard), await nonceAndKeys(crypto, phone));
}

export function readGreeting(bytes: Uint8Array): Read<Greeting> {
  return readMessage(bytes, GREETING, (reader, mode) => {
    const heard = reader.fixed(HASH_BYTES);
    return { mode, heard, ...readNonceAndKeys(reader) };
  });
}

/** Both sides ask this before they show pictures: the greeting answers this very hello, in the same mode. */
export async function greetingFits(crypto: StoreCrypto, hello: Bytes, greeting: Bytes): Promise<boolean> {
  const [said, answered] = [readHello(hello), readGreeting(greeting)];
  if (!said.ok || !answered.ok || said.message.mode !== answered.message.mode) return false;
  return sameBytes(answered.message.heard, await commitmentOf(crypto, hello));
}

const head = (magic: string, mode: JoinMode): Bytes =>
  concat(utf8(magic), byte(JOIN_VERSION), byte(MODES.indexOf(mode)));

async function nonceAndKeys(
  crypto: StoreCrypto,
  phone: Pick<PhoneKeys, 'signing' | 'receiving'>,
): Promise<Bytes> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const signingKey = await rawOf(crypto, phone.signing.publicKey);
  return concat(nonce, signingKey, await rawOf(crypto, phone.receiving.publicKey));
}

function readNonceAndKeys(reader: Reader) {
  const nonce = reader.fixed(NONCE_BYTES);
  const signingKey = reader.fixed(PUBLIC_KEY_BYTES);
  return { nonce, signingKey, receivingKey: reader.fixed(PUBLIC_KEY_BYTES) };
}

async function commitmentOf(crypto: StoreCrypto, hello: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(utf8(COMMITMENT), hello)));
}

function readMessage<Message>(
  bytes: Uint8Array,
  magic: string,
  fields: (reader: Reader, mode: JoinMode) => Message,
): Read<Message> {
  if (!sameBytes(bytes.subarray(0, magic.length), utf8(magic))) return { ok: false, code: 'wrongMessage' };
  if ((bytes[magic.length] ?? 0) > JOIN_VERSION) return { ok: false, code: 'newerVersion' };
  const reader = readerOf(bytes);
  reader.magic(magic);
  if (reader.byte() !== JOIN_VERSION) reader.refuse();
  const mode = MODES[reader.byte()];
  if (!mode) reader.refuse();
  const message = fields(reader, mode ?? 'room');
  return reader.complete() ? { ok: true, message } : { ok: false, code: 'malformed' };
}
