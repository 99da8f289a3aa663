/** Joining from both sides: the whole way in a room and at a distance, every message out of place, and that no means nothing stays. */
import { beforeAll, describe, expect, test } from 'vitest';
import { makePhoneKeys } from '../../../src/store/phone.ts';
import {
  beginHost,
  type Guest,
  type HostParts,
  type HostState,
  stepHost,
} from '../../../src/sync/joining/host.ts';
import {
  beginNewcomer,
  type NewcomerParts,
  type NewcomerState,
  stepNewcomer,
} from '../../../src/sync/joining/newcomer.ts';
import type { JoinMode } from '../../../src/sync/keys/join-messages.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { BOOK, flipped, newEpoch, random } from '../sample.ts';
import { type Accepted, acceptInto, hostOf, memoryStore, type SmallHost } from './keyring.ts';

let small: SmallHost;
let host: HostParts;
let newcomer: NewcomerParts & Accepted & { readonly books: () => Promise<number> };

beforeAll(async () => {
  const store = await memoryStore();
  await store.createBook(BOOK);
  small = await hostOf(store, BOOK, await newEpoch());
  host = { crypto, host: small.host };
});

async function freshNewcomer() {
  const store = await memoryStore();
  const accepted = acceptInto(store);
  newcomer = { crypto, ...accepted, books: async () => (await store.books()).length };
  small.announced.length = 0;
}

const guest = (mode: JoinMode): Guest => ({ mode, role: 'member', whose: 'ana' });
const bytesIn = <Key extends string>(state: object, key: Key): Bytes =>
  (state as Readonly<Record<Key, Bytes | undefined>>)[key] ?? expect.fail(`no ${key}`);

const hostHears = (state: HostState, bytes: Bytes) => stepHost(host, state, { did: 'heard', bytes });
const hears = (state: NewcomerState, bytes: Bytes) => stepNewcomer(newcomer, state, { did: 'heard', bytes });
const same = { did: 'compared', same: true } as const;

/** Up to the pictures on both phones. */
async function untilPictures(mode: JoinMode): Promise<{ inside: HostState; out: NewcomerState }> {
  await freshNewcomer();
  const begun = await beginNewcomer(crypto, await makePhoneKeys(crypto), mode);
  let inside = await hostHears(beginHost(guest(mode)), bytesIn(begun, 'shown'));
  const out = await hears(begun, bytesIn(inside, 'greeting'));
  if (mode === 'distance') inside = await hostHears(inside, bytesIn(out, 'hello'));
  return { inside, out };
}

describe.each(['room', 'distance'] as const)('in a %s', (mode) => {
  test('both phones show the same pictures, and the newcomer has the book', async () => {
    const { inside, out } = await untilPictures(mode);
    expect([inside.at, out.at]).toEqual(['pictures', 'pictures']);
    const shown = (inside as Extract<HostState, { at: 'pictures' }>).pictures;
    expect(shown).toEqual((out as Extract<NewcomerState, { at: 'pictures' }>).pictures);
    expect(shown).toHaveLength(mode === 'room' ? 4 : 8);
    const answering = await stepHost(host, inside, same);
    expect(small.announced).toMatchObject([{ role: 'member', whose: 'ana' }]);
    const waiting = await stepNewcomer(newcomer, out, same);
    expect(await hears(waiting, bytesIn(answering, 'answer'))).toEqual({ at: 'in', book: BOOK });
    expect(newcomer.epochs.get(BOOK)?.map(({ id }) => id)).toEqual([small.epoch.id]);
    expect((await newcomer.accept(await small.host.welcome('member'), 'x', small.host.keys)).ok).toBe(false);
  });

  test('where the pictures differ both sides forget everything', async () => {
    const { inside, out } = await untilPictures(mode);
    const no = { did: 'compared', same: false } as const;
    const ended = { at: 'ended', why: 'picturesDiffer', code: null };
    expect(await stepHost(host, inside, no)).toEqual(ended);
    expect(await stepNewcomer(newcomer, out, no)).toEqual(ended);
    expect(small.announced).toEqual([]);
    expect(await newcomer.books()).toBe(0);
    // Nothing that comes later wakes it.
    const answer = bytesIn(await stepHost(host, inside, same), 'answer');
    expect(await hears(await stepNewcomer(newcomer, out, no), answer)).toEqual(ended);
  });

  test('the same message again changes nothing; another one of its kind ends it', async () => {
    const { inside, out } = await untilPictures(mode);
    const other = await untilPictures(mode);
    expect(await hears(out, bytesIn(inside, 'greeting'))).toBe(out);
    expect(await hostHears(inside, bytesIn(out, 'hello'))).toBe(inside);
    expect(await hears(out, bytesIn(other.inside, 'greeting'))).toMatchObject({ at: 'ended', why: 'second' });
    expect(await hostHears(inside, bytesIn(other.out, 'hello'))).toMatchObject({
      at: 'ended',
      why: 'second',
    });
    const answering = await stepHost(host, inside, same);
    expect(await hostHears(answering, bytesIn(other.out, 'shown'))).toMatchObject({
      at: 'ended',
      why: 'second',
    });
  });

  test('a greeting for another newcomer ends it', async () => {
    const other = await untilPictures(mode);
    await freshNewcomer();
    const begun = await beginNewcomer(crypto, await makePhoneKeys(crypto), mode);
    expect(await hears(begun, bytesIn(other.inside, 'greeting'))).toMatchObject({
      at: 'ended',
      why: 'doesNotFit',
    });
    expect(await newcomer.books()).toBe(0);
  });

  test('an answer of another joining, or changed, ends it and nothing is written', async () => {
    const { inside, out } = await untilPictures(mode);
    const other = await untilPictures(mode);
    const waiting = await stepNewcomer(newcomer, out, same);
    const foreign = bytesIn(await stepHost(host, other.inside, same), 'answer');
    const own = bytesIn(await stepHost(host, inside, same), 'answer');
    expect(await hears(waiting, foreign)).toMatchObject({ at: 'ended', why: 'notForThis' });
    expect(await hears(waiting, flipped(own, own.length - 1))).toMatchObject({
      at: 'ended',
      why: 'notForThis',
    });
    expect(await newcomer.books()).toBe(0);
  });

  test('something else is said and changes nothing', async () => {
    const { inside, out } = await untilPictures(mode);
    const begun = beginHost(guest(mode));
    expect(await hostHears(begun, random(40))).toEqual({ ...begun, slip: 'wrongMessage' });
    expect(await hears(out, random(40))).toEqual({ ...out, slip: 'wrongMessage' });
    expect(await hostHears(inside, random(40))).toEqual({ ...inside, slip: 'wrongMessage' });
    const waiting = await stepNewcomer(newcomer, out, same);
    expect(await hears(waiting, bytesIn(out, 'hello'))).toEqual({ ...waiting, slip: 'wrongMessage' });
    const newer = (await beginNewcomer(crypto, await makePhoneKeys(crypto), mode)) as { shown: Bytes };
    expect(await hostHears(begun, newer.shown.with(4, 2))).toEqual({ ...begun, slip: 'newerVersion' });
    expect(await hostHears(begun, newer.shown.slice(0, -1))).toEqual({ ...begun, slip: 'malformed' });
  });

  test('the answer before people have compared is not taken', async () => {
    const { inside, out } = await untilPictures(mode);
    const answer = bytesIn(await stepHost(host, inside, same), 'answer');
    expect(await hears(out, answer)).toEqual({ ...out, slip: 'wrongMessage' });
    expect(await newcomer.books()).toBe(0);
  });
});

