/** A loan from the paper book. What is owed and its days decide when the next payment is due. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.tsx';
import { useParts } from '../../../state/parts-context.tsx';
import { AmountText } from '../../../ui/amount/AmountText.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/field/DateField.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { MemberPicker } from '../../../ui/member/MemberPicker.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import type { PaperLoan } from '../draft.ts';
import { useFounding } from '../use-founding.tsx';
import { type LoanProblem, loanProblem } from './paper.ts';

export interface PaperLoanDialogProps {
  readonly loan: PaperLoan;
  /** Payments are due at meetings: it is asked how many there were. */
  readonly countsMeetings: boolean;
  /** Up to when it was paid is asked. */
  readonly hasInterest: boolean;
  readonly onChange: (loan: PaperLoan) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

export function PaperLoanDialog(props: PaperLoanDialogProps) {
  const { loan, countsMeetings, hasInterest, onChange, onRemove, onClose } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useParts();
  const { draft } = useFounding();
  const [tried, setTried] = useState(false);
  const { digits } = format.currency;
  const problem = loanProblem(loan, digits, today(), countsMeetings);
  const words = (code: LoanProblem): string => {
    if (code === 'member' || code === 'owedAboveLent' || code === 'date' || code === 'meetings')
      return t(`founding.paperLoans.problem.${code}`);
    return t(`ui.amount.problem.${code}`, { digits: format.number(digits) });
  };
  const set = (part: Partial<PaperLoan>) => onChange({ ...loan, ...part });
  return (
    <Dialog
      open
      title={t('founding.paperLoans.one')}
      onClose={onClose}
      actions={
        <>
          {tried && problem ? <Notice tone="error">{words(problem)}</Notice> : null}
          <Button kind="primary" onClick={() => (problem ? setTried(true) : onClose())}>
            {t('founding.paperLoans.done')}
          </Button>
          <Button kind="quiet" wide onClick={onRemove}>
            {t('founding.paperLoans.remove')}
          </Button>
        </>
      }
    >
      <MemberPicker
        label={t('founding.paperLoans.whose')}
        members={draft.members}
        picked={[loan.member]}
        onPick={(member) => set({ member })}
      />
      <AmountText
        label={t('founding.paperLoans.principal')}
        value={loan.principal}
        onChange={(principal) => set({ principal })}
      />
      <AmountText
        label={t('founding.paperLoans.stillOwed')}
        value={loan.owed}
        onChange={(owed) => set({ owed })}
      />
      <Since {...{ loan, countsMeetings, hasInterest }} onChange={set} />
    </Dialog>
  );
}

interface SinceProps extends Pick<PaperLoanDialogProps, 'loan' | 'countsMeetings' | 'hasInterest'> {
  readonly onChange: (part: Partial<PaperLoan>) => void;
}

/** Since when it runs, how many meetings that were, and up to when interest was paid. */
function Since({ loan, countsMeetings, hasInterest, onChange }: SinceProps) {
  const { t } = useTranslation();
  const { today } = useParts();
  return (
    <>
      <DateField
        label={t('founding.paperLoans.paidOutOn')}
        value={loan.paidOutOn}
        max={today()}
        onChange={(paidOutOn) => onChange({ paidOutOn })}
      />
      {countsMeetings ? (
        <TextField
          label={t('founding.paperLoans.meetingsHeld')}
          hint={t('founding.paperLoans.meetingsHint')}
          value={loan.meetingsHeld ?? ''}
          inputMode="numeric"
          maxLength={3}
          onChange={(meetingsHeld) => onChange({ meetingsHeld })}
        />
      ) : null}
      {hasInterest ? (
        <DateField
          label={t('founding.paperLoans.settledBy')}
          value={loan.settledBy}
          max={today()}
          onChange={(settledBy) => onChange({ settledBy })}
        />
      ) : null}
    </>
  );
}
