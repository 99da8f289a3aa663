/**
 * The phone that lets another in, as a state machine: state and what happened → state. The keys of the book leave it only after
 * people said that the pictures are the same and the newcomer is written down in the book.
 * Nothing twice: one hello (at a distance one promise and one hello); a second one ends the joining. Must not know: screens,
 * cameras, the disk.
 */
import type { CardId } from '../../ledger/ids.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import { makeAnswer, type PhoneRole } from '../keys/join-answer.ts';
import {
  greetingFits,
  type JoinMode,
  type JoinProblem,
  makeGreeting,
  readCommitment,
  readHello,
} from '../keys/join-messages.ts';
import { PICTURES_AT_DISTANCE, PICTURES_IN_ROOM, picturesOf, transcriptOf } from '../keys/pictures.ts';
import { phoneOf } from '../wire/sign.ts';
import { type Bytes, sameBytes } from '../wire/write.ts';
import type { Host } from './port.ts';
import type { End, Slip } from './problem.ts';

/** Whom people let in: asked before anything is scanned. */
export interface Guest {
  readonly mode: JoinMode;
  readonly role: PhoneRole;
  readonly whose: CardId | null;
}

interface Open extends Guest {
  readonly slip: Slip | null;
}
interface Greeting extends Open {
  /** The hello in a room, the commitment at a distance. */
  readonly heard: Bytes;
  readonly greeting: Bytes;
}
interface Compared extends Greeting {
  readonly hello: Bytes;
  readonly pictures: readonly number[];
}

export type HostState =
  /** The newcomer's message is waited for. */
  | ({ readonly at: 'scan' } & Open)
  /** At a distance: the greeting is sent, the hello waited for. */
  | ({ readonly at: 'greeting' } & Greeting)
  /** The greeting is shown in a room, and people compare. */
  | ({ readonly at: 'pictures' } & Compared)
  /** The newcomer is in the book; its answer is shown. */
  | ({ readonly at: 'answer'; readonly answer: Bytes } & Compared)
  | { readonly at: 'ended'; readonly why: End; readonly code: string | null };

export type HostInput =
  | { readonly did: 'heard'; readonly bytes: Bytes }
  | { readonly did: 'compared'; readonly same: boolean };

export interface HostParts {
  readonly crypto: StoreCrypto;
  readonly host: Host;
}

const end = (why: End, code: string | null = null): HostState => ({ at: 'ended', why, code });

export const beginHost = (guest: Guest): HostState => ({ at: 'scan', ...guest, slip: null });

export async function stepHost(parts: HostParts, state: HostState, input: HostInput): Promise<HostState> {
  switch (state.at) {
    case 'ended':
      return state;
    case 'scan':
      return input.did === 'heard' ? greet(parts, state, input.bytes) : state;
    case 'greeting':
      return input.did === 'heard' ? hearHello(parts, state, input.bytes) : state;
    case 'pictures':
      if (input.did === 'compared') return input.same ? letIn(parts, state) : end('picturesDiffer');
      return hearAgain(state, input.bytes);
    case 'answer':
      return input.did === 'heard' ? hearAgain(state, input.bytes) : state;
  }
}

/** In a room the pictures are known at once; at a distance the hello has to come first. */
async function greet(
  { crypto, host }: HostParts,
  state: Extract<HostState, { at: 'scan' }>,
  heard: Bytes,
): Promise<HostState> {
  const [hello, commitment] = [readHello(heard), readCommitment(heard)];
  const problem = state.mode === 'room' ? slipOf(hello, commitment) : slipOf(commitment, hello);
  if (problem) return { ...state, slip: problem };
  if (hello.ok && hello.message.mode !== state.mode) return { ...state, slip: 'wrongWay' };
  const greeting = await makeGreeting(crypto, host.keys, heard);
  if (!greeting) return { ...state, slip: 'malformed' };
  const greeted = { ...state, heard, greeting, slip: null };
  return state.mode === 'room' ? compare(crypto, greeted, heard) : { ...greeted, at: 'greeting' };
}

type Tried = { readonly ok: true } | { readonly ok: false; readonly code: JoinProblem };

/** The message that is waited for; where the other way's comes, people took the other way on the other phone. */
function slipOf(wanted: Tried, other: Tried): Slip | null {
  if (wanted.ok) return null;
  return other.ok ? 'wrongWay' : wanted.code;
}

async function hearHello(
  { crypto }: HostParts,
  state: Extract<HostState, { at: 'greeting' }>,
  bytes: Bytes,
): Promise<HostState> {
  if (sameBytes(bytes, state.heard)) return state;
  if (readCommitment(bytes).ok) return end('second');
  const hello = readHello(bytes);
  if (!hello.ok) return { ...state, slip: hello.code };
  if (!(await greetingFits(crypto, bytes, state.greeting))) return end('doesNotFit');
  return compare(crypto, { ...state, slip: null }, bytes);
}

async function compare(crypto: StoreCrypto, state: Greeting, hello: Bytes): Promise<HostState> {
  const transcript = await transcriptOf(crypto, hello, state.greeting);
  const count = state.mode === 'room' ? PICTURES_IN_ROOM : PICTURES_AT_DISTANCE;
  return { ...state, at: 'pictures', hello, pictures: await picturesOf(crypto, transcript, count) };
}

/** First it is written down, then the keys are given: a phone that has them is always one that all phones show. */
async function letIn(
  { crypto, host }: HostParts,
  state: Extract<HostState, { at: 'pictures' }>,
): Promise<HostState> {
  const { hello, greeting, role, whose } = state;
  const read = readHello(hello);
  if (!read.ok) return end('doesNotFit');
  const { signingKey, receivingKey } = read.message;
  const phone = await phoneOf(crypto, signingKey);
  const announced = await host.announce({ phone, signingKey, receivingKey, role, whose });
  if (!announced.ok) return end('notWritten', announced.code);
  const answer = await makeAnswer(crypto, host.keys, { hello, greeting }, await host.welcome(role));
  return answer ? { ...state, at: 'answer', answer } : end('doesNotFit');
}

/** The same messages again change nothing; another newcomer's in the same joining ends it. */
function hearAgain(state: Extract<HostState, { at: 'pictures' | 'answer' }>, bytes: Bytes): HostState {
  if (sameBytes(bytes, state.heard) || sameBytes(bytes, state.hello)) return state;
  return readHello(bytes).ok || readCommitment(bytes).ok ? end('second') : { ...state, slip: 'wrongMessage' };
}
