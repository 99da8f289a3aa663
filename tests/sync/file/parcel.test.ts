/** Parcels: whole or refused; a book goes through a file, a meeting through pictures; and what one of 25 members takes. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../src/ledger/entry.ts';
import { idOf } from '../../../src/ledger/entry.ts';
import { PLAIN_ID } from '../../../src/ledger/ids.ts';
import { toHex } from '../../../src/store/hashes.ts';
import { storageKeeper } from '../../../src/store/keeper.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import { memoryPlatter } from '../../../src/store/memory-disk.ts';
import { openMemoryStore } from '../../../src/store/memory-store.ts';
import { localNotices } from '../../../src/store/notices.ts';
import { type GatheringParts, gatherBook, gatherLines } from '../../../src/sync/file/gather.ts';
import {
  epochsOf,
  type Parcel,
  parcelBytes,
  parcelLength,
  readParcel,
} from '../../../src/sync/file/parcel.ts';
import { type ParcelTakingParts, takeParcel } from '../../../src/sync/file/take-parcel.ts';
import type { EpochKeys } from '../../../src/sync/keys/epoch.ts';
import { collector } from '../../../src/sync/qr/collect.ts';
import { framesNeeded, MOST_FRAMED_BYTES, MOST_FRAMES, pictured } from '../../../src/sync/qr/frames.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { mapStorage } from '../../store/worlds/storage.ts';
import { yearBook } from '../pages/year-book.ts';
import { BOOK, flipped, newEpoch, random, parts as sealing } from '../sample.ts';

// A year of a book is opened more than once, on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const NOW = () => new Date('2026-03-01T18:00:00.000Z');
type Holder = GatheringParts & ParcelTakingParts & { readonly store: MailingStore };
let keys: EpochKeys;
let holder: Holder;
let lines: readonly Entry[];

async function phoneOfBook(): Promise<Holder> {
  const opened = await openMemoryStore(memoryPlatter(), {
    crypto,
    witness: mapStorage(),
    notices: localNotices()(),
    keeper: storageKeeper(undefined),
    now: NOW,
  });
  if (!opened.ok) throw new Error(opened.code);
  const { store } = opened;
  await store.createBook(BOOK);
  const found = await store.phone(BOOK);
  if (!found.ok) throw new Error(found.problem);
  return {
    ...sealing,
    store,
    book: BOOK,
    mail: await store.mail(),
    phone: found.phone,
    keys,
    now: NOW,
    epochs: () => new Map([[keys.id, keys]]),
    takeRecords: async (came) => came.map(() => 'record'),
    judgeRestored: async () => 'fine',
  };
}

async function idsOn(phone: Holder): Promise<readonly string[]> {
  return (await phone.store.entriesOf(BOOK, { all: true })).map(idOf);
}

const wholeOf = async (from: Holder): Promise<Parcel> => {
  const gathered = await gatherBook(from);
  if (!gathered.ok) throw new Error(gathered.code);
  return gathered.parcel;
};

/** A year of 25 members, written on one phone: each meeting after the other, as its own lines. */
beforeAll(async () => {
  keys = await newEpoch();
  holder = await phoneOfBook();
  const year = await yearBook(BOOK, holder.phone?.id ?? '');
  lines = year.entries;
  for (const sheet of Map.groupBy(lines, (entry) => entry.sheet).values()) {
    const { heads } = (await holder.store.load(BOOK)) as { heads: Parameters<MailingStore['append']>[1] };
    const cards = heads.count === 0 ? year.cards : [];
    const written = await holder.store.append(BOOK, heads, { entries: sheet, cards });
    if (!written.ok) throw new Error(written.code);
  }
}, 120_000);

describe('bytes of a parcel', () => {
  const parcel = fc.record({
    blobs: fc.array(
      fc.uint8Array({ maxLength: 300 }).map((bytes): Bytes => new Uint8Array(bytes)),
      { maxLength: 5 },
    ),
    cards: fc.array(
      fc.record({
        // Not what every object has already ("constructor"): that is no id.
        id: fc.stringMatching(/^[a-z0-9]{1,12}$/u).filter((id) => PLAIN_ID.test(id)),
        version: fc.integer({ min: 1, max: 9 }),
        blob: fc.uint8Array({ maxLength: 300 }).map((bytes): Bytes => new Uint8Array(bytes)),
      }),
      { maxLength: 5 },
    ),
  });

  test('are read as they were written, and are as long as was said', async () => {
    await fc.assert(
      fc.asyncProperty(parcel, async (one) => {
        const bytes = await parcelBytes(crypto, one);
        expect(bytes).toHaveLength(parcelLength(one));
        expect(await readParcel(crypto, bytes)).toEqual({ ok: true, parcel: one });
      }),
      { numRuns: 60 },
    );
  });

  test('Y3 every changed or missing byte is refused', async () => {
    const bytes = await parcelBytes(crypto, {
      blobs: [random(40)],
      cards: [{ id: 'a', version: 1, blob: random(9) }],
    });
    for (let at = 0; at < bytes.length; at += 1) {
      expect((await readParcel(crypto, flipped(bytes, at))).ok).toBe(false);
      expect((await readParcel(crypto, bytes.slice(0, at))).ok).toBe(false);
    }
    expect(await readParcel(crypto, bytes.with(4, 2))).toEqual({ ok: false, code: 'newerVersion' });
    expect(await readParcel(crypto, random(50))).toEqual({ ok: false, code: 'notAParcel' });
  });
});

