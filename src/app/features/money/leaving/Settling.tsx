/** The last screen before she leaves: her figures, what is handed to her today in notes or by bank, and the read-back. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Leaving, proposedLeaving } from '../../../../ledger/leaving/proposal.ts';
import { add } from '../../../../ledger/money.ts';
import type { CashPlace } from '../../../../ledger/shapes.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { useGo } from '../../../state/navigation.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { MemberSymbol } from '../../../ui/member/MemberSymbol.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { PlanReadBack } from '../PlanReadBack.tsx';
import type { MoneyPlan } from '../plan.ts';
import { Refused } from '../Refused.tsx';
import { usePlan } from '../use-plan.tsx';
import type { Words } from '../words.ts';
import { Figures } from './Figures.tsx';

export interface SettlingProps {
  readonly leaving: Pick<Leaving, 'member' | 'cause' | 'lossFallsOn'>;
  readonly text: string;
  readonly onBack: () => void;
}

export function Settling({ leaving, text, onBack }: SettlingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { newId } = useParts();
  const book = useBook();
  const refusalWords = useRefusalWords();
  const { member, cause } = leaving;
  const face = useNames().faceOf(member);
  const plan = usePlan(`leaving/${member}`);
  const [from, setFrom] = useState<CashPlace>('box');
  const fromElsewhere = (place: CashPlace) => {
    plan.drop();
    setFrom(place);
  };
  const { settled, body } = proposedLeaving(book, { ...leaving, text: null, from });
  const propose = () => {
    const words = text.trim();
    const card = words === '' ? null : newId();
    const whole = add(settled.payable, settled.atShareOut);
    const sentence: MoneyPlan['sentence'] = (say: Words) => {
      const name = say.name(face.name);
      if (cause !== 'leaves') return t('leaving.sentence.kept', { name, amount: say.amount(whole) });
      if (body.paid === 0) return t('leaving.sentence.nothing', { name });
      return t('leaving.sentence.paid', { name, amount: say.amount(body.paid) });
    };
    plan.propose({
      drafts: [{ kind: 'member-settled', body: { ...body, text: card } }],
      texts: card === null ? [] : [{ id: card, text: words }],
      sentence,
      cash: body.paid,
      before: body.savings,
      after: body.held,
      beforeLabel: t('leaving.figures.before'),
      afterLabel: t('leaving.figures.after'),
      details: body.paid > 0 && from === 'bank' ? <p>{t('leaving.fromBank')}</p> : undefined,
    });
  };
  return (
    <MeetingPage
      step="other"
      title={t('leaving.figures.title', { name: format.name(face.name) })}
      onBack={onBack}
      mark={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
      tight
      actions={
        <>
          {plan.refusal ? <Notice tone="error">{refusalWords(plan.refusal)}</Notice> : null}
          <Refused plan={plan} />
          <Button kind="primary" onClick={propose}>
            {t('money.next')}
          </Button>
        </>
      }
    >
      <Figures
        {...{ member, settled, from, paid: body.paid }}
        onFrom={cause === 'leaves' ? fromElsewhere : undefined}
      />
      <PlanReadBack
        plan={plan}
        kind="withdrawal"
        member={face}
        way={body.paid > 0 && from === 'box' ? 'boxToHand' : undefined}
        onDone={() => go('other', {}, { replace: true })}
      />
    </MeetingPage>
  );
}
