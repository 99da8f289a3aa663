/** Sums of sets by hashes: the order does not matter, nor in which table a row is. */
import { createHash } from 'node:crypto';

export type Sum = Uint32Array;

export const newSum = (): Sum => new Uint32Array(4);

export const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

export function addTo(sum: Sum, text: string): void {
  const bytes = digest(text);
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) ^ bytes.readUInt32LE(at * 4);
}

export const nameOf = (sum: Sum): string => [...sum].map((part) => part.toString(36)).join('.');
