/** When a phone is to look whether it has to begin a new epoch, or to pass the keys of the newest on. */
import type { SyncedBook } from './door.ts';

/** Called at every change of the book; asks only where a phone came, a removal came to act, or a line tells of another epoch. */
export function renewing(book: Pick<SyncedBook, 'book'>, renew: () => void): () => void {
  const phonesNow = (): string => {
    const { phones, keys } = book.book();
    const known = Object.values(phones);
    const acting = known.filter(({ removal }) => removal?.acts);
    return [known.length, acting.length, ...keys].join(' ');
  };
  let before = phonesNow();
  return () => {
    const now = phonesNow();
    if (now !== before) renew();
    before = now;
  };
}
