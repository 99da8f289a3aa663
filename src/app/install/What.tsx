/** The sign of the app as it will stand on the phone's screen, and what it is good for there. */
import { useTranslation } from 'react-i18next';
import { List, ListRow } from '../ui/list/List.tsx';

export function What() {
  const { t } = useTranslation();
  return (
    <List>
      <ListRow icon={<img src="./icons/icon.svg" alt="" width="64" height="64" />} note={t('install.why')} />
    </List>
  );
}
