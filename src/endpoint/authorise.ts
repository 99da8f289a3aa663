/**
 * Who may ask. To read: the tag whose SHA-256 is the box. To write: the token too, which the store compares by its hash.
 * The endpoint keeps neither; tag and token are only ever in the header of the request.
 */
import { type Credentials, parseAuthorization } from '../sync/protocol.ts';
import { hashOfSecret, sameSecret } from './digest.ts';
import { Refused } from './problem.ts';

/** Refused: no header of the right form, or the tag of another box. */
export function readerOf(header: string | undefined, box: string): Credentials {
  const credentials = parseAuthorization(header ?? '');
  if (!credentials) throw new Refused('badAuthorization');
  if (!sameSecret(hashOfSecret(credentials.tag), box)) throw new Refused('wrongTag');
  return credentials;
}

/** The hash of the write token, as the store knows it. Refused: no token. */
export function writeHashOf({ write }: Credentials): string {
  if (write === undefined) throw new Refused('wrongToken');
  return hashOfSecret(write);
}
