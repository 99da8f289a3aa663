/** What keeps this phone from writing, as the ledger says it: a screen offers nothing that would be refused. */
import { useMemo } from 'react';
import { barredAnywhere, barredHere } from '../../ledger/barred.ts';
import type { Book } from '../../ledger/book.ts';
import type { PhoneId } from '../../ledger/ids.ts';
import { type Refusal, refusal } from '../../ledger/refusal.ts';
import { useView } from './use-book.tsx';

/** From lines of the open meeting, or from opening one. Null where nothing does. */
export const useBarred = (): Refusal | null => useAsked(barredHere);

/** From what acts at once: phones, choices, the recovery sheet. */
export const useBarredAnywhere = (): Refusal | null => useAsked(barredAnywhere);

function useAsked(ask: (book: Book, phone: PhoneId) => Refusal | null): Refusal | null {
  const { book, phone } = useView();
  return useMemo(
    () => (phone === null ? refusal('unknownPhone', { phone: '' }) : ask(book, phone)),
    [ask, book, phone],
  );
}
