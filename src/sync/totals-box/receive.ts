/**
 * What lies in a box of the team's, opened. Whatever is not a signed month under its own name is junk: passed over, and it can only ever
 * fill the box. A box that the endpoint does not have (any more) is made. Must not know: whose months they are, what is known of keys.
 */
import type { StoreCrypto } from '../../store/hashes.ts';
import type { EndpointClient, Reply } from '../endpoint-client.ts';
import type { Failure } from '../engine/types.ts';
import { LIMITS } from '../protocol.ts';
import { fromBase64 } from '../wire/base64.ts';
import type { BoxKeys } from './box.ts';
import { type OpenedMonth, openMonth } from './month-card.ts';

export type BoxRead =
  /** `whole`: all of it was looked at; where it is not, somebody filled it. */
  | {
      readonly ok: true;
      /** Of what was in it. */
      readonly stamp: string;
      readonly months: readonly OpenedMonth[];
      readonly whole: boolean;
    }
  | { readonly ok: false; readonly failure: Failure };

/** A community's months of a lifetime come in one. */
const MOST_LISTS = 16;
/** A sealed month has about two thousand bytes; longer ones are not tried. */
const MOST_SEALED = 20_000;

/** @param before what was read of it the last time: the same where nothing in it has changed. */
export async function readBox(
  crypto: StoreCrypto,
  client: EndpointClient,
  keys: BoxKeys,
  before: BoxRead | undefined,
): Promise<BoxRead> {
  const made = await haveBox(client);
  if (!made.ok) return made;
  const stamp = `${made.answer.storeEpoch} ${made.answer.cards.last} ${made.answer.cards.xor}`;
  if (before?.ok && before.stamp === stamp) return before;
  const months: OpenedMonth[] = [];
  let [after, more] = [0, true];
  for (let lists = 0; more && lists < MOST_LISTS; lists += 1) {
    const reply = await client.ask('listCards', { query: { after, limit: LIMITS.cardsPerAnswer } });
    if (!reply.ok) return reply;
    for (const card of reply.answer.cards) {
      const blob = 'blob' in card && card.blob.length <= MOST_SEALED ? fromBase64(card.blob) : null;
      const opened = blob && (await openMonth(crypto, keys, card, blob));
      if (opened) months.push(opened);
    }
    more = reply.answer.more && reply.answer.next > after;
    after = reply.answer.next;
  }
  return { ok: true, stamp, months, whole: !more };
}

/** Is there, or is made. */
export async function haveBox(client: EndpointClient): Promise<Reply<'readBook'>> {
  const read = await client.ask('readBook');
  const isMissing = !read.ok && read.failure.kind === 'problem' && read.failure.code === 'noSuchBook';
  return isMissing ? client.ask('createBook') : read;
}
