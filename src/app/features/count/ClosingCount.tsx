/**
 * Counting the box at the close, blind: by notes and coins, without being told what should be there. Every change is kept
 * as a draft, so that a flat battery in the middle loses no pile.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Pieces, totalOfPieces } from '../../../ledger/currency.ts';
import { closingForm } from '../../meeting-page/counting-blind.ts';
import { MeetingPage } from '../../meeting-page/MeetingPage.tsx';
import { Trouble } from '../../say/Trouble.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook } from '../../state/use-book.tsx';
import { useKeptDraft } from '../../state/use-kept-draft.ts';
import { useWrite } from '../../state/use-write.tsx';
import { Button } from '../../ui/Button.tsx';
import { PieceCounter } from '../../ui/count/PieceCounter.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { CountedBy } from './CountedBy.tsx';
import { suggestedCounters } from './count-now.ts';
import { EmptyBoxDialog } from './EmptyBoxDialog.tsx';

const NO_PIECES: Pieces = {};

export function ClosingCount() {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const book = useBook();
  const [counters, setCounters] = useState(() => suggestedCounters(book));
  const form = closingForm(book.open?.id ?? '');
  const [pieces, setPieces, isKept] = useKeptDraft<Pieces>(form, NO_PIECES);
  const [asksEmpty, setAsksEmpty] = useState(false);
  const write = useWrite({
    form,
    onWritten: () => {
      done(t('count.done'));
      go('outcome', {}, { replace: true });
    },
  });
  const submit = async () => {
    setAsksEmpty(false);
    const counted = totalOfPieces(pieces);
    const body = { moment: 'closing' as const, pieces, counted, counters: [...counters] };
    await write.submit({ do: 'write', drafts: [{ kind: 'box-counted', body }] });
  };
  const finish = () => (totalOfPieces(pieces) === 0 ? setAsksEmpty(true) : submit());
  return (
    <MeetingPage
      step="closingCount"
      undo={false}
      title={t('count.closing.title')}
      listen={() => t('count.closing.hint')}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="primary" onClick={finish}>
            {t('count.closing.ready')}
          </Button>
        </>
      }
    >
      <p>{t('count.closing.hint')}</p>
      <CountedBy counters={counters} onChange={setCounters} />
      <PieceCounter pieces={pieces} onChange={setPieces} isKept={isKept} />
      <EmptyBoxDialog open={asksEmpty} onYes={submit} onNo={() => setAsksEmpty(false)} />
    </MeetingPage>
  );
}
