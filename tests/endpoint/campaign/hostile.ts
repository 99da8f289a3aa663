/** Requests that nobody honest sends, from a seed: as bytes on a connection, so that nothing tidies them on the way. */
import { formatAuthorization, LIMITS, OPERATIONS, type OperationName } from '../../../src/sync/protocol.ts';
import { newPage, newSecrets, pathOf, type Secrets } from '../conformance/client.ts';

export type Random = () => number;

/** mulberry32: the same numbers for the same seed. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Hostile {
  readonly bytes: Buffer;
  /** Cut off, or so long that the endpoint closes while it still comes: there may be no answer to read. */
  readonly mayBeSilent: boolean;
}

export const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** Most requests are odd in one way only, so that they get past the first door. */
const mostly = <Item>(random: Random, usual: Item, odd: () => Item): Item =>
  random() < 0.85 ? usual : odd();

function noise(random: Random, length: number): string {
  const from = pick(random, [
    'abc/%.',
    '\u0001\u007f\u00e9\u0000',
    '{}[]":,0123',
    '%2e%2f..//\\',
    '0123456789abcdef',
  ]);
  return Array.from({ length }, () => from[Math.floor(random() * from.length)]).join('');
}

function target(random: Random, book: Secrets, name: OperationName): string {
  const box = mostly(random, book.box, () => newSecrets().box);
  const path = pathOf(name, { box, card: `card-${Math.floor(random() * 5)}` });
  const odd: readonly (() => string)[] = [
    () => `${path}?after=${noise(random, 5)}&limit=${pick(random, ['0', '-1', '1e9', '999999', ''])}`,
    () => `${path}/${noise(random, 8)}`,
    () => path.slice(0, Math.floor(random() * path.length)),
    () => `/${noise(random, Math.floor(random() * 200))}`,
    () => `/v1/books/../../${noise(random, 4)}`,
    () => `http://127.0.0.1${path}`,
    () => '*',
    () => `${path}?${'x=1&'.repeat(Math.floor(random() * 3_000))}`,
    () => path.replace('/v1', pick(random, ['/V1', '//v1', '/%76%31', '/v1%00'])),
  ];
  return mostly(random, path, () => pick(random, odd)());
}

function authorization(random: Random, book: Secrets): string {
  return pick(random, [
    () => formatAuthorization({ tag: book.tag }),
    () => formatAuthorization({ tag: book.tag, write: newSecrets().write }),
    () => formatAuthorization(newSecrets()),
    () => `Caixeta ${noise(random, 60)}`,
    () => 'Basic YTpi',
    () => `Caixeta tag=${'0'.repeat(Math.floor(random() * 2_000))}`,
  ])();
}

function body(random: Random): string {
  return pick(random, [
    () => '',
    () => JSON.stringify({ pages: [newPage(50)] }),
    () => JSON.stringify({ pages: [{ ...newPage(50), id: newPage(1).id }] }),
    () => JSON.stringify({ pages: Array.from({ length: 200 }, () => ({ id: 'x', blob: 1 })) }),
    () =>
      JSON.stringify({ version: pick(random, [1, -1, 1e300, 2 ** 53, '1', null]), blob: noise(random, 40) }),
    () => JSON.stringify({ version: Math.floor(random() * 9), erased: pick(random, [true, 'true', 1]) }),
    () => `{"__proto__":{"pages":[]},"constructor":1,"pages":${noise(random, 20)}}`,
    () => '['.repeat(Math.floor(random() * 50_000)),
    () => noise(random, Math.floor(random() * 3_000)),
    () => JSON.stringify({ pages: [{ id: newPage(1).id, blob: 'A'.repeat(100_000) }] }),
    () => ' '.repeat(LIMITS.bodyBytes + Math.floor(random() * 3)),
  ])();
}

