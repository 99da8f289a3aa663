/**
 * Clients that post without a pause and remember what was acknowledged, and the account that is taken afterwards: nothing
 * acknowledged is lost (E1), numbers have no gap (E2), nothing is there twice (E3), count and xor fit.
 */
import { formatAuthorization, LIMITS, type PagesPart, type PagesTaken } from '../../../src/sync/protocol.ts';
import {
  type Client,
  newPage,
  type Page,
  pathOf,
  type Secrets,
  sha256,
  stateOf,
} from '../conformance/client.ts';

export interface Account {
  readonly book: Secrets;
  /** Every page that some client sent, by id; true once it was acknowledged. */
  readonly acknowledged: Map<string, boolean>;
}

export const newAccount = (book: Secrets): Account => ({ book, acknowledged: new Map() });

async function post(url: string, { book, acknowledged }: Account, pages: readonly Page[]): Promise<void> {
  for (const { id } of pages) if (!acknowledged.has(id)) acknowledged.set(id, false);
  const response = await fetch(url + pathOf('addPages', book), {
    method: 'POST',
    headers: { Authorization: formatAuthorization(book), 'Content-Type': 'application/json' },
    body: JSON.stringify({ pages }),
  });
  // 503: PostgreSQL was away; nothing is acknowledged.
  if (response.status === 503) return;
  const { items } = (await response.json()) as PagesTaken;
  for (const { id, state } of items) {
    if (state === 'refused') throw new Error('a page was refused');
    acknowledged.set(id, true);
  }
}

/** Posts one to three pages at a time, some of them again, until told to stop or the connection breaks. */
export async function postUntil(url: string, account: Account, goesOn: () => boolean): Promise<void> {
  let last: Page[] = [];
  while (goesOn()) {
    const fresh = Array.from({ length: 1 + (account.acknowledged.size % 3) }, () => newPage(200));
    try {
      await post(url, account, [...fresh, ...last.slice(0, 1)]);
    } catch (error) {
      if (error instanceof TypeError || error instanceof SyntaxError) return;
      throw error;
    }
    last = fresh;
  }
}

export interface Found {
  readonly pages: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly twice: number;
  readonly gaps: number;
  readonly foreign: number;
}

/** Reads everything back and compares. */
export async function takeAccount(client: Client, { book, acknowledged }: Account): Promise<Found> {
  const asking = { box: book.box, credentials: book };
  const ids: string[] = [];
  let gaps = 0;
  for (let after = 0, more = true; more; ) {
    const query = { after: String(after), limit: String(LIMITS.pagesPerAnswer) };
    const part = (await client.ask('listPages', { ...asking, query })).body as PagesPart;
    // Numbers are places: the cursor moves by as many as there are pages.
    if (part.next !== after + part.pages.length) gaps += 1;
    for (const { id, blob } of part.pages) {
      if (sha256(Buffer.from(blob, 'base64')) !== id) throw new Error('a page came back changed');
      ids.push(id);
    }
    ({ next: after, more } = part);
  }
  const { last, count, xor } = await stateOf(client, book);
  const sum = ids.reduce((total, id) => total ^ BigInt(`0x${id}`), 0n);
  if (last !== ids.length || count !== ids.length || BigInt(`0x${xor}`) !== sum) gaps += 1;
  const there = new Set(ids);
  const promised = [...acknowledged].filter(([, yes]) => yes).map(([id]) => id);
  return {
    pages: ids.length,
    acknowledged: promised.length,
    lost: promised.filter((id) => !there.has(id)).length,
    twice: ids.length - there.size,
    gaps,
    foreign: ids.filter((id) => !acknowledged.has(id)).length,
  };
}
