/** How each one votes: one tap in her row. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.tsx';
import { SegmentedChoice } from '../ui/field/SegmentedChoice.tsx';
import type { MemberChoice } from '../ui/member/face.ts';
import { MemberName } from '../ui/member/MemberName.tsx';
import styles from './rule-questions.module.css';

export const VOTES = ['for', 'against', 'abstained'] as const;
export type Vote = (typeof VOTES)[number];

export interface VoteRowsProps {
  readonly label: string;
  readonly members: readonly MemberChoice[];
  /** Null: she has not voted. */
  readonly voteOf: (member: string) => Vote | null;
  readonly onVote: (member: string, vote: Vote) => void;
}

export function VoteRows({ label, members, voteOf, onVote }: VoteRowsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={styles.votes} aria-label={label}>
      {members.map((member) => (
        <li key={member.id} className={styles.vote}>
          <MemberName member={member} />
          <SegmentedChoice<Vote | 'none'>
            label={t('founding.agree.voteOf', { name: format.name(member.name) })}
            value={voteOf(member.id) ?? 'none'}
            onChange={(vote) => (vote === 'none' ? undefined : onVote(member.id, vote))}
            choices={VOTES.map((vote) => ({ value: vote, label: t(`founding.agree.vote.${vote}`) }))}
          />
        </li>
      ))}
    </ul>
  );
}
