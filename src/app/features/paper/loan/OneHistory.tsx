/** The history of one loan as a table, with what a bank asks for above it. */
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../../ledger/book.ts';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import { type HistoryRow, historyOf } from '../../../../ledger/loans/history.ts';
import { standingOn } from '../../../../ledger/loans/loan.ts';
import { useFormat } from '../../../format/use-format.tsx';
import paper from '../../../paper/paper.module.css';
import { type Fact, Facts } from './LoanSheet.tsx';

export interface OneHistoryProps {
  readonly loan: Loan;
  readonly day: CivilDate;
}

export function OneHistory({ loan, day }: OneHistoryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const history = historyOf(loan, day);
  const { toSettle } = standingOn(loan, day);
  const { annualCost, settledOn, mostDaysLate, plans } = history;
  const facts: readonly (Fact | null)[] = [
    annualCost === null
      ? null
      : {
          is: t('loanPaper.cost'),
          says: t('loanPaper.percent', { percent: format.number(Number(annualCost)) }),
        },
    settledOn
      ? { is: t('loanPaper.settled'), says: format.date(settledOn) }
      : { is: t('loans.left'), says: format.money(toSettle) },
    { is: t('loanPaper.mostLate'), says: t('loanPaper.days', daysShown(mostDaysLate, format.number)) },
    ...plans.map(({ on, owed, overdue }) => ({
      is: t('loanPaper.rescheduled', { date: format.date(on) }),
      says: t('loanPaper.rescheduledOf', { owed: format.money(owed), late: format.money(overdue) }),
    })),
  ];
  return (
    <>
      <h3>
        {t('loans.paidOutOn', {
          amount: format.money(loan.principal),
          date: format.dateLong(loan.paidOutOn),
        })}
      </h3>
      <Facts facts={facts} />
      <table className={paper.table}>
        <caption>{t('loanPaper.payments')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('loanPaper.day')}</th>
            <th scope="col">{t('loanPaper.ofLoan')}</th>
            <th scope="col">{t('loanPaper.paidOn')}</th>
            <th scope="col">{t('loanPaper.daysLate')}</th>
          </tr>
        </thead>
        <tbody>
          {history.rows.map((row) => (
            <tr key={row.due}>
              <td>{format.date(row.due)}</td>
              <td>{format.money(row.principal)}</td>
              <td>
                <Paid row={row} />
              </td>
              <td>{row.way === null && row.due > day ? '–' : format.number(row.daysLate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const daysShown = (count: number, number: (value: number) => string) => ({ count, shown: number(count) });

function Paid({ row: { way, paidOn } }: { readonly row: HistoryRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (way === null) return t('loanPaper.notYet');
  if (way === 'onPaper' || paidOn === null) return t('loanPaper.onPaper');
  const date = format.date(paidOn);
  return way === 'paid' ? date : t(`loans.way.${way}`, { date });
}
