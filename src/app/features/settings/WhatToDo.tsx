/** What keeps a book where the browser promised nothing: the app on the screen, a copy, a second phone. */
import { Download, Smartphone, TabletSmartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useInstall } from '../../install/use-install.ts';
import { useGo } from '../../state/navigation.ts';
import { List, ListRow } from '../../ui/list/List.tsx';

/** `book`: null outside a group, where it is said where to find it. */
export function WhatToDo({ book }: { readonly book: string | null }) {
  const { t } = useTranslation();
  const go = useGo();
  const { way } = useInstall();
  return (
    <>
      <h3>{t('settings.kept.whatToDo')}</h3>
      <List label={t('settings.kept.whatToDo')}>
        {way === 'there' ? null : (
          <ListRow
            icon={<Smartphone aria-hidden="true" />}
            title={t('settings.kept.install')}
            note={t('settings.kept.installNote')}
            onClick={() => go('install')}
          />
        )}
        <ListRow
          icon={<Download aria-hidden="true" />}
          title={t('settings.kept.copy')}
          note={t('settings.kept.copyNote')}
          onClick={book === null ? undefined : () => go('communitySettings', { book })}
        />
        <ListRow
          icon={<TabletSmartphone aria-hidden="true" />}
          title={t('settings.kept.second')}
          note={t('settings.kept.secondNote')}
          onClick={book === null ? undefined : () => go('letIn', { book })}
        />
      </List>
      {book === null ? <p>{t('settings.kept.where')}</p> : null}
    </>
  );
}
