/**
 * How what being late costs came about, before anything is paid: which payments, what was missing of each, and what was agreed for
 * it. It is asked for by the loan's own terms; the meeting can forgive it by a vote.
 */
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../../ledger/book.ts';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import { lateFeesOpen } from '../../../../ledger/loans/late-fees.ts';
import { sum } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { lateFeeSentences } from '../../../say/rules/late-fee.ts';
import { useGo } from '../../../state/navigation.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import styles from '../money.module.css';
import { useShortDay } from './use-short-day.ts';

export interface LateFeesProps {
  readonly loan: Loan;
  readonly day: CivilDate;
}

export function LateFees({ loan, day }: LateFeesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const shortDay = useShortDay();
  const open = lateFeesOpen(loan, day);
  if (open.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={t('money.lateFee.title', { amount: format.money(sum(open.map(({ fee }) => fee))) })}
      action={
        <Button onClick={() => go('otherForm', { what: `lateFeeForgiven:${loan.id}` })}>
          {t('money.lateFee.forgive')}
        </Button>
      }
    >
      <dl className={styles.lines}>
        {open.map(({ due, missing, fee }) => (
          <div key={due}>
            <dt>{t('money.lateFee.line', { date: shortDay(due), missing: format.money(missing) })}</dt>
            <dd>{format.money(fee)}</dd>
          </div>
        ))}
      </dl>
      {lateFeeSentences(loan.terms.lateFee, t, format).join(' ')}
    </Notice>
  );
}