test('L7 a small parcel has the bytes that it had when files were first shipped', async () => {
  const cards = [{ id: 'ana', version: 2, blob: Uint8Array.of(4) }];
  const bytes = await parcelBytes(crypto, { blobs: [Uint8Array.of(1, 2, 3)], cards });
  expect(toHex(bytes)).toBe(
    '4358464c0101030102030103616e61020104a699476b9746471e0c18befe4163a5565c388ed59d48cd5aced420c49a645512',
  );
});

describe('a book in a file', () => {
  test('is on the other phone, with its names; a second time brings nothing new', async () => {
    const [other, parcel] = [await phoneOfBook(), await wholeOf(holder)];
    const taken = await takeParcel(other, parcel);
    expect(taken).toMatchObject({ ok: true, entries: lines.length, waiting: 0, unopened: 0 });
    expect(taken.ok && taken.cards).toBe(25);
    expect(await idsOn(other)).toEqual(await idsOn(holder));
    expect(await takeParcel(other, parcel)).toMatchObject({
      ok: true,
      entries: 0,
      cards: 0,
      unopened: 0,
    });
  });

  test('Y4 is encrypted, and does not say of which book it is', async () => {
    const text = new TextDecoder('latin1').decode(await parcelBytes(crypto, await wholeOf(holder)));
    expect(text).not.toContain(BOOK);
    expect(text).not.toContain('Fern');
    expect([...epochsOf(await wholeOf(holder))]).toEqual([keys.id]);
  });

  test('Y3 of another book is not taken; what does not open is counted, and the rest is taken', async () => {
    const [other, parcel] = [await phoneOfBook(), await wholeOf(holder)];
    const strange = await newEpoch();
    const elsewhere = { ...other, epochs: () => new Map([[strange.id, strange]]) };
    expect(await takeParcel(elsewhere, parcel)).toEqual({
      ok: false,
      code: 'otherBook',
    });
    expect(await idsOn(other)).toEqual([]);
    const [first = random(9), ...rest] = parcel.blobs;
    const [card = { id: 'x', version: 1, blob: random(9) }, ...cards] = parcel.cards;
    const spoilt: Parcel = {
      blobs: [flipped(first, first.length - 1), ...rest],
      cards: [{ ...card, version: 2 }, ...cards],
    };
    const taken = await takeParcel(other, spoilt);
    expect(taken).toMatchObject({ ok: true, cards: 24, unopened: 2 });
    expect(taken.ok && taken.entries).toBeLessThan(lines.length);
  });
});

describe('a meeting in pictures', () => {
  const meetings = () => lines.filter(({ kind }) => kind === 'meeting-sealed').map(({ place }) => place);
  const linesOf = (place: string | undefined) => lines.filter((entry) => entry.place === place);

  test('of 25 members is at most 30 of them', async () => {
    const frames: number[] = [];
    for (const place of [meetings()[0], meetings()[11], meetings().at(-1)]) {
      const gathered = await gatherLines(holder, linesOf(place), MOST_FRAMED_BYTES);
      if (!gathered.ok) throw new Error(gathered.code);
      frames.push(framesNeeded(parcelLength(gathered.parcel)));
    }
    // Written down in docs/spec/qr.md.
    process.stdout.write(`pictures for a meeting of 25 members: ${frames.join(', ')}\n`);
    expect(Math.max(...frames)).toBeLessThanOrEqual(MOST_FRAMES);
  });

  test('comes whole to a phone that has the meetings before', async () => {
    const other = await phoneOfBook();
    const last = meetings().at(-1);
    const before = lines.filter((entry) => entry.place !== last);
    for (const some of [before, linesOf(last)]) {
      const gathered = await gatherLines(holder, some, Number.POSITIVE_INFINITY);
      if (!gathered.ok) throw new Error(gathered.code);
      const made = await pictured(crypto, 'pages', await parcelBytes(crypto, gathered.parcel));
      const bytes = made.ok ? await collected(made.texts) : await parcelBytes(crypto, gathered.parcel);
      const read = await readParcel(crypto, bytes);
      expect(read.ok && (await takeParcel(other, read.parcel))).toMatchObject({ ok: true, waiting: 0 });
    }
    expect(await idsOn(other)).toEqual(await idsOn(holder));
  });

  test('leaves names and notes behind where there is no room, and says how many', async () => {
    const founding = linesOf('founding');
    const all = await gatherLines(holder, founding, Number.POSITIVE_INFINITY);
    const none = await gatherLines(holder, founding, 0);
    expect(all.ok && [all.parcel.cards.length, all.left]).toEqual([25, 0]);
    expect(none.ok && [none.parcel.cards.length, none.left]).toEqual([0, 25]);
  });
});

async function collected(texts: readonly string[]): Promise<Bytes> {
  const taking = collector(crypto);
  for (const text of texts) {
    const read = await taking.take(text);
    if (read.is === 'message') return read.bytes;
  }
  throw new Error('not whole');
}
