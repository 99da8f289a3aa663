/**
 * One question about an amount: the field with its chips, the refusal beside it, the read-back, and "written". Every form
 * that moves money is this with its own plan. What is typed is kept as the draft `form` until it is written.
 */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amount } from '../../../ledger/money.ts';
import { MeetingPage } from '../../meeting-page/MeetingPage.tsx';
import type { StepId } from '../../meeting-page/steps.ts';
import { useRefusalWords } from '../../say/refusal-words.ts';
import { useDraft } from '../../state/use-book.tsx';
import type { AmountChip } from '../../ui/amount/AmountChips.tsx';
import { AmountInput } from '../../ui/amount/AmountInput.tsx';
import type { MemberFace } from '../../ui/member/face.ts';
import { MemberSymbol } from '../../ui/member/MemberSymbol.tsx';
import type { MoneyKind } from '../../ui/money/kinds.ts';
import type { MoneyWayProps } from '../../ui/money/MoneyWay.tsx';
import { PlanReadBack } from './PlanReadBack.tsx';
import type { MoneyPlan } from './plan.ts';
import { Refused } from './Refused.tsx';
import { type PlanInHand, usePlan } from './use-plan.tsx';

export interface MoneyFormProps {
  readonly step: StepId;
  /** The question, as title and as the field's name. */
  readonly title: string;
  readonly form: string;
  readonly kind?: MoneyKind | undefined;
  readonly way?: MoneyWayProps['way'] | undefined;
  readonly member?: MemberFace | undefined;
  readonly chips?: readonly AmountChip[] | undefined;
  readonly usual?: Amount | undefined;
  readonly planOf: (amount: Amount) => MoneyPlan;
  /** Words instead of a plan, with what may be done about it: "she owes only 80 €". */
  readonly objection?: ((amount: Amount, plan: PlanInHand) => Objection | null) | undefined;
  readonly onDone: () => void;
  readonly onBack: () => void;
  /** Above the field: what must be known to answer. */
  readonly children?: ReactNode;
  /** Under the field: other things that may be done here. */
  readonly below?: ReactNode;
}

export interface Objection {
  readonly text: string;
  readonly actions: ReactNode;
}

export function MoneyForm(props: MoneyFormProps) {
  const { step, title, form, kind, way, member, chips, usual, onDone, onBack, children, below } = props;
  const { t } = useTranslation();
  const refusalWords = useRefusalWords();
  const plan = usePlan(form);
  const [text, setText] = useDraft<string>(form, '');
  const [objected, setObjected] = useState<Amount | null>(null);
  const objection = objected === null ? null : props.objection?.(objected, plan);
  // That it takes a vote is no mistake in the field.
  const said = plan.refusal?.code === 'decisionNeeded' ? null : plan.refusal;
  const submit = (amount: Amount) => {
    if (props.objection?.(amount, plan)) return setObjected(amount);
    plan.propose(props.planOf(amount));
  };
  return (
    <MeetingPage
      step={step}
      title={title}
      onBack={onBack}
      mark={member ? <MemberSymbol symbol={member.symbol} colour={member.colour} /> : undefined}
      tight
    >
      {children}
      <AmountInput
        label={title}
        text={text}
        onText={(next) => {
          plan.drop();
          setObjected(null);
          setText(next);
        }}
        onAmount={submit}
        actionLabel={t('money.next')}
        chips={chips}
        chipsGoOn
        usual={usual}
        refusal={objection?.text ?? (said ? refusalWords(said) : undefined)}
        ways={objection ? objection.actions : <Refused plan={plan} />}
      />
      {below}
      <PlanReadBack plan={plan} kind={kind} member={member} way={way} onDone={onDone} />
    </MeetingPage>
  );
}
