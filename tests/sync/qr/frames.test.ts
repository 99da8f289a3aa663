/** Messages as rows of pictures: whole again in any order, with repeats, mixed and damaged; and what a screen can show. */
import fc from 'fast-check';
import encodeQR from 'qr';
import { describe, expect, test } from 'vitest';
import { collector } from '../../../src/sync/qr/collect.ts';
import {
  FRAME_HEAD_BYTES,
  FRAME_KINDS,
  FRAME_MS,
  frameBytes,
  MOST_FRAMED_BYTES,
  MOST_FRAMES,
  MOST_SINGLE_BYTES,
  PIECE_BYTES,
  pictured,
  readFrame,
  tagOf,
} from '../../../src/sync/qr/frames.ts';
import { fromText, toQrText } from '../../../src/sync/wire/words.ts';
import { type Bytes, concat } from '../../../src/sync/wire/write.ts';
import { flipped, random } from '../sample.ts';

const message = fc
  .uint8Array({ minLength: MOST_SINGLE_BYTES + 1, maxLength: MOST_FRAMED_BYTES })
  .map((bytes) => new Uint8Array(bytes));

async function textsOf(bytes: Bytes): Promise<readonly string[]> {
  const made = await pictured(crypto, 'pages', bytes);
  if (!made.ok) throw new Error(made.code);
  return made.texts;
}

/** What came whole, of everything that the camera saw. */
async function seen(
  texts: readonly string[],
): Promise<{ readonly whole: Bytes[]; readonly refused: number }> {
  const taking = collector(crypto);
  const whole: Bytes[] = [];
  let refused = 0;
  for (const text of texts) {
    const read = await taking.take(text);
    if (read.is === 'message') whole.push(read.bytes);
    if (read.is === 'refused') refused += 1;
  }
  return { whole, refused };
}

const shuffled = <One>(items: readonly One[], order: readonly number[]): readonly One[] =>
  items
    .map((one, at) => [order[at % order.length] ?? 0, at, one] as const)
    .sort(([left, leftAt], [right, rightAt]) => left - right || leftAt - rightAt)
    .map(([, , one]) => one);

