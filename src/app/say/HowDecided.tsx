/** How something was decided: by all, or by votes, where who is against is tapped. Everybody who came votes, all for unless named. */
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../ledger/ids.ts';
import { useBook, useMembers } from '../state/use-book.tsx';
import { SegmentedChoice } from '../ui/field/SegmentedChoice.tsx';
import type { MemberChoice } from '../ui/member/face.ts';
import { MemberPicker } from '../ui/member/MemberPicker.tsx';

/** A draft: what was decided, in words, and how. */
export type Decided = {
  readonly text: string;
  readonly by: 'all' | 'votes';
  readonly against: readonly MemberId[];
};
export const NOT_DECIDED: Decided = { text: '', by: 'all', against: [] };

export interface HowDecidedProps {
  readonly label: string;
  readonly showLabel?: boolean;
  readonly voters: readonly MemberChoice[];
  readonly typed: Decided;
  readonly onChange: (typed: Decided) => void;
}

export function HowDecided({ label, showLabel, voters, typed, onChange }: HowDecidedProps) {
  const { t } = useTranslation();
  const { by, against } = typed;
  const toggle = (id: MemberId) =>
    onChange({
      ...typed,
      against: against.includes(id) ? against.filter((one) => one !== id) : [...against, id],
    });
  return (
    <>
      <SegmentedChoice
        label={label}
        showLabel={showLabel}
        value={by}
        onChange={(next) => onChange({ ...typed, by: next })}
        choices={[
          { value: 'all', label: t('override.all') },
          { value: 'votes', label: t('override.byVote') },
        ]}
      />
      {by === 'votes' ? (
        <MemberPicker label={t('override.against')} members={voters} picked={against} onPick={toggle} />
      ) : null}
    </>
  );
}

/** Everybody who came herself; all members where attendance was not taken yet. */
export function useVoters(): readonly MemberChoice[] {
  const { open } = useBook();
  const members = useMembers();
  const here = members.filter(({ id }) => {
    const status = open?.attendance[id]?.status;
    return status === 'present' || status === 'late';
  });
  return here.length > 0 ? here : members;
}

export function votesOf(voters: readonly MemberChoice[], { by, against }: Decided) {
  const ids = voters.map(({ id }) => id);
  const isAgainst = (id: MemberId) => by === 'votes' && against.includes(id);
  return { for: ids.filter((id) => !isAgainst(id)), against: ids.filter(isAgainst), abstained: [] };
}
