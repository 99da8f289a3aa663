/**
 * Reads a JSON body while it arrives and stops as soon as it is too large (E4): one body at `LIMITS.bodyBytes`, and all that
 * are under way together at `mostBytesInHand`, so that memory stays bounded however many clients send slowly.
 */
import * as v from 'valibot';
import { LIMITS } from '../sync/protocol.ts';
import { Refused } from './problem.ts';

/** Bytes of all bodies under way. */
export interface Hands {
  /** False if they are full. */
  take(bytes: number): boolean;
  give(bytes: number): void;
  readonly bytes: number;
}

export function makeHands(mostBytes: number): Hands {
  let inHand = 0;
  return {
    take(bytes) {
      if (inHand + bytes > mostBytes) return false;
      inHand += bytes;
      return true;
    },
    give(bytes) {
      inHand -= bytes;
    },
    get bytes() {
      return inHand;
    },
  };
}

type Shape = v.GenericSchema<unknown, unknown>;

/**
 * The body as the shape says. Refused, in this order: not declared as JSON (`wrongType`), too large, too much in hand
 * (`busy`), not JSON, a field that does not fit (`badField`; the answer never repeats what was sent).
 */
export async function readBody<S extends Shape>(
  request: Request,
  shape: S,
  hands: Hands,
): Promise<v.InferOutput<S>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Refused('wrongType');
  if (Number(request.headers.get('content-length') ?? 0) > LIMITS.bodyBytes)
    throw new Refused('bodyTooLarge');
  return parseAs(shape, parse(await readText(request, hands)));
}

async function readText(request: Request, hands: Hands): Promise<string> {
  const reader = request.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (total + value.length > LIMITS.bodyBytes) throw new Refused('bodyTooLarge');
      if (!hands.take(value.length)) throw new Refused('busy', { retryAfterSeconds: 5 });
      total += value.length;
      chunks.push(value);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    reader.cancel().catch(() => {});
    if (error instanceof Refused) throw error;
    // Not UTF-8, or the connection broke: then nobody reads the answer.
    throw new Refused('notJson');
  } finally {
    hands.give(total);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('notJson');
  }
}

/** Parses what came from outside, a body or a query. */
export function parseAs<S extends Shape>(shape: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(shape, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Refused('badField', { path: v.getDotPath(issue)?.slice(0, 100) ?? '', rule: issue.type });
}
