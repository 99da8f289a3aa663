/**
 * Phones of a community with everything real: store, keyring, decisions, pages and the endpoint. The founder's phone makes the
 * keys; every other is let in by Host and Accept, as joining does it.
 */

import { afterEach, beforeEach, expect } from 'vitest';
import { phoneDraft } from '../../../src/ledger/pen.ts';
import { toHex } from '../../../src/store/hashes.ts';
import { storageKeeper } from '../../../src/store/keeper.ts';
import { memoryPlatter } from '../../../src/store/memory-disk.ts';
import { openMemoryStore } from '../../../src/store/memory-store.ts';
import { localNotices } from '../../../src/store/notices.ts';
import { makePhoneKeys } from '../../../src/store/phone.ts';
import { syncCommunity } from '../../../src/sync/community.ts';
import type { Newcomer } from '../../../src/sync/joining/port.ts';
import { newSheet, type RecoveryKeys } from '../../../src/sync/keys/sheet.ts';
import { makeAccept } from '../../../src/sync/membership/accept.ts';
import { type HostParts, makeHost } from '../../../src/sync/membership/host.ts';
import { renewForSheet } from '../../../src/sync/membership/renew-for-sheet.ts';
import { rawOf } from '../../../src/sync/wire/sign.ts';
import { mapStorage } from '../../store/worlds/storage.ts';
import { type Endpoint, newEndpoint } from '../driver/box.ts';
import { bookHash, findings, found, loaded, newWorld, type Phone, perform, sync } from '../driver/phones.ts';
import { BOOK, parts as sealing } from '../sample.ts';
import { writerOf } from './writer.ts';

export interface Town {
  readonly endpoint: Endpoint;
  readonly world: Phone['world'];
}

/** `world.keys` are nobody's: the founder's phone makes its own. */
async function newTown(): Promise<Town> {
  const endpoint = await newEndpoint();
  return { endpoint, world: await newWorld(endpoint) };
}

/** The town of the test that runs: a new one before each, its endpoint gone after. */
export function townOfEachTest(): Town {
  let town: Town | null = null;
  const now = (): Town => {
    if (!town) throw new Error('no test runs');
    return town;
  };
  beforeEach(async () => {
    town = await newTown();
  });
  afterEach(() => now().endpoint.end());
  return {
    get endpoint() {
      return now().endpoint;
    },
    get world() {
      return now().world;
    },
  };
}

export interface Member extends Phone {
  readonly renew: () => Promise<void>;
}

export async function emptyPhone({ world }: Town) {
  const platter = memoryPlatter();
  const notices = localNotices();
  const now = () => new Date(world.nowMs);
  const deps = { crypto, witness: mapStorage(), notices: notices(), keeper: storageKeeper(undefined), now };
  const opened = await openMemoryStore(platter, deps);
  if (!opened.ok) throw new Error(opened.code);
  return { platter, notices, store: opened.store };
}

type Empty = Awaited<ReturnType<typeof emptyPhone>>;

/** The app on a phone that has the book: it syncs. */
export async function start({ world }: Town, phone: Empty, book = BOOK): Promise<Member> {
  const own = await phone.store.phone(book);
  if (!own.ok) throw new Error(own.problem);
  const arrived: Phone['arrived'] = [];
  world.serial += 1;
  const sheet = `sheet-${world.serial}-${own.phone.id.slice(0, 6)}`;
  const begun = await syncCommunity({
    ...sealing,
    ...{ book, store: phone.store, url: 'http://box.test' },
    write: writerOf({ world }, { store: phone.store, keys: own.phone, sheet }, book),
    fetch: (url, init) => world.endpoint.fetch(url, init),
    signal: () => new AbortController().signal,
    now: () => new Date(world.nowMs),
    random: () => 0.5,
    after: () => () => undefined,
    alone: (work) => work(),
    onArrived: (one) => arrived.push(one),
    onStatus: () => undefined,
    onBug: (error) => {
      throw error;
    },
  });
  if (!begun.ok) throw new Error(begun.code);
  const { sync: bookSync, renew } = begun;
  return {
    ...phone,
    world,
    keys: own.phone,
    sync: bookSync,
    renew,
    arrived,
    records: [],
    waits: [],
    sheet,
  };
}

export const hostPartsOf = (town: Town, phone: Member, book = BOOK): HostParts => ({
  ...sealing,
  ...{ book, store: phone.store, write: writerOf(town, phone, book) },
});

/** The founder's phone with its book, and its keys from then on. */
export async function founder(town: Town): Promise<Member> {
  const phone = await emptyPhone(town);
  await phone.store.createBook(BOOK);
  const own = await phone.store.phone(BOOK);
  if (!own.ok) throw new Error(own.problem);
  const sheet = `sheet-founding-${own.phone.id.slice(0, 6)}`;
  const { world } = town;
  const bare = { ...phone, world, keys: own.phone, sheet, arrived: [], records: [], waits: [] };
  await found({ ...bare, sync: NO_SYNC }, []);
  return { ...(await start(town, phone)), sheet };
}

