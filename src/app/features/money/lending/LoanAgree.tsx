/**
 * The borrower and the treasurer each tap their own symbol ("said yes in the room"), then the cash is read back and handed
 * over. Written as one line, with the meeting's decision where one sets a condition aside.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outstandingOf } from '../../../../ledger/loans/limit.ts';
import { amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { PlanReadBack } from '../PlanReadBack.tsx';
import { usePlan } from '../use-plan.tsx';
import { BothSayYes } from './BothSayYes.tsx';
import { LoanTrouble } from './LoanTrouble.tsx';
import { loanEntry, overrideOf, type StageProps, whoAgrees } from './loan-draft.ts';

export function LoanAgree({ member, draft, onChange, onBack, terms }: StageProps) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const { newId } = useParts();
  const book = useBook();
  const { faceOf } = useNames();
  const plan = usePlan(`loan/${member}`);
  const [asked, setAsked] = useState(false);
  const face = faceOf(member);
  const people = whoAgrees(book, member, draft.pledges);
  const lent = amount(draft.amount);
  const before = outstandingOf(book, member);
  const propose = () => {
    setAsked(true);
    if (!people.every((person) => draft.saidYes.includes(person))) return;
    const purpose = draft.purpose.trim();
    const card = purpose === '' ? null : newId();
    const { decided } = draft;
    plan.propose(
      {
        // Who is not asked any more (another vouches, the treasurer left) is not named either.
        drafts: [loanEntry(book, member, { ...draft, saidYes: people }, terms, card)],
        texts: card === null ? [] : [{ id: card, text: purpose }],
        sentence: (words) =>
          t('money.loan.sentence', { name: words.name(face.name), amount: words.amount(lent) }),
        cash: lent,
        before,
        after: amount(before + lent),
        beforeLabel: t('money.loan.owed'),
        afterLabel: t('money.loan.nowOwes'),
      },
      decided
        ? { override: overrideOf(decided), texts: [{ id: decided.text, text: decided.words }] }
        : undefined,
    );
  };
  return (
    <MeetingPage
      step="lending"
      title={t(draft.pledges.length > 0 ? 'money.guarantors.agree' : 'money.loan.agree')}
      onBack={onBack}
      tight
      actions={
        <Button kind="primary" onClick={propose}>
          {t('money.loan.handOver')}
        </Button>
      }
    >
      <Money amount={lent} kind="loan" size="figure" notes label={format.name(face.name)} />
      <BothSayYes
        borrower={member}
        guarantors={draft.pledges.map((pledge) => pledge.member)}
        people={people}
        saidYes={draft.saidYes}
        onChange={(saidYes) => onChange({ ...draft, saidYes })}
        asked={asked}
      />
      <LoanTrouble plan={plan} onChange={() => onChange({ ...draft, stage: 'amount', decided: null })} />
      <PlanReadBack
        plan={plan}
        kind="loan"
        member={face}
        way={draft.from === 'box' ? 'boxToHand' : undefined}
        onDone={() => go('lending', {}, { replace: true })}
      />
    </MeetingPage>
  );
}
