/**
 * Compressing to raw deflate (RFC 1951) with what the browser has. `deflate-raw` came with Chrome 103, Safari 16.4 and
 * Firefox 113; before that Chrome has `deflate`, the same between a header of 2 and a checksum of 4 bytes; older Safari
 * and Firefox have nothing and write stored blocks, which every reader of deflate reads.
 */
import { type Bytes, concat } from './write.ts';

export type Deflate = (bytes: Bytes) => Promise<Bytes>;

/** The browser's CompressionStream; undefined where it has none. */
export type Compressor = new (
  format: 'deflate' | 'deflate-raw',
) => {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<BufferSource>;
};

const LARGEST_STORED = 65_535;

export function deflateWith(Stream: Compressor | undefined): Deflate {
  return async (bytes) => {
    if (!Stream) return storedBlocks(bytes);
    const raw = open(Stream, 'deflate-raw');
    if (raw) return through(raw, bytes);
    const wrapped = open(Stream, 'deflate');
    return wrapped ? (await through(wrapped, bytes)).slice(2, -4) : storedBlocks(bytes);
  };
}

/** A format that the browser does not know is a TypeError. */
function open(Stream: Compressor, format: 'deflate' | 'deflate-raw'): InstanceType<Compressor> | undefined {
  try {
    return new Stream(format);
  } catch {
    return undefined;
  }
}

async function through(stream: InstanceType<Compressor>, bytes: Bytes): Promise<Bytes> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  for (let step = await reader.read(); !step.done; step = await reader.read()) parts.push(step.value);
  await written;
  return concat(...parts);
}

function storedBlocks(bytes: Bytes): Bytes {
  const parts: Uint8Array[] = [];
  let at = 0;
  do {
    const part = bytes.subarray(at, at + LARGEST_STORED);
    at += part.length;
    const low = part.length % 256;
    const high = Math.floor(part.length / 256);
    const last = at >= bytes.length ? 1 : 0;
    parts.push(Uint8Array.of(last, low, high, 255 - low, 255 - high), part);
  } while (at < bytes.length);
  return concat(...parts);
}