const NO_SYNC = { wake: () => undefined, idle: async () => undefined, close: () => undefined } as never;

/** A phone is let in by another: what the two scans lead to. `reads`: of an older app. `book`: another that it has. */
export async function letIn(
  town: Town,
  by: Member,
  role: 'member' | 'support' = 'member',
  reads?: number,
  book = BOOK,
): Promise<Member> {
  const phone = await emptyPhone(town);
  const keys = await makePhoneKeys(crypto);
  const made = await makeHost(hostPartsOf(town, by, book));
  if (!made.ok) throw new Error(made.code);
  const { host } = made;
  const signingKey = await rawOf(crypto, keys.signing.publicKey);
  const receivingKey = await rawOf(crypto, keys.receiving.publicKey);
  const welcome = { ...(await host.welcome(role)), endpoint: 'https://buzon.example' };
  const newcomer = { phone: keys.id, signingKey, receivingKey, role, whose: null };
  const announced =
    reads === undefined ? await host.announce(newcomer) : await announceOld(town, by, newcomer, reads);
  if (!announced.ok) throw new Error(announced.code);
  const accepted = await makeAccept(sealing, phone.store)(welcome, host.keys.id, keys);
  if (!accepted.ok) throw new Error(accepted.code);
  return start(town, phone, book);
}

function announceOld(town: Town, by: Member, newcomer: Newcomer, reads: number) {
  const { phone, signingKey, receivingKey, role, whose } = newcomer;
  const body = { phone, signKey: toHex(signingKey), receiveKey: toHex(receivingKey), whose, role, reads };
  return writerOf(town, by)([{ kind: 'phone-announced', body }], `phone-${phone}`);
}

/** One app ends and begins again on the same disk. */
export const restarted = (town: Town, phone: Member): Promise<Member> => {
  phone.sync.close();
  return start(town, phone);
};

/** Until nothing moves any more: one book, no findings, nothing left out of a box. */
export async function together(town: Town, phones: readonly Member[]): Promise<void> {
  for (const phone of [...phones, ...phones, ...phones]) {
    town.world.nowMs += 400_000;
    const status = await sync(phone);
    expect(status.trouble).toBe(null);
  }
  const hashes = await Promise.all(phones.map(bookHash));
  expect(new Set(hashes).size, 'one book on all phones').toBe(1);
  for (const phone of phones) {
    expect(await findings(phone)).toEqual([]);
    expect(phone.sync.status()).toMatchObject({ uncut: 0, notSentSince: null });
  }
}

export async function keyringOf(phone: Pick<Phone, 'store'>, book = BOOK) {
  const keyring = await (await phone.store.keyrings()).read(book);
  if (!keyring) throw new Error('no keyring');
  return keyring;
}

export const bookOf = async (phone: Member) => (await loaded(phone)).book;

export async function remove(by: Member, phone: Member): Promise<void> {
  const draft = phoneDraft(await bookOf(by), { do: 'remove-phone', phone: phone.keys.id, reason: null });
  if (!draft) throw new Error('no draft');
  expect(await perform(by, { do: 'write', drafts: [draft] })).toBe('written');
}

export const currentOf = async (phone: Member) => {
  const { epochs } = await keyringOf(phone);
  const followed = new Set(epochs.flatMap(({ follows }) => follows));
  return epochs.map(({ id }) => id).filter((id) => !followed.has(id));
};

/** Whoever is asked to renew does, and all sync until nothing moves. */
export async function goOn(town: Town, phones: readonly Member[]): Promise<void> {
  for (const phone of phones) {
    await phone.renew();
    await sync(phone);
  }
  await together(town, phones);
}

/** As in the app: whoever hears of a phone or of an epoch looks whether something is to be sealed, until nothing moves. */
export async function settle(town: Town, ...phones: readonly Member[]): Promise<void> {
  for (const phone of [...phones, ...phones, ...phones, ...phones]) {
    town.world.nowMs += 400_000;
    await sync(phone);
    await phone.renew();
  }
}

/** A sheet is printed, read back and told of; `recovery` stands in for its halves where the keys are told of other ones. */
export async function makeSheet(town: Town, by: Member, { recovery }: { recovery?: RecoveryKeys } = {}) {
  const { secret, keys } = await newSheet(crypto);
  const body = {
    recovery: `r-${toHex(secret).slice(0, 8)}`,
    signKey: toHex(keys.signKey),
    openKey: toHex(keys.openKey),
  };
  const written = await writerOf(town, by)([{ kind: 'recovery-made', body }], body.recovery);
  if (!written.ok) throw new Error(written.code);
  const outcome = await renewForSheet(hostPartsOf(town, by), recovery ?? keys);
  return { secret, keys, outcome };
}
