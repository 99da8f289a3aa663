/**
 * What the app does when it starts on a phone, with the real store and the real session over the gate: it compares the
 * witness, reads its keys, opens the book. A phone that has no book waits at the door, until another lets it in or the recovery
 * sheet brings the book back.
 */
import { openBookSession } from '../../../src/app/state/book-session.ts';
import type { Parts } from '../../../src/app/state/parts.ts';
import { emptyBook } from '../../../src/ledger/book.ts';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import { parseBookFile } from '../../../src/store/book-file.ts';
import { DiskError } from '../../../src/store/disk.ts';
import type { StoreCrypto } from '../../../src/store/hashes.ts';
import { storageKeeper } from '../../../src/store/keeper.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import { makeStore } from '../../../src/store/make-store.ts';
import { openMemoryDisk } from '../../../src/store/memory-disk.ts';
import type { EntryRow } from '../../../src/store/rows.ts';
import type { AppendResult, LoadedBook, Store } from '../../../src/store/store.ts';
import { newSheet } from '../../../src/sync/keys/sheet.ts';
import { type Compressor, deflateWith } from '../../../src/sync/wire/deflate.ts';
import { found } from '../../ledger/generate/founding.ts';
import { lookAtMark, lookAtVerdict, markOf } from '../invariants/witness.ts';
import { rehearse } from '../people/dry-run.ts';
import { foundTeam } from '../people/support.ts';
import { BOOK } from '../world/book.ts';
import type { Bug } from '../world/bug.ts';
import { branch, type Core, idFrom, nextSerial, note } from '../world/core.ts';
import { makeGate } from '../world/gate.ts';
import { type KeyRing, seededCrypto } from '../world/seeded-crypto.ts';
import type { Threads } from '../world/threads.ts';
import { offered, type Truth } from '../world/truth.ts';
import { holds, Violation } from '../world/violation.ts';
import type { CarrierParts } from './carrier.ts';
import { gatedDisk } from './gated-disk.ts';
import { type Phone, rowsOf } from './phone.ts';
import { type Carrier, newStart, type Start } from './start.ts';

/** What a carrier is made of besides the world's parts. */
export type CarrierOwn = Pick<CarrierParts, 'sealing' | 'store' | 'session' | 'nowMs'>;

/** What a start is made of besides its phone. */
export interface StartParts {
  readonly core: Core;
  readonly threads: Threads;
  readonly ring: KeyRing;
  readonly truth: Truth;
  readonly bug: Bug | null;
  readonly carrier: (phone: Phone, start: Start, own: CarrierOwn) => Promise<Carrier>;
  /** Hears of every book that was read, in the step in which it was. */
  readonly loaded: (phone: Phone, loaded: LoadedBook) => void;
  /** A failure that no phone may have. */
  readonly broken: (error: unknown) => void;
}

/** Begins a start; what it does then goes through its gate. */
export function startOn(parts: StartParts, phone: Phone): Start {
  const { core } = parts;
  phone.serial += 1;
  const random = branch(core);
  const sheet = phone.nextSheet ?? idFrom(random);
  phone.nextSheet = null;
  const start = newStart(`${phone.name}${phone.serial}`, makeGate(), sheet);
  phone.starts.push(start);
  let inTransaction = false;
  const crypto = seededCrypto(parts.threads, parts.ring, random, keyNumbers(core), (operation) => {
    if (inTransaction) parts.broken(new Violation('S5', `${operation} inside a transaction`));
  });
  const watch = {
    began: () => {
      inTransaction = true;
    },
    ended: (writes: boolean) => {
      inTransaction = false;
      phone.dirty ||= writes;
    },
  };
  const own = parts.bug?.crypto?.(crypto) ?? crypto;
  begin(parts, phone, start, own, watch).then(
    () => {
      start.doing = null;
    },
    (error: unknown) => {
      start.over = true;
      if (!(error instanceof DiskError)) parts.broken(error);
    },
  );
  return start;
}

/**
 * Lives share a ring of keys: few numbers, used again in the next life, and in one life never for two phones. The two pairs of a phone
 * are made one after the other; what is made besides is used once.
 */
function keyNumbers(core: Core): (use: 'signing' | 'receiving') => number {
  let paired: number | null = null;
  return (use) => {
    if (use === 'receiving' && paired === null) {
      core.keysOnce += 1;
      return FIRST_OF_ONCE + (core.keysOnce % KEYS_ONCE);
    }
    if (use === 'signing') core.keys += 1;
    const number = (core.seed % LIVES_OF_KEYS) * KEYS_OF_LIFE + core.keys;
    paired = use === 'signing' ? number : null;
    return number;
  };
}

const LIVES_OF_KEYS = 16;
const KEYS_OF_LIFE = 64;
const FIRST_OF_ONCE = 10_000;
const KEYS_ONCE = 64;

