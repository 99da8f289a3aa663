/** Setting a connection up and turning it off. A piece of its own, with the screens that do it. */
import { parseAddress } from '../../sync/address.ts';
import { type EndpointClient, endpointClient } from '../../sync/endpoint-client.ts';
import type { Failure } from '../../sync/engine/types.ts';
import { ringOf } from '../../sync/membership/found-keyring.ts';
import { type HostParts, tellOfItself } from '../../sync/membership/host.ts';
import { type BrowserParts, requestsOf, sealingOf } from './browser-parts.ts';
import type { SyncedBook, SyncTools, TurnedOn } from './door.ts';
import { type ConnectionProblem, problemOf } from './problem-of.ts';

export function syncTools(parts: BrowserParts, book: SyncedBook): SyncTools {
  const hostParts: HostParts = {
    ...sealingOf(parts),
    ...{ book: book.id, store: parts.store, write: book.write },
  };
  return {
    turnOn: (typed) => turnOn(parts, hostParts, typed),
    turnOff: async () => (await keepAddress(hostParts, null)) === null,
    totalsOut: async () => (await import('./totals-out.ts')).totalsOut(parts, book),
    totalsIn: async () => (await import('./totals-in.ts')).totalsIn(parts, book),
  };
}

async function turnOn(parts: BrowserParts, hostParts: HostParts, typed: string): Promise<TurnedOn> {
  const address = parseAddress(typed);
  if (!address.ok) return address;
  const found = await ringOf(hostParts);
  if (!found.ok) {
    const { code } = found;
    return refuse(code === 'ofItsOwn' || code === 'keys' ? code : 'disk');
  }
  const [keys] = found.ring.current;
  const client = endpointClient({ ...requestsOf(parts), url: address.url, keys: keys.endpoint });
  const failure = await tryBox(client);
  if (failure) return refuse(problemOf(failure));
  const phone = await parts.store.phone(hostParts.book);
  // What cannot be said now (an open meeting of another phone) is said when the first phone is let in.
  if (phone.ok) await tellOfItself(hostParts, phone.phone);
  const trouble = await keepAddress(hostParts, address.url);
  return trouble ? refuse(trouble) : { ok: true, url: address.url };
}

/** Somebody answers as an endpoint does, and has the box or makes it. */
async function tryBox(client: EndpointClient): Promise<Failure | null> {
  const health = await client.ask('health');
  if (!health.ok) return health.failure;
  const read = await client.ask('readBook');
  if (read.ok) return null;
  const isMissing = read.failure.kind === 'problem' && read.failure.code === 'noSuchBook';
  if (!isMissing) return read.failure;
  const created = await client.ask('createBook');
  return created.ok ? null : created.failure;
}

async function keepAddress({ store, book }: HostParts, endpoint: string | null): Promise<'disk' | null> {
  const keyrings = await store.keyrings();
  const kept = await keyrings.change(book, (now) => ({ ...now, endpoint }));
  return kept.ok ? null : 'disk';
}

const refuse = (code: ConnectionProblem): TurnedOn => ({ ok: false, code });