test('who took the other way on the other phone is told so', async () => {
  const keys = await makePhoneKeys(crypto);
  const [room, distance] = [
    await beginNewcomer(crypto, keys, 'room'),
    await beginNewcomer(crypto, keys, 'distance'),
  ];
  const begun = beginHost(guest('room'));
  expect(await hostHears(begun, bytesIn(distance, 'shown'))).toEqual({ ...begun, slip: 'wrongWay' });
  const far = beginHost(guest('distance'));
  expect(await hostHears(far, bytesIn(room, 'shown'))).toEqual({ ...far, slip: 'wrongWay' });
  const { inside } = await untilPictures('room');
  expect(await hears(distance, bytesIn(inside, 'greeting'))).toMatchObject({ at: 'hello', slip: 'wrongWay' });
});

test('at a distance a hello that was not promised, and a second promise, end it', async () => {
  await freshNewcomer();
  const [one, other] = await Promise.all(
    [0, 1].map(async () => beginNewcomer(crypto, await makePhoneKeys(crypto), 'distance')),
  );
  const greeting = await hostHears(beginHost(guest('distance')), bytesIn(one!, 'shown'));
  expect(await hostHears(greeting, bytesIn(one!, 'shown'))).toBe(greeting);
  expect(await hostHears(greeting, bytesIn(other!, 'hello'))).toMatchObject({
    at: 'ended',
    why: 'doesNotFit',
  });
  expect(await hostHears(greeting, bytesIn(other!, 'shown'))).toMatchObject({ at: 'ended', why: 'second' });
});

test('where the newcomer cannot be written down, no key of the book is given', async () => {
  const { inside } = await untilPictures('room');
  const store = await memoryStore();
  await store.createBook(BOOK);
  const refusing = await hostOf(store, BOOK, small.epoch, 'phoneKnown');
  const parts = { crypto, host: { ...refusing.host, keys: small.host.keys } };
  expect(await stepHost(parts, inside, same)).toEqual({ at: 'ended', why: 'notWritten', code: 'phoneKnown' });
});

test('a book that is here already is said, and one that cannot be written leaves nothing', async () => {
  const { inside, out } = await untilPictures('room');
  const answer = bytesIn(await stepHost(host, inside, same), 'answer');
  const waiting = await stepNewcomer(newcomer, out, same);
  await hears(waiting, answer);
  expect(await hears(waiting, answer)).toMatchObject({ at: 'ended', why: 'alreadyHere' });
  const full: NewcomerParts = { crypto, accept: async () => ({ ok: false, code: 'quotaExceeded' }) as never };
  const step = await stepNewcomer(full, waiting, { did: 'heard', bytes: answer });
  expect(step).toEqual({ at: 'ended', why: 'notWritten', code: 'quotaExceeded' });
});
