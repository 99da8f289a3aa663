/**
 * The secret code as it is kept: PBKDF2 with SHA-256 of it, so that the code itself stands nowhere. It has few digits, and who has the
 * kept bytes and a computer finds it whatever is done; the rounds make that slower, and are as many as this phone does in the
 * blink of an eye. Must not know: where it is kept, screens.
 */
import type { Json } from '../../ledger/entry.ts';
import { type StoreCrypto, toHex } from '../../store/hashes.ts';

export const FEWEST_DIGITS = 4;
export const MOST_DIGITS = 8;

export interface KeptCode {
  readonly version: 1;
  readonly salt: string;
  readonly rounds: number;
  readonly hash: string;
}

/** What a check takes on the phone that chose the code. */
const CHECK_MS = 300;
const PROBE_ROUNDS = 20_000;
const FEWEST_ROUNDS = 100_000;
const MOST_ROUNDS = 3_000_000;
const SALT_BYTES = 16;

export const isCode = (text: string): boolean =>
  new RegExp(`^\\d{${FEWEST_DIGITS},${MOST_DIGITS}}$`, 'u').test(text);

/** `ticks`: a clock that only goes forward, in milliseconds. */
export async function makeCode(crypto: StoreCrypto, ticks: () => number, code: string): Promise<KeptCode> {
  const salt = toHex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  const begun = ticks();
  await hashOf(crypto, code, salt, PROBE_ROUNDS);
  const rounds = roundsFor(ticks() - begun);
  return { version: 1, salt, rounds, hash: await hashOf(crypto, code, salt, rounds) };
}

/** How many rounds fit into a check, by how long the probe took. */
export function roundsFor(probeMs: number): number {
  const fitting = Math.round((PROBE_ROUNDS * CHECK_MS) / Math.max(probeMs, 1));
  return Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, fitting));
}

export async function isSameCode(crypto: StoreCrypto, kept: KeptCode, code: string): Promise<boolean> {
  const hash = await hashOf(crypto, code, kept.salt, kept.rounds);
  let differs = hash.length ^ kept.hash.length;
  for (let at = 0; at < hash.length; at += 1) differs |= hash.charCodeAt(at) ^ kept.hash.charCodeAt(at);
  return differs === 0;
}

/** Null where there is none, or nothing that this version understands. */
export function readCode(stored: Json | undefined): KeptCode | null {
  const kept = stored as Partial<KeptCode> | null | undefined;
  const fits =
    kept?.version === 1 &&
    typeof kept.salt === 'string' &&
    typeof kept.hash === 'string' &&
    Number.isSafeInteger(kept.rounds) &&
    Number(kept.rounds) > 0;
  return fits ? (kept as KeptCode) : null;
}

async function hashOf(crypto: StoreCrypto, code: string, salt: string, rounds: number): Promise<string> {
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', bytes.encode(code), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes.encode(salt), iterations: rounds };
  return toHex(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}
