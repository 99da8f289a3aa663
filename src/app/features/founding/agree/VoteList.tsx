/** How each member voted; for, unless she says otherwise. */
import { useTranslation } from 'react-i18next';
import { VoteRows } from '../../../rule-questions/VoteRows.tsx';
import { useFounding } from '../use-founding.tsx';

export function VoteList() {
  const { t } = useTranslation();
  const { draft, change } = useFounding();
  return (
    <VoteRows
      label={t('founding.agree.votes')}
      members={draft.members}
      voteOf={(member) => draft.votes[member] ?? 'for'}
      onVote={(member, vote) => change({ votes: { ...draft.votes, [member]: vote } })}
    />
  );
}
