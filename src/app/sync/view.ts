/** What the engine found out, as a screen says it. Pure. */
import type { Book } from '../../ledger/book.ts';
import { type PhoneId, splitEntryId } from '../../ledger/ids.ts';
import type { PageSeen } from '../../ledger/order/page-seen.ts';
import type { Status } from '../../sync/engine/types.ts';
import type { SyncView } from './door.ts';

export function viewOf(status: Status, phones: number, sealed: number | null): SyncView {
  const { trouble, notSentSince, uncut, running, here } = status;
  if (trouble?.kind === 'endpointDisagrees') return { is: 'disagrees' };
  const isFull = trouble?.kind === 'problem' && trouble.code === 'bookFull';
  if (isFull || (status.refused.bookFull ?? 0) > 0) return { is: 'full' };
  if (trouble) return { is: 'notSent', since: notSentSince };
  if (running && here === 0) return { is: 'looking' };
  if (notSentSince !== null && !running) return { is: 'notSent', since: notSentSince };
  if (phones > 1) return { is: 'on', phones, sealed };
  return uncut > 0 && here === 0 ? { is: 'looking' } : { is: 'sent' };
}

/**
 * How many phones have the newest seal, this one among them: those that said so on a page or by their receipt, and the one that
 * sealed. Before there is a seal, those that wrote anything or gave a receipt.
 */
export function phonesWith(
  book: Book,
  own: PhoneId | null,
  pages: readonly PageSeen[],
  receipts: ReadonlySet<PhoneId>,
): number {
  const seal = book.lastSeal?.entry ?? null;
  const found = new Set<PhoneId>(own === null ? receipts : [own, ...receipts]);
  for (const page of pages) {
    const phone = book.phoneBySheet[page.sheet];
    if (phone !== undefined && (seal === null || page.seal === seal || holds(page, seal))) found.add(phone);
  }
  return [...found].filter((phone) => !book.phones[phone]?.removal?.acts).length;
}

/** The page that a seal is on is of the phone that sealed. */
function holds({ sheet, first, last }: PageSeen, seal: string): boolean {
  const at = splitEntryId(seal);
  return at.sheet === sheet && at.number >= first && at.number <= last;
}
