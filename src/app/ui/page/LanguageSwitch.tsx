/** The four languages, each named in itself; the place on the screen is kept. Storing the choice is the app's (it hears `languageChanged`). */
import { useTranslation } from 'react-i18next';
import { changeLanguage, isLanguage, LANGUAGE_NAMES, LANGUAGES, useLanguage } from '../../../i18n.ts';
import styles from './LanguageSwitch.module.css';

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  return (
    <select
      className={styles.select}
      aria-label={t('ui.language')}
      value={language}
      onChange={async ({ currentTarget }) => {
        if (isLanguage(currentTarget.value)) await changeLanguage(i18n, currentTarget.value);
      }}
    >
      {LANGUAGES.map((each) => (
        <option key={each} value={each} lang={each}>
          {LANGUAGE_NAMES[each]}
        </option>
      ))}
    </select>
  );
}
