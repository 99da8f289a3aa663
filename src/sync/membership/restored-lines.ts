/**
 * Whether a line that lets a phone in by the recovery sheet carries the sheet's own word. The ledger asks whether that sheet was
 * in force; the signature is tried here, before the line comes in.
 */
import type { Entry, Json } from '../../ledger/entry.ts';
import type { BookId, KeyId } from '../../ledger/ids.ts';
import { type StoreCrypto, toHex } from '../../store/hashes.ts';
import type { Store } from '../../store/store.ts';
import { openRestored } from '../keys/restored.ts';
import { fromBase64, toBase64 } from '../wire/base64.ts';
import { type Bytes, hexBytes } from '../wire/write.ts';

/** `waiting`: the line that made the sheet has not come. */
export type RestoredVerdict = 'fine' | 'waiting' | 'junk';

/** The statement (keys/restored.ts) as the entry's `signature`: base64url without padding. */
export const statementText = (statement: Bytes): string =>
  toBase64(statement).replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=+$/u, '');

const statementOf = (text: string): Bytes | null =>
  fromBase64(
    text
      .replace(/-/gu, '+')
      .replace(/_/gu, '/')
      .padEnd(Math.ceil(text.length / 4) * 4, '='),
  );

/** The page's lines; its own may make the sheet too. */
export async function judgeRestored(
  crypto: StoreCrypto,
  store: Pick<Store, 'entriesOf'>,
  book: BookId,
  entries: readonly Entry[],
): Promise<RestoredVerdict> {
  const lines = entries.filter(({ kind }) => kind === 'restored');
  if (lines.length === 0) return 'fine';
  const keyById = sheetKeys([...(await store.entriesOf(book, { all: true })), ...entries]);
  let verdict: RestoredVerdict = 'fine';
  for (const { body } of lines) {
    const signKey = keyById.get(textOf(body.recovery));
    if (!signKey) verdict = 'waiting';
    else if (!(await isGenuine(crypto, book, signKey, body))) return 'junk';
  }
  return verdict;
}

function sheetKeys(entries: readonly Entry[]): ReadonlyMap<KeyId, Bytes> {
  const found = new Map<KeyId, Bytes>();
  for (const { kind, body } of entries) {
    const text = textOf(body.signKey);
    const isKey = kind === 'recovery-made' && /^(?:[0-9a-f]{2}){65}$/u.test(text);
    if (isKey) found.set(textOf(body.recovery), hexBytes(text));
  }
  return found;
}

async function isGenuine(
  crypto: StoreCrypto,
  book: BookId,
  signKey: Bytes,
  body: Entry['body'],
): Promise<boolean> {
  const statement = statementOf(textOf(body.signature));
  const opened = statement && (await openRestored(crypto, book, signKey, statement));
  if (!opened?.ok || opened.phone !== body.phone) return false;
  return toHex(opened.restored.signingKey) === body.signKey;
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
