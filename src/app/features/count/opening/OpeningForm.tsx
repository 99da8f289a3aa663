/** The count at the opening. What was said of each pile is a draft: it resumes after a call or a flat battery. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LastSeal } from '../../../../ledger/book.ts';
import { type Pieces, totalOfPieces } from '../../../../ledger/currency.ts';
import type { MeetingId } from '../../../../ledger/ids.ts';
import { ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { Trouble } from '../../../say/Trouble.tsx';
import { useBook } from '../../../state/use-book.tsx';
import { useKeptDraft } from '../../../state/use-kept-draft.ts';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PieceCounter } from '../../../ui/count/PieceCounter.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { CountedBy } from '../CountedBy.tsx';
import styles from '../count.module.css';
import { suggestedCounters } from '../count-now.ts';
import { EmptyBoxDialog } from '../EmptyBoxDialog.tsx';
import { PileRow } from './PileRow.tsx';
import { Postpone } from './Postpone.tsx';
import { piecesSaid, pilesOf, type Said, unspoken } from './piles.ts';

/** `freely`: all notes and coins are counted, not only the piles of the last count. */
type Counting = { readonly said: Said; readonly freely: boolean };
const NOTHING_SAID: Counting = { said: {}, freely: false };

export interface OpeningFormProps {
  readonly meeting: MeetingId;
  /** The last closing; null where there is none, or where cash has moved since. */
  readonly last: LastSeal | null;
  readonly onCounted: () => void;
}

export function OpeningForm({ meeting, last, onCounted }: OpeningFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const book = useBook();
  const [counters, setCounters] = useState(() => suggestedCounters(book));
  const form = `opening-count/${meeting}`;
  const [{ said, freely }, setCounting, isKept] = useKeptDraft<Counting>(form, NOTHING_SAID);
  const [asksEmpty, setAsksEmpty] = useState(false);
  const write = useWrite({
    form,
    onWritten: () => {
      done(t('count.done'));
      onCounted();
    },
  });
  const piles = last && !freely ? pilesOf(last.pieces, said, format.currency.denominations) : [];
  const left = unspoken(piles);
  const pieces: Pieces = piecesSaid(said);
  const counted = totalOfPieces(pieces);
  const submit = async () => {
    setAsksEmpty(false);
    const body = { moment: 'opening' as const, pieces, counted, counters: [...counters] };
    await write.submit({ do: 'write', drafts: [{ kind: 'box-counted', body }] });
  };
  return (
    <MeetingPage
      step="openingCount"
      undo={false}
      title={t('count.opening.title')}
      listen={(say) => (last ? t('count.opening.recall', { amount: say.amount(last.box) }) : '')}
      actions={
        <>
          <Trouble write={write} />
          <Button
            kind="primary"
            disabled={left > 0}
            onClick={() => (counted === ZERO ? setAsksEmpty(true) : submit())}
            note={left > 0 ? t('count.opening.left', { count: left, shown: format.number(left) }) : undefined}
          >
            {t('count.opening.ready')}
          </Button>
        </>
      }
    >
      <Recalled last={last} />
      <CountedBy counters={counters} onChange={setCounters} />
      {piles.length > 0 ? (
        <>
          <Piles
            piles={piles}
            onSay={(key, count) => setCounting({ said: { ...said, [key]: count }, freely })}
          />
          {left === 0 ? <Money amount={counted} label={t('ui.count.sum')} size="large" /> : null}
          <Button kind="quiet" onClick={() => setCounting({ said, freely: true })}>
            {t('count.opening.others')}
          </Button>
        </>
      ) : (
        <PieceCounter
          pieces={pieces}
          onChange={(next) => setCounting({ said: next, freely })}
          isKept={isKept}
        />
      )}
      <Postpone />
      <EmptyBoxDialog open={asksEmpty} onYes={submit} onNo={() => setAsksEmpty(false)} />
    </MeetingPage>
  );
}

function Piles({
  piles,
  onSay,
}: {
  readonly piles: ReturnType<typeof pilesOf>;
  readonly onSay: (key: string, count: number) => void;
}) {
  return (
    <ul className={styles.piles}>
      {piles.map((pile) => (
        <PileRow key={pile.key} pile={pile} onSay={(count) => onSay(pile.key, count)} />
      ))}
    </ul>
  );
}

/** What everybody remembers of the last closing. */
function Recalled({ last }: Pick<OpeningFormProps, 'last'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!last) return <p>{t('count.opening.countAll')}</p>;
  return (
    <section className={styles.recall}>
      <p>{t('count.opening.recall', { amount: format.money(last.box) })}</p>
      <NotesStack pieces={last.pieces} />
    </section>
  );
}
