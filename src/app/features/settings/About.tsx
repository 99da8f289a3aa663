/** What this app is: version, licence, and in three sentences where the data is. */
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/list/List.tsx';

export function About() {
  const { t } = useTranslation();
  return (
    <Card title={t('settings.about.title')}>
      <p>{t('settings.about.privacy')}</p>
      <p>{t('settings.about.version', { version: __VERSION__ })}</p>
      <p>{t('settings.about.licence')}</p>
    </Card>
  );
}
