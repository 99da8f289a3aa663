/** One box of the team's: its code, for the camera of a group's phone or as a text; made, made anew, closed. */
import { useTranslation } from 'react-i18next';
import { useFollow, useFollowUp } from '../../follow-up/use-follow-up.ts';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { NewBox } from './NewBox.tsx';
import { OneBox } from './OneBox.tsx';

export function BoxScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const follow = useFollow();
  const { totalsBoxes } = useFollowUp();
  if (id === '') return <NewBox />;
  const box = totalsBoxes[id];
  if (box) return <OneBox box={box} />;
  return (
    <Page title={t('sharing.boxes.title')} onBack={() => follow('totals')}>
      <EmptyState title={t('sharing.boxes.noBox')} />
    </Page>
  );
}
