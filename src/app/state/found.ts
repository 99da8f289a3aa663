/**
 * Founding: the first entries of a book are decided on an empty book and written together with the phone's new keys, in one
 * transaction. Must not know: forms, words.
 */
import { emptyBook } from '../../ledger/book.ts';
import type { Card, MemberCard } from '../../ledger/cards.ts';
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { Currency } from '../../ledger/currency.ts';
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

export interface NewCommunity {
  readonly book: BookId;
  readonly name: string;
  readonly on: CivilDate;
  readonly currency: Currency;
  readonly members: readonly Pick<MemberCard, 'id' | 'name' | 'symbol' | 'colour'>[];
}

/** What every founding begins with: the community, and its members with their cards. Its conditions may be agreed later. */
export function beginningOf({
  book,
  name,
  on,
  currency,
  members,
}: NewCommunity): Pick<Founding, 'book' | 'drafts' | 'cards'> {
  const body = {
    name,
    on,
    practice: false,
    currency: { ...currency, denominations: [...currency.denominations] },
  };
  return {
    book,
    drafts: [
      { kind: 'founded', body },
      ...members.map(
        ({ id: member }, at): Draft => ({
          kind: 'member-joined',
          body: { member, number: at + 1, on },
        }),
      ),
    ],
    cards: members.map(({ id, name: hers, symbol, colour }) => ({
      ...{ kind: 'member', book, id, version: 1, name: hers, symbol, colour },
    })),
  };
}

export type Founded =
  | { readonly ok: true; readonly book: BookId }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly refusal: null; readonly disk: { readonly code: DiskCode } };

type DiskCode = Extract<CreateResult, { ok: false }>['code'] | 'cannotRead' | 'headsMoved';

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
