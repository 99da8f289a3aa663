/** What a connection can do to the endpoint besides asking: dawdle, flood, send what is not HTTP, never read its answer. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeHands } from '../../src/endpoint/body.ts';
import type { MailStore } from '../../src/endpoint/store/mail-store.ts';
import { StoreDown } from '../../src/endpoint/store/mail-store.ts';
import { formatAuthorization } from '../../src/sync/protocol.ts';
import { makeClient, newPage, newSecrets, pathOf } from './conformance/client.ts';
import { appOf, type RunningApp, startApp } from './worlds/app.ts';
import { type SqliteWorld, sqliteWorld } from './worlds/stores.ts';

let world: SqliteWorld;
let store: MailStore;
let app: RunningApp;

beforeAll(async () => {
  world = sqliteWorld();
  store = await world.open();
  app = await startApp(store, { listen: { headersMs: 300, requestMs: 700, silenceMs: 1_500 } });
});

afterAll(async () => {
  await app.stop();
  await store.close();
  world.end();
});

const talk = (...pieces: string[]) => talkTo(app.port, ...pieces);

async function talkTo(
  port: number,
  ...pieces: string[]
): Promise<{ socket: Socket; answer: Promise<string> }> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => {});
  for (const piece of pieces) socket.write(piece);
  return { socket, answer: text(socket).catch(() => '') };
}

const codeIn = (answer: string) => /"code":"(\w+)"/.exec(answer)?.[1];

test.each([
  ['hello\r\n\r\n', 'badHttp', 400],
  ['GET / HTTP/1.1\r\n\r\n', 'badHttp', 400],
  ['GET /v1/health HTTP/1.1\r\nHost: a b\r\n\r\n', 'badHttp', 400],
  ['GET /v1/health HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n', 'badHttp', 400],
  [`GET /v1/health HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(10_000)}\r\n\r\n`, 'headersTooLarge', 431],
  [`GET /${'x'.repeat(10_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 'headersTooLarge', 431],
])('E4 %j is answered with a problem', async (request, code, status) => {
  const { socket, answer } = await talk(request);
  socket.end();
  const said = await answer;
  expect(said).toContain(`HTTP/1.1 ${status}`);
  expect(codeIn(said)).toBe(code);
});

test('E4 who asks to upgrade, and sends a body that is none, hears a problem', async () => {
  const lines = ['GET /v1/none HTTP/1.1', 'Host: a', 'Transfer-Encoding: chunked', 'Upgrade: websocket'];
  const { socket, answer } = await talk(`${lines.join('\r\n')}\r\nConnection: Upgrade\r\n\r\nzz\r\n{}`);
  socket.end();
  expect(codeIn(await answer)).toBe('noSuchRoute');
});

test('E4 a header that never ends, and a body that never ends, run out of time', async () => {
  const header = await talk('GET /v1/health HTTP/1.1\r\nHost: a\r\n');
  expect(codeIn(await header.answer)).toBe('tooSlow');
  const book = await makeClient(app.url).book();
  const start = [
    `POST ${pathOf('addPages', book)} HTTP/1.1`,
    'Host: a',
    'Content-Type: application/json',
    `Authorization: ${formatAuthorization(book)}`,
    'Content-Length: 1000',
  ];
  const body = await talk(`${start.join('\r\n')}\r\n\r\n{"pages":`);
  expect(codeIn(await body.answer)).toBe('tooSlow');
});

test('E4 a connection that is silent is closed', async () => {
  const { answer } = await talk();
  expect(await answer).not.toContain('200');
});

test('E4 who falls silent in the middle of a request is told so; who has had an answer is not given another', async () => {
  const strict = await startApp(store, { listen: { headersMs: 5_000, requestMs: 5_000, silenceMs: 300 } });
  const request = 'GET /v1/health HTTP/1.1\r\nHost: a\r\n';
  const [header, body, kept] = [
    await talkTo(strict.port, request),
    await talkTo(strict.port, `${request}Content-Length: 5\r\n\r\n{`),
    await talkTo(strict.port, `${request}\r\n`),
  ];
  expect(codeIn(await header.answer)).toBe('tooSlow');
  expect((await body.answer).match(/HTTP\/1\.1 \d+/g)).toHaveLength(1);
  expect((await kept.answer).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
  await strict.stop();
});

test.each([
  ['a', 'wrongTag'],
  ['a b', 'badHttp'],
])(
  'E4 a refusal waits for the rest of the body, so that it is not lost to who still sends: host %s, %s',
  async (host, code) => {
    const start = [
      `POST ${pathOf('addPages', newSecrets())} HTTP/1.1`,
      `Host: ${host}`,
      'Connection: close',
      'Content-Type: application/json',
      `Authorization: ${formatAuthorization(newSecrets())}`,
      'Content-Length: 4000',
    ];
    const { socket, answer } = await talk(`${start.join('\r\n')}\r\n\r\n`, ' '.repeat(2_000));
    await makeClient(app.url).book();
    expect(socket.bytesRead).toBe(0);
    socket.write(' '.repeat(2_000));
    expect(codeIn(await answer)).toBe(code);
  },
);

test('E4 a request that is whole when we are too slow is told that we are busy', async () => {
  const began = Promise.withResolvers<void>();
  const never: MailStore = {
    ...store,
    check() {
      began.resolve();
      return new Promise(() => {});
    },
  };
  const stuck = await startApp(never, { listen: { silenceMs: 300 } });
  const { answer } = await talkTo(stuck.port, 'GET /v1/health HTTP/1.1\r\nHost: a\r\n\r\n');
  await began.promise;
  const said = await answer;
  expect(codeIn(said)).toBe('busy');
  expect(said).toContain('Retry-After: 5');
  expect(said).toContain('Access-Control-Allow-Origin: *');
  await stuck.stop();
});

test('E4 more bodies at once than fit into memory are told to come back', async () => {
  const hands = makeHands(100);
  expect([hands.take(60), hands.take(60), hands.take(40)]).toEqual([true, false, true]);
  hands.give(60);
  expect(hands.bytes).toBe(40);
  const full = appOf(store, { app: { mostBytesInHand: 1_000 } });
  const book = await makeClient(app.url).book();
  const post = (size: number) =>
    full.request(pathOf('addPages', book), {
      method: 'POST',
      headers: { Authorization: formatAuthorization(book), 'Content-Type': 'application/json' },
      body: JSON.stringify({ pages: [newPage(size)] }),
    });
  const refused = await post(2_000);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect((await refused.json()).code).toBe('busy');
  for (let times = 0; times < 5; times += 1) expect((await post(300)).status).toBe(200);
});

test('a database that fails is a problem of its own; what it said is not in the answer, nor its words in the log', async () => {
  const lines: string[] = [];
  const broken: MailStore = {
    ...store,
    check: () => Promise.reject(new StoreDown('secret words', { cause: new Error('more secret words') })),
    read: () => Promise.reject(new TypeError('secret words')),
  };
  const failing = appOf(broken, {}, lines);
  const down = await failing.request('/v1/health');
  expect([down.status, (await down.json()).code]).toEqual([503, 'storeDown']);
  const book = await makeClient(app.url).book();
  const headers = { Authorization: formatAuthorization(book) };
  const internal = await failing.request(pathOf('readBook', book), { headers });
  const said = await internal.text();
  expect(internal.status).toBe(500);
  expect(said).toContain('"internal"');
  expect(said + lines.join('')).not.toContain('secret');
  expect(lines.join('')).toContain('TypeError');
});

test('a stop lets the request that is under way end, and takes no other', async () => {
  const underWay = Promise.withResolvers<void>();
  const allowed = Promise.withResolvers<void>();
  const slow: MailStore = {
    ...store,
    check() {
      underWay.resolve();
      return allowed.promise;
    },
  };
  const running = await startApp(slow, { listen: { stopMs: 20_000 } });
  const asked = fetch(`${running.url}/v1/health`);
  await underWay.promise;
  const stopped = running.stop();
  allowed.resolve();
  expect((await asked).status).toBe(200);
  await stopped;
  await expect(fetch(`${running.url}/v1/health`)).rejects.toThrow();
});
