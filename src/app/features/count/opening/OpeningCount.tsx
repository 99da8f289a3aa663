/**
 * "Open the box": the last closing balance is recalled, then the box is counted pile by pile against the last count, or
 * freely where there is none. A blank is not agreement: it is counted, or postponed with a reason.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { held } from '../../../../ledger/accounts.ts';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useBook } from '../../../state/use-book.tsx';
import { OpeningForm } from './OpeningForm.tsx';
import { OpeningOutcome } from './OpeningOutcome.tsx';

export function OpeningCount() {
  const { t } = useTranslation();
  const book = useBook();
  const [again, setAgain] = useState(false);
  const { open } = book;
  if (!open) return <MeetingPage step="openingCount" title={t('count.opening.title')} />;
  if (open.openingCount && !again) return <OpeningOutcome onAgain={() => setAgain(true)} />;
  return (
    <OpeningForm
      meeting={open.id}
      last={book.lastSeal && open.openingBox === held(book.balances, 'box') ? book.lastSeal : null}
      onCounted={() => setAgain(false)}
    />
  );
}
