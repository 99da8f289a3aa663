/** The communities on this phone; one that is being founded goes on where it stopped. */
import { BookOpenText, Box, Sprout } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../state/navigation.ts';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Name } from '../../ui/member/Name.tsx';
import type { CommunityRow } from './use-communities.ts';

export interface CommunityListProps {
  readonly rows: readonly CommunityRow[];
  readonly started: string | null;
}

export function CommunityList({ rows, started }: CommunityListProps) {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <List label={t('start.communities')}>
      {started === null ? null : (
        <ListRow
          icon={<BookOpenText aria-hidden="true" />}
          title={<Name>{started.trim() || t('start.unnamed')}</Name>}
          note={t('start.goOnFounding')}
          onClick={() => go('founding')}
        />
      )}
      {rows.map(({ id, name, practice }) => (
        <ListRow
          key={id}
          icon={practice ? <Sprout aria-hidden="true" /> : <Box aria-hidden="true" />}
          title={name === null ? t('sync.arriving.title') : <Name>{name}</Name>}
          note={practice ? t('start.practiceNote') : undefined}
          onClick={() => go('home', { book: id })}
        />
      ))}
    </List>
  );
}