/** How the body is announced, which may be a lie. */
function framed(random: Random, text: string): { headers: string[]; bytes: string; mayBeSilent: boolean } {
  const length = Buffer.byteLength(text, 'latin1');
  const said = (value: string | number, mayBeSilent = false) => ({
    headers: [`Content-Length: ${value}`],
    bytes: text,
    mayBeSilent,
  });
  if (random() < 0.8) return said(length);
  return pick(random, [
    () => said(length + 1 + Math.floor(random() * 100), true),
    () => said(Math.floor(length / 2), true),
    () => said(pick(random, ['-1', 'x', '1e3', '99999999999999999999', '0x10'])),
    () => ({
      headers: ['Transfer-Encoding: chunked'],
      bytes: `${length.toString(16)}\r\n${text}\r\n0\r\n\r\n`,
      mayBeSilent: length === 0,
    }),
    () => ({ headers: ['Transfer-Encoding: chunked'], bytes: `zz\r\n${text}`, mayBeSilent: false }),
    () => ({
      headers: ['Transfer-Encoding: gzip', `Content-Length: ${length}`],
      bytes: text,
      mayBeSilent: false,
    }),
    () => ({ headers: [], bytes: text, mayBeSilent: true }),
  ])();
}

function oddHeaders(random: Random): string[] {
  return pick(random, [
    () => ['Expect: 100-continue'],
    () => ['Expect: the-moon'],
    () => ['Upgrade: websocket', 'Connection: Upgrade'],
    () => [`X-Noise: ${'n'.repeat(Math.floor(random() * 9_000))}`],
    () => Array.from({ length: Math.floor(random() * 300) }, (_, at) => `X-${at}: 1`),
    () => [`X-Bad: ${noise(random, 20)}`],
    () => ['no colon here'],
    () => ['Content-Encoding: gzip'],
    () => ['Origin: null', 'Access-Control-Request-Method: POST'],
    () => [`X-Forwarded-For: ${noise(random, 100)}`, 'X-HTTP-Method-Override: DELETE'],
  ])();
}

const NAMES = Object.keys(OPERATIONS) as OperationName[];
const ODD_METHODS = [
  'GET',
  'PUT',
  'POST',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'HEAD',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'get',
  'G@T',
];
const ODD_HOSTS = ['Host: ', 'Host: a b', 'X-No-Host: 1', 'Host: a\r\nHost: b'];
/** A connection may be closed while more than this is still on its way. */
const SHORT_BYTES = 60_000;

export function hostileRequest(random: Random, book: Secrets): Hostile {
  if (random() < 0.03) return { bytes: Buffer.from(noise(random, 200), 'latin1'), mayBeSilent: true };
  const name = pick(random, NAMES);
  const method = mostly<string>(random, OPERATIONS[name].method, () => pick(random, ODD_METHODS));
  const { headers, bytes, mayBeSilent } = framed(random, body(random));
  const host = mostly(random, 'Host: a', () => pick(random, ODD_HOSTS));
  const type = mostly(random, 'application/json', () => pick(random, ['text/html', '', noise(random, 10)]));
  const version = mostly(random, 'HTTP/1.1', () => pick(random, ['HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9']));
  const odd = mostly<string[]>(random, [], () => oddHeaders(random));
  const lines = [
    `${method} ${target(random, book, name)} ${version}`,
    host,
    'Connection: close',
    `Authorization: ${mostly(random, formatAuthorization(book), () => authorization(random, book))}`,
    `Content-Type: ${type}`,
    ...headers,
    ...odd,
  ];
  // Of who asks to upgrade Node reads a broken body no further, and closes when the other side has hung up.
  const unread = odd.some((each) => each.startsWith('Upgrade')) && bytes.startsWith('zz');
  const whole = Buffer.from(`${lines.join('\r\n')}\r\n\r\n${bytes}`, 'latin1');
  const cut = random() < 0.05;
  return {
    bytes: cut ? whole.subarray(0, Math.floor(random() * whole.length)) : whole,
    mayBeSilent: mayBeSilent || cut || unread || method === 'CONNECT' || whole.length > SHORT_BYTES,
  };
}
