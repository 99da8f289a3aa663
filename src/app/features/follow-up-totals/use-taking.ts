/** A file with a month's totals, opened: who signed it beside what is known of that community; and taken into the follow-up book. */
import { useState } from 'react';
import { signerOf } from '../../../followup/totals.ts';
import type { SignedTotals } from '../../../ledger/open/totals.ts';
import { MOST_TOTALS_BYTES, openTotals, type TotalsProblem } from '../../../sync/totals.ts';
import { type Saying, useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useParts } from '../../state/parts-context.tsx';

export interface OpenedMonth {
  readonly signed: SignedTotals;
  readonly pictures: readonly number[];
  readonly signer: ReturnType<typeof signerOf>;
}

export interface Taking {
  /** Null until a file was chosen. */
  readonly opened: OpenedMonth | { readonly problem: TotalsProblem | 'unreadable' } | null;
  readonly open: (file: Blob) => Promise<void>;
  /** Resolves true where it is written down. */
  readonly take: (month: OpenedMonth) => Promise<boolean>;
  readonly leave: () => void;
  readonly saying: Saying;
}

export function useTaking(): Taking {
  const { joining, today } = useParts();
  const { totals } = useFollowUp();
  const saying = useSay();
  const [opened, setOpened] = useState<Taking['opened']>(null);
  const open = async (file: Blob) => {
    // What is longer is none: no need to read it.
    const text = file.size > MOST_TOTALS_BYTES ? '' : await file.text().catch(() => null);
    if (text === null) return setOpened({ problem: 'unreadable' });
    const { crypto } = await joining();
    const found = await openTotals(crypto, text);
    if (!found.ok) return setOpened({ problem: found.code });
    const { signed, pictures } = found;
    return setOpened({ signed, pictures, signer: signerOf(totals[signed.totals.book] ?? [], signed.key) });
  };
  const take = ({ signed }: OpenedMonth) =>
    saying.say([{ fact: 'totals-received', about: signed.totals.book, data: { on: today(), signed } }]);
  return { opened, open, take, leave: () => setOpened(null), saying };
}
