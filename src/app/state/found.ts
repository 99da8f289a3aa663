/**
 * Founding: the first entries of a book are decided on an empty book and written together with the phone's new keys, in one
 * transaction. Must not know: forms, words.
 */
import { emptyBook } from '../../ledger/book.ts';
import type { Card } from '../../ledger/cards.ts';
import { decide } from '../../ledger/decide.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import type { BookId, PhoneId } from '../../ledger/ids.ts';
import type { Refusal } from '../../ledger/refusal.ts';
import type { CreateResult, Writing } from '../../store/store.ts';
import type { Parts } from './parts.ts';

export interface Founding {
  readonly book: BookId;
  readonly drafts: readonly Draft[];
  readonly cards: readonly Card[];
  readonly intent: string;
  readonly draftsDone?: readonly string[];
}

export type Founded =
  | { readonly ok: true; readonly book: BookId }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly refusal: null; readonly disk: Extract<CreateResult, { ok: false }> };

/** Nothing is written where any of the drafts is refused. */
export async function foundCommunity(parts: Parts, founding: Founding): Promise<Founded> {
  const sheet = parts.newId();
  const claimedAt = parts.claimedAt();
  const decideFor = (phone: PhoneId) =>
    decide(
      emptyBook(),
      { do: 'write', drafts: founding.drafts },
      { phone, sheet, nextNumber: 1, claimedAt, intent: founding.intent },
    );
  const trial = decideFor('trial');
  if (!trial.ok) return trial;
  const result = await parts.store.createBook(founding.book, (phone): Writing => {
    const decision = decideFor(phone);
    const entries = decision.ok ? decision.entries : [];
    return { entries, cards: founding.cards, draftsDone: founding.draftsDone ?? [] };
  });
  if (!result.ok) return { ok: false, refusal: null, disk: result };
  return { ok: true, book: founding.book };
}
