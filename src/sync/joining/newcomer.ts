/**
 * The phone that wants in, as a state machine: state and what happened → state. Everything is in memory until the book, its keys
 * and its epochs are written in one go, so whoever leaves or reloads in between leaves nothing behind.
 * Nothing twice: one greeting, one answer; a second greeting ends the joining. Must not know: screens, cameras, the disk.
 */
import type { BookId } from '../../ledger/ids.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import type { PhoneKeys } from '../../store/store.ts';
import { type AnswerProblem, openAnswer } from '../keys/join-answer.ts';
import {
  greetingFits,
  type JoinMode,
  makeCommitment,
  makeHello,
  readGreeting,
} from '../keys/join-messages.ts';
import { PICTURES_AT_DISTANCE, PICTURES_IN_ROOM, picturesOf, transcriptOf } from '../keys/pictures.ts';
import { type Bytes, sameBytes } from '../wire/write.ts';
import type { Accept } from './port.ts';
import type { End, Slip } from './problem.ts';

/** What was said first. `shown`: the hello itself in a room, at a distance the commitment to it. */
interface Said {
  readonly mode: JoinMode;
  readonly keys: PhoneKeys;
  readonly hello: Bytes;
  readonly shown: Bytes;
  readonly slip: Slip | null;
}

interface Greeted extends Said {
  readonly greeting: Bytes;
  /** Indices into the list of 64. */
  readonly pictures: readonly number[];
}

export type NewcomerState =
  /** Its message is shown, and the greeting waited for. */
  | ({ readonly at: 'hello' } & Said)
  /** People compare. At a distance the hello itself is sent now. */
  | ({ readonly at: 'pictures' } & Greeted)
  /** They are the same: the answer is waited for. */
  | ({ readonly at: 'answer' } & Greeted)
  | { readonly at: 'in'; readonly book: BookId }
  | { readonly at: 'ended'; readonly why: End; readonly code: string | null };

export type NewcomerInput =
  | { readonly did: 'heard'; readonly bytes: Bytes }
  | { readonly did: 'compared'; readonly same: boolean };

export interface NewcomerParts {
  readonly crypto: StoreCrypto;
  readonly accept: Accept;
}

const end = (why: End, code: string | null = null): NewcomerState => ({ at: 'ended', why, code });

/** `keys` are new and are for this joining alone. */
export async function beginNewcomer(
  crypto: StoreCrypto,
  keys: PhoneKeys,
  mode: JoinMode,
): Promise<NewcomerState> {
  const hello = await makeHello(crypto, keys, mode);
  const shown = mode === 'room' ? hello : await makeCommitment(crypto, hello);
  return { at: 'hello', mode, keys, hello, shown, slip: null };
}

export async function stepNewcomer(
  parts: NewcomerParts,
  state: NewcomerState,
  input: NewcomerInput,
): Promise<NewcomerState> {
  if (state.at === 'in' || state.at === 'ended') return state;
  if (input.did === 'heard') return hear(parts, state, input.bytes);
  if (state.at !== 'pictures') return state;
  return input.same ? { ...state, at: 'answer', slip: null } : end('picturesDiffer');
}

type Open = Exclude<NewcomerState, { at: 'in' | 'ended' }>;

async function hear(parts: NewcomerParts, state: Open, bytes: Bytes): Promise<NewcomerState> {
  const greeting = readGreeting(bytes);
  if (greeting.ok) {
    // The camera sees the same picture many times.
    if (state.at !== 'hello') return sameBytes(state.greeting, bytes) ? state : end('second');
    if (greeting.message.mode !== state.mode) return { ...state, slip: 'wrongWay' };
    return greeted(parts, state, bytes);
  }
  if (state.at !== 'answer') return { ...state, slip: greeting.code };
  return answered(parts, state, bytes);
}

async function greeted(
  { crypto }: NewcomerParts,
  state: Extract<NewcomerState, { at: 'hello' }>,
  greeting: Bytes,
): Promise<NewcomerState> {
  if (!(await greetingFits(crypto, state.hello, greeting))) return end('doesNotFit');
  const transcript = await transcriptOf(crypto, state.hello, greeting);
  const count = state.mode === 'room' ? PICTURES_IN_ROOM : PICTURES_AT_DISTANCE;
  const pictures = await picturesOf(crypto, transcript, count);
  return { ...state, at: 'pictures', greeting, pictures, slip: null };
}

async function answered(
  { crypto, accept }: NewcomerParts,
  state: Extract<NewcomerState, { at: 'answer' }>,
  answer: Bytes,
): Promise<NewcomerState> {
  const { hello, greeting, keys } = state;
  const opened = await openAnswer(crypto, keys, { hello, greeting }, answer);
  if (!opened.ok) {
    const slip = SLIPS[opened.code];
    return slip ? { ...state, slip } : end(ENDS[opened.code] ?? 'notForThis');
  }
  const accepted = await accept(opened.welcome, opened.from, keys);
  if (accepted.ok) return { at: 'in', book: accepted.book };
  return accepted.code === 'alreadyHere' ? end('alreadyHere') : end('notWritten', accepted.code);
}

const SLIPS: Partial<Readonly<Record<AnswerProblem, Slip>>> = {
  wrongMessage: 'wrongMessage',
  newerVersion: 'newerVersion',
};
const ENDS: Partial<Readonly<Record<AnswerProblem, End>>> = {
  greetingDoesNotFit: 'doesNotFit',
  badSignature: 'badSignature',
};
