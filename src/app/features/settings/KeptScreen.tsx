/** What it means for this group's book that the browser may erase it, and what to do: where the notice on home leads. */
import { useTranslation } from 'react-i18next';
import { useGo } from '../../state/navigation.ts';
import { useView } from '../../state/use-book.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { KeptHere } from './KeptHere.tsx';

export function KeptScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const { id } = useView();
  return (
    <Page
      title={t('settings.kept.screen')}
      onBack={() => go('home')}
      listen={() => t('settings.kept.notPersisted')}
    >
      <KeptHere book={id} />
    </Page>
  );
}
