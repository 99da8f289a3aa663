/**
 * A message as a row of pictures that a screen shows in a circle and another phone's camera takes in any order
 * (docs/spec/qr.md). What fits one picture is one, as plain text; what does not is cut into frames, each of which says what it
 * is a part of. Must not know: drawing, cameras, what the message says.
 */
import { type StoreCrypto, sha256, toHex } from '../../store/hashes.ts';
import { readerOf } from '../wire/read.ts';
import { toQrText } from '../wire/words.ts';
import { type Bytes, byte, concat, hexBytes, sameBytes, utf8 } from '../wire/write.ts';
import { crc32 } from './crc32.ts';

/** What a row of frames holds, so that a phone can say so before it has all of them. */
export type FrameKind = 'joining' | 'pages' | 'totals';
export const FRAME_KINDS: readonly FrameKind[] = ['joining', 'pages', 'totals'];

/** More than a tired arm holds: a file is the better way then. */
export const MOST_FRAMES = 30;
/**
 * A picture then has 65 × 65 squares (QR version 12, level M): on a screen of 360 px with its margins, 4.5 px each. Shown for
 * half a second each that is 508 bytes a second.
 */
export const PIECE_BYTES = 254;
export const FRAME_MS = 500;
/** What is no longer than a whole frame is one picture without a head. */
export const MOST_SINGLE_BYTES = 274;
export const MOST_FRAMED_BYTES = MOST_FRAMES * PIECE_BYTES;

const MAGIC = 'CXQF';
const HEAD = utf8(MAGIC);
const FRAME_VERSION = 1;
const TAG_BYTES = 8;
const CHECK_BYTES = 4;
/** magic 4, version 1, kind 1, total 1, index 1, tag 8, check 4. */
export const FRAME_HEAD_BYTES = 20;

export interface Frame {
  readonly kind: FrameKind;
  /** 2..30. */
  readonly total: number;
  /** From 0. */
  readonly index: number;
  /** The first 8 bytes of SHA-256 of the message, hex: which message it is a part of. */
  readonly tag: string;
  readonly piece: Bytes;
}

export type Pictured =
  | { readonly ok: true; readonly texts: readonly string[] }
  /** Too much for pictures: a file takes it. */
  | { readonly ok: false; readonly code: 'tooMuch'; readonly frames: number; readonly most: number };

export type ReadFrame =
  | { readonly ok: true; readonly frame: Frame }
  /** `notAFrame`: a message of its own, or somebody else's. */
  | { readonly ok: false; readonly code: 'notAFrame' | 'newerVersion' | 'damaged' };

export const tagOf = async (crypto: StoreCrypto, message: Bytes): Promise<string> =>
  (await sha256(crypto, message)).slice(0, TAG_BYTES * 2);

export const framesNeeded = (bytes: number): number =>
  bytes <= MOST_SINGLE_BYTES ? 1 : Math.ceil(bytes / PIECE_BYTES);

/** The texts of the pictures, in the order in which they are shown; one where the message fits it. */
export async function pictured(crypto: StoreCrypto, kind: FrameKind, message: Bytes): Promise<Pictured> {
  const total = framesNeeded(message.length);
  if (total > MOST_FRAMES) return { ok: false, code: 'tooMuch', frames: total, most: MOST_FRAMES };
  if (total === 1) return { ok: true, texts: [toQrText(message)] };
  const tag = await tagOf(crypto, message);
  const texts = Array.from({ length: total }, (_, index) => {
    const piece = message.slice(index * PIECE_BYTES, (index + 1) * PIECE_BYTES);
    return toQrText(frameBytes({ kind, total, index, tag, piece }));
  });
  return { ok: true, texts };
}

export function frameBytes({ kind, total, index, tag, piece }: Frame): Bytes {
  const said = concat(
    HEAD,
    byte(FRAME_VERSION),
    byte(FRAME_KINDS.indexOf(kind)),
    byte(total),
    byte(index),
    hexBytes(tag),
    piece,
  );
  return concat(said, crc32(said));
}

/** Never throws, whatever the bytes are. */
export function readFrame(bytes: Uint8Array): ReadFrame {
  if (!sameBytes(bytes.subarray(0, HEAD.length), HEAD)) return { ok: false, code: 'notAFrame' };
  if ((bytes[HEAD.length] ?? 0) > FRAME_VERSION) return { ok: false, code: 'newerVersion' };
  const said = bytes.slice(0, -CHECK_BYTES);
  const length = bytes.length - FRAME_HEAD_BYTES;
  const whole = length > 0 && length <= PIECE_BYTES;
  if (!whole || !sameBytes(bytes.slice(-CHECK_BYTES), crc32(said))) return { ok: false, code: 'damaged' };
  const reader = readerOf(said);
  reader.magic(MAGIC);
  if (reader.byte() !== FRAME_VERSION) reader.refuse();
  const kind = FRAME_KINDS[reader.byte()];
  const [total, index] = [reader.byte(), reader.byte()];
  const tag = toHex(reader.fixed(TAG_BYTES));
  const piece = reader.fixed(length);
  const isFull = index === total - 1 || length === PIECE_BYTES;
  const placed = kind !== undefined && total >= 2 && total <= MOST_FRAMES && index < total && isFull;
  if (!reader.complete() || !placed) return { ok: false, code: 'damaged' };
  return { ok: true, frame: { kind, total, index, tag, piece } };
}
