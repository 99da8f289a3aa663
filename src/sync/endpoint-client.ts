/**
 * Endpoint protocol v1 from the side of a phone, over whatever `fetch` it is given. Every answer is parsed by the protocol's own
 * schema and bounded before that; whatever is not such an answer is `notAnEndpoint`, whatever did not come is `unreachable`.
 * Secrets go in the header, never in an address. Must not know: books, blobs' contents, the disk.
 */
import * as v from 'valibot';
import { partsOfAddress } from './address.ts';
import type { Failure } from './engine/types.ts';
import type { EndpointKeys } from './keys/epoch.ts';
import {
  formatAuthorization,
  LIMITS,
  OPERATIONS,
  type OperationName,
  PROBLEM,
  PROBLEM_STATUS,
} from './protocol.ts';

export interface ClientParts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Where the endpoint is, as `parseAddress` gives it: with the operator's code, which only who creates a box shows. */
  readonly url: string;
  readonly keys: EndpointKeys;
  /** Ends one request: its time is over, or the app is closing. */
  readonly signal: () => AbortSignal;
}

type Operation<Name extends OperationName> = (typeof OPERATIONS)[Name];
type Schemas<Name extends OperationName> = Operation<Name>['answers'];
type AnswerOf<Name extends OperationName> = {
  [Status in keyof Schemas<Name>]: Schemas<Name>[Status] extends v.GenericSchema
    ? v.InferOutput<Schemas<Name>[Status]>
    : null;
}[keyof Schemas<Name>];

export type Reply<Name extends OperationName> =
  | { readonly ok: true; readonly answer: AnswerOf<Name> }
  | { readonly ok: false; readonly failure: Failure };

export interface Request {
  readonly card?: string;
  readonly query?: { readonly after: number; readonly limit: number };
  /** Sent as JSON; it fits the operation's schema. */
  readonly body?: object;
}

export interface EndpointClient {
  /** Never rejects. */
  ask<Name extends OperationName>(name: Name, request?: Request): Promise<Reply<Name>>;
}

/** The blobs of the fullest answer in base64, with their ids and the rest. */
const MOST_ANSWER_CHARS = 2 * (LIMITS.answerBytes + LIMITS.pageBytes) + 200 * LIMITS.idsPerAnswer;
const UNREACHABLE = { kind: 'unreachable' } as const;
const NOT_AN_ENDPOINT = { kind: 'notAnEndpoint' } as const;

export function endpointClient(parts: ClientParts): EndpointClient {
  return {
    async ask(name, request = {}) {
      const sent = await send(parts, name, request);
      if (!sent) return { ok: false, failure: UNREACHABLE };
      const { status, body } = sent;
      const answers: Readonly<Record<number, v.GenericSchema | null>> = OPERATIONS[name].answers;
      const schema = answers[status];
      if (schema === undefined) return { ok: false, failure: failureOf(status, body) };
      if (schema === null) return { ok: true, answer: null as AnswerOf<typeof name> };
      const parsed = v.safeParse(schema, body);
      if (!parsed.success) return { ok: false, failure: NOT_AN_ENDPOINT };
      return { ok: true, answer: parsed.output as AnswerOf<typeof name> };
    },
  };
}

/** Null where no answer came; `body` is undefined where it is not JSON. */
async function send(
  { fetch, url, keys, signal }: ClientParts,
  name: OperationName,
  { card = '', query, body }: Request,
): Promise<{ readonly status: number; readonly body: unknown } | null> {
  const { method, path, needs } = OPERATIONS[name];
  const headers: Record<string, string> = {};
  const write = needs === 'write' ? keys.writeToken : undefined;
  const address = partsOfAddress(url);
  const code = name === 'createBook' ? address.code : undefined;
  if (needs !== 'nothing') headers.Authorization = formatAuthorization({ tag: keys.tag, write, code });
  if (body) headers['Content-Type'] = 'application/json';
  const found = path.replace('{box}', keys.box).replace('{card}', encodeURIComponent(card));
  const search = query ? `?after=${query.after}&limit=${query.limit}` : '';
  try {
    const response = await fetch(`${address.base}${found}${search}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...{ cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' },
      signal: signal(),
    });
    return { status: response.status, body: parseJson(await readText(response)) };
  } catch {
    return null;
  }
}

/** Undefined where it is longer than any answer of the protocol: it is not read on. */
async function readText(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length <= MOST_ANSWER_CHARS) continue;
    await reader.cancel();
    return undefined;
  }
  return text + decoder.decode();
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a gateway says of an endpoint that is not there is no problem of the protocol. */
function failureOf(status: number, body: unknown): Failure {
  const parsed = v.safeParse(PROBLEM, body);
  if (!parsed.success) return status >= 500 ? UNREACHABLE : NOT_AN_ENDPOINT;
  const { code, retryAfterSeconds } = parsed.output;
  if (PROBLEM_STATUS[code] !== status) return NOT_AN_ENDPOINT;
  const retryAfterMs = retryAfterSeconds === undefined ? null : retryAfterSeconds * 1_000;
  return { kind: 'problem', code, retryAfterMs };
}
