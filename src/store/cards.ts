/**
 * Cards on the disk (S3): versions rise by one, only the newest is kept, and an erased id is dropped for ever, whatever
 * comes later. Two cards of one version with different words are a tie, kept side by side until the next version.
 */
import { canonicalText } from '../ledger/bytes.ts';
import type { Card } from '../ledger/cards.ts';
import type { Entry } from '../ledger/entry.ts';
import type { BookId, CardId } from '../ledger/ids.ts';
import { cardOfClip } from './clips.ts';
import type { Tables } from './disk.ts';
import { type CardRow, CLIP_ID } from './rows.ts';
import type { WriteFailure } from './store.ts';

/** `own`: written here, so the version must be the next one. `received`: from elsewhere, so the newest wins. */
export type CardOrigin = 'own' | 'received';

export type CardsPlan =
  | {
      readonly ok: true;
      readonly rows: readonly CardRow[];
      readonly dropped: readonly CardId[];
      readonly ties: readonly CardId[];
    }
  | Extract<WriteFailure, { code: 'cardVersion' }>;

/** The ids that these entries erase. It acts at once and on every phone, also where the entry itself still waits. */
export function erasedBy(entries: readonly Entry[]): readonly CardId[] {
  return entries.flatMap(({ kind, body }) =>
    kind === 'erased' && typeof body.card === 'string' ? [body.card] : [],
  );
}

/** Whose card is erased, her voice and all else that this phone recorded of her goes too, in the same transaction. */
export async function dropErasedClips(
  tables: Pick<Tables, 'clips'>,
  book: BookId,
  erased: readonly CardId[],
): Promise<void> {
  if (erased.length === 0) return;
  const keys = await tables.clips.keys({ index: CLIP_ID, prefix: [book] });
  await tables.clips.remove(keys.filter((key) => typeof key === 'object' && isOf(String(key[1]), erased)));
}

const isOf = (clip: string, cards: readonly CardId[]) => cards.includes(cardOfClip(clip));

/** What the cards table has to become; nothing is written yet. Runs inside the transaction. */
export async function planCards(
  tables: Pick<Tables, 'cards'>,
  book: BookId,
  origin: CardOrigin,
  cards: readonly Card[],
  erased: readonly CardId[],
): Promise<CardsPlan> {
  const ids = [...new Set([...cards.map(({ id }) => id), ...erased])];
  const stored = await tables.cards.get(ids.map((id) => [book, id]));
  const before = new Map(ids.map((id, at) => [id, stored[at]]));
  const after = new Map<CardId, CardRow>();
  const dropped: CardId[] = [];
  const ties: CardId[] = [];
  for (const id of erased) {
    if (before.get(id)?.card !== null) after.set(id, { book, id, card: null, rivals: [] });
  }
  for (const card of cards) {
    const row = after.get(card.id) ?? before.get(card.id);
    if (row?.card === null) {
      dropped.push(card.id);
      continue;
    }
    const step = nextRow(book, origin, row, card);
    if (step === 'same') continue;
    if (step === 'refused') {
      return {
        ok: false,
        code: 'cardVersion',
        card: card.id,
        expected: (row?.card.version ?? 0) + 1,
        found: card.version,
      };
    }
    if (step.rivals.length > 0) ties.push(card.id);
    after.set(card.id, step);
  }
  return { ok: true, rows: [...after.values()], dropped, ties };
}

function nextRow(
  book: BookId,
  origin: CardOrigin,
  row: CardRow | undefined,
  card: Card,
): CardRow | 'same' | 'refused' {
  const current = row?.card ?? null;
  const known = [...(current ? [current] : []), ...(row?.rivals ?? [])];
  const text = canonicalText(card);
  if (known.some((one) => canonicalText(one) === text)) return 'same';
  const version = current?.version ?? 0;
  if (origin === 'own' && card.version !== version + 1) return 'refused';
  if (card.version > version) return { book, id: card.id, card, rivals: [] };
  if (card.version < version) return 'same';
  // A tie: which one stands in front is the same on every phone.
  const [first, ...rivals] = [...known, card].sort((left, right) =>
    canonicalText(left) < canonicalText(right) ? -1 : 1,
  );
  return { book, id: card.id, card: first ?? card, rivals };
}
