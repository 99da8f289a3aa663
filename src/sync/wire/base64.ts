/** Base64 with padding, as the endpoint's JSON carries blobs. */
import type { Bytes } from './write.ts';

/** Arguments of one call are few on old browsers. */
const AT_ONCE = 4_096;

export function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    letters += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(letters);
}

/** Null where it is not base64. */
export function fromBase64(text: string): Bytes | null {
  try {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}
