/** "How much does she want to have saved?": beside it what there is today, since that counts for it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalOwner } from '../../../ledger/goal.ts';
import { heldTowards } from '../../../ledger/goals.ts';
import type { Amount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { MeetingPage } from '../../meeting-page/MeetingPage.tsx';
import { useBook } from '../../state/use-book.tsx';
import { AmountInput } from '../../ui/amount/AmountInput.tsx';
import { Money } from '../../ui/money/Money.tsx';
import type { QuestionProps } from './question.ts';

export interface HowMuchProps extends Omit<QuestionProps, 'onNext'> {
  readonly owner: GoalOwner;
  readonly onNext: (amount: Amount) => void;
}

export function HowMuch({ owner, question, typed, onTyped, onNext, onBack }: HowMuchProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const held = heldTowards(useBook(), owner);
  const [tooLittle, setTooLittle] = useState(false);
  const answer = (amount: Amount) => (amount > held ? onNext(amount) : setTooLittle(true));
  return (
    <MeetingPage step="other" title={question} onBack={onBack} tight>
      <Money
        amount={held}
        kind={owner === null ? 'box' : 'savings'}
        label={t(owner === null ? 'goals.today.ours' : 'goals.today.hers')}
      />
      <AmountInput
        label={question}
        text={typed.amount}
        onText={(amount) => {
          setTooLittle(false);
          onTyped({ ...typed, amount });
        }}
        onAmount={answer}
        actionLabel={t('money.next')}
        refusal={tooLittle ? t('refusal.goalReached', { held: format.money(held) }) : undefined}
      />
    </MeetingPage>
  );
}
