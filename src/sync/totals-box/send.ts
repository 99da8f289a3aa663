/**
 * Months on their way into the team's box. What is there is asked first, and kept as what a box is known to have: so two phones do not send
 * twice, and a later meeting of a month takes the place of the earlier. The first month leaves because a person sent it; from that one
 * on the later ones follow. Must not know: the rule by which there are months, screens.
 */
import type { BookId } from '../../ledger/ids.ts';
import type { Month } from '../../ledger/open/moves.ts';
import type { MonthToGive } from '../../ledger/open/totals.ts';
import { sha256 } from '../../store/hashes.ts';
import type { BoxMark, CardThere, Mail } from '../../store/mail/mail.ts';
import type { PhoneKeys } from '../../store/store.ts';
import type { EndpointClient, Reply } from '../endpoint-client.ts';
import type { Failure } from '../engine/types.ts';
import { cardText, LIMITS } from '../protocol.ts';
import { signTotals, totalsText } from '../totals.ts';
import { fromBase64, toBase64 } from '../wire/base64.ts';
import type { SealingParts } from '../wire/envelope.ts';
import { utf8 } from '../wire/write.ts';
import { monthCardId, sealMonth } from './month-card.ts';
import type { Slot } from './slot.ts';

export type ReadyMonth = Extract<MonthToGive, { readonly ready: true }>;

export interface SendParts extends SealingParts {
  readonly book: BookId;
  readonly mail: Mail;
  readonly phone: Pick<PhoneKeys, 'signing'>;
  readonly client: EndpointClient;
  /** The endpoint's name of the slot's box. */
  readonly box: string;
}

/** Of each month that is there, the number of the meeting that it stands on. */
export type Left = ReadonlyMap<Month, number>;
export type SendResult =
  | { readonly ok: true; readonly left: Left }
  | { readonly ok: false; readonly failure: Failure };

/** More than an honest box has lists. */
const MOST_LISTS = 32;
/** Somebody was quicker, or put something else there: what is there is read in the next turn. */
const TAKEN: ReadonlySet<string> = new Set(['cardOlder', 'cardConflict', 'cardErased']);

/** What this phone last knew to be in the box; asks nobody. */
export async function knownToBeThere(
  { crypto, book, mail, box }: Pick<SendParts, 'crypto' | 'book' | 'mail' | 'box'>,
  { tag }: Pick<Slot, 'tag'>,
  months: readonly Month[],
): Promise<Left> {
  const { there } = await mail.surveyCards(book, box);
  const versions = new Map(there.flatMap(({ id, version, erased }) => (erased ? [] : [[id, version]])));
  const left = new Map<Month, number>();
  for (const month of months) {
    const version = versions.get(await monthCardId(crypto, tag, month));
    if (version !== undefined) left.set(month, version);
  }
  return left;
}

/** @param by the month that a person sends; null: those that follow the first. Rejects with a DiskError where the disk fails. */
export async function sendMonths(
  parts: SendParts,
  slot: Slot,
  ready: readonly ReadyMonth[],
  by: Month | null,
): Promise<SendResult> {
  const months = ready.map(({ month }) => month);
  const listed = await listThere(parts, slot, months);
  if (!listed.ok) return listed;
  const before = await knownToBeThere(parts, slot, months);
  const first = [...before.keys()].sort()[0];
  const due = ready.filter(
    ({ month, totals }) =>
      (by === null ? first !== undefined && month >= first : month === by) &&
      (before.get(month) ?? 0) < totals.meeting,
  );
  // The earliest first: where it breaks off, what is missing is what came last.
  for (const one of due.sort((left, right) => (left.month < right.month ? -1 : 1))) {
    const put = await putMonth(parts, slot, one, listed.mark);
    if (!put.ok) return put;
  }
  return { ok: true, left: await knownToBeThere(parts, slot, months) };
}

type Listed = { readonly ok: true; readonly mark: BoxMark } | Extract<Reply<'readBook'>, { ok: false }>;

/** Notes what came into the box since: of this community's months alone, junk is nobody's. */
async function listThere(parts: SendParts, { tag }: Slot, months: readonly Month[]): Promise<Listed> {
  const { crypto, book, mail, client, box } = parts;
  const read = await client.ask('readBook');
  if (!read.ok) return read;
  const { storeEpoch } = read.answer;
  const own = new Set(await Promise.all(months.map((month) => monthCardId(crypto, tag, month))));
  const kept = await mail.boxMark(book, box);
  // A month that this phone did not have yet may stand before the cursor: so all is listed, it is little.
  let mark: BoxMark = { ...kept, storeEpoch, cardsCursor: 0 };
  const there: CardThere[] = [];
  let more = true;
  for (let lists = 0; more && lists < MOST_LISTS; lists += 1) {
    const query = { after: mark.cardsCursor, limit: LIMITS.cardsPerAnswer };
    const reply = await client.ask('listCards', { query });
    if (!reply.ok) return reply;
    if (reply.answer.storeEpoch !== storeEpoch) return { ok: false, failure: { kind: 'notAnEndpoint' } };
    for (const card of reply.answer.cards) {
      if (!own.has(card.id)) continue;
      const blob = 'blob' in card ? fromBase64(card.blob) : null;
      there.push(await thereOf(parts, card, blob));
    }
    more = reply.answer.more && reply.answer.next > query.after;
    mark = { ...mark, cardsCursor: reply.answer.next };
  }
  const found = new Set(there.map(({ id }) => id));
  await noted(
    parts,
    there,
    [...own].filter((id) => !more && !found.has(id)),
    mark,
  );
  return { ok: true, mark };
}

async function putMonth(
  parts: SendParts,
  slot: Slot,
  { month, seal, totals }: ReadyMonth,
  mark: BoxMark,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly failure: Failure }> {
  const { crypto, phone, book, client } = parts;
  const name = { id: await monthCardId(crypto, slot.tag, month), version: totals.meeting };
  const text = totalsText(await signTotals(crypto, phone, { book, seal, totals }));
  const blob = await sealMonth(parts, slot, name, text);
  if (!blob) return { ok: false, failure: { kind: 'notAnEndpoint' } };
  const body = { version: name.version, blob: toBase64(blob) };
  const reply = await client.ask('putCard', { card: name.id, body });
  if (reply.ok) {
    await noted(parts, [await thereOf(parts, name, blob)], [], mark);
    return { ok: true };
  }
  const { failure } = reply;
  return failure.kind === 'problem' && TAKEN.has(failure.code) ? { ok: true } : reply;
}

async function thereOf(
  { crypto }: SendParts,
  { id, version }: { readonly id: string; readonly version: number },
  blob: Uint8Array<ArrayBuffer> | null,
): Promise<CardThere> {
  const blobId = blob ? await sha256(crypto, blob) : 'erased';
  return { id, version, erased: !blob, digest: await sha256(crypto, utf8(cardText(id, version, blobId))) };
}

/** What the disk does not take is asked of the box again. */
async function noted(
  { book, mail }: SendParts,
  there: readonly CardThere[],
  notThere: readonly string[],
  mark: BoxMark,
): Promise<void> {
  await mail.markCards(book, there, notThere, mark);
}
