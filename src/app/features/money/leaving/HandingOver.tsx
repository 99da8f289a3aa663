/** The figures of what is handed over to who left, or for her, and the read-back. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { proposedPayment } from '../../../../ledger/leaving/proposal.ts';
import { subtract } from '../../../../ledger/money.ts';
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

export interface HandingOverProps {
  readonly member: MemberId;
  /** Empty where she comes for it herself. */
  readonly receiver: string;
  readonly witnesses: readonly MemberId[];
  readonly onBack: () => void;
}

export function HandingOver({ member, receiver, witnesses, onBack }: HandingOverProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { newId } = useParts();
  const book = useBook();
  const refusalWords = useRefusalWords();
  const face = useNames().faceOf(member);
  const plan = usePlan(`leaverPaid/${member}`);
  const [from, setFrom] = useState<CashPlace>('box');
  const fromElsewhere = (place: CashPlace) => {
    plan.drop();
    setFrom(place);
  };
  const { settled, body } = proposedPayment(book, { member, receiver: null, witnesses, from });
  const somethingNow = body.paid > 0 || settled.netted + settled.setOff > 0;
  const propose = () => {
    const to = receiver.trim();
    const card = to === '' ? null : newId();
    const sentence: MoneyPlan['sentence'] = (say: Words) => {
      const name = say.name(face.name);
      if (body.paid === 0) return t('leaving.pay.netted', { name });
      const amount = say.amount(body.paid);
      if (to === '') return t('leaving.pay.sentence', { name, amount });
      return t('leaving.pay.toReceiver', { name, amount, receiver: say.name(to) });
    };
    plan.propose({
      drafts: [{ kind: 'leaver-paid', body: { ...body, receiver: card } }],
      texts: card === null ? [] : [{ id: card, text: to }],
      sentence,
      cash: body.paid,
      before: settled.payable,
      after: subtract(settled.payable, body.paid),
      beforeLabel: t('leaving.figures.stays'),
      afterLabel: t('leaving.figures.stays'),
      details: body.paid > 0 && from === 'bank' ? <p>{t('leaving.fromBank')}</p> : undefined,
    });
  };
  return (
    <MeetingPage
      step="other"
      title={t('leaving.pay.title', { name: format.name(face.name) })}
      onBack={onBack}
      mark={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
      tight
      actions={
        somethingNow ? (
          <>
            {plan.refusal ? <Notice tone="error">{refusalWords(plan.refusal)}</Notice> : null}
            <Refused plan={plan} />
            <Button kind="primary" onClick={propose}>
              {t('money.next')}
            </Button>
          </>
        ) : null
      }
    >
      <Figures {...{ member, settled, from, paid: body.paid }} onFrom={fromElsewhere} />
      <PlanReadBack
        plan={plan}
        kind="withdrawal"
        member={face}
        way={body.paid > 0 && from === 'box' ? 'boxToHand' : undefined}
        onDone={() => go('leavers', {}, { replace: true })}
      />
    </MeetingPage>
  );
}
