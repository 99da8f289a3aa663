/** Whether this phone may write this entry here and now, and whether the others would read it. */
import type { Book } from './book.ts';
import { kinds } from './entries/registry.ts';
import type { Entry } from './entry.ts';
import type { PhoneId } from './ids.ts';
import { sittingsIn } from './purpose.ts';
import { type Refusal, refusal } from './refusal.ts';
import { judgeSitting } from './sitting.ts';

export function judgePlace(book: Book, entry: Entry): Refusal | null {
  const { kind } = entry;
  const sittings = sittingsIn(book, kinds(kind) ?? { kind, sittings: [] });
  if (!sittings && book.founding) return refusal('notOfThisBook', { kind });
  return judgeSitting(book, entry, { kind, sittings: sittings ?? [] });
}

/** Phones heard of since the last three meetings, but for the writer's, that would not read an entry of this kind. */
export function notReadBy(book: Book, entry: Entry): Refusal | null {
  const since = kinds(entry.kind)?.since ?? 1;
  const unread = Object.values(book.phones).filter(({ id, reads, removal }): boolean => {
    const seals = book.heard[id]?.seals ?? 0;
    return id !== entry.phone && reads < since && !removal?.acts && book.seals - seals < LATELY;
  });
  const phones: readonly PhoneId[] = unread.map(({ id }) => id);
  return phones.length > 0 ? refusal('notReadByAll', { phones }) : null;
}

/** Meetings. */
const LATELY = 3;
