/** What no screen of the walk writes into a follow-up book: facts by the two real doors, each phone in a sheet of its own. */
import type { OfTeam } from '../../../src/followup/beside.ts';
import { decideFacts } from '../../../src/followup/decide.ts';
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import { followUpOf } from '../../../src/followup/fold.ts';
import type { FollowUp } from '../../../src/followup/follow-up.ts';
import type { Card } from '../../../src/ledger/cards.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { PhoneId } from '../../../src/ledger/ids.ts';
import type { BookFile } from '../../../src/store/book-file.ts';
import { written } from './written.ts';

export type Say = (...drafts: FactDraft[]) => void;

export interface Telling {
  /** The phone that began the book. */
  readonly founder: PhoneId;
  readonly entries: readonly Entry[];
  readonly state: () => FollowUp;
  readonly write: (phone: PhoneId, ...drafts: Draft[]) => void;
  readonly sayOn: (phone: PhoneId) => Say;
}

/** `of` the team, where the book stands beside its own. */
export function tellingIn({ entries: before }: BookFile, of: OfTeam | null = null): Telling {
  const entries: Entry[] = [...before];
  let book = fold(entries);
  const write: Telling['write'] = (phone, ...drafts) => {
    const sheet = `sheet-told-${phone.slice(0, 8)}`;
    const nextNumber = (book.heads[sheet] ?? 0) + 1;
    const done = written(book, { do: 'write', drafts }, { phone, sheet, nextNumber });
    entries.push(...done.entries);
    book = done.book;
  };
  return {
    founder: book.founding?.phone ?? '',
    entries,
    state: () => followUpOf(book.facts ?? []),
    write,
    sayOn:
      (phone) =>
      (...drafts) => {
        const decided = decideFacts(book.facts ?? [], drafts, of);
        if (!decided.ok) throw new Error(`refused: ${JSON.stringify(decided.refusal)}`);
        write(phone, ...decided.drafts);
      },
  };
}

export const textCard = (book: string, id: string, text: string): Card => ({
  ...{ kind: 'text', book, id, version: 1 },
  text,
});
