/** On an iPhone in Safari: put the app on the Home Screen first, in two steps with the signs to look for. */
import { Share, SquarePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export function HomeScreenFirst() {
  const { t } = useTranslation();
  return (
    <Notice title={t('start.iphone')}>
      <p>{t('start.iphoneWhy')}</p>
      <List label={t('start.iphone')}>
        <ListRow icon={<Share aria-hidden="true" />} title={t('start.iphoneShare')} />
        <ListRow icon={<SquarePlus aria-hidden="true" />} title={t('start.iphoneAdd')} />
      </List>
    </Notice>
  );
}
