/**
 * Phones with real stores, keys, pages and decisions, and a driver each. A phone writes in the words of the ledger's stories
 * ("deposit ana 20"); what it says of the book is what its own disk folds to.
 */
import { canonicalText } from '../../../src/ledger/bytes.ts';
import type { Card } from '../../../src/ledger/cards.ts';
import { checkBook } from '../../../src/ledger/checks.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import { type Command, decide } from '../../../src/ledger/decide.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { seenFrom } from '../../../src/ledger/order/page-seen.ts';
import { headsToSeal, headsWanted } from '../../../src/ledger/seal.ts';
import { sha256 } from '../../../src/store/hashes.ts';
import { storageKeeper } from '../../../src/store/keeper.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import { type MemoryPlatter, memoryPlatter } from '../../../src/store/memory-disk.ts';
import { openMemoryStore } from '../../../src/store/memory-store.ts';
import { localNotices } from '../../../src/store/notices.ts';
import type { Notices } from '../../../src/store/parts.ts';
import type { PhoneKeys } from '../../../src/store/store.ts';
import type { Arrived, SyncParts } from '../../../src/sync/driver/parts.ts';
import { type BookSync, syncBook } from '../../../src/sync/driver/sync-book.ts';
import { endpointClient } from '../../../src/sync/endpoint-client.ts';
import type { Cause, Status } from '../../../src/sync/engine/types.ts';
import type { EpochKeys } from '../../../src/sync/keys/epoch.ts';
import { rawOf } from '../../../src/sync/wire/sign.ts';
import { utf8 } from '../../../src/sync/wire/write.ts';
import { FREE, NAMES } from '../../ledger/story/community.ts';
import { VERBS } from '../../ledger/story/verbs.ts';
import { mapStorage } from '../../store/worlds/storage.ts';
import { BOOK, newEpoch, parts as sealing } from '../sample.ts';
import type { Endpoint } from './box.ts';

export const START = Date.parse('2026-01-10T18:00:00.000Z');

/** All phones of a test share one clock, which stands still until it is moved. */
export interface World {
  readonly endpoint: Endpoint;
  readonly keys: EpochKeys;
  nowMs: number;
  serial: number;
}

export const newWorld = async (endpoint: Endpoint): Promise<World> => ({
  ...{ endpoint, keys: await newEpoch(), nowMs: START, serial: 0 },
});

export interface Phone {
  readonly world: World;
  readonly platter: MemoryPlatter;
  readonly notices: () => Notices;
  readonly keys: PhoneKeys;
  readonly store: MailingStore;
  readonly sync: BookSync;
  readonly arrived: Arrived[];
  readonly records: string[];
  /** What it waits for, the last one said. */
  readonly waits: number[];
  sheet: string;
}

/** A phone of the book without a line of it; of an earlier phone's disk it is the app started again. */
export async function newPhone(world: World, before?: Phone, more: Partial<SyncParts> = {}): Promise<Phone> {
  const platter = before?.platter ?? memoryPlatter();
  const notices = before?.notices ?? localNotices();
  const now = () => new Date(world.nowMs);
  const deps = { crypto, witness: mapStorage(), notices: notices(), keeper: storageKeeper(undefined), now };
  const opened = await openMemoryStore(platter, deps);
  if (!opened.ok) throw new Error(opened.code);
  const { store } = opened;
  if (!before) await store.createBook(BOOK);
  const found = await store.phone(BOOK);
  if (!found.ok) throw new Error(found.problem);
  const [arrived, records, waits]: [Arrived[], string[], number[]] = [[], [], []];
  const { endpoint, keys } = world;
  const fetch = (url: string, init: RequestInit) => endpoint.fetch(url, init);
  const signal = () => new AbortController().signal;
  const parts: SyncParts = {
    ...sealing,
    ...{ book: BOOK, mail: await store.mail(), phone: found.phone, keys, box: keys.endpoint.box, now },
    epochs: () => new Map([[keys.id, keys]]),
    client: endpointClient({ fetch, url: 'http://box.test', keys: keys.endpoint, signal }),
    random: () => 0.5,
    after: (ms) => {
      waits.push(ms);
      return () => undefined;
    },
    alone: (work) => work(),
    onArrived: (one) => arrived.push(one),
    async takeRecords(came) {
      records.push(...came.map(({ blobId }) => blobId));
      return came.map(() => 'record');
    },
    judgeRestored: async () => 'fine',
    onStatus: () => undefined,
    onBug: (error) => {
      throw error;
    },
    ...more,
  };
  world.serial += 1;
  const sheet = `sheet-${world.serial}-${found.phone.id.slice(0, 6)}`;
  const sync = syncBook(parts);
  return { world, platter, notices, keys: found.phone, store, sync, arrived, records, waits, sheet };
}

