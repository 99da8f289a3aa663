/** What became of a difference; where it is a member's, she says so herself and taps her own symbol. */
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { useMembers } from '../../../state/use-book.tsx';
import { MemberPicker } from '../../../ui/member/MemberPicker.tsx';

export type Became = 'notKnown' | 'borneByFund' | 'owedByMember';

export interface WhoSaysProps {
  readonly member: MemberId | null;
  readonly onMember: (member: MemberId) => void;
}

export function WhoSays({ member, onMember }: WhoSaysProps) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('count.difference.saysSo')}</p>
      <MemberPicker
        label={t('count.difference.saysSo')}
        members={useMembers()}
        picked={member ? [member] : []}
        onPick={onMember}
      />
    </>
  );
}
