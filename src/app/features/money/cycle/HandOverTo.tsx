/** "How much does Fatou take?": her part in notes; all of it, or she leaves some as savings of the next cycle. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastCycle, leftToHand } from '../../../../ledger/cycles.ts';
import { type Amount, subtract, sum, ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { MemberSymbol } from '../../../ui/member/MemberSymbol.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { BroughtBy } from '../BroughtBy.tsx';
import { Gone } from '../Gone.tsx';
import { MoneyForm } from '../MoneyForm.tsx';
import { PlanReadBack } from '../PlanReadBack.tsx';
import type { MoneyPlan } from '../plan.ts';
import { Refused } from '../Refused.tsx';
import { usePlan } from '../use-plan.tsx';
import { cashBeside } from './parts-open.ts';

export function HandOverTo() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const member = useParam('member');
  const words = useRefusalWords();
  const plan = usePlan(`handOver/${member}`);
  const [saves, setSaves] = useState(false);
  const planOf = usePartPlan(member);
  const format = useFormat();
  const face = useNames().faceOf(member);
  const cycle = lastCycle(book);
  const left = cycle ? leftToHand(book, cycle, member) : null;
  const done = () => go('handOver', {}, { replace: true });
  if (!left || left.cash === 0)
    return <Gone step="other" title={t('cycle.hand.title')} words={t('cycle.to.gone')} />;
  if (saves) return <Saves member={member} onBack={() => setSaves(false)} onDone={done} />;
  const isMember = book.members[member]?.leftOn === null;
  return (
    <MeetingPage
      step="other"
      title={t('cycle.to.title', { name: format.name(face.name) })}
      onBack={done}
      mark={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
      tight
      listen={(say) => say.amount(left.cash)}
      actions={
        <>
          <Button kind="primary" onClick={() => plan.propose(planOf(ZERO))}>
            {t('cycle.to.all', { amount: format.money(left.cash) })}
          </Button>
          {isMember ? (
            <Button wide onClick={() => setSaves(true)}>
              {t('cycle.to.save')}
            </Button>
          ) : null}
        </>
      }
    >
      <BroughtBy member={member} />
      <Money amount={left.cash} kind="withdrawal" size="figure" notes />
      <Rest rest={subtract(left.savable, left.cash)} />
      {plan.refusal ? <Notice tone="error">{words(plan.refusal)}</Notice> : null}
      <Refused plan={plan} />
      <PlanReadBack plan={plan} kind="withdrawal" way="boxToHand" member={face} onDone={done} />
    </MeetingPage>
  );
}

/** What cannot be handed over today stays owed to her. */
function Rest({ rest }: { readonly rest: Amount }) {
  const { t } = useTranslation();
  const format = useFormat();
  return rest > 0 ? <p>{t('cycle.to.stays', { amount: format.money(rest) })}</p> : null;
}

interface SavesProps {
  readonly member: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Saves({ member, onBack, onDone }: SavesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const face = useNames().faceOf(member);
  const cycle = lastCycle(book);
  const whole = cycle ? leftToHand(book, cycle, member).savable : ZERO;
  const planOf = usePartPlan(member);
  return (
    <MoneyForm
      step="other"
      title={t('cycle.to.how', { name: format.name(face.name) })}
      form={`handOver/${member}`}
      kind="savings"
      way="boxToHand"
      member={face}
      chips={[{ label: t('cycle.to.saveAll', { amount: format.money(whole) }), amount: whole }]}
      planOf={planOf}
      onDone={onDone}
      onBack={onBack}
    />
  );
}

/** What is written where she leaves so much as savings: the rest in cash, in whole steps of the box. */
function usePartPlan(member: string): (saved: Amount) => MoneyPlan {
  const { t } = useTranslation();
  const book = useBook();
  const { nameOf } = useNames();
  return (saved) => {
    const cycle = lastCycle(book);
    const left = cycle ? leftToHand(book, cycle, member) : { cash: ZERO, savable: ZERO };
    const step = book.conditions?.box.cashStep;
    const cash = step ? cashBeside(left, saved, step) : left.cash;
    const kind = saved === 0 ? 'cash' : cash === 0 ? 'saved' : 'both';
    return {
      drafts: [{ kind: 'part-handed-over', body: { cycle: cycle?.entry ?? '', member, cash, saved } }],
      sentence: (words) =>
        t(`cycle.to.sentence.${kind}`, {
          name: words.name(nameOf(member)),
          cash: words.amount(cash),
          saved: words.amount(saved),
        }),
      cash,
      before: left.savable,
      after: subtract(left.savable, sum([cash, saved])),
      beforeLabel: t('cycle.to.before'),
      afterLabel: t('cycle.to.after'),
    };
  };
}
