/**
 * The boxes beside the one that is kept in step: those of other current epochs and of the epochs that the current ones follow, where
 * a phone may still write that has not heard of the new one, and the sheet's way. They are read to their end, and every
 * record is put there, so that who looks there finds the way. Nothing else is written to them.
 */
import type { Mail } from '../../store/mail/mail.ts';
import type { EndpointClient } from '../endpoint-client.ts';
import { LIMITS } from '../protocol.ts';
import { fromBase64, toBase64 } from '../wire/base64.ts';
import type { SyncParts } from './parts.ts';
import { takeBlobs } from './take-blobs.ts';

export interface OtherBox {
  readonly box: string;
  readonly client: EndpointClient;
  /** Pages are read from it: a box of the book's epochs, not the way. */
  readonly read: boolean;
  /** The blobs of records that belong there. */
  readonly records: readonly string[];
}

type BoxParts = Omit<SyncParts, 'box' | 'client'>;

/** More than an honest box of the protocol's size needs in one go. */
const MOST_LISTS = 200;

export interface Visited {
  /** It answered to the end. */
  readonly ok: boolean;
  /** How many lines came. */
  readonly entries: number;
}

/**
 * `posted` remembers what was put where since the app started, by the box's store epoch. What fails is tried
 * in the next round: nothing of the book depends on it.
 */
export async function visit(parts: BoxParts, other: OtherBox, posted: Set<string>): Promise<Visited> {
  const { client } = other;
  const read = await client.ask('readBook');
  const isMissing = !read.ok && read.failure.kind === 'problem' && read.failure.code === 'noSuchBook';
  if (isMissing && other.records.length === 0) return { ok: true, entries: 0 };
  const state = isMissing ? await client.ask('createBook') : read;
  if (!state.ok) return { ok: false, entries: 0 };
  const { storeEpoch, last } = state.answer;
  const isPut = await putRecords(parts, other, storeEpoch, posted);
  const came = other.read ? await readToEnd(parts, other, storeEpoch, last) : { ok: true, entries: 0 };
  return { ok: isPut && came.ok, entries: came.entries };
}

async function putRecords(
  { mail, book }: BoxParts,
  { client, records }: OtherBox,
  storeEpoch: string,
  posted: Set<string>,
): Promise<boolean> {
  let isPut = true;
  const due = records.filter((id) => !posted.has(`${storeEpoch} ${id}`));
  for (const { blobId, blob } of await mail.blobs(book, due)) {
    const reply = await client.ask('addPages', { body: { pages: [{ id: blobId, blob: toBase64(blob) }] } });
    if (reply.ok) posted.add(`${storeEpoch} ${blobId}`);
    isPut &&= reply.ok;
  }
  return isPut;
}

async function readToEnd(
  parts: BoxParts,
  { client, box }: OtherBox,
  storeEpoch: string,
  last: number,
): Promise<Visited> {
  const { mail, book } = parts;
  const found = await mail.boxMark(book, box);
  const from = found.storeEpoch === storeEpoch ? found.cursor : 0;
  let cursor = from;
  let entries = 0;
  for (let lists = 0; cursor < last && lists < MOST_LISTS; lists += 1) {
    const query = { after: cursor, limit: LIMITS.pagesPerAnswer };
    const reply = await client.ask('listPages', { query });
    if (!reply.ok || reply.answer.storeEpoch !== storeEpoch || reply.answer.next <= cursor)
      return { ok: false, entries };
    const came = await unknown(mail, book, reply.answer.pages);
    // Without the box's mark: what is noted as being there is meant of the one that is kept in step.
    const taken = await takeBlobs(parts, came, [], null);
    if (!taken.ok) return { ok: false, entries };
    entries += taken.entries;
    if (taken.entries > 0) parts.onArrived({ entries: taken.entries, cards: 0 });
    cursor = reply.answer.next;
  }
  if (cursor === from) return { ok: true, entries };
  // The list of pages may have left some out: the cursor goes on only over what is here, by the ids.
  if (!(await hasAll(parts, client, box, cursor))) return { ok: false, entries };
  await mail.mark(book, [], [], { box, storeEpoch, cursor, cardsCursor: 0 });
  return { ok: true, entries };
}

/** Whether the first `count` pages of the box are known here, as what they are or as an id alone. */
async function hasAll(
  { mail, book }: BoxParts,
  client: OtherBox['client'],
  box: string,
  count: number,
): Promise<boolean> {
  const known = new Set(Object.values((await mail.survey(book, box)).idsByKind).flat());
  let seen = 0;
  for (let lists = 0; seen < count && lists < MOST_LISTS; lists += 1) {
    const reply = await client.ask('listIds', { query: { after: seen, limit: LIMITS.idsPerAnswer } });
    if (!reply.ok || reply.answer.ids.length === 0) return false;
    if (reply.answer.ids.slice(0, count - seen).some((id) => !known.has(id))) return false;
    seen += reply.answer.ids.length;
  }
  return seen >= count;
}

async function unknown(
  mail: Mail,
  book: string,
  pages: readonly { readonly id: string; readonly blob: string }[],
) {
  const ids = pages.map(({ id }) => id);
  const known = new Set((await mail.blobs(book, ids)).map(({ blobId }) => blobId));
  return pages.flatMap(({ id, blob }) => {
    const bytes = known.has(id) ? null : fromBase64(blob);
    return bytes ? [{ blobId: id, blob: bytes }] : [];
  });
}
