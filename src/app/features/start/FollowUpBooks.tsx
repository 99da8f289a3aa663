/** The follow-up books on this phone, of those who accompany communities, and the way to begin one: what it asks comes with the tap. */
import { ClipboardList } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addAllTexts, addRareTexts } from '../../../i18n.ts';
import { useGo } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { type Bring, useBrought } from '../../ui/talk/use-brought.tsx';
import type { CommunityRow } from './use-communities.ts';

const bringBegin: Bring = async (instance) => {
  const [{ BeginDialog }] = await Promise.all([
    import('../../follow-up/BeginDialog.tsx'),
    addAllTexts(instance),
    addRareTexts(instance),
  ]);
  return BeginDialog;
};

export function FollowUpList({ rows }: { readonly rows: readonly CommunityRow[] }) {
  const { t } = useTranslation();
  const go = useGo();
  if (rows.length === 0) return null;
  return (
    <List label={t('start.followUp')}>
      {rows.map(({ id, name }) => (
        <ListRow
          key={id}
          icon={<ClipboardList aria-hidden="true" />}
          title={name === null ? t('sync.arriving.title') : <Name>{name}</Name>}
          note={t('start.followUp')}
          onClick={() => go('followUp', { book: id, of: 'all' })}
        />
      ))}
    </List>
  );
}

export function BeginFollowUp({ again }: { readonly again: boolean }) {
  const { t } = useTranslation();
  const begin = useBrought(bringBegin, t('app.pieceMissing'));
  return (
    <>
      <Button kind="quiet" wide icon={<ClipboardList aria-hidden="true" />} onClick={begin.open}>
        {t(again ? 'start.followUpNew' : 'start.followUp')}
      </Button>
      {begin.shown}
    </>
  );
}
