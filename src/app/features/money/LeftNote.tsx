/** "3 left", or ✓ that everybody is done: sign and words. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import styles from './money.module.css';

export function LeftNote({ left }: { readonly left: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (left > 0) {
    return (
      <span className={styles.left}>{t('ui.stepper.left', { count: left, shown: format.number(left) })}</span>
    );
  }
  return (
    <span className={styles.done}>
      <Check aria-hidden="true" />
      {t('money.allDone')}
    </span>
  );
}
