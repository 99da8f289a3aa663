/**
 * What a camera reads, put together: frames in any order, again and again, of more than one message at once, and messages that
 * are one picture. A frame that is damaged is left out; a message whose hash is not its tag's is forgotten whole.
 * Must not know: cameras, what the message says.
 */
import type { StoreCrypto } from '../../store/hashes.ts';
import { fromText } from '../wire/words.ts';
import { type Bytes, concat, sameBytes } from '../wire/write.ts';
import { type Frame, type FrameKind, readFrame, tagOf } from './frames.ts';

export type Read =
  | { readonly is: 'message'; readonly bytes: Bytes }
  /** `have` of `total` pictures of the message that this one belongs to. `fresh`: this one was not here before. */
  | {
      readonly is: 'part';
      readonly kind: FrameKind;
      readonly have: number;
      readonly total: number;
      readonly fresh: boolean;
    }
  /** `notOurs`: a picture of something else. */
  | { readonly is: 'refused'; readonly code: 'notOurs' | 'newerVersion' | 'damaged' };

export interface Collector {
  /** The text of one picture. The same message may come again after it was given. */
  take(text: string): Promise<Read>;
}

interface Begun {
  readonly kind: FrameKind;
  readonly total: number;
  readonly pieces: Map<number, Bytes>;
}

/** So many messages are kept in part; of more, the one that began first is forgotten. */
const MOST_BEGUN = 4;

export function collector(crypto: StoreCrypto): Collector {
  const begun = new Map<string, Begun>();
  return {
    async take(text) {
      const bytes = fromText(text);
      if (!bytes || bytes.length === 0) return { is: 'refused', code: 'notOurs' };
      const read = readFrame(bytes);
      if (!read.ok) {
        if (read.code === 'notAFrame') return { is: 'message', bytes };
        return { is: 'refused', code: read.code };
      }
      const { frame } = read;
      const message = begun.get(frame.tag) ?? begin(begun, frame);
      const before = message.pieces.get(frame.index);
      const fits = message.kind === frame.kind && message.total === frame.total;
      if (!fits || (before && !sameBytes(before, frame.piece))) {
        begun.delete(frame.tag);
        return { is: 'refused', code: 'damaged' };
      }
      message.pieces.set(frame.index, frame.piece);
      const { kind, total, pieces } = message;
      if (pieces.size < total)
        return { is: 'part', kind, have: pieces.size, total, fresh: before === undefined };
      begun.delete(frame.tag);
      const whole = concat(...Array.from({ length: total }, (_, at) => pieces.get(at) ?? new Uint8Array()));
      if ((await tagOf(crypto, whole)) !== frame.tag) return { is: 'refused', code: 'damaged' };
      return { is: 'message', bytes: whole };
    },
  };
}

function begin(begun: Map<string, Begun>, { kind, total, tag }: Frame): Begun {
  const [oldest] = begun.keys();
  if (begun.size >= MOST_BEGUN && oldest !== undefined) begun.delete(oldest);
  const message: Begun = { kind, total, pieces: new Map() };
  begun.set(tag, message);
  return message;
}
