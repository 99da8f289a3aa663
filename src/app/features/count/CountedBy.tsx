/** Who counts now, with their symbols: two people, never the one who writes. */
import { useTranslation } from 'react-i18next';
import { useBook, useNames } from '../../state/use-book.tsx';
import { MemberName } from '../../ui/member/MemberName.tsx';
import styles from './count.module.css';
import { countersOf } from './count-now.ts';

export function CountedBy() {
  const { t } = useTranslation();
  const { open } = useBook();
  const { faceOf } = useNames();
  const counters = countersOf(open);
  if (counters.length === 0) return null;
  return (
    <section className={styles.counters} aria-label={t('count.by')}>
      <span>{t('count.by')}</span>
      {counters.map((member) => (
        <MemberName key={member} member={faceOf(member)} />
      ))}
    </section>
  );
}
