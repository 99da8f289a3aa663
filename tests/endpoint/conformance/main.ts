/**
 * `npm run conformance -- URL [CODE]`: asks any endpoint whether it keeps protocol v1. It makes some twenty books of its own
 * there, touches no other, and removes those it can. Ends with 0 if every case passed.
 */
import { CASES } from './cases.ts';
import { type Client, makeClient, type Secrets } from './client.ts';

/** The same client, remembering the books it made. */
function remembering(client: Client, books: Secrets[]): Client {
  return {
    ...client,
    async book() {
      const secrets = await client.book();
      books.push(secrets);
      return secrets;
    },
  };
}

async function check(url: string, code: string | undefined): Promise<number> {
  const books: Secrets[] = [];
  const client = remembering(makeClient(url.replace(/\/+$/, ''), code), books);
  let failed = 0;
  for (const { name, run } of CASES) {
    try {
      await run(client);
      process.stdout.write(`ok      ${name}\n`);
    } catch (error) {
      failed += 1;
      process.stdout.write(`failed  ${name}\n        ${error instanceof Error ? error.message : error}\n`);
    }
  }
  for (const book of books)
    await client.ask('removeBook', { box: book.box, credentials: book }).catch(() => {});
  process.stdout.write(`\n${CASES.length - failed} passed, ${failed} failed\n`);
  return failed;
}

const [url, code] = process.argv.slice(2);
if (url === undefined || !/^https?:\/\//.test(url)) {
  process.stderr.write('npm run conformance -- URL [CODE]\n');
  process.exit(2);
}
process.exit((await check(url, code)) === 0 ? 0 : 1);
