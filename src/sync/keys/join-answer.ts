/**
 * How a phone joins, second half: once people said that the pictures are the same, the member's phone answers with the keys
 * of the book, sealed to the newcomer and signed. The answer binds the hello and the greeting, so it opens nowhere else.
 */
import { assert } from '../../ledger/assert.ts';
import { type BookId, type PhoneId, PLAIN_ID } from '../../ledger/ids.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import type { PhoneKeys } from '../../store/store.ts';
import { readerOf } from '../wire/read.ts';
import { phoneOf, SIGNATURE_BYTES, sign, verify } from '../wire/sign.ts';
import { type Bytes, block, byte, concat, fixed, list, sameBytes, text, utf8 } from '../wire/write.ts';
import { EPOCH_SECRET_BYTES } from './epoch.ts';
import { openFrom, sealTo } from './hpke.ts';
import { greetingFits, readGreeting, readHello } from './join-messages.ts';
import { transcriptOf } from './pictures.ts';

/** `member`: reads, and can take the pen. `support`: a support person's phone, which reads. */
export type PhoneRole = 'member' | 'support';
export const ROLES: readonly PhoneRole[] = ['member', 'support'];

/** What a newcomer is given. `secrets`: the epochs it may read, the one to write under first; `endpoint` may be empty. */
export interface Welcome {
  readonly book: BookId;
  readonly role: PhoneRole;
  readonly secrets: readonly Bytes[];
  readonly endpoint: string;
}

export type OpenedAnswer =
  | { readonly ok: true; readonly welcome: Welcome; readonly from: PhoneId }
  | { readonly ok: false; readonly code: AnswerProblem };
/** `notForThisJoining`: sealed to another phone, for another hello or greeting, or changed on the way. */
export type AnswerProblem =
  | 'wrongMessage'
  | 'newerVersion'
  | 'greetingDoesNotFit'
  | 'notForThisJoining'
  | 'badSignature'
  | 'malformed';

const ANSWER = 'CXJA';
const BODY = 'CXJB';
const ANSWER_VERSION = 1;
const HEAD = concat(utf8(ANSWER), byte(ANSWER_VERSION));
const INFO = utf8('caixeta/1 join answer');
const HASH_BYTES = 32;
const MOST_SECRETS = 16;
const LONGEST_ENDPOINT = 2_000;

/** Null where the messages do not belong together, or the greeting is not this phone's. */
export async function makeAnswer(
  crypto: StoreCrypto,
  phone: PhoneKeys,
  messages: { readonly hello: Bytes; readonly greeting: Bytes },
  welcome: Welcome,
): Promise<Bytes | null> {
  const { secrets } = welcome;
  assert(secrets.length > 0 && secrets.length <= MOST_SECRETS, `${secrets.length} epochs in one answer`);
  assert(welcome.endpoint.length <= LONGEST_ENDPOINT, 'an address too long to be one');
  const hello = readHello(messages.hello);
  const greeting = readGreeting(messages.greeting);
  if (!hello.ok || !greeting.ok) return null;
  if (!(await greetingFits(crypto, messages.hello, messages.greeting))) return null;
  if ((await phoneOf(crypto, greeting.message.signingKey)) !== phone.id) return null;
  const transcript = await transcriptOf(crypto, messages.hello, messages.greeting);
  const signed = concat(
    utf8(BODY),
    byte(ANSWER_VERSION),
    transcript,
    text(welcome.book),
    byte(ROLES.indexOf(welcome.role)),
    list(secrets, (secret) => fixed(secret, EPOCH_SECRET_BYTES)),
    text(welcome.endpoint),
  );
  const plain = concat(signed, await sign(crypto, phone.signing.privateKey, signed));
  const binding = { info: INFO, aad: concat(HEAD, transcript) };
  const sealed = await sealTo(crypto, hello.message.receivingKey, binding, plain);
  return sealed && concat(HEAD, block(sealed));
}

/** `phone` is the newcomer, which made the hello. The signature is that of the phone whose greeting it scanned. */
export async function openAnswer(
  crypto: StoreCrypto,
  phone: Pick<PhoneKeys, 'receiving'>,
  messages: { readonly hello: Bytes; readonly greeting: Bytes },
  answer: Uint8Array,
): Promise<OpenedAnswer> {
  if (!sameBytes(answer.subarray(0, 4), utf8(ANSWER))) return refuse('wrongMessage');
  if ((answer[4] ?? 0) > ANSWER_VERSION) return refuse('newerVersion');
  const greeting = readGreeting(messages.greeting);
  const fits = await greetingFits(crypto, messages.hello, messages.greeting);
  if (!greeting.ok || !fits) return refuse('greetingDoesNotFit');
  const reader = readerOf(answer);
  reader.magic(ANSWER);
  if (reader.byte() !== ANSWER_VERSION) reader.refuse();
  const sealed = reader.block();
  if (!reader.complete()) return refuse('malformed');
  const transcript = await transcriptOf(crypto, messages.hello, messages.greeting);
  const binding = { info: INFO, aad: concat(HEAD, transcript) };
  const plain = await openFrom(crypto, phone.receiving, binding, sealed);
  if (!plain) return refuse('notForThisJoining');
  const signed = plain.slice(0, -SIGNATURE_BYTES);
  const signature = plain.slice(signed.length);
  const { signingKey } = greeting.message;
  if (!(await verify(crypto, signingKey, signature, signed))) return refuse('badSignature');
  const welcome = readWelcome(signed, transcript);
  if (!welcome) return refuse('malformed');
  return { ok: true, welcome, from: await phoneOf(crypto, signingKey) };
}

function readWelcome(signed: Bytes, transcript: Bytes): Welcome | null {
  const reader = readerOf(signed);
  reader.magic(BODY);
  if (reader.byte() !== ANSWER_VERSION) reader.refuse();
  if (!sameBytes(reader.fixed(HASH_BYTES), transcript)) reader.refuse();
  const book = reader.text();
  const role = ROLES[reader.byte()];
  const secrets = reader.list(MOST_SECRETS, () => reader.fixed(EPOCH_SECRET_BYTES));
  const endpoint = reader.text();
  const sound = PLAIN_ID.test(book) && role !== undefined && secrets.length > 0;
  return reader.complete() && sound ? { book, role, secrets, endpoint } : null;
}

const refuse = (code: AnswerProblem): OpenedAnswer => ({ ok: false, code });
