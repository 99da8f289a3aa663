/** What became free of hers is handed over: to her, or to whom it goes, with two who see it. One question a screen. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { membersNow } from '../../../../ledger/book.ts';
import { checkPresent } from '../../../../ledger/entries/rules.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { claimOf } from '../../../../ledger/leaving/claims.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook, useDraft, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TapToAgree } from '../../../ui/talk/TapToAgree.tsx';
import { Gone } from '../Gone.tsx';
import { WhyQuestion } from '../other/WhyQuestion.tsx';
import { HandingOver } from './HandingOver.tsx';

const TWO = 2;

export function LeaverPaidScreen() {
  const { t } = useTranslation();
  const member = useParam('member');
  const claim = claimOf(useBook(), member);
  if (!claim) return <Gone step="other" title={t('leaving.list.title')} />;
  return <Paying key={member} member={member} />;
}

type Stage = 'receiver' | 'witnesses' | 'figures';

function Paying({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const { nameOf, textOf } = useNames();
  const leaver = book.leavers[member];
  const forOthers = (leaver?.cause ?? 'leaves') !== 'leaves';
  const stages: readonly Stage[] = forOthers ? ['receiver', 'witnesses', 'figures'] : ['figures'];
  const [at, setAt] = useState(0);
  const [receiver, setReceiver] = useDraft<string>(
    `leaverPaid/${member}`,
    textOf(leaver?.text ?? null) ?? '',
  );
  const [witnesses, setWitnesses] = useState<readonly MemberId[]>([]);
  const back = () => (at === 0 ? go('leavers', {}, { replace: true }) : setAt(at - 1));
  const next = () => setAt(at + 1);
  switch (stages[at] ?? 'figures') {
    case 'receiver':
      return (
        <WhyQuestion
          step="other"
          question={t('leaving.pay.who', { name: format.name(nameOf(member)) })}
          needed
          text={receiver}
          onText={setReceiver}
          onNext={next}
          onBack={back}
        />
      );
    case 'witnesses':
      return <Witnesses named={witnesses} onChange={setWitnesses} onNext={next} onBack={back} />;
    case 'figures':
      return (
        <HandingOver
          member={member}
          receiver={forOthers ? receiver : ''}
          witnesses={forOthers ? witnesses : []}
          onBack={back}
        />
      );
  }
}

interface WitnessesProps {
  readonly named: readonly MemberId[];
  readonly onChange: (named: readonly MemberId[]) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** Those who are here; two of them tap their own symbol. */
function Witnesses({ named, onChange, onNext, onBack }: WitnessesProps) {
  const { t } = useTranslation();
  const book = useBook();
  const { faceOf } = useNames();
  const here = membersNow(book).filter(({ id }) => checkPresent(book, [id]).length === 0);
  return (
    <MeetingPage
      step="other"
      title={t('leaving.pay.witnesses')}
      onBack={onBack}
      tight
      actions={
        named.length < TWO ? null : (
          <Button kind="primary" onClick={onNext}>
            {t('money.next')}
          </Button>
        )
      }
    >
      <TapToAgree
        people={here.map(({ id }) => ({ member: faceOf(id), role: t('leaving.pay.witness') }))}
        agreed={named}
        onChange={onChange}
      />
    </MeetingPage>
  );
}
