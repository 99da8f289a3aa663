/** What a late fee would have been: on the loans that are late today, and on the first payment of an example. Pure. */
import { bookDate, type Loan } from '../../../ledger/book.ts';
import { addDays } from '../../../ledger/civil-date.ts';
import { runningLoans } from '../../../ledger/figures.ts';
import { standingOn } from '../../../ledger/loans/loan.ts';
import { planOf } from '../../../ledger/loans/schedule.ts';
import { add, sum, ZERO } from '../../../ledger/money.ts';
import { exampleLoan, type Lines, type Supposing } from './supposing.ts';

export function lateMeaning(given: Supposing): Lines {
  if (given.conditions.loans.terms.lateFee.mode === 'none') return [];
  return [exampleLine(given), ...lateToday(given)];
}

/** The example's first payment, not brought until its days of grace were over. */
function exampleLine(given: Supposing): string {
  const { t, format } = given;
  const planned = exampleLoan(given);
  const first = planned ? planOf(planned)[0] : undefined;
  const { lateFee } = given.conditions.loans.terms;
  if (!planned || !first || lateFee.mode === 'none') return '';
  const loan: Loan = {
    ...planned,
    id: 'planned',
    member: 'planned',
    interestSettledBy: null,
    paidOnPaper: ZERO,
    purpose: null,
    pledges: [],
    payments: [],
  };
  const { lateFeesDue } = standingOn(loan, addDays(first.due, lateFee.graceDays + 1));
  return t('change.mean.late', {
    lent: format.money(planned.principal),
    payment: format.money(add(first.principal, first.interest)),
    fee: format.money(lateFeesDue),
  });
}

/** Loans keep their own terms: it is said as what would have been. */
function lateToday({ t, format, now, conditions }: Supposing): Lines {
  const day = bookDate(now);
  const late = day ? runningLoans(now).filter(({ standing }) => standing.overdue > 0) : [];
  if (!day || late.length === 0) return [];
  const { lateFee } = conditions.loans.terms;
  const fees = sum(
    late.map(({ loan }) => standingOn({ ...loan, terms: { ...loan.terms, lateFee } }, day).lateFeesDue),
  );
  return [
    t('change.mean.lateToday', {
      count: late.length,
      shown: format.number(late.length),
      fee: format.money(fees),
    }),
  ];
}
