/**
 * The little of P-256 that WebCrypto does not give: the public point of a private number, and a point from its x. For the
 * recovery sheet and for small QRs only. Not constant in time: it runs seldom, on the owner's own phone, never for others.
 */
import { type Bytes, byte, concat } from '../wire/write.ts';

const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
/** The number of points; a private key is from 1 to one less. */
export const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const BASE: Point = {
  x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
  y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
  z: 1n,
};
const FIELD_BYTES = 32;

/** Jacobian: the point (x/z², y/z³); z is 0 at infinity. */
interface Point {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
}

const mod = (value: bigint): bigint => ((value % P) + P) % P;

export function toNumber(bytes: Uint8Array): bigint {
  return bytes.reduce((total, value) => total * 256n + BigInt(value), 0n);
}

function fieldBytes(value: bigint): Bytes {
  const hex = value.toString(16).padStart(FIELD_BYTES * 2, '0');
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The public point, uncompressed, of a private number from 1 to ORDER − 1. */
export function publicOf(secret: bigint): Bytes {
  let sum: Point = { x: 1n, y: 1n, z: 0n };
  for (const bit of secret.toString(2)) {
    sum = double(sum);
    if (bit === '1') sum = add(sum, BASE);
  }
  const inverse = power(sum.z, P - 2n);
  const square = mod(inverse * inverse);
  return concat(byte(4), fieldBytes(mod(sum.x * square)), fieldBytes(mod(sum.y * square * inverse)));
}

/** 0x02 or 0x03 (y even or odd) and x, of an uncompressed point. */
export function compress(point: Uint8Array): Bytes {
  const odd = (point[point.length - 1] ?? 0) % 2;
  return concat(byte(2 + odd), point.subarray(1, 1 + FIELD_BYTES));
}

/** Null where no point has this x. */
export function decompress(compressed: Uint8Array): Bytes | null {
  const [head = 0] = compressed;
  const x = toNumber(compressed.subarray(1));
  if (compressed.length !== 1 + FIELD_BYTES || (head !== 2 && head !== 3) || x >= P) return null;
  const square = mod(x * x * x - 3n * x + B);
  const root = power(square, (P + 1n) / 4n);
  if (mod(root * root) !== square) return null;
  const y = Number(root % 2n) === head - 2 ? root : mod(-root);
  return concat(byte(4), fieldBytes(x), fieldBytes(y));
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = mod(result * result);
    if (bit === '1') result = mod(result * base);
  }
  return result;
}

/** dbl-2001-b of the Explicit-Formulas Database, for a = −3. */
function double({ x, y, z }: Point): Point {
  const delta = mod(z * z);
  const gamma = mod(y * y);
  const beta = mod(x * gamma);
  const alpha = mod(3n * (x - delta) * (x + delta));
  const nextX = mod(alpha * alpha - 8n * beta);
  return {
    x: nextX,
    y: mod(alpha * (4n * beta - nextX) - 8n * gamma * gamma),
    z: mod((y + z) * (y + z) - gamma - delta),
  };
}

/** add-1998-cmo-2. Both points are the same only at infinity here: the sum is an even multiple below the order. */
function add(left: Point, right: Point): Point {
  if (left.z === 0n) return right;
  const leftSquare = mod(left.z * left.z);
  const rightSquare = mod(right.z * right.z);
  const u = mod(left.x * rightSquare);
  const s = mod(left.y * right.z * rightSquare);
  const h = mod(right.x * leftSquare - u);
  const r = mod(right.y * left.z * leftSquare - s);
  const square = mod(h * h);
  const cube = mod(square * h);
  const v = mod(u * square);
  const x = mod(r * r - cube - 2n * v);
  return { x, y: mod(r * (v - x) - s * cube), z: mod(left.z * right.z * h) };
}
