/** The cash book: every movement of the box or the bank in order, with its running balance; on paper as a table to sign. */
import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { amount } from '../../../ledger/money.ts';
import { type CashLine, cashBook } from '../../../ledger/statement.ts';
import { useFormat } from '../../format/use-format.tsx';
import { CountingBlind } from '../../meeting-page/CountingBlind.tsx';
import { useCountingBlind } from '../../meeting-page/counting-blind.ts';
import { LinesTable } from '../../paper/LinesTable.tsx';
import { PaperHead } from '../../paper/PaperHead.tsx';
import { Signatures } from '../../paper/Signatures.tsx';
import { Treasurer } from '../../paper/Treasurer.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook } from '../../state/use-book.tsx';
import { useEntries } from '../../state/use-entries.ts';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { CashLines } from './CashLines.tsx';

/** Lines shown at once; more come on asking, so that a ten-year book opens like a new one. */
const PAGE = 100;

export function CashBookScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const entries = useEntries({ all: true });
  const blind = useCountingBlind();
  const [where, setWhere] = useState<'box' | 'bank'>('box');
  const [shown, setShown] = useState(PAGE);
  const lines = useMemo(
    () => (entries ? [...cashBook(book, entries, where)].reverse() : []),
    [book, entries, where],
  );
  const columns = useColumns();
  if (blind) return <CountingBlind title={t('box.title')} onBack={() => go('home')} />;
  return (
    <Page
      title={t('box.cashBook')}
      onBack={() => go('box')}
      actions={
        <Button wide icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
          {t('box.print')}
        </Button>
      }
    >
      <SegmentedChoice
        label={t('box.where')}
        value={where}
        onChange={setWhere}
        choices={[
          { value: 'box', label: t('box.title') },
          { value: 'bank', label: t('box.bank') },
        ]}
      />
      <PaperHead />
      <div data-screen-only>
        <CashLines lines={lines.slice(0, shown)} />
      </div>
      <LinesTable
        caption={t(where === 'box' ? 'box.title' : 'box.bank')}
        lines={lines.slice(0, shown).reverse()}
        columns={columns}
      />
      <div data-paper-only>
        <Signatures label={t('loanPaper.signatures')} people={[{ key: 'treasurer', who: <Treasurer /> }]} />
      </div>
      {lines.length > shown ? (
        <Button wide onClick={() => setShown(shown + PAGE)}>
          {t('box.more')}
        </Button>
      ) : null}
    </Page>
  );
}

/** In, out, and what there was after it. */
function useColumns() {
  const { t } = useTranslation();
  const format = useFormat();
  const out = (leg: CashLine['leg']) => format.money(amount(Math.abs(leg)));
  return [
    { head: t('paper.in'), of: ({ leg }: CashLine) => (leg > 0 ? format.money(leg) : '') },
    { head: t('paper.out'), of: ({ leg }: CashLine) => (leg < 0 ? out(leg) : '') },
    { head: t('paper.left'), of: ({ balance }: CashLine) => format.money(balance) },
  ];
}
