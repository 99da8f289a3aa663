/**
 * The drafts of what is not typed but follows from the book: passing the pen, taking it over, choosing a side of a clash,
 * removing a phone. Each names how far this phone knows the sheets of the one that stops writing.
 */
import type { Book } from './book.ts';
import type { Draft } from './entries/registry.ts';
import type { CardId, EntryId, PhoneId, SheetId } from './ids.ts';
import type { HeadList } from './order/turns.ts';

/** What a person asks for. The pen is taken without a reason by the phone that it was passed to. */
export type PhoneCommand =
  | { readonly do: 'pass-pen'; readonly to: PhoneId }
  | { readonly do: 'take-pen'; readonly reason: CardId | null }
  | { readonly do: 'choose'; readonly chosen: EntryId; readonly reason?: CardId }
  | { readonly do: 'remove-phone'; readonly phone: PhoneId; readonly reason: CardId | null };

/** Null where there is nothing that it could be about: no open meeting, no such clash. */
export function phoneDraft(book: Book, command: PhoneCommand): Draft | null {
  switch (command.do) {
    case 'pass-pen':
      return turnDraft(book, (since, heads) => ({
        kind: 'pen-passed',
        body: { to: command.to, since, heads: [...heads] },
      }));
    case 'take-pen':
      return turnDraft(book, (since, heads) => ({
        kind: 'pen-taken',
        body: { since, heads: [...heads], reason: command.reason },
      }));
    case 'choose':
      return choiceDraft(book, command.chosen, command.reason);
    case 'remove-phone': {
      const { phone, reason } = command;
      return { kind: 'phone-removed', body: { phone, heads: [...headsOfPhone(book, phone)], reason } };
    }
  }
}

function turnDraft({ open }: Book, draft: (since: EntryId, heads: HeadList) => Draft): Draft | null {
  const turn = open?.turns.at(-1);
  if (!open || !turn) return null;
  const last = new Map<SheetId, number>();
  for (const { phone, sheet, number } of open.entries)
    if (phone === turn.phone) last.set(sheet, Math.max(number, last.get(sheet) ?? 0));
  const sheets = [...last.keys()].sort();
  return draft(
    turn.entry,
    sheets.map((sheet) => ({ sheet, last: last.get(sheet) ?? 1 })),
  );
}

function choiceDraft(book: Book, chosen: EntryId, reason: CardId | undefined): Draft | null {
  const clash = book.clashes.find(({ sides }) => sides.some(({ entry }) => entry === chosen));
  if (!clash) return null;
  const over = clash.sides.flatMap(({ entry }) => (entry === chosen ? [] : [entry]));
  const body = { chosen, over, instead: [...clash.choices], ...(reason ? { reason } : {}) };
  return { kind: clash.kind === 'pens' ? 'pen-chosen' : 'branch-chosen', body };
}

function headsOfPhone({ heads, phoneBySheet }: Book, phone: PhoneId): HeadList {
  const own = (Object.keys(heads) as SheetId[]).filter((sheet) => phoneBySheet[sheet] === phone);
  return own.sort().map((sheet) => ({ sheet, last: heads[sheet] ?? 1 }));
}
