/** A member leaves: what it is with her, whom what is hers goes to or whose a loss is where that is open, then the figures. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookDate } from '../../../../ledger/book.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { type LeavingTerms, lossToBear } from '../../../../ledger/leaving/parts.ts';
import type { LeavingCause } from '../../../../ledger/members.ts';
import { ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook, useDraft, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { type Choice, ChoiceList } from '../../../ui/field/ChoiceList.tsx';
import { Gone } from '../Gone.tsx';
import { LossQuestion } from '../LossQuestion.tsx';
import { WhyQuestion } from '../other/WhyQuestion.tsx';
import { Settling } from './Settling.tsx';

type Stage = 'cause' | 'text' | 'loss' | 'figures';

export function LeavingScreen() {
  const member = useParam('member');
  const found = useBook().members[member];
  const { t } = useTranslation();
  if (!found || found.leftOn !== null) return <Gone step="other" title={t('members.leaves')} />;
  return <Leaving key={member} member={member} />;
}

function Leaving({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const name = format.name(useNames().nameOf(member));
  const on = bookDate(book);
  const [cause, setCause] = useState<LeavingCause | null>(null);
  const [text, setText] = useDraft<string>(`leaving/${member}`, '');
  const [loss, setLoss] = useState<LeavingTerms['lossFallsOn']>(null);
  const [stage, setStage] = useState<Stage>('cause');
  const lost = on ? lossToBear(book, on) : ZERO;
  const stages: readonly Stage[] = lost > 0 ? [...STAGES, 'loss', 'figures'] : [...STAGES, 'figures'];
  const at = stages.indexOf(stage);
  const next = () => setStage(stages[at + 1] ?? 'figures');
  const back = () =>
    at === 0 ? go('passbook', { member }, { replace: true }) : setStage(stages[at - 1] ?? 'cause');
  switch (stage) {
    case 'cause':
      return (
        <Question
          title={t('leaving.cause.ask', { name })}
          choices={CAUSES.map((value) => ({ value, label: t(`leaving.cause.${value}`) }))}
          value={cause}
          onChange={setCause}
          onNext={next}
          onBack={back}
        />
      );
    case 'text':
      return (
        <WhyQuestion
          key={cause}
          step="other"
          question={cause === 'leaves' ? t('money.leave.why', { name }) : t('leaving.whose', { name })}
          needed={false}
          text={text}
          onText={setText}
          onNext={next}
          onBack={back}
        />
      );
    case 'loss':
      return (
        <LossQuestion
          loss={lost}
          onAnswer={(falls) => {
            setLoss(falls);
            next();
          }}
          onBack={back}
        />
      );
    case 'figures':
      return (
        <Settling
          leaving={{ member, cause: cause ?? 'leaves', lossFallsOn: loss }}
          text={text}
          onBack={back}
        />
      );
  }
}

const STAGES: readonly Stage[] = ['cause', 'text'];
const CAUSES = ['leaves', 'died', 'missing'] as const;

interface QuestionProps<Value extends string> {
  readonly title: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

function Question<Value extends string>(props: QuestionProps<Value>): ReactNode {
  const { title, choices, value, onChange, onNext, onBack } = props;
  const { t } = useTranslation();
  return (
    <MeetingPage
      step="other"
      title={title}
      onBack={onBack}
      tight
      actions={
        value === null ? null : (
          <Button kind="primary" onClick={onNext}>
            {t('money.next')}
          </Button>
        )
      }
    >
      <ChoiceList label={title} choices={choices} value={value} onChange={onChange} />
    </MeetingPage>
  );
}
