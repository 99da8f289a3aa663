/** How each member voted; for, unless she says otherwise. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.tsx';
import { SegmentedChoice } from '../../../ui/field/SegmentedChoice.tsx';
import { MemberName } from '../../../ui/member/MemberName.tsx';
import styles from '../founding.module.css';
import { useFounding } from '../use-founding.tsx';

const VOTES = ['for', 'against', 'abstained'] as const;

export function VoteList() {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, change } = useFounding();
  return (
    <ul className={styles.votes} aria-label={t('founding.agree.votes')}>
      {draft.members.map((member) => (
        <li key={member.id} className={styles.group}>
          <MemberName member={member} />
          <SegmentedChoice
            label={t('founding.agree.voteOf', { name: format.name(member.name) })}
            value={draft.votes[member.id] ?? 'for'}
            onChange={(vote) => change({ votes: { ...draft.votes, [member.id]: vote } })}
            choices={VOTES.map((vote) => ({ value: vote, label: t(`founding.agree.vote.${vote}`) }))}
          />
        </li>
      ))}
    </ul>
  );
}
