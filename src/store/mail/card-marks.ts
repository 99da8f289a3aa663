/** Cards and what of them is in a box. What the box says it erased is noted and nothing else: only an entry erases (S3). */
import { assert } from '../../ledger/assert.ts';
import type { Card } from '../../ledger/cards.ts';
import type { BookId, CardId } from '../../ledger/ids.ts';
import { refuseBook } from '../append.ts';
import { planCards } from '../cards.ts';
import { attempt, type Disk, type Tables } from '../disk.ts';
import type { StoreParts } from '../parts.ts';
import { CARD_ID } from '../rows.ts';
import type { SaveResult, WriteFailure } from '../store.ts';
import type { BoxMark, CardsSurvey, CardThere, Mail } from './mail.ts';
import { markOf } from './marks.ts';

/** See Mail.surveyCards. */
export function surveyCards(disk: Disk, book: BookId, box: string): Promise<CardsSurvey> {
  return disk.read(['boxes', 'cards', 'cardsThere', 'phones'], async (tables) => {
    const [own] = await tables.phones.get([book]);
    const mark = await markOf(tables, book, box);
    const there = await tables.cardsThere.list({ index: CARD_ID, prefix: [book] });
    const here = await tables.cards.list({ index: CARD_ID, prefix: [book] });
    return {
      mark,
      there: there
        .filter(({ storeEpoch }) => storeEpoch === mark.storeEpoch)
        .map(({ id, version, erased, digest }) => ({ id, version, erased, digest })),
      // What another phone holds is for that phone to say: nobody would believe it from this one.
      here: here
        .filter(({ id, card }) => card?.kind !== 'receipt' || id === own?.id)
        .map(({ id, card }) => ({ id, version: card?.version ?? null })),
    };
  });
}

/** See Mail.card. */
export async function card(disk: Disk, book: BookId, id: CardId): Promise<Card | null> {
  const [row] = await disk.read(['cards'], (tables) => tables.cards.get([[book, id]]));
  return row?.card ?? null;
}

/** See Mail.takeCards. */
export async function takeCards(
  parts: StoreParts,
  book: BookId,
  cards: readonly Card[],
  there: readonly CardThere[],
  mark: BoxMark,
): ReturnType<Mail['takeCards']> {
  assert(
    cards.every((one) => one.book === book),
    'a card of another book',
  );
  const tables = ['books', 'boxes', 'cards', 'cardsThere'] as const;
  const result = await attempt(() =>
    parts.disk.write(tables, async (open): ReturnType<Mail['takeCards']> => {
      const [row] = await open.books.get([book]);
      const stop = refuseBook(book, row);
      if (stop) return stop;
      const plan = await planCards(open, book, 'received', cards, []);
      if (!plan.ok) return plan;
      await open.cards.put(plan.rows);
      await noteCards(open, book, there, mark);
      return { ok: true, changed: plan.rows.length, ties: plan.ties };
    }),
  );
  if (result.ok && result.changed > 0) parts.notices.say({ kind: 'written', book });
  return result;
}

/** See Mail.markCards. */
export function markCards(
  parts: StoreParts,
  book: BookId,
  there: readonly CardThere[],
  notThere: readonly CardId[],
  mark: BoxMark,
): Promise<SaveResult | WriteFailure> {
  return attempt(() =>
    parts.disk.write(['books', 'boxes', 'cardsThere'], async (tables): Promise<SaveResult | WriteFailure> => {
      const [row] = await tables.books.get([book]);
      const stop = refuseBook(book, row);
      if (stop) return stop;
      await tables.cardsThere.remove(notThere.map((id) => [book, id]));
      await noteCards(tables, book, there, mark);
      return { ok: true };
    }),
  );
}

async function noteCards(
  tables: Pick<Tables, 'boxes' | 'cardsThere'>,
  book: BookId,
  there: readonly CardThere[],
  mark: BoxMark,
): Promise<void> {
  const { storeEpoch } = mark;
  assert(storeEpoch !== null, 'cards are in a box that answered');
  await tables.cardsThere.put(there.map((one) => ({ ...one, book, storeEpoch })));
  await tables.boxes.put([{ ...mark, book }]);
}
