/** Who wrote, counted, had the keys and witnessed; who came and who did not. */
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../state/use-book.tsx';
import styles from '../seal/seal.module.css';
import { usePeopleWords } from './people-words.ts';
import type { SealedMeeting } from './sealed-meeting.ts';

export function MinutesPeople({ meeting }: { readonly meeting: SealedMeeting }) {
  const { t } = useTranslation();
  const { textOf } = useNames();
  const words = usePeopleWords();
  const names = textOf(meeting.opening.supportNames);
  return (
    <dl className={styles.people}>
      {words(meeting).map(({ label, people }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{people}</dd>
        </div>
      ))}
      {meeting.opening.support > 0 ? (
        <div>
          <dt>{t('meeting.open.row.support')}</dt>
          <dd>{names ?? String(meeting.opening.support)}</dd>
        </div>
      ) : null}
    </dl>
  );
}
