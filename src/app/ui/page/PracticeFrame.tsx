/** Play money, marked on every screen: a striped border and the word in the language. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PracticeFrame.module.css';

export function PracticeFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.frame}>
      <aside className={styles.word} aria-label={t('ui.practice.word')}>
        <b>{t('ui.practice.word')}</b> <span>{t('ui.practice.playMoney')}</span>
      </aside>
      {children}
    </div>
  );
}
