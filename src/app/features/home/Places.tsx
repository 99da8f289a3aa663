/** The other rooms of the community: on home, and beside every page where a screen is wide. */
import {
  BookOpenText,
  Box,
  ChartPie,
  FileText,
  HandCoins,
  ListChecks,
  Printer,
  ScrollText,
  Settings2,
  Target,
  Users,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RouteId } from '../../routes.ts';
import { useGo } from '../../state/navigation.ts';
import { useBook } from '../../state/use-book.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';

/** `isHere`: whether people are in this room. On home they are in none. */
export function Places({ isHere }: { readonly isHere?: (place: RouteId) => boolean }) {
  const { t } = useTranslation();
  const go = useGo();
  const { lastSeal, founding } = useBook();
  const places = [
    ...(lastSeal && !founding?.practice
      ? []
      : [{ id: 'firstMeeting' as const, icon: <ListChecks aria-hidden="true" /> }]),
    { id: 'members', icon: <Users aria-hidden="true" /> },
    { id: 'loans', icon: <HandCoins aria-hidden="true" /> },
    { id: 'box', icon: <Box aria-hidden="true" /> },
    { id: 'goals', icon: <Target aria-hidden="true" /> },
    { id: 'entries', icon: <BookOpenText aria-hidden="true" /> },
    { id: 'shareOut', icon: <ChartPie aria-hidden="true" /> },
    { id: 'rules', icon: <ScrollText aria-hidden="true" /> },
    { id: 'statements', icon: <FileText aria-hidden="true" /> },
    { id: 'paperMeeting', icon: <Printer aria-hidden="true" /> },
    { id: 'communitySettings', icon: <Settings2 aria-hidden="true" /> },
  ] as const;
  return (
    <List label={t('home.places')}>
      {places.map(({ id, icon }) => (
        <ListRow
          key={id}
          icon={icon}
          title={t(`home.place.${id}`)}
          current={isHere?.(id) || undefined}
          onClick={() => go(id)}
        />
      ))}
    </List>
  );
}
