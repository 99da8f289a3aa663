/** When it is paid back: the community's plan, with this loan's own number of payments, as a row of dated notes. */
import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { bookDate } from '../../../../ledger/book.ts';
import { civilDate } from '../../../../ledger/civil-date.ts';
import { unevenPlan } from '../../../../ledger/loans/even.ts';
import { shownPlan } from '../../../../ledger/loans/forecast.ts';
import { amount } from '../../../../ledger/money.ts';
import { refusal } from '../../../../ledger/refusal.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { InterestNote } from './InterestNote.tsx';
import styles from './loan.module.css';
import { cashStepOf, MOST_TIMES, type StageProps, timesOf } from './loan-draft.ts';
import { PlanRow } from './PlanRow.tsx';

export function LoanPlan({ draft, onChange, onBack, terms }: StageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const refusalWords = useRefusalWords();
  const book = useBook();
  const times = timesOf(terms.plan);
  const planned = {
    principal: amount(draft.amount),
    paidOutOn: bookDate(book) ?? civilDate('1970-01-01'),
    terms,
    cashStep: cashStepOf(book),
  };
  const uneven = unevenPlan(planned);
  const change = (by: number) => onChange({ ...draft, times: times + by });
  const unit = terms.plan.mode === 'onePayment' ? terms.plan.after.unit : terms.plan.every.unit;
  const words =
    terms.plan.mode === 'onePayment'
      ? t(`money.loan.after.${unit}`, { count: times, shown: format.number(times) })
      : t('money.loan.payments', { count: times, shown: format.number(times) });
  return (
    <MeetingPage
      step="lending"
      title={t('money.loan.when')}
      onBack={onBack}
      tight
      actions={
        <Button
          kind="primary"
          disabled={uneven !== null}
          onClick={() => onChange({ ...draft, stage: 'agree' })}
        >
          {t('money.next')}
        </Button>
      }
    >
      <div className={styles.times}>
        <IconButton
          label={t('money.loan.less')}
          icon={<Minus aria-hidden="true" />}
          disabled={times <= 1}
          onClick={() => change(-1)}
        />
        <output className={styles.words}>{words}</output>
        <IconButton
          label={t('money.loan.more')}
          icon={<Plus aria-hidden="true" />}
          disabled={times >= MOST_TIMES}
          onClick={() => change(1)}
        />
      </div>
      {uneven ? (
        <Notice tone="warn">{refusalWords(refusal('planUneven', uneven))}</Notice>
      ) : (
        <>
          <InterestNote loan={planned} />
          <PlanRow instalments={shownPlan(planned)} />
        </>
      )}
    </MeetingPage>
  );
}
