/** Inflate against zlib: what any compressor writes is read, damage is said, and no input makes more bytes than asked for. */
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Compressor, deflateWith } from '../../../src/sync/wire/deflate.ts';
import { inflate } from '../../../src/sync/wire/inflate.ts';
import { flipped, random } from '../sample.ts';

const MOST = 65_000;
const words = fc
  .array(fc.constantFrom('"savings/', 'member-', '{"amount":', '500,', 'ñ', '0'), { maxLength: 400 })
  .map((list) => new TextEncoder().encode(list.join('')));
const anyBytes = fc.oneof(words, fc.uint8Array({ maxLength: 3_000 }));
const settings = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
    constants.Z_FIXED,
  ),
});

test('reads what zlib writes, at every level and by every strategy', () => {
  fc.assert(
    fc.property(anyBytes, settings, (bytes, options) => {
      const read = inflate(deflateRawSync(bytes, options), MOST);
      expect(read.ok && Buffer.from(read.bytes).equals(bytes)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

/** What Chrome 99 to 102 have. */
class OnlyWrapped {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<BufferSource>;
  constructor(format: 'deflate' | 'deflate-raw') {
    if (format === 'deflate-raw') throw new TypeError('Unsupported compression format');
    ({ readable: this.readable, writable: this.writable } = new CompressionStream(format));
  }
}

test.each([
  ['deflate-raw', CompressionStream as Compressor],
  ['only deflate', OnlyWrapped],
  ['nothing', undefined],
])('what a browser with %s writes is raw deflate', async (_, Stream) => {
  const deflate = deflateWith(Stream);
  for (const size of [0, 1, 300, 65_535, 65_536, 140_000]) {
    const bytes = random(Math.min(size, 60_000));
    const long = new Uint8Array(size).map((__, at) => bytes[at % bytes.length] ?? 0);
    const written = await deflate(long);
    expect(inflateRawSync(written).equals(long)).toBe(true);
    const read = inflate(written, 150_000);
    expect(read.ok && Buffer.from(read.bytes).equals(long)).toBe(true);
  }
});

test('a bomb stops at the bound', () => {
  const bomb = deflateRawSync(Buffer.alloc(50_000_000));
  expect(bomb.length).toBeLessThan(65_000);
  expect(inflate(bomb, MOST)).toEqual({ ok: false, problem: 'tooLarge' });
  const exact = deflateRawSync(Buffer.alloc(MOST));
  expect(inflate(exact, MOST).ok).toBe(true);
  expect(inflate(exact, MOST - 1)).toEqual({ ok: false, problem: 'tooLarge' });
});

test('what zlib refuses is refused, what it reads is read alike, however it was damaged', () => {
  let refused = 0;
  fc.assert(
    fc.property(anyBytes, settings, fc.nat(), fc.nat(7), (bytes, options, at, bit) => {
      const written = deflateRawSync(bytes, options);
      const damaged = flipped(written, at % written.length, 2 ** bit);
      const read = inflate(damaged, MOST);
      if (!read.ok) refused += 1;
      const theirs = zlibReads(damaged);
      if (theirs) expect(read.ok && theirs.equals(read.bytes)).toBe(true);
      else expect(read.ok).toBe(false);
    }),
    { numRuns: 1_000 },
  );
  expect(refused).toBeGreaterThan(50);
});

/** Null where zlib refuses it or leaves bytes unread. */
function zlibReads(bytes: Uint8Array): Buffer | null {
  try {
    const { buffer, engine } = inflateRawSync(bytes, { info: true, maxOutputLength: MOST }) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    return engine.bytesWritten === bytes.length ? buffer : null;
  } catch {
    return null;
  }
}

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const read = inflate(bytes, 1_000);
      if (read.ok) expect(read.bytes.length).toBeLessThanOrEqual(1_000);
    }),
    { numRuns: 3_000 },
  );
});
