/** "How does she pay back what is left?": a new plan for what is owed, by a vote. What is due stays due; nothing is forgiven. */
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Book, bookDate, type Loan } from '../../../../ledger/book.ts';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import type { Plan, PlanPeriod } from '../../../../ledger/conditions/conditions.ts';
import { owedParts } from '../../../../ledger/entries/loan-ends.ts';
import { withMeetings } from '../../../../ledger/entries/meetings-since.ts';
import type { LoanId } from '../../../../ledger/ids.ts';
import { comingPlan } from '../../../../ledger/loans/forecast.ts';
import { principalOwed, standingOn } from '../../../../ledger/loans/loan.ts';
import { periodOf, planLike, termsNow } from '../../../../ledger/loans/schedule.ts';
import { add, ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { SegmentedChoice } from '../../../ui/field/SegmentedChoice.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { Gone } from '../Gone.tsx';
import { usePlan } from '../use-plan.tsx';
import { LoanVote } from './LoanVote.tsx';
import styles from './loan.module.css';
import { MOST_TIMES } from './loan-draft.ts';
import { PlanRow } from './PlanRow.tsx';

const UNITS = ['weeks', 'months', 'meetings'] as const;
type Unit = (typeof UNITS)[number];
const FIRST_PROPOSED = 4;

export function LoanRescheduled({ loan: id }: { readonly loan: LoanId }) {
  const { t } = useTranslation();
  const book = useBook();
  const loan = book.loans[id];
  const day = bookDate(book);
  if (!loan || !day || !owedParts(book, id) || principalOwed(loan) === 0)
    return <Gone step="repayments" title={t('money.loanRescheduled.gone')} />;
  return <Rescheduling key={id} loan={loan} day={day} />;
}

/** As often as before where it is the same unit, else every one. */
function everyOf({ conditions }: Book, before: PlanPeriod, unit: Unit): PlanPeriod {
  if (before.unit === unit) return before;
  if (unit !== 'meetings') return { unit, count: 1 };
  return { unit, count: 1, apart: conditions?.meetings ?? { unit: 'weeks', count: 1 } };
}

const replanned = (book: Book, loan: Loan, day: CivilDate, plan: Plan): Loan =>
  withMeetings(book, {
    ...loan,
    rescheduled: [...(loan.rescheduled ?? []), { entry: 'new', on: day, owed: principalOwed(loan), plan }],
  });

function Rescheduling({ loan, day }: { readonly loan: Loan; readonly day: CivilDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const face = useNames().faceOf(loan.member);
  const before = periodOf(termsNow(loan).plan);
  const [times, setTimes] = useState(FIRST_PROPOSED);
  const [unit, setUnit] = useState<Unit>(before.unit);
  const plan = planLike(loan.terms, times, everyOf(book, before, unit));
  const written = usePlan(`loanRescheduled/${loan.id}`);
  const { interestDue, lateFeesDue } = standingOn(loan, day);
  const staysDue = add(interestDue, lateFeesDue);
  const owed = principalOwed(loan);
  const back = () => go('loan', { loan: loan.id }, { replace: true });
  const propose = () =>
    written.propose({
      drafts: [
        { kind: 'loan-rescheduled', body: { loan: loan.id, member: loan.member, owed, plan, reason: null } },
      ],
      sentence: (words) =>
        t('money.loanRescheduled.sentence', {
          name: words.name(face.name),
          amount: words.amount(owed),
          count: times,
          shown: format.number(times),
        }),
      cash: ZERO,
    });
  return (
    <LoanVote
      title={t('money.loanRescheduled.title', { name: format.name(face.name) })}
      borrower={face}
      plan={written}
      onVote={propose}
      onBack={back}
    >
      <p>{t('money.loanRescheduled.text', { amount: format.money(owed) })}</p>
      {staysDue > 0 ? (
        <Notice>{t('money.loanRescheduled.staysDue', { amount: format.money(staysDue) })}</Notice>
      ) : null}
      <HowOften
        times={times}
        unit={unit}
        onChange={(next) => {
          written.drop();
          setTimes(next.times);
          setUnit(next.unit);
        }}
      />
      {unit === 'meetings' ? <p>{t('money.expectedDays')}</p> : null}
      <PlanRow instalments={comingPlan(replanned(book, loan, day, plan), day)} />
    </LoanVote>
  );
}

interface Often {
  readonly times: number;
  readonly unit: Unit;
}

/** In how many payments, and what is between them. */
function HowOften({ times, unit, onChange }: Often & { readonly onChange: (next: Often) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = (to: number) => onChange({ times: to, unit });
  return (
    <>
      <div className={styles.times}>
        <IconButton
          label={t('money.loan.less')}
          icon={<Minus aria-hidden="true" />}
          disabled={times <= 1}
          onClick={() => change(times - 1)}
        />
        <output className={styles.words}>
          {t('money.loan.payments', { count: times, shown: format.number(times) })}
        </output>
        <IconButton
          label={t('money.loan.more')}
          icon={<Plus aria-hidden="true" />}
          disabled={times >= MOST_TIMES}
          onClick={() => change(times + 1)}
        />
      </div>
      <SegmentedChoice
        label={t('money.loanRescheduled.every')}
        value={unit}
        onChange={(next) => onChange({ times, unit: next })}
        choices={UNITS.map((value) => ({ value, label: t(`money.loanRescheduled.unit.${value}`) }))}
      />
    </>
  );
}
