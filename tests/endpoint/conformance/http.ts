/** What holds for every request: the closed list of problems, limits while streaming, other pages' right to ask. */
import { formatAuthorization, LIMITS, OPERATIONS } from '../../../src/sync/protocol.ts';
import { type Case, refused, same } from './case.ts';
import { type Client, newPage, pathOf, type Secrets, stateOf } from './client.ts';

const post = (client: Client, book: Secrets, body: RequestInit['body'], type = 'application/json') =>
  client.raw(pathOf('addPages', { box: book.box }), {
    method: 'POST',
    headers: { Authorization: formatAuthorization(book), 'Content-Type': type },
    body: body ?? null,
    ...({ duplex: 'half' } as object),
  });

/** A body that never says how long it is. */
function endless(chunks: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent >= chunks) controller.close();
      else controller.enqueue(new Uint8Array(65_536).fill(0x20));
      sent += 1;
    },
  });
}

export const HTTP: readonly Case[] = [
  {
    name: 'a path that is not there, and a method that a path does not take',
    async run(client) {
      const { box } = await client.book();
      for (const path of [
        '/',
        '/v1',
        '/v2/health',
        '/v1/books',
        `/v1/books/${box}/`,
        `/v1/books/${box}x`,
        '/v1/books/%00',
      ])
        refused(await client.raw(path), 'noSuchRoute');
      for (const { path } of Object.values(OPERATIONS)) {
        const reply = await client.raw(path.replace('{box}', box).replace('{card}', 'a'), {
          method: 'PATCH',
        });
        refused(reply, 'wrongMethod');
        const documented = Object.values(OPERATIONS).filter((each) => each.path === path);
        const allowed = (reply.headers.get('allow') ?? '').split(', ').sort();
        same(allowed, documented.map(({ method }) => method).sort(), `Allow of ${path}`);
      }
    },
  },
  {
    name: 'a body that is not JSON in UTF-8 is refused, and so is one that does not say that it is',
    async run(client) {
      const book = await client.book();
      for (const body of ['', '{', '{"pages":[', 'null null', new Uint8Array([0x22, 0xff, 0x22])])
        refused(await post(client, book, body), 'notJson');
      refused(await post(client, book, '[['.repeat(100_000)), 'notJson');
      const whole = JSON.stringify({ pages: [newPage()] });
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx'])
        refused(await post(client, book, whole, type), 'wrongType');
      same(
        (await post(client, book, whole, 'application/json; charset=utf-8')).status,
        200,
        'with a charset',
      );
    },
  },
  {
    name: 'a body that is too large is refused, said or not said beforehand (E4)',
    async run(client) {
      const book = await client.book();
      refused(await post(client, book, ' '.repeat(LIMITS.bodyBytes + 1)), 'bodyTooLarge');
      refused(await post(client, book, endless(LIMITS.bodyBytes / 65_536 + 1)), 'bodyTooLarge');
      refused(await post(client, book, endless(LIMITS.bodyBytes / 65_536)), 'notJson');
      same((await stateOf(client, book)).count, 0, 'pages');
    },
  },
  {
    name: 'a page of any origin may ask, and hears problems too',
    async run(client) {
      const { box } = await client.book();
      const Origin = 'https://example.org';
      const preflight = await client.raw(pathOf('addPages', { box }), {
        method: 'OPTIONS',
        headers: {
          Origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization,content-type',
        },
      });
      same(preflight.status, 204, 'status of the preflight');
      const allowed = (name: string) => (preflight.headers.get(name) ?? '').toLowerCase().split(/, ?/);
      for (const method of ['get', 'put', 'post', 'delete'])
        same(allowed('access-control-allow-methods').includes(method), true, method);
      for (const header of ['authorization', 'content-type'])
        same(allowed('access-control-allow-headers').includes(header), true, header);
      same(Number(preflight.headers.get('access-control-max-age')) >= 600, true, 'Max-Age');
      const problem = await client.raw(pathOf('readBook', { box }), { headers: { Origin } });
      refused(problem, 'badAuthorization');
      same(problem.headers.get('access-control-allow-origin'), '*', 'Allow-Origin of a problem');
    },
  },
  {
    name: 'nothing on the way may keep an answer',
    async run(client) {
      const book = await client.book();
      const { headers } = await client.ask('readBook', { box: book.box, credentials: book });
      same(headers.get('cache-control'), 'no-store', 'Cache-Control');
    },
  },
];
