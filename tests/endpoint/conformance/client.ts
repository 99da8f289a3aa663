/**
 * Asks an endpoint over HTTP and holds every answer against the protocol: a status, a shape or a problem that the operation
 * does not document is an error, whatever the case was about.
 */
import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import {
  type BookState,
  COMMON_PROBLEMS,
  type Credentials,
  formatAuthorization,
  OPERATIONS,
  type OperationName,
  PROBLEM,
  PROBLEM_STATUS,
  type Problem,
  type ProblemCode,
} from '../../../src/sync/protocol.ts';

export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** A book as its phones know it. */
export interface Secrets extends Credentials {
  readonly write: string;
  readonly box: string;
}

export function newSecrets(): Secrets {
  const tag = randomBytes(32);
  return { tag: tag.toString('hex'), write: randomBytes(32).toString('hex'), box: sha256(tag) };
}

export interface Page {
  readonly id: string;
  readonly blob: string;
}

export function pageOf(bytes: Uint8Array): Page {
  return { id: sha256(bytes), blob: Buffer.from(bytes).toString('base64') };
}

export const newPage = (size = 300): Page => pageOf(randomBytes(size));

export interface Asking {
  readonly box?: string;
  readonly card?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly credentials?: Credentials | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Client {
  readonly url: string;
  readonly operatorCode: string | undefined;
  /** Any operation, its answer held against the protocol. */
  ask(name: OperationName, asking?: Asking): Promise<Reply>;
  /** Any request; only a problem is held against the protocol. */
  raw(path: string, init?: RequestInit): Promise<Reply>;
  /** A new book, with its secrets. */
  book(): Promise<Secrets>;
}

function checkProblem(body: unknown, status: number, headers: Headers): Problem {
  const problem = v.parse(PROBLEM, body);
  const type = headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) throw new Error(`a problem came as ${type}`);
  if (problem.status !== status || PROBLEM_STATUS[problem.code] !== status)
    throw new Error(`${problem.code} came with status ${status}`);
  return problem;
}

/** Throws if the operation does not document this answer. */
function checkAnswer(name: OperationName, { status, headers, body }: Reply): void {
  const { answers, problems } = OPERATIONS[name];
  if (status >= 400) {
    const { code } = checkProblem(body, status, headers);
    const documented: readonly ProblemCode[] = [...problems, ...COMMON_PROBLEMS];
    if (!documented.includes(code)) throw new Error(`${name} does not document ${code}`);
    return;
  }
  const shapes: Readonly<Record<number, v.GenericSchema | null>> = answers;
  const shape = shapes[status];
  if (shape === undefined) throw new Error(`${name} does not document status ${status}`);
  if (shape === null && body !== undefined) throw new Error(`${name} answers ${status} without a body`);
  if (shape) v.parse(shape, body);
}

async function send(url: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, init);
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, body: text === '' ? undefined : JSON.parse(text) };
}

export function pathOf(name: OperationName, { box = '', card = '', query }: Asking = {}): string {
  const path = OPERATIONS[name].path.replace('{box}', box).replace('{card}', card);
  return query ? `${path}?${new URLSearchParams(query)}` : path;
}

export function makeClient(url: string, operatorCode?: string): Client {
  const ask: Client['ask'] = async (name, asking = {}) => {
    const { credentials, body } = asking;
    const headers: Record<string, string> = {};
    if (credentials) headers.Authorization = formatAuthorization(credentials);
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const init = { method: OPERATIONS[name].method, headers };
    const reply = await send(
      url + pathOf(name, asking),
      body === undefined ? init : { ...init, body: JSON.stringify(body) },
    );
    checkAnswer(name, reply);
    return reply;
  };
  return {
    url,
    operatorCode,
    ask,
    async raw(path, init = {}) {
      const reply = await send(url + path, init);
      if (reply.status >= 400) checkProblem(reply.body, reply.status, reply.headers);
      return reply;
    },
    async book() {
      const secrets = newSecrets();
      const credentials = { ...secrets, code: operatorCode };
      const { status } = await ask('createBook', { box: secrets.box, credentials });
      if (status !== 201) throw new Error(`a new book came with status ${status}`);
      return secrets;
    },
  };
}

/** What the endpoint has of a book. */
export async function stateOf(client: Client, secrets: Secrets): Promise<BookState> {
  const { body } = await client.ask('readBook', { box: secrets.box, credentials: { tag: secrets.tag } });
  return body as BookState;
}
