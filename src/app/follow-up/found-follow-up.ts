/** The founding of a book for those who accompany communities: a team's, or the personal one beside it (adr/0038, adr/0047). */
import { EUR } from '../../ledger/currency.ts';
import type { BookId } from '../../ledger/ids.ts';
import type { Beside } from '../../ledger/purpose.ts';
import { type Founded, foundCommunity } from '../state/found.ts';
import type { Parts } from '../state/parts.ts';

export interface FollowUpFounding {
  readonly book: BookId;
  readonly name: string;
  readonly beside?: Beside;
}

export async function foundFollowUp(
  parts: Parts,
  { book, name, beside }: FollowUpFounding,
): Promise<Founded> {
  const currency = { ...EUR, denominations: [...EUR.denominations] };
  const about = { name, on: parts.today(), practice: false, currency, purpose: 'followUp' } as const;
  const drafts = [{ kind: 'founded', body: { ...about, ...(beside && { beside }) } }] as const;
  const founded = await foundCommunity(parts, { book, drafts, cards: [], intent: `found-${book}` });
  if (founded.ok) await parts.store.askPersistence();
  return founded;
}
