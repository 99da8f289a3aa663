/** Joining: both ways round, every message tampered with field by field, and what people see in the pictures. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { PhoneKeys } from '../../../src/store/store.ts';
import { newEpochSecret } from '../../../src/sync/keys/epoch.ts';
import { makeAnswer, openAnswer, type Welcome } from '../../../src/sync/keys/join-answer.ts';
import {
  greetingFits,
  type JoinMode,
  makeCommitment,
  makeGreeting,
  makeHello,
  readCommitment,
  readGreeting,
  readHello,
} from '../../../src/sync/keys/join-messages.ts';
import {
  PICTURES_AT_DISTANCE,
  PICTURES_IN_ROOM,
  picturesOf,
  transcriptOf,
} from '../../../src/sync/keys/pictures.ts';
import { rawOf } from '../../../src/sync/wire/sign.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { BOOK, flipped, newPhone, random } from '../sample.ts';

interface Joining {
  readonly hello: Bytes;
  readonly greeting: Bytes;
  readonly answer: Bytes;
}
let newcomer: PhoneKeys;
let member: PhoneKeys;
const welcome: Welcome = {
  book: BOOK,
  role: 'support',
  secrets: [newEpochSecret(crypto), newEpochSecret(crypto)],
  endpoint: 'https://caixeta.example/api',
};

beforeAll(async () => {
  [newcomer, member] = [await newPhone(), await newPhone()];
});

async function join(mode: JoinMode): Promise<Joining> {
  const hello = await makeHello(crypto, newcomer, mode);
  const heard = mode === 'room' ? hello : await makeCommitment(crypto, hello);
  const greeting = (await makeGreeting(crypto, member, heard))!;
  const answer = (await makeAnswer(crypto, member, { hello, greeting }, welcome))!;
  return { hello, greeting, answer };
}

describe.each(['room', 'distance'] as const)('at a %s', (mode) => {
  test('the newcomer gets the keys, and knows from whom', async () => {
    const { hello, greeting, answer } = await join(mode);
    expect(await greetingFits(crypto, hello, greeting)).toBe(true);
    const opened = await openAnswer(crypto, newcomer, { hello, greeting }, answer);
    expect(opened).toEqual({ ok: true, welcome, from: member.id });
  });

  test('Y3 every changed byte of hello and greeting shows: they do not fit, or the pictures differ', async () => {
    const { hello, greeting } = await join(mode);
    const shown = await picturesOf(crypto, await transcriptOf(crypto, hello, greeting), PICTURES_AT_DISTANCE);
    for (const [which, original] of [hello, greeting].entries()) {
      for (const at of original.keys()) {
        const changed = flipped(original, at);
        const seen: [Bytes, Bytes] = which === 0 ? [changed, greeting] : [hello, changed];
        const pictures = await picturesOf(crypto, await transcriptOf(crypto, ...seen), PICTURES_AT_DISTANCE);
        expect(pictures).not.toEqual(shown);
        if (which === 0) expect(await greetingFits(crypto, ...seen)).toBe(false);
      }
    }
  });

  test('Y4 of all that is shown nothing tells the book, its keys or where it meets, as bytes or as text', async () => {
    const { hello, greeting, answer } = await join(mode);
    const shown = Buffer.concat([hello, greeting, answer]);
    const texts = [hello, greeting, answer]
      .map((bytes) => Buffer.from(bytes).toString('base64url'))
      .join(' ');
    const { book, secrets, endpoint } = welcome;
    const hidden = [
      Buffer.from(book),
      Buffer.from(book, 'hex'),
      Buffer.from(endpoint),
      ...secrets.map((secret) => Buffer.from(secret)),
    ];
    for (const secret of hidden) {
      expect(shown.includes(secret)).toBe(false);
      expect(texts).not.toContain(secret.toString('base64url').slice(1, -1));
      expect(texts).not.toContain(secret.toString());
    }
    // The search finds what is there: a photo of a scan shows the public key of the phone that made it.
    expect(shown.includes(Buffer.from(await rawOf(crypto, newcomer.signing.publicKey)))).toBe(true);
  });

  test('Y3 every changed byte of the answer is refused', async () => {
    const { hello, greeting, answer } = await join(mode);
    for (const at of answer.keys()) {
      const opened = await openAnswer(crypto, newcomer, { hello, greeting }, flipped(answer, at));
      expect(opened.ok).toBe(false);
    }
    for (const length of [0, 4, 6, 80, answer.length - 1]) {
      const opened = await openAnswer(crypto, newcomer, { hello, greeting }, answer.subarray(0, length));
      expect(opened.ok).toBe(false);
    }
  });

  test('Y3 an answer opens for no other hello, greeting or phone: a photo of it is useless', async () => {
    const [mine, later] = [await join(mode), await join(mode)];
    const [open, thief] = [openAnswer.bind(null, crypto, newcomer), await newPhone()];
    expect(await open(mine, later.answer)).toEqual({ ok: false, code: 'notForThisJoining' });
    expect(await open({ hello: mine.hello, greeting: later.greeting }, mine.answer)).toEqual({
      ok: false,
      code: 'greetingDoesNotFit',
    });
    expect(await openAnswer(crypto, thief, mine, mine.answer)).toEqual({
      ok: false,
      code: 'notForThisJoining',
    });
  });
});

test('Y3 an answer by another phone than the greeted one is refused', async () => {
  const { hello, greeting } = await join('room');
  const stranger = await newPhone();
  expect(await makeAnswer(crypto, stranger, { hello, greeting }, welcome)).toBeNull();
  const pretending: PhoneKeys = { ...stranger, id: member.id };
  const forged = (await makeAnswer(crypto, pretending, { hello, greeting }, welcome))!;
  expect(await openAnswer(crypto, newcomer, { hello, greeting }, forged)).toEqual({
    ok: false,
    code: 'badSignature',
  });
});

test('at a distance nothing is greeted before the commitment, and the commitment hides the hello', async () => {
  const hello = await makeHello(crypto, newcomer, 'distance');
  expect(await makeGreeting(crypto, member, hello)).toBeNull();
  const commitment = await makeCommitment(crypto, hello);
  expect(readCommitment(commitment).ok).toBe(true);
  expect(commitment.length).toBe(38);
  const other = await makeHello(crypto, newcomer, 'distance');
  const greeting = (await makeGreeting(crypto, member, commitment))!;
  expect(await greetingFits(crypto, other, greeting)).toBe(false);
  for (const at of commitment.keys()) {
    const late = await makeGreeting(crypto, member, flipped(commitment, at));
    expect(late === null || !(await greetingFits(crypto, hello, late))).toBe(true);
  }
});

test('a message of one kind is not read as another, nor one of a newer version', async () => {
  const { hello, greeting, answer } = await join('room');
  expect(readGreeting(hello)).toEqual({ ok: false, code: 'wrongMessage' });
  expect(readHello(greeting)).toEqual({ ok: false, code: 'wrongMessage' });
  expect(readHello(hello.with(4, 2))).toEqual({ ok: false, code: 'newerVersion' });
  expect(readHello(hello.with(4, 0))).toEqual({ ok: false, code: 'malformed' });
  expect(readHello(hello.with(5, 9))).toEqual({ ok: false, code: 'malformed' });
  expect(readHello(hello.slice(0, -1))).toEqual({ ok: false, code: 'malformed' });
  const opened = await openAnswer(crypto, newcomer, { hello, greeting }, answer.with(4, 2));
  expect(opened).toEqual({ ok: false, code: 'newerVersion' });
});

test('no bytes make a reader throw', async () => {
  const { hello, greeting } = await join('room');
  for (let tries = 0; tries < 300; tries += 1) {
    const bytes = random(tries);
    expect([readHello(bytes).ok, readGreeting(bytes).ok, readCommitment(bytes).ok]).toEqual([
      false,
      false,
      false,
    ]);
    expect((await openAnswer(crypto, newcomer, { hello, greeting }, bytes)).ok).toBe(false);
  }
});

test('the pictures are indices of 64, spread evenly, the first four the same on a longer row', async () => {
  const seen = new Array<number>(64).fill(0);
  for (let tries = 0; tries < 800; tries += 1) {
    const transcript = random(32);
    const eight = await picturesOf(crypto, transcript, PICTURES_AT_DISTANCE);
    expect(await picturesOf(crypto, transcript, PICTURES_IN_ROOM)).toEqual(eight.slice(0, 4));
    for (const picture of eight) seen[picture] = (seen[picture] ?? 0) + 1;
  }
  // 100 are expected of each; ten standard deviations away is never.
  expect(Math.min(...seen)).toBeGreaterThan(20);
  expect(Math.max(...seen)).toBeLessThan(200);
});
