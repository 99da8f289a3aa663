/** The box: what should be in it, how it was counted last, where the rest of the money is, and its movements. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { figuresOf } from '../../../ledger/figures.ts';
import { cashBook } from '../../../ledger/statement.ts';
import { useFormat } from '../../format/use-format.tsx';
import { CountingBlind } from '../../meeting-page/CountingBlind.tsx';
import { useCountingBlind } from '../../meeting-page/counting-blind.ts';
import { useGo } from '../../state/navigation.ts';
import { useBook } from '../../state/use-book.tsx';
import { useEntries } from '../../state/use-entries.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Money } from '../../ui/money/Money.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { NotesStack } from '../../ui/pieces/NotesStack.tsx';
import { CashLines } from './CashLines.tsx';
import { MoneyPlaces } from './MoneyPlaces.tsx';

const LAST_SHOWN = 20;

export function BoxScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const blind = useCountingBlind();
  const figures = figuresOf(book);
  const entries = useEntries({ all: true });
  const lines = useMemo(
    () => (entries ? [...cashBook(book, entries, 'box')].reverse() : []),
    [book, entries],
  );
  const { lastSeal } = book;
  if (blind) return <CountingBlind title={t('box.title')} onBack={() => go('home')} />;
  return (
    <Page
      title={t('box.title')}
      onBack={() => go('home')}
      listen={(say) => t('box.listen', { amount: say.amount(figures.box, 'box') })}
      actions={
        <Button wide onClick={() => go('cashBook')}>
          {t('box.cashBook')}
        </Button>
      }
    >
      <Card title={t('box.inTheBox')}>
        <Money amount={figures.box} kind="box" size="figure" />
      </Card>
      {lastSeal ? (
        <Card title={t('box.lastCount', { date: format.date(lastSeal.heldOn) })}>
          <NotesStack pieces={lastSeal.pieces} />
          <Money amount={lastSeal.box} />
        </Card>
      ) : null}
      <MoneyPlaces figures={figures} />
      <h2>{t('box.movements')}</h2>
      <CashLines lines={lines.slice(0, LAST_SHOWN)} />
    </Page>
  );
}
