/** The founding of a book for those who accompany communities: a team's, or one beside it (adr/0038, adr/0049). */
import { EUR } from '../../ledger/currency.ts';
import type { BookId } from '../../ledger/ids.ts';
import type { Beside } from '../../ledger/purpose.ts';
import { type Founded, foundCommunity } from '../state/found.ts';
import type { Parts } from '../state/parts.ts';

export interface FollowUpFounding {
  readonly book: BookId;
  readonly name: string;
  /** The name of who begins it, for her colleagues: a card of this book. */
  readonly own?: string;
  readonly beside?: Beside;
  readonly draftsDone?: readonly string[];
}

export async function foundFollowUp(
  parts: Parts,
  { book, name, own, beside, draftsDone }: FollowUpFounding,
): Promise<Founded> {
  const currency = { ...EUR, denominations: [...EUR.denominations] };
  const about = { name, on: parts.today(), practice: false, currency, purpose: 'followUp' } as const;
  const whose = own === undefined ? null : parts.newId();
  const drafts = [
    { kind: 'founded', body: { ...about, ...(whose && { whose }), ...(beside && { beside }) } },
  ] as const;
  const cards = whose && own ? ([{ kind: 'text', book, id: whose, version: 1, text: own }] as const) : [];
  const founding = { book, drafts, cards, intent: `found-${book}`, ...(draftsDone && { draftsDone }) };
  const founded = await foundCommunity(parts, founding);
  if (founded.ok) await parts.store.askPersistence();
  return founded;
}