async function begin(
  parts: StartParts,
  phone: Phone,
  start: Start,
  crypto: StoreCrypto,
  watch: Parameters<typeof gatedDisk>[2],
): Promise<void> {
  const { bug, core } = parts;
  const plain = openMemoryDisk(phone.platter);
  const disk = gatedDisk(bug?.disk?.(plain, phone.platter) ?? plain, start.gate, watch);
  const made = makeStore(disk, {
    crypto,
    witness: bug?.witness?.(phone.witness) ?? phone.witness,
    notices: phone.join(),
    keeper: storageKeeper(undefined),
    now: () => new Date(clockOf(core, phone)),
  });
  const store = watched(parts, phone, bug?.store?.(made) ?? made);
  start.store = store;
  const mark = markOf(phone);
  start.verdict = await store.checkWitness();
  lookAtVerdict(phone, mark, start.verdict);
  note(core, `witness ${start.verdict.code}`);
  phone.struck = null;
  if (start.verdict.code !== 'ok') await store.acceptLoss(BOOK);
  // Some phones cannot compress.
  const deflate = deflateWith(branch(core).chance(70) ? (CompressionStream as Compressor) : undefined);
  start.sealing = { crypto, deflate: (bytes) => parts.threads.run(() => deflate(bytes)) };
  // Two may let it in at the same time: the app opens the book once.
  let entering: Promise<void> | null = null;
  const enter = (): Promise<void> => {
    entering ??= openHere(parts, phone, start, store);
    return entering;
  };
  const isHere = (await store.books()).some(({ id }) => id === BOOK);
  if (isHere) return enter();
  if (!phone.founder || phone.serial > 1) {
    start.door = { enter };
    return;
  }
  await foundHere(parts, start, store);
  await enter();
}

async function openHere(parts: StartParts, phone: Phone, start: Start, store: MailingStore): Promise<void> {
  const { core } = parts;
  const { sealing } = start;
  if (!sealing) throw new Error('a start that has not begun');
  const keys = await store.phone(BOOK);
  if (!keys.ok) throw new Violation('S8', `the keys of ${phone.name} are ${keys.problem}`);
  const opened = await openBookSession(appParts(parts, phone, start, store), BOOK);
  if (!opened.ok) {
    if (opened.code !== 'damaged' && opened.code !== 'unknownBook') throw new DiskError(opened);
    throw new Violation('S1', `the book on ${phone.name} is ${opened.code}`);
  }
  const { session } = opened;
  start.door = null;
  start.session = session;
  const nowMs = (): number => clockOf(core, phone);
  start.carrier = await parts.carrier(phone, start, { sealing, store, session, nowMs });
  start.carrier.wake('start');
}

async function foundHere({ core, truth }: StartParts, start: Start, store: Store): Promise<void> {
  const created = await store.createBook(BOOK, (id) => {
    const scene = { book: emptyBook(), entries: [], phone: id, sheet: start.sheet };
    const { entries } = rehearse(core, scene, core.followUp ? foundTeam(core) : found);
    offered(truth, entries);
    for (const { kind } of entries) note(core, `wrote ${kind}`);
    return { entries };
  });
  if (!created.ok) throw new DiskError({ ok: false, code: 'diskFailed', problem: created.code });
}

/** What is offered to the disk is what the community wrote; S1 is looked at where somebody is told that it is written. */
function watched({ truth, loaded }: StartParts, phone: Phone, store: MailingStore): MailingStore {
  return {
    ...store,
    async append(book, expected, writing) {
      offered(truth, writing.entries);
      const result = await store.append(book, expected, writing);
      if (result.ok) lookAtAppend(phone, expected.count, result, writing.entries);
      const last = writing.entries.at(-1);
      if (result.ok && !result.already && last) lookAtMark(phone, idOf(last));
      return result;
    },
    async load(book) {
      const result = await store.load(book);
      if (result.ok) loaded(phone, result);
      return result;
    },
  };
}

/** It is all there, and it was written on what the decision was made on. */
function lookAtAppend(
  phone: Phone,
  expected: number,
  { already, heads }: Extract<AppendResult, { ok: true }>,
  entries: readonly Entry[],
): void {
  const rows = rowsOf(phone, 'entries') as ReadonlyMap<string, EntryRow>;
  for (const entry of entries) {
    const row = rows.get(JSON.stringify([BOOK, entry.sheet, entry.number]));
    const isThere = row !== undefined && canonicalText(row.entry) === canonicalText(entry);
    holds(isThere, 'S1', () => `${idOf(entry)} was told as written on ${phone.name} and is not there`);
    const arrival = row?.arrival ?? 0;
    holds(
      already || (arrival > expected && arrival <= heads.count),
      'S1',
      () => `${idOf(entry)} was decided on ${expected} lines and came as ${arrival} on ${phone.name}`,
    );
  }
  const isNext = already || heads.count === expected + entries.length;
  holds(isNext && rows.size >= heads.count, 'S1', () => `${phone.name} wrote on other heads`);
}

export const clockOf = (core: Core, phone: Phone): number => phone.clockMs + core.nowMs;

export function appParts(
  { core }: Pick<StartParts, 'core'>,
  phone: Phone,
  start: Start,
  store: Store,
): Parts {
  const claimedAt = (): string => new Date(clockOf(core, phone)).toISOString();
  const crypto = start.sealing?.crypto ?? globalThis.crypto;
  return {
    store,
    claimedAt,
    today: () => civilDate(claimedAt().slice(0, 10)),
    // The session asks for one id: that of its sheet.
    newId: () => start.sheet,
    newIntent: () => `intent${nextSerial(core)}`,
    readBookFile: (text) => parseBookFile(crypto, text),
    newSheet: () => newSheet(crypto),
    onSheetMade: async () => undefined,
    joining: () => Promise.reject(new Error('no screen joins here')),
  };
}
