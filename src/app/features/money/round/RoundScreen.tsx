/** One member's whole turn: what she hands over, what it is for, what is left of it, one read-back, one command. */
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { type Amount, amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook, useDraft, useNames } from '../../../state/use-book.tsx';
import { AmountInput } from '../../../ui/amount/AmountInput.tsx';
import { MemberName } from '../../../ui/member/MemberName.tsx';
import { BroughtBy } from '../BroughtBy.tsx';
import { Gone } from '../Gone.tsx';
import { RoundLines } from './RoundLines.tsx';
import type { AmountByLine } from './round.ts';

export type RoundDraft = {
  readonly text: string;
  /** Minor units; 0 until it is answered. */
  readonly handed: number;
  readonly amounts: AmountByLine;
};

export function RoundScreen() {
  const { t } = useTranslation();
  const member = useParam('member');
  const book = useBook();
  if (!book.members[member]) return <Gone step="savings" title={t('money.savings.title')} />;
  return <Round key={member} member={member} />;
}

function Round({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const face = useNames().faceOf(member);
  const form = `round/${member}`;
  const [round, setRound] = useDraft<RoundDraft>(form, { text: '', handed: 0, amounts: {} });
  const leave = () => go('savings', {}, { replace: true });
  if (round.handed > 0) {
    return (
      <RoundLines
        member={member}
        form={form}
        handed={amount(round.handed)}
        amounts={round.amounts}
        onAmounts={(amounts) => setRound({ ...round, amounts })}
        onBack={() => setRound({ ...round, handed: 0 })}
        onDone={leave}
      />
    );
  }
  const title = t('money.round.title', { name: format.name(face.name) });
  return (
    <MeetingPage step="savings" title={title} onBack={leave} tight>
      <MemberName member={face} />
      <BroughtBy member={member} />
      <AmountInput
        label={title}
        text={round.text}
        onText={(text) => setRound({ ...round, text })}
        onAmount={(handed: Amount) => setRound({ ...round, text: format.typed(handed), handed })}
        actionLabel={t('money.next')}
      />
    </MeetingPage>
  );
}
