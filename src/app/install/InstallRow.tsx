/** The way to put the app on the phone's screen, for the settings: there however often it was put off, until it is done. */
import { Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../state/navigation.ts';
import { List, ListRow } from '../ui/list/List.tsx';
import { useInstall } from './use-install.ts';

export function InstallRow() {
  const { t } = useTranslation();
  const go = useGo();
  const { way } = useInstall();
  if (way === 'there') return null;
  return (
    <List label={t('install.title')}>
      <ListRow
        icon={<Smartphone aria-hidden="true" />}
        title={t('install.title')}
        onClick={() => go('install')}
      />
    </List>
  );
}
