/** What every operation refuses in the same words, made from the list of operations: none of them has a door of its own. */
import {
  type Credentials,
  formatAuthorization,
  OPERATIONS,
  type OperationName,
  type ProblemCode,
} from '../../../src/sync/protocol.ts';
import { type Case, refused } from './case.ts';
import { type Client, newPage, newSecrets, pathOf, type Reply, type Secrets } from './client.ts';

const NAMES = Object.keys(OPERATIONS) as OperationName[];

interface Odd {
  readonly credentials?: Credentials | undefined;
  readonly query?: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly body?: string;
}

const GOOD_BODIES: Partial<Record<OperationName, string>> = {
  addPages: JSON.stringify({ pages: [newPage()] }),
  putCard: JSON.stringify({ version: 1, blob: 'AAAA' }),
};

/** The operation as it should be asked, but for what is odd. */
function send(client: Client, name: OperationName, book: Secrets, odd: Odd = {}): Promise<Reply> {
  const credentials = 'credentials' in odd ? odd.credentials : { ...book, code: client.operatorCode };
  const good = GOOD_BODIES[name];
  const body = good === undefined ? undefined : (odd.body ?? good);
  const { query } = odd;
  return client.raw(pathOf(name, { box: book.box, card: 'a', ...(query ? { query } : {}) }), {
    method: OPERATIONS[name].method,
    headers: {
      ...(credentials ? { Authorization: formatAuthorization(credentials) } : {}),
      ...(body === undefined ? {} : { 'Content-Type': odd.type ?? 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
  });
}

const caseOf = (
  title: string,
  code: ProblemCode,
  run: (client: Client, name: OperationName) => Promise<Reply>,
) => ({
  name: `${title}: ${code}, whatever the operation`,
  async run(client: Client) {
    for (const name of NAMES) {
      const problems: readonly ProblemCode[] = OPERATIONS[name].problems;
      if (problems.includes(code)) refused(await run(client, name), code);
    }
  },
});

export const OPERATIONS_CASES: readonly Case[] = [
  caseOf('no Authorization', 'badAuthorization', (client, name) =>
    send(client, name, newSecrets(), { credentials: undefined }),
  ),
  caseOf('the tag of another box', 'wrongTag', (client, name) =>
    send(client, name, newSecrets(), { credentials: newSecrets() }),
  ),
  caseOf('a box without a book', 'noSuchBook', (client, name) => send(client, name, newSecrets())),
  caseOf('no write token', 'wrongToken', async (client, name) => {
    const book = await client.book();
    return send(client, name, book, { credentials: { tag: book.tag } });
  }),
  caseOf('a body that is not JSON', 'notJson', async (client, name) =>
    send(client, name, await client.book(), { body: '{' }),
  ),
  caseOf('a body that does not say that it is JSON', 'wrongType', async (client, name) =>
    send(client, name, await client.book(), { type: 'text/plain' }),
  ),
  caseOf('a field of another form', 'badField', async (client, name) =>
    send(client, name, await client.book(), { body: '[]', query: { after: '-1' } }),
  ),
];
