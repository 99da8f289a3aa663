/**
 * Receipts: by its own card each phone says which sealed meeting it holds, so that the others can tell on how many phones the
 * book is, also on those that never write. A card and no line of the book: only the newest matters, and nothing is decided by
 * it. Must not know: how cards travel, what a screen says.
 */
import { arrivingIn } from '../ledger/arriving.ts';
import type { Book } from '../ledger/book.ts';
import type { Card } from '../ledger/cards.ts';
import type { EntryId, PhoneId } from '../ledger/ids.ts';
import type { MailingStore } from '../store/mail/mailing-store.ts';

export type Receipt = Extract<Card, { kind: 'receipt' }>;

/** What a card says is its writer's to say: of a receipt that is the phone whose id it has. */
export const isTheirs = (card: Card, signer: PhoneId): boolean =>
  card.kind !== 'receipt' || card.id === signer;

/**
 * Writes this phone's receipt for the newest sealed meeting, all of whose lines are here; null before the first. False where it
 * stands already, where this phone is not in the group, and where the disk does not take it: the next round tries again.
 */
export async function giveReceipt(
  store: MailingStore,
  book: string,
  state: Book,
  phone: PhoneId,
): Promise<boolean> {
  const own = state.phones[phone];
  if (!own || own.removal?.acts || arrivingIn(state)) return false;
  const seal = state.lastSeal?.entry ?? null;
  const before = await (await store.mail()).card(book, phone);
  if (before?.kind === 'receipt' && before.seal === seal) return false;
  const version = (before?.version ?? 0) + 1;
  const receipt: Receipt = { kind: 'receipt', book, id: phone, version, seal };
  return (await store.receive(book, [], [receipt])).ok;
}

/** Phones of the group that say that they hold this seal; null: that they are there, before the first. */
export async function receiptsFor(
  store: MailingStore,
  book: string,
  { phones }: Book,
  seals: readonly (EntryId | null)[],
): Promise<ReadonlySet<PhoneId>> {
  const mail = await store.mail();
  const ids = Object.keys(phones);
  const cards = await Promise.all(ids.map((id) => mail.card(book, id)));
  return new Set(ids.filter((_, at) => cards[at]?.kind === 'receipt' && seals.includes(cards[at].seal)));
}
