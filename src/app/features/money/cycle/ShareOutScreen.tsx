/** "If we shared out today": what each would get as the book stands. It only reads; in a meeting the way to decide it is here too. */
import { useTranslation } from 'react-i18next';
import { bookDate } from '../../../../ledger/book.ts';
import { cycleBegan } from '../../../../ledger/cycles.ts';
import { afterPeriods } from '../../../../ledger/loans/calendar.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { CountingBlind } from '../../../meeting-page/CountingBlind.tsx';
import { useCountingBlind } from '../../../meeting-page/counting-blind.ts';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { useGo } from '../../../state/navigation.ts';
import { useBarred } from '../../../state/use-barred.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { EmptyState } from '../../../ui/talk/EmptyState.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { ClosingFigures, givenBy } from './ClosingFigures.tsx';
import { closingNow, whyNot } from './closing-now.ts';
import { partsOpen } from './parts-open.ts';

export function ShareOutScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const words = useRefusalWords();
  const barred = useBarred();
  /** The figures would tell what should be in the box. */
  const blind = useCountingBlind();
  const now = closingNow(book, null);
  const back = () => go(book.open ? 'other' : 'home');
  if (blind) return <CountingBlind title={t('cycle.title')} onBack={back} />;
  if (typeof now === 'string')
    return (
      <Page title={t('cycle.title')} onBack={back}>
        <EmptyState
          title={words(whyNot(now))}
          action={<Button onClick={() => go('rules')}>{t('home.place.rules')}</Button>}
        />
      </Page>
    );
  const title = t(now.mode === 'permanent' ? 'cycle.titleYearly' : 'cycle.title');
  const writes = book.open !== null && !barred;
  return (
    <Page
      title={title}
      onBack={back}
      listen={(say) => t('cycle.listen', { amount: say.amount(givenBy(now.closing)) })}
      actions={
        writes ? (
          <Button kind="primary" onClick={() => go('closeCycle')}>
            {t('cycle.decide')}
          </Button>
        ) : null
      }
    >
      <UpTo />
      {partsOpen(book).length > 0 && writes ? (
        <Button wide onClick={() => go('handOver')}>
          {t('cycle.hand.title')}
        </Button>
      ) : null}
      {now.asksLoss ? <Notice tone="warn">{t('cycle.lossOpen')}</Notice> : null}
      <ClosingFigures closing={now.closing} />
      {book.open ? null : <p>{t('cycle.where')}</p>}
    </Page>
  );
}

/** Up to which day the figures go, and when the cycle ends by the rules. */
function UpTo() {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const on = bookDate(book);
  const began = cycleBegan(book);
  const every = book.conditions?.cycle?.every;
  return (
    <p>
      {on ? t('cycle.upTo', { date: format.dateLong(on) }) : null}{' '}
      {began && every ? t('cycle.ends', { date: format.dateLong(afterPeriods(began, every, 1)) }) : null}
    </p>
  );
}
