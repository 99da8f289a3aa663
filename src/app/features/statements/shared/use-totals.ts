/** The months whose totals may be given, from the whole book; and one of them signed by this phone. */
import { useCallback, useEffect, useState } from 'react';
import { type MonthToGive, type TotalsToGive, totalsToGive } from '../../../../ledger/open/totals.ts';
import { type OpenedTotals, openTotals, signTotals, totalsText } from '../../../../sync/totals.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useView } from '../../../state/use-book.tsx';
import { useJoining } from '../../../state/use-joining.ts';
import { wholeBook } from '../../../state/whole-book.ts';

/** Null until it is known; `unread` where the disk does not give the lines. */
export function useTotals(): TotalsToGive | 'unread' | null {
  const { store, today } = useParts();
  const view = useView();
  const [found, setFound] = useState<TotalsToGive | 'unread' | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (come: TotalsToGive | 'unread') => {
      if (!gone) setFound(come);
    };
    wholeBook(store, view.id, view).then(
      (whole) => show(totalsToGive(whole, today())),
      () => show('unread'),
    );
    return () => {
      gone = true;
    };
  }, [store, view, today]);
  return found;
}

export type Ready = Extract<MonthToGive, { readonly ready: true }>;

/** What leaves the phone; `noKeys`: this phone has no keys of its own here, and cannot sign. */
export type SignedMonth =
  | { readonly is: 'signed'; readonly text: string; readonly pictures: readonly number[] }
  | { readonly is: 'noKeys' };

/** Null until it is made. */
export function useSigned(month: Ready): SignedMonth | null {
  const parts = useJoining();
  const { id: book } = useView();
  const [signed, setSigned] = useState<SignedMonth | null>(null);
  const make = useCallback(async (): Promise<SignedMonth | null> => {
    if (!parts) return null;
    const found = await parts.store.phone(book);
    if (!found.ok) return { is: 'noKeys' };
    const { seal, totals } = month;
    const text = totalsText(await signTotals(parts.crypto, found.phone, { book, seal, totals }));
    // Read as the other side will: what could not be taken in never leaves.
    const opened: OpenedTotals = await openTotals(parts.crypto, text);
    return opened.ok ? { is: 'signed', text, pictures: opened.pictures } : { is: 'noKeys' };
  }, [parts, book, month]);
  useEffect(() => {
    let gone = false;
    make().then(
      (made) => {
        if (!gone) setSigned(made);
      },
      () => {
        if (!gone) setSigned({ is: 'noKeys' });
      },
    );
    return () => {
      gone = true;
    };
  }, [make]);
  return signed;
}