describe('frames', () => {
  test('come together in any order, with repeats', async () => {
    await fc.assert(
      fc.asyncProperty(message, fc.array(fc.nat(), { minLength: 1 }), async (bytes, order) => {
        const texts = await textsOf(bytes);
        const { whole, refused } = await seen(shuffled([...texts, ...texts.slice(0, -1)], order));
        expect(whole[0]).toEqual(bytes);
        expect(refused).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test('of two messages shown at once come apart again', async () => {
    await fc.assert(
      fc.asyncProperty(message, message, fc.array(fc.nat(), { minLength: 5 }), async (one, other, order) => {
        fc.pre(one.some((value, at) => value !== other[at]));
        const { whole } = await seen(shuffled([...(await textsOf(one)), ...(await textsOf(other))], order));
        expect(whole).toHaveLength(2);
        expect(whole).toContainEqual(one);
        expect(whole).toContainEqual(other);
      }),
      { numRuns: 20 },
    );
  });

  test('that are damaged are refused, and the rest still comes together', async () => {
    await fc.assert(
      fc.asyncProperty(message, fc.nat(), fc.integer({ min: 0, max: 7 }), async (bytes, at, bit) => {
        const texts = await textsOf(bytes);
        const hit = fromText(texts[at % texts.length] ?? '')!;
        const changed = toQrText(flipped(hit, at % hit.length, 2 ** bit));
        const { whole, refused } = await seen([changed, ...texts]);
        expect(whole.at(-1)).toEqual(bytes);
        // With another magic it is no frame, but some message of its own.
        expect(refused + whole.length).toBe(2);
      }),
      { numRuns: 40 },
    );
  });

  test('one that is missing leaves the message open, and says how many are here', async () => {
    const texts = await textsOf(random(1_000));
    const taking = collector(crypto);
    const [first = ''] = texts;
    expect(await taking.take(first)).toEqual({ is: 'part', kind: 'pages', have: 1, total: 4, fresh: true });
    expect(await taking.take(first)).toEqual({ is: 'part', kind: 'pages', have: 1, total: 4, fresh: false });
    expect((await seen(texts.slice(1))).whole).toEqual([]);
  });

  test('of a forger with the same tag spoil one reading and not the next', async () => {
    const bytes = random(1_000);
    const texts = await textsOf(bytes);
    const tag = await tagOf(crypto, bytes);
    const forged = toQrText(
      frameBytes({ kind: 'pages', total: 4, index: 1, tag, piece: random(PIECE_BYTES) }),
    );
    const { whole, refused } = await seen([forged, ...texts, ...texts]);
    expect(refused).toBeGreaterThan(0);
    expect(whole).toEqual([bytes]);
    const last = await seen([...texts.slice(0, 1), ...texts.slice(2), forged, ...texts]);
    expect(last).toEqual({ whole: [bytes], refused: 1 });
  });

  test('at most four messages are kept in part', async () => {
    const rows = await Promise.all(Array.from({ length: 5 }, () => textsOf(random(600))));
    const firsts = rows.map(([first = '']) => first);
    const rests = rows.map((row) => row.slice(1));
    expect((await seen([...firsts, ...rests.slice(1).flat()])).whole).toHaveLength(4);
    expect((await seen([...firsts, ...(rests[0] ?? [])])).whole).toEqual([]);
  });
});

test('what fits one picture is one, without a head', async () => {
  const bytes = random(MOST_SINGLE_BYTES);
  expect(await pictured(crypto, 'joining', bytes)).toEqual({ ok: true, texts: [toQrText(bytes)] });
  expect((await seen([toQrText(bytes)])).whole).toEqual([bytes]);
  expect(await textsOf(random(MOST_SINGLE_BYTES + 1))).toHaveLength(2);
});

test('more than thirty pictures are refused with how many it would take', async () => {
  expect((await pictured(crypto, 'pages', random(MOST_FRAMED_BYTES))).ok).toBe(true);
  expect(await pictured(crypto, 'pages', random(MOST_FRAMED_BYTES + 1))).toEqual({
    ok: false,
    code: 'tooMuch',
    frames: MOST_FRAMES + 1,
    most: MOST_FRAMES,
  });
});

test('a frame is refused where any field is not what it can be', async () => {
  const piece = random(PIECE_BYTES);
  const frame = { kind: 'pages', total: 3, index: 0, tag: '0123456789abcdef', piece } as const;
  expect(readFrame(frameBytes(frame))).toEqual({ ok: true, frame });
  const wrong = [
    { ...frame, total: 1 },
    { ...frame, total: MOST_FRAMES + 1 },
    { ...frame, index: 3 },
    { ...frame, piece: new Uint8Array() },
    { ...frame, piece: random(PIECE_BYTES + 1) },
    // Only the last may be short.
    { ...frame, piece: random(PIECE_BYTES - 1) },
  ];
  for (const one of wrong) expect(readFrame(frameBytes(one))).toEqual({ ok: false, code: 'damaged' });
  expect(readFrame(frameBytes(frame).with(4, 2))).toEqual({ ok: false, code: 'newerVersion' });
  expect(readFrame(frameBytes(frame).with(5, FRAME_KINDS.length))).toEqual({ ok: false, code: 'damaged' });
  for (let tries = 0; tries < 200; tries += 1) {
    expect(readFrame(random(tries)).ok).toBe(false);
    expect(readFrame(concat(frameBytes(frame).slice(0, 4), random(tries))).ok).toBe(false);
  }
});

test('a full frame is a picture of 65 squares, 4.5 px each on the smallest screen, and 400 bytes a second with loss', async () => {
  const [first = ''] = await textsOf(random(PIECE_BYTES * 2));
  const sizeOf = (text: string) => encodeQR(text, 'raw', { ecc: 'medium', border: 4 }).length - 2 * 4;
  expect(sizeOf(first)).toBe(65);
  expect((360 - 2 * 16) / (65 + 2 * 4)).toBeGreaterThan(4.4);
  expect(sizeOf(toQrText(random(MOST_SINGLE_BYTES)))).toBe(65);
  expect(PIECE_BYTES + FRAME_HEAD_BYTES).toBe(MOST_SINGLE_BYTES);
  // One picture in five is missed.
  expect((PIECE_BYTES / (FRAME_MS / 1_000)) * 0.8).toBeGreaterThan(400);
});

test('L7 the second frame of a known message has the bytes that it had when frames were first shipped', async () => {
  const [, second] = await textsOf(Uint8Array.from({ length: 280 }, (_, at) => at % 256));
  expect(second).toBe('CAIXETA:5N8GCAW50IB0%9U9EG4ASM.0TAW100KB0*M0DY0W016C1PN1:Y1I12$C2BO2UZ2CWRIN0');
});
