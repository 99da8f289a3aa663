/** What she has, what is taken off, what is handed to her, from the box in notes or by bank, and what stays: only what is not nothing. */
import { useTranslation } from 'react-i18next';
import { balanceOf, owedBy } from '../../../../ledger/accounts.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { lostIn } from '../../../../ledger/leaving/parts.ts';
import type { Settled } from '../../../../ledger/leaving/settlement.ts';
import { owedBetween } from '../../../../ledger/loans/between.ts';
import { type Amount, larger, negate, subtract, sum, ZERO } from '../../../../ledger/money.ts';
import type { CashPlace } from '../../../../ledger/shapes.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBook } from '../../../state/use-book.tsx';
import { Card } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { BetweenMembers } from '../BetweenMembers.tsx';
import styles from '../money.module.css';
import { FromWhere } from './FromWhere.tsx';

export interface FiguresProps {
  readonly member: MemberId;
  readonly settled: Settled;
  readonly paid: Amount;
  readonly from: CashPlace;
  /** Left out where nothing is handed over today. */
  readonly onFrom: ((place: CashPlace) => void) | undefined;
}

type Row = readonly [label: string, value: Amount];

export function Figures({ member, settled, paid, from, onFrom }: FiguresProps) {
  const { t } = useTranslation();
  const book = useBook();
  const { figures, payable, atShareOut, stillOwes } = settled;
  /** Above zero she owes it. */
  const before = balanceOf(book.balances, owedBy(member));
  const has: Row[] = [
    [t('leaving.figures.savings'), figures.savings],
    [t('leaving.figures.carried'), figures.carried],
    [t('leaving.figures.isOwed'), larger(ZERO, negate(before))],
    [t('leaving.figures.surplus'), figures.surplus],
  ];
  const charges = figures.loans.flatMap(({ lateFee, interest }) => [lateFee, interest]);
  const less: Row[] = [
    [t('leaving.figures.loss'), lostIn(figures.loss)],
    [t('leaving.figures.inHand'), figures.inHand],
    [t('leaving.figures.owes'), larger(ZERO, before)],
    [t('leaving.figures.fines'), sum(figures.fines.map((fine) => fine.amount))],
    [t('leaving.figures.charges'), sum(charges)],
    [t('leaving.figures.principal'), sum(figures.loans.map((loan) => loan.principal))],
    [t('leaving.figures.held'), figures.held],
  ];
  const stays: Row[] = [
    [t('leaving.figures.stays'), subtract(payable, paid)],
    [t('leaving.figures.atShareOut'), atShareOut],
    [t('leaving.figures.stillOwes'), stillOwes],
  ];
  return (
    <>
      <Rows title={t('leaving.figures.has')} rows={has} />
      <Rows title={t('leaving.figures.less')} rows={less} />
      {figures.held > 0 ? <Notice>{t('leaving.figures.heldNote')}</Notice> : null}
      <BetweenMembers owed={owedBetween(book, member)} />
      <Card title={t('leaving.figures.paid')}>
        {paid > 0 ? (
          <Money amount={paid} kind="withdrawal" size="figure" notes={from === 'box'} />
        ) : (
          <p>{t('leaving.figures.nothing')}</p>
        )}
        <Lines rows={stays} />
      </Card>
      {onFrom && payable > 0 ? <FromWhere value={from} onChange={onFrom} /> : null}
    </>
  );
}

const isThere = ([, value]: Row): boolean => value > 0;

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  if (!rows.some(isThere)) return null;
  return (
    <Card title={title}>
      <Lines rows={rows} />
    </Card>
  );
}

function Lines({ rows }: { readonly rows: readonly Row[] }) {
  const format = useFormat();
  const there = rows.filter(isThere);
  if (there.length === 0) return null;
  return (
    <dl className={styles.lines}>
      {there.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{format.money(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
