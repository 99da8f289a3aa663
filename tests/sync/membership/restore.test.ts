/** Everything is lost but the recovery sheet: the book comes back from the endpoint, or from a parcel that somebody kept. */
import { expect, test } from 'vitest';
import { toHex } from '../../../src/store/hashes.ts';
import { makePhoneKeys } from '../../../src/store/phone.ts';
import { endpointClient } from '../../../src/sync/endpoint-client.ts';
import { gatherBook } from '../../../src/sync/file/gather.ts';
import { epochKeys, newEpochSecret } from '../../../src/sync/keys/epoch.ts';
import { makeEpochBlob } from '../../../src/sync/keys/epoch-blob.ts';
import { epochRecordBytes } from '../../../src/sync/keys/epoch-record.ts';
import { newSheet, newSheetSecret, type RecoveryKeys } from '../../../src/sync/keys/sheet.ts';
import { restore } from '../../../src/sync/membership/restore.ts';
import { boxSource, parcelSource, type RestoreSource } from '../../../src/sync/membership/restore-source.ts';
import { openKeyring } from '../../../src/sync/membership/ring.ts';
import { endpointKeysOfWay } from '../../../src/sync/membership/way.ts';
import { makePage } from '../../../src/sync/pages/page.ts';
import { toBase64 } from '../../../src/sync/wire/base64.ts';
import { rawOf, sign } from '../../../src/sync/wire/sign.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { loaded, sync, write } from '../driver/phones.ts';
import { BOOK, entriesOf, flipped, hashAfter, parts as sealing } from '../sample.ts';
import {
  bookOf,
  currentOf,
  emptyPhone,
  founder,
  goOn,
  keyringOf,
  letIn,
  type Member,
  makeSheet,
  start,
  together,
  townOfEachTest,
} from './members.ts';
import { writerOf } from './writer.ts';

const town = townOfEachTest();

const clientOf = (keys: Parameters<typeof endpointClient>[0]['keys']) =>
  endpointClient({
    ...{ fetch: (url, init) => town.endpoint.fetch(url, init), url: 'http://box.test', keys },
    signal: () => new AbortController().signal,
  });
const boxes = (): RestoreSource => boxSource('http://box.test', clientOf);

type Empty = Awaited<ReturnType<typeof emptyPhone>>;

async function bringBack(phone: Empty, secret: Bytes, source: RestoreSource) {
  const newPhone = () => makePhoneKeys(crypto);
  const { store } = phone;
  return restore(
    {
      ...{ ...sealing, store, newPhone },
      memory: async () => (await emptyPhone(town)).store,
      writeIn: () => async (drafts, intent) => {
        const own = await store.phone(BOOK);
        if (!own.ok) throw new Error(own.problem);
        const sheet = `sheet-back-${own.phone.id.slice(0, 6)}`;
        return writerOf(town, { store, keys: own.phone, sheet })(drafts, intent);
      },
    },
    secret,
    source,
  );
}

/** A community of two phones with a sheet, a meeting sealed before it and one after, all in the box. */
async function community() {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  await together(town, [ana, bea]);
  await write(ana, 'open 2025-01-01', 'deposit bea 5', 'count 5', 'seal');
  await together(town, [ana, bea]);
  const { secret, keys } = await makeSheet(town, ana);
  await goOn(town, [ana, bea]);
  await write(bea, 'open 2025-01-15', 'deposit ana 10', 'count 15', 'seal');
  await goOn(town, [bea, ana]);
  return { ana, bea, secret, keys };
}

async function parcelOf(phone: Member) {
  const ring = await openKeyring(crypto, await keyringOf(phone));
  if (!ring) throw new Error('a damaged keyring');
  const gathered = await gatherBook({
    ...{ ...sealing, book: BOOK, mail: await phone.store.mail(), phone: phone.keys, keys: ring.current[0] },
    ...{ epochs: () => ring.epochs, now: () => new Date(town.world.nowMs) },
  });
  if (!gathered.ok) throw new Error(gathered.code);
  return gathered.parcel;
}

const nothingHere = async ({ store }: Empty) => expect(await store.books()).toEqual([]);

test('Y2 everything lost: sheet and endpoint bring the whole book back, and the phone goes on in it', async () => {
  const { ana, bea, secret } = await community();
  const before = await loaded(ana);
  ana.sync.close();
  bea.sync.close();
  const phone = await emptyPhone(town);
  const result = await bringBack(phone, secret, boxes());
  expect(result).toMatchObject({ ok: true, book: BOOK, waiting: 0, lines: before.heads.count + 2 });
  const back = await start(town, phone);
  const book = await bookOf(back);
  expect([book.lastSeal?.number, book.lastSeal?.box]).toEqual([before.book.lastSeal?.number, 1_500]);
  expect(book.phones[back.keys.id]).toMatchObject({ cameBy: 'restored', role: 'member' });
  expect((await loaded(back)).cards).toEqual(before.cards);
  expect(book.keys).toEqual(await currentOf(back));
  expect(await phone.store.connection(BOOK)).toBe('http://box.test');
  await write(back, 'open 2025-02-01', 'deposit bea 5', 'count 20', 'seal');
  await goOn(town, [back]);
  const cira = await letIn(town, back);
  await together(town, [back, cira]);
  expect((await bookOf(cira)).lastSeal?.box).toBe(2_000);
});