export async function sync(phone: Phone, cause: Cause = 'person'): Promise<Status> {
  phone.sync.wake(cause);
  await phone.sync.idle();
  return phone.sync.status();
}

export async function loaded(phone: Phone) {
  const result = await phone.store.load(BOOK);
  if (!result.ok) throw new Error(result.code);
  return result;
}

/** The Book, in one hash. */
export async function bookHash(phone: Phone): Promise<string> {
  return sha256(crypto, utf8(canonicalText((await loaded(phone)).book)));
}

export async function findings(phone: Phone): Promise<readonly string[]> {
  const entries = await phone.store.entriesOf(BOOK, { all: true });
  const heads = await phone.store.verifyHashes(BOOK);
  if (!heads.ok) return [heads.code];
  const seen = seenFrom(await phone.store.pagesSeen(BOOK), entries);
  return checkBook(entries, heads.heads, undefined, seen).map(({ check, detail }) => `${check} ${detail}`);
}

export async function perform(phone: Phone, command: Command): Promise<string> {
  const { world, store, keys, sheet } = phone;
  const { book, heads } = await loaded(phone);
  world.serial += 1;
  const claimedAt = new Date(world.nowMs).toISOString();
  const nextNumber = (book.heads[sheet] ?? 0) + 1;
  const intent = `intent-${world.serial}`;
  const decision = decide(book, command, { phone: keys.id, sheet, nextNumber, claimedAt, intent });
  if (!decision.ok) return decision.refusal.code;
  const result = await store.append(BOOK, heads, { entries: decision.entries });
  return result.ok ? 'written' : result.code;
}

/** Lines of a story, one after another. Each must be accepted. */
export async function write(phone: Phone, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const [verb = '', ...args] = line.split(' ');
    const { book } = await loaded(phone);
    const scene = { book, conditions: FREE, currency: EUR, ids: new Map<string, string>() };
    const drafts = [VERBS[verb]?.(scene, args)].filter((draft) => draft !== undefined);
    const command: Command =
      verb === 'seal'
        ? {
            do: 'seal',
            witnesses: args,
            ...headsToSeal(book, [], await phone.store.headsAt(BOOK, headsWanted(book))),
          }
        : { do: 'write', drafts };
    const outcome = await perform(phone, command);
    if (outcome !== 'written') throw new Error(`${line}: ${outcome}`);
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

async function announcement({ keys }: Phone): Promise<Draft> {
  const signKey = hex(await rawOf(crypto, keys.signing.publicKey));
  const receiveKey = hex(await rawOf(crypto, keys.receiving.publicKey));
  const body = { phone: keys.id, signKey, receiveKey, whose: null, role: 'member', reads: 2 } as const;
  return { kind: 'phone-announced', body };
}

/** Founds the book with ana, bea, cira and dora, and announces the other phones. */
export async function found(founder: Phone, others: readonly Phone[]): Promise<void> {
  await write(founder, 'found', ...NAMES.map((name, at) => `joins ${name} ${at + 1}`), 'agree');
  for (const other of others) {
    const outcome = await perform(founder, { do: 'write', drafts: [await announcement(other)] });
    if (outcome !== 'written') throw new Error(`announce: ${outcome}`);
  }
}

export const card = (id: string, version: number, text: string): Card => ({
  ...{ kind: 'text', book: BOOK, id, version, text },
});

export async function saveCard(phone: Phone, one: Card): Promise<void> {
  const { heads } = await loaded(phone);
  const result = await phone.store.append(BOOK, heads, { entries: [], cards: [one] });
  if (!result.ok) throw new Error(result.code);
}
