/** Loans that run already: who, how much was lent, what she still owes, since when. */
import { HandCoins } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countsMeetings as byMeetings } from '../../../../ledger/loans/calendar.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useParts } from '../../../state/parts-context.tsx';
import { Button } from '../../../ui/Button.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import type { PaperLoan } from '../draft.ts';
import { StepPage } from '../StepPage.tsx';
import { useFounding } from '../use-founding.tsx';
import { useRules } from '../use-rules.ts';
import { PaperLoanDialog } from './PaperLoanDialog.tsx';
import { loanProblem, typedOrZero } from './paper.ts';

const NO_LOAN: Omit<PaperLoan, 'id'> = {
  ...{ member: '', principal: '', owed: '' },
  ...{ paidOutOn: '', settledBy: '', meetingsHeld: '' },
};

export function PaperLoansStep() {
  const { t } = useTranslation();
  const format = useFormat();
  const { newIntent, today } = useParts();
  const { draft, change, next } = useFounding();
  const { read } = useRules();
  const countsMeetings = read.ok && byMeetings(read.conditions.loans.terms);
  const hasInterest = !read.ok || read.conditions.loans.terms.interest.mode !== 'none';
  const [open, setOpen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { paper, members } = draft;
  const { digits } = format.currency;
  const setLoans = (loans: readonly PaperLoan[]) => change({ paper: { ...paper, loans } });
  const add = () => {
    const id = newIntent();
    setLoans([...paper.loans, { ...NO_LOAN, id }]);
    setOpen(id);
  };
  const unfinished = paper.loans.some((loan) => loanProblem(loan, digits, today(), countsMeetings) !== null);
  const shown = paper.loans.find((loan) => loan.id === open);
  return (
    <StepPage
      title={t('founding.paperLoans.title')}
      problem={problem}
      onNext={() => (unfinished ? setProblem(t('founding.paperLoans.unfinished')) : next())}
    >
      {paper.loans.length === 0 ? <p>{t('founding.paperLoans.none')}</p> : null}
      <List label={t('founding.paperLoans.title')}>
        {paper.loans.map((loan) => (
          <ListRow
            key={loan.id}
            member={members.find((member) => member.id === loan.member)}
            title={loan.member === '' ? t('founding.paperLoans.whose') : undefined}
            note={t('founding.paperLoans.stillOwed')}
            end={<Money amount={typedOrZero(loan.owed, digits)} kind="loan" />}
            onClick={() => setOpen(loan.id)}
          />
        ))}
      </List>
      <Button wide icon={<HandCoins aria-hidden="true" />} onClick={add}>
        {t('founding.paperLoans.add')}
      </Button>
      {shown ? (
        <PaperLoanDialog
          key={shown.id}
          loan={shown}
          countsMeetings={countsMeetings}
          hasInterest={hasInterest}
          onChange={(changed) =>
            setLoans(paper.loans.map((loan) => (loan.id === changed.id ? changed : loan)))
          }
          onRemove={() => {
            setLoans(paper.loans.filter((loan) => loan.id !== shown.id));
            setOpen(null);
          }}
          onClose={() => {
            setProblem(null);
            setOpen(null);
          }}
        />
      ) : null}
    </StepPage>
  );
}