test('Y2 a sheet that the founder’s phone made alone brings back the book of the many that came after', async () => {
  const ana = await founder(town);
  const { secret, outcome } = await makeSheet(town, ana);
  expect(outcome).toBe('inForce');
  await ana.renew();
  const others = [await letIn(town, ana), await letIn(town, ana), await letIn(town, ana)];
  await together(town, [ana, ...others]);
  await write(ana, 'open 2025-01-01', 'deposit bea 5', 'count 5', 'seal');
  await goOn(town, [ana, ...others]);
  const before = await loaded(ana);
  for (const phone of [ana, ...others]) phone.sync.close();
  const result = await bringBack(await emptyPhone(town), secret, boxes());
  expect(result).toMatchObject({ ok: true, book: BOOK, waiting: 0, lines: before.heads.count + 2 });
});

test('Y2 everything lost and no endpoint: sheet and a parcel bring back what was in it', async () => {
  const { bea, secret } = await community();
  const parcel = await parcelOf(bea);
  await town.endpoint.reset();
  const phone = await emptyPhone(town);
  const result = await bringBack(phone, secret, parcelSource(sealing, parcel));
  expect(result).toMatchObject({ ok: true, book: BOOK, waiting: 0 });
  const back = await start(town, phone);
  expect((await bookOf(back)).lastSeal?.box).toBe(1_500);
  expect((await bookOf(back)).phones[back.keys.id]?.cameBy).toBe('restored');
  expect(await phone.store.connection(BOOK)).toBe(null);
});

test('a sheet that is of no use is refused in words, and nothing is on the disk', async () => {
  const { ana, secret } = await community();
  const phone = await emptyPhone(town);
  const wrong = newSheetSecret(crypto);
  expect(await bringBack(phone, wrong, boxes())).toEqual({ ok: false, code: 'noSuchSheet' });
  const parcel = await parcelOf(ana);
  expect(await bringBack(phone, wrong, parcelSource(sealing, parcel))).toEqual({
    ok: false,
    code: 'noSuchSheet',
  });
  town.endpoint.network = 'down';
  expect(await bringBack(phone, secret, boxes())).toEqual({ ok: false, code: 'unreachable' });
  town.endpoint.network = 'up';
  await nothingHere(phone);
});

test('a sheet that the book does not name any more brings nothing back', async () => {
  const { ana, secret } = await community();
  const { keys } = await newSheet(crypto);
  const body = { recovery: 'r-newer', signKey: toHex(keys.signKey), openKey: toHex(keys.openKey) };
  expect(await writerOf(town, ana)([{ kind: 'recovery-made', body }], 'newer')).toEqual({ ok: true });
  await goOn(town, [ana]);
  const phone = await emptyPhone(town);
  expect(await bringBack(phone, secret, boxes())).toEqual({ ok: false, code: 'otherSheet' });
  await nothingHere(phone);
});

test('a sheet that was replaced brings back the time before the new one, and says that there is more', async () => {
  const { ana, secret } = await community();
  await makeSheet(town, ana);
  await goOn(town, [ana]);
  // The line of the new sheet went out under the new epoch: the old one meets a record that it cannot open.
  const early = await emptyPhone(town);
  expect(await bringBack(early, secret, boxes())).toMatchObject({ ok: true, waiting: 1 });
});

async function post(recovery: RecoveryKeys, blobId: string, blob: Bytes) {
  const client = clientOf(await endpointKeysOfWay(crypto, recovery));
  const reply = await client.ask('addPages', { body: { pages: [{ id: blobId, blob: toBase64(blob) }] } });
  expect(reply.ok).toBe(true);
}

/** As a phone that knows the public halves can make it; `book`: of another, which it thought out. */
async function forged(by: Member, recovery: RecoveryKeys, book = BOOK) {
  const ring = await openKeyring(crypto, await keyringOf(by));
  if (!ring) throw new Error('a damaged keyring');
  const thief = await makePhoneKeys(crypto);
  const signingKey = await rawOf(crypto, thief.signing.publicKey);
  const receivingKey = await rawOf(crypto, thief.receiving.publicKey);
  const keys = await epochKeys(crypto, newEpochSecret(crypto));
  const record = {
    ...{ book, cause: 'joined' as const, epoch: keys.id, previous: ring.current.map(({ id }) => id) },
    ...{ earlier: ring.keyring.epochs.map(({ secret }) => secret), removed: [], cutOff: [], recovery },
    ...{ phones: [{ role: 'member' as const, signingKey, receivingKey }], signers: [signingKey] },
  };
  const signature = await sign(crypto, thief.signing.privateKey, epochRecordBytes(record));
  const made = await makeEpochBlob(sealing, keys, record, [signature]);
  if (!made) throw new Error('no record');
  return { ...made, epoch: keys.id, keys, thief };
}

