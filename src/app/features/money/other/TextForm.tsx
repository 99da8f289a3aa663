/** A form whose only answer is text (a reason, a note): the question, the read-back, the line. The text goes into a card. */
import type { ReactNode } from 'react';
import type { CardId } from '../../../../ledger/ids.ts';
import type { StepId } from '../../../meeting-page/steps.ts';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useDraft } from '../../../state/use-book.tsx';
import type { MemberFace } from '../../../ui/member/face.ts';
import type { MoneyKind } from '../../../ui/money/kinds.ts';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { PlanReadBack } from '../PlanReadBack.tsx';
import type { MoneyPlan } from '../plan.ts';
import { Refused } from '../Refused.tsx';
import { usePlan } from '../use-plan.tsx';
import { WhyQuestion } from './WhyQuestion.tsx';

export interface TextFormProps {
  readonly step: StepId;
  readonly question: string;
  readonly form: string;
  readonly kind?: MoneyKind | undefined;
  readonly member?: MemberFace | undefined;
  readonly planOf: (text: CardId) => Omit<MoneyPlan, 'texts'>;
  readonly onDone: () => void;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

export function TextForm({
  step,
  question,
  form,
  kind,
  member,
  planOf,
  onDone,
  onBack,
  children,
}: TextFormProps) {
  const { newId } = useParts();
  const refusalWords = useRefusalWords();
  const [text, setText] = useDraft<string>(form, '');
  const plan = usePlan(form);
  const propose = () => {
    const id = newId();
    plan.propose({ ...planOf(id), texts: [{ id, text: text.trim() }] });
  };
  return (
    <WhyQuestion
      step={step}
      question={question}
      needed
      text={text}
      onText={setText}
      onNext={propose}
      onBack={onBack}
    >
      {children}
      {plan.refusal ? <Notice tone="error">{refusalWords(plan.refusal)}</Notice> : null}
      <Refused plan={plan} />
      <PlanReadBack plan={plan} kind={kind} member={member} onDone={onDone} />
    </WhyQuestion>
  );
}
