/**
 * What goes into a parcel. First this phone's lines that are in no page yet are cut, so that nothing it knows is left behind;
 * then pages are taken as they are on the disk, and cards are sealed for the epoch of now.
 */
import type { Card } from '../../ledger/cards.ts';
import { type Entry, idOf, type Json } from '../../ledger/entry.ts';
import { type EntryId, PLAIN_ID } from '../../ledger/ids.ts';
import type { WriteFailure } from '../../store/store.ts';
import { cutDue } from '../driver/cut-due.ts';
import type { CuttingParts, SyncParts } from '../driver/parts.ts';
import { readerOf } from '../driver/take-blobs.ts';
import { makeCard } from '../pages/card.ts';
import { openPage } from '../pages/page.ts';
import type { Bytes } from '../wire/write.ts';
import { type Parcel, type ParcelCard, parcelLength } from './parcel.ts';

export type GatheringParts = CuttingParts & Pick<SyncParts, 'epochs'>;

export interface Gathered {
  readonly ok: true;
  readonly parcel: Parcel;
  /** Names and notes that found no room. */
  readonly left: number;
}

const CUT_ALL = { carrierReady: true, hidden: true } as const;
/** So many blobs are read from the disk at once. */
const AT_ONCE = 64;

/** The whole book: pages, records, what waits, and every card. */
export async function gatherBook(parts: GatheringParts): Promise<Gathered | WriteFailure> {
  const failed = await cutDue(parts, CUT_ALL);
  if (failed) return failed;
  const { mail, book, keys } = parts;
  const { idsByKind } = await mail.survey(book, keys.endpoint.box);
  const ids = [...idsByKind.page, ...idsByKind.record, ...idsByKind.waiting];
  const blobs = (await mail.blobs(book, ids)).map(({ blob }) => blob);
  const cards = await sealed(parts, await allCards(parts));
  return { ok: true, parcel: { blobs, cards }, left: 0 };
}

/**
 * The pages in which these lines are, and of their cards as many as fit in `mostBytes`: the figures come first, names and
 * notes that are left come by another way. Where the pages alone are more, they are given all the same, and it shows.
 */
export async function gatherLines(
  parts: GatheringParts,
  lines: readonly Entry[],
  mostBytes: number,
): Promise<Gathered | WriteFailure> {
  const failed = await cutDue(parts, CUT_ALL);
  if (failed) return failed;
  const blobs = await pagesWith(parts, new Set(lines.map(idOf)));
  const all = await sealed(parts, await cardsOf(parts, lines));
  const cards: ParcelCard[] = [];
  for (const card of all) {
    if (parcelLength({ blobs, cards: [...cards, card] }) > mostBytes) break;
    cards.push(card);
  }
  return { ok: true, parcel: { blobs, cards }, left: all.length - cards.length };
}

async function pagesWith(parts: GatheringParts, wanted: ReadonlySet<EntryId>): Promise<readonly Bytes[]> {
  const { mail, book, keys } = parts;
  const { idsByKind } = await mail.survey(book, keys.endpoint.box);
  const found: Bytes[] = [];
  let missing = wanted.size;
  for (let at = 0; at < idsByKind.page.length && missing > 0; at += AT_ONCE) {
    for (const { blob } of await mail.blobs(book, idsByKind.page.slice(at, at + AT_ONCE))) {
      const opened = await openPage(readerOf(parts), blob);
      const here = opened.ok ? opened.entries.filter((entry) => wanted.has(idOf(entry))).length : 0;
      if (here > 0) found.push(blob);
      missing -= here;
    }
  }
  return found;
}

/** The cards that these lines brought into the book: texts, and the names of members who came. Other names are known. */
async function cardsOf({ mail, book }: GatheringParts, lines: readonly Entry[]): Promise<readonly Card[]> {
  const came = new Set(lines.flatMap(({ kind, body }) => (kind === 'member-joined' ? textsIn(body) : [])));
  const cards: Card[] = [];
  for (const id of new Set(lines.flatMap(({ body }) => textsIn(body)))) {
    const card = PLAIN_ID.test(id) ? await mail.card(book, id) : null;
    if (card && (card.kind === 'text' || came.has(id))) cards.push(card);
  }
  return cards;
}

/** Every string in a body: what may be the id of a card. */
function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((one: Json) => textsIn(one));
}

async function allCards({ mail, book, keys }: GatheringParts): Promise<readonly Card[]> {
  const { here } = await mail.surveyCards(book, keys.endpoint.box);
  const cards = await Promise.all(here.map(({ id }) => mail.card(book, id)));
  return cards.filter((card) => card !== null);
}

/** None on a phone without keys for the book: it only passes on what it has. */
async function sealed(parts: GatheringParts, cards: readonly Card[]): Promise<readonly ParcelCard[]> {
  const { keys, phone } = parts;
  if (!phone) return [];
  const blobs: ParcelCard[] = [];
  for (const card of cards) blobs.push(await makeCard(parts, keys, phone, card));
  return blobs.map(({ id, version, blob }) => ({ id, version, blob }));
}