test('Y3 forged and damaged records in the way lead nowhere: the genuine one is followed', async () => {
  const { ana, secret, keys } = await community();
  const made = await forged(ana, keys);
  await post(keys, made.blobId, made.blob);
  const other = await forged(ana, keys, 'another-book');
  await post(keys, other.blobId, other.blob);
  const phone = await emptyPhone(town);
  expect(await bringBack(phone, secret, boxes())).toMatchObject({ ok: true, book: BOOK });
  const back = await start(town, phone);
  const { epochs } = await keyringOf(back);
  expect(epochs.map(({ id }) => id)).not.toContain(made.epoch);
  expect((await bookOf(back)).lastSeal?.box).toBe(1_500);
});

test('Y3 a page under the keys of a record that is found wrong is not kept, though it was opened to look at it', async () => {
  const { ana, secret, keys } = await community();
  const made = await forged(ana, keys);
  await post(keys, made.blobId, made.blob);
  const [first] = entriesOf(made.thief.id);
  const line = { ...first, sheet: 'sheet-of-a-thief', number: 1 };
  const before = await hashAfter(line.sheet, []);
  const content = { book: BOOK, before, seen: { seal: null, heads: [] }, entries: [line] as const };
  const page = await makePage(sealing, made.keys, made.thief, content);
  if (!page.ok) throw new Error(page.code);
  const { blobs, cards } = await parcelOf(ana);
  const parcel = { blobs: [...blobs, made.blob, page.page.blob], cards };
  const { count } = (await loaded(ana)).heads;
  const phone = await emptyPhone(town);
  const result = await bringBack(phone, secret, parcelSource(sealing, parcel));
  expect(result).toMatchObject({ ok: true, lines: count + 2, waiting: 2 });
  expect((await phone.store.entriesOf(BOOK, { all: true })).some(({ sheet }) => sheet === line.sheet)).toBe(
    false,
  );
});

test('Y3 a record that was changed opens nothing, at any byte that is tried', async () => {
  const { bea, secret } = await community();
  const parcel = await parcelOf(bea);
  const [whole] = [parcel.blobs];
  const isRecord = (blob: Bytes) => String.fromCharCode(...blob.subarray(0, 4)) === 'CXEP';
  const longest = Math.max(...whole.filter(isRecord).map(({ length }) => length));
  const phone = await emptyPhone(town);
  for (const at of [4, 10, 40, 200, longest - 400]) {
    const blobs = whole.map((blob) => (isRecord(blob) ? flipped(blob, Math.min(at, blob.length - 1)) : blob));
    const result = await bringBack(phone, secret, parcelSource(sealing, { ...parcel, blobs }));
    expect([at, result.ok]).toEqual([at, false]);
  }
  await nothingHere(phone);
});

test('a try that ended before its line is taken up by the next; a phone that is in the book is not restored', async () => {
  const { ana, secret } = await community();
  const phone = await emptyPhone(town);
  const newPhone = () => makePhoneKeys(crypto);
  const memory = async () => (await emptyPhone(town)).store;
  const cut = await restore(
    {
      ...{ ...sealing, store: phone.store, newPhone, memory },
      writeIn: () => async () => ({ ok: false, code: 'killed' }),
    },
    secret,
    boxes(),
  );
  expect(cut).toEqual({ ok: false, code: 'notLetIn' });
  expect(await bringBack(phone, secret, boxes())).toMatchObject({ ok: true });
  const back = await start(town, phone);
  expect((await bookOf(back)).phones[back.keys.id]?.cameBy).toBe('restored');
  expect(await bringBack(phone, secret, boxes())).toEqual({ ok: false, code: 'alreadyHere' });
  expect(await bringBack(ana, secret, boxes())).toEqual({ ok: false, code: 'alreadyHere' });
});

test('Y1 two phones restored from one sheet apart: the sheet brings what both wrote to a third', async () => {
  const { bea, secret } = await community();
  const parcel = await parcelOf(bea);
  const [one, two] = [await emptyPhone(town), await emptyPhone(town)];
  expect((await bringBack(one, secret, parcelSource(sealing, parcel))).ok).toBe(true);
  expect((await bringBack(two, secret, parcelSource(sealing, parcel))).ok).toBe(true);
  const [first, second] = [await start(town, one), await start(town, two)];
  await goOn(town, [first]);
  town.world.nowMs += 400_000;
  await second.renew();
  await sync(second);
  await sync(second);
  const third = await emptyPhone(town);
  expect(await bringBack(third, secret, boxes())).toMatchObject({ ok: true });
  const back = await start(town, third);
  const came = Object.values((await bookOf(back)).phones).filter(({ cameBy }) => cameBy === 'restored');
  expect(came.map(({ id }) => id).toSorted()).toEqual(
    [first.keys.id, second.keys.id, back.keys.id].toSorted(),
  );
  const tips = [await currentOf(first), await currentOf(second)].flat();
  const own = (await keyringOf(back)).epochs.at(-1);
  expect(tips.every((id) => own?.follows.includes(id))).toBe(true);
});
