/**
 * A month as a card of the team's box (docs/spec/totals.md): its id follows from the month by a key of the tag, its version is the number of the
 * meeting, its bytes are the signed text, sealed to the team. Whoever sealed it cannot open it. Must not know: the endpoint.
 */
import type { Month } from '../../ledger/open/moves.ts';
import { type StoreCrypto, toHex } from '../../store/hashes.ts';
import { derive, expand } from '../keys/hkdf.ts';
import { openFrom, sealTo } from '../keys/hpke.ts';
import { type OpenedTotals, openTotals } from '../totals.ts';
import { readTotalsMessage, totalsMessage } from '../totals-message.ts';
import type { SealingParts } from '../wire/envelope.ts';
import { pad, unpad } from '../wire/pad.ts';
import { type Bytes, concat, hexBytes, utf8 } from '../wire/write.ts';
import type { BoxKeys } from './box.ts';
import type { Slot } from './slot.ts';

/** As the box knows it: the endpoint sees these two, and the length. */
export interface CardName {
  readonly id: string;
  readonly version: number;
}

/** Nobody without the tag can tell which month an id is. */
export async function monthCardId(crypto: StoreCrypto, tag: string, month: Month): Promise<string> {
  const key = await derive(crypto, hexBytes(tag), 'totals card id');
  return toHex(await expand(crypto, key, utf8(month), 32));
}

const bindingOf = (tag: string, { id, version }: CardName) => ({
  info: utf8('caixeta/1 totals'),
  aad: concat(hexBytes(tag), utf8(`${id} ${version}`)),
});

/** @param text the signed file of that month. Null where the slot's key is none. */
export async function sealMonth(
  { crypto, deflate }: SealingParts,
  { tag, key }: Pick<Slot, 'tag' | 'key'>,
  name: CardName,
  text: string,
): Promise<Bytes | null> {
  return sealTo(crypto, key, bindingOf(tag, name), pad(await totalsMessage(deflate, text)));
}

export type OpenedMonth = Extract<OpenedTotals, { ok: true }>;

/** Null for all that is not a signed month, of this very id and version: whatever else lies there is nobody's. */
export async function openMonth(
  crypto: StoreCrypto,
  { endpoint, receiving }: BoxKeys,
  name: CardName,
  sealed: Uint8Array,
): Promise<OpenedMonth | null> {
  const padded = await openFrom(crypto, receiving, bindingOf(endpoint.tag, name), sealed);
  const bytes = padded && unpad(padded);
  const message = bytes && readTotalsMessage(bytes);
  const opened = message?.ok ? await openTotals(crypto, message.text) : null;
  if (!opened?.ok) return null;
  const { month, meeting } = opened.signed.totals;
  const own = await monthCardId(crypto, endpoint.tag, month);
  return own === name.id && meeting === name.version ? opened : null;
}
