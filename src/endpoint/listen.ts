/**
 * HTTP/1.1 on one port, with the clock that no request can outlast (E4): header, whole request, silence, and how many
 * connections there are. What is not HTTP gets its answer here, as the app never sees it.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { LIMITS, type ProblemCode } from '../sync/protocol.ts';
import { problemHeaders, problemOf, problemResponse } from './problem.ts';

export interface ListenSettings {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly headersMs: number;
  readonly requestMs: number;
  /** A connection on which nothing moves: within a request, between two, and where an answer is not read. */
  readonly silenceMs: number;
  readonly mostConnections: number;
  /** How long a stop waits for what is under way. */
  readonly stopMs: number;
}

export interface Listening {
  readonly port: number;
  /** Takes no new request, waits for those under way, then closes what is left. */
  stop(): Promise<void>;
}

type Fetch = Parameters<typeof getRequestListener>[0];
type Incoming = Parameters<Fetch>[1]['incoming'];

const HEADER_BYTES = 8_192;
const SWEEP_MS = 20;
const LINGER_MS = 2_000;

const CODES: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'tooSlow',
};

/** An answer written by hand, for a connection that has no request. */
function rawAnswer(code: ProblemCode): string {
  const problem = problemOf(code, code === 'busy' ? { retryAfterSeconds: 5 } : {});
  const body = JSON.stringify(problem);
  const headers = {
    ...problemHeaders(problem),
    'Access-Control-Allow-Origin': '*',
    Connection: 'close',
    'Content-Length': Buffer.byteLength(body),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${problem.status} ${code}\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

/**
 * Resolves once the rest of a body that nobody read has come, or as much of it as one may send. A refusal that is sent, and the
 * connection closed, while it still comes is thrown away unread by the system of who sends it.
 */
function drained(incoming: Incoming): Promise<void> {
  // Node reads no further than the header of who asks to upgrade.
  const ends = incoming.headers.upgrade === undefined;
  if (!ends || incoming.complete || incoming.readableDidRead || incoming.destroyed) return Promise.resolve();
  let left: number = LIMITS.bodyBytes;
  return new Promise((resolve) => {
    incoming.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) resolve();
    });
    for (const event of ['end', 'error', 'close']) incoming.once(event, () => resolve());
  });
}

function makeServer(fetch: Fetch, settings: ListenSettings) {
  const patient: Fetch = async (request, environment) => {
    const response = await fetch(request, environment);
    await drained(environment.incoming);
    return response;
  };
  const answering = new WeakMap<Socket, ServerResponse>();
  const server = createServer(
    {
      maxHeaderSize: HEADER_BYTES,
      // A request without a host is refused by the listener, in the words of the protocol.
      requireHostHeader: false,
      headersTimeout: settings.headersMs,
      requestTimeout: settings.requestMs,
      keepAliveTimeout: settings.silenceMs,
      connectionsCheckingInterval: Math.min(1_000, settings.headersMs),
    },
    (request, response) => {
      answering.set(request.socket, response);
      const errorHandler = async () => {
        await drained(request);
        return problemResponse(problemOf('badHttp'));
      };
      void getRequestListener(patient, { errorHandler })(request, response);
    },
  );
  server.maxConnections = settings.mostConnections;
  server.timeout = settings.silenceMs;
  // Expectations other than 100-continue are not refused, they are not met.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  const refuse = refusing(answering);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET') socket.destroy();
    else refuse(socket, CODES[error.code ?? ''] ?? 'badHttp');
  });
  server.on('timeout', (socket) => {
    const response = answering.get(socket);
    // Between two requests there is nobody to tell. What has arrived whole waits for us, not we for it.
    if (response?.writableFinished) socket.destroy();
    else refuse(socket, response?.req.complete ? 'busy' : 'tooSlow');
  });
  return server;
}

/** Answers by hand and closes; only closes where the request has its answer already, or the beginning of one. */
function refusing(answering: WeakMap<Socket, ServerResponse>): (socket: Socket, code: ProblemCode) => void {
  const refused = new WeakSet<Socket>();
  return (socket, code) => {
    if (refused.has(socket)) return;
    const response = answering.get(socket);
    const begun = response?.headersSent === true && !response.writableFinished;
    const answered = response?.writableFinished === true && !response.req.complete;
    if (!socket.writable || begun || answered) {
      socket.destroy();
      return;
    }
    refused.add(socket);
    socket.end(rawAnswer(code));
    // Closed at once, what is still coming in would make the system throw the answer away on its way out.
    const linger = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once('close', () => clearTimeout(linger));
  };
}

/** Resolves once the port is open. Refused: a port that is taken. */
export async function listen(fetch: Fetch, settings: ListenSettings): Promise<Listening> {
  const server = makeServer(fetch, settings);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        const rest = setTimeout(() => server.closeAllConnections(), settings.stopMs);
        // A connection that had its answer would otherwise be kept for the next request.
        const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
        server.close(() => {
          clearTimeout(rest);
          clearInterval(sweep);
          resolve();
        });
      }),
  };
}
