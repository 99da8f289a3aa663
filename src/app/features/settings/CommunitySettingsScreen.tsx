/** The group's own settings: a copy of the book, checking it, its offices, and ways to rules, members and paper. */
import {
  Boxes,
  FileKey,
  HeartHandshake,
  Mic,
  Printer,
  QrCode,
  Radio,
  ScanLine,
  ScrollText,
  Smartphone,
  TabletSmartphone,
  UserPlus,
  Users,
  UsersRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { peopleOf } from '../../../ledger/conditions/in-force.ts';
import { useFormat } from '../../format/use-format.tsx';
import type { RouteId } from '../../routes.ts';
import { useGo } from '../../state/navigation.ts';
import { useBook, useNames } from '../../state/use-book.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { CheckBook } from './CheckBook.tsx';
import { CopyBook } from './CopyBook.tsx';

const OFFICES = ['chair', 'treasurer', 'secretary', 'keyHolders'] as const;

export function CommunitySettingsScreen() {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Page title={t('settings.community.title')} onBack={() => go('home')}>
      <CopyBook />
      <CheckBook />
      <List label={t('carriers.phones')}>
        <ListRow
          icon={<UserPlus aria-hidden="true" />}
          title={t('joining.letIn')}
          onClick={() => go('letIn')}
        />
        <ListRow
          icon={<QrCode aria-hidden="true" />}
          title={t('carriers.show.title')}
          onClick={() => go('sharePages')}
        />
        <ListRow
          icon={<ScanLine aria-hidden="true" />}
          title={t('carriers.seal.title')}
          onClick={() => go('sealPicture')}
        />
      </List>
      <OfficesCard />
      <More />
    </Page>
  );
}

/** What only a community has: a follow-up book has neither members nor rules, and nobody reads it aloud. */
const OF_COMMUNITIES: ReadonlySet<RouteId> = new Set<RouteId>(['members', 'rules', 'voices', 'paperMeeting']);

/** The ways to what is settled elsewhere. */
function More() {
  const { t } = useTranslation();
  const go = useGo();
  const { conditions, founding } = useBook();
  const places = [
    { id: 'members', icon: <Users aria-hidden="true" />, title: t('settings.community.members') },
    { id: 'rules', icon: <ScrollText aria-hidden="true" />, title: t('settings.community.rules') },
    { id: 'phones', icon: <TabletSmartphone aria-hidden="true" />, title: t('settings.community.phones') },
    { id: 'voices', icon: <Mic aria-hidden="true" />, title: t('voices.title') },
    { id: 'recovery', icon: <FileKey aria-hidden="true" />, title: t('settings.recovery') },
    { id: 'paperMeeting', icon: <Printer aria-hidden="true" />, title: t('settings.community.paper') },
    { id: 'connection', icon: <Radio aria-hidden="true" />, title: t('sync.connection.title') },
    { id: 'settings', icon: <Smartphone aria-hidden="true" />, title: t('settings.community.phone') },
    { id: 'start', icon: <Boxes aria-hidden="true" />, title: t('settings.community.others') },
  ] as const;
  return (
    <List label={t('settings.community.more')}>
      {conditions ? (
        <ListRow
          icon={<UsersRound aria-hidden="true" />}
          title={t('rules.topic.people')}
          note={t(`rules.people.${peopleOf(conditions)}`)}
          onClick={() => go('rulesQuestion', { question: 'people' })}
        />
      ) : null}
      {conditions ? (
        <ListRow
          icon={<HeartHandshake aria-hidden="true" />}
          title={t('rules.topic.sharing')}
          note={conditions.sharing ? t(`rules.sharing.${conditions.sharing}`) : t('sharing.not.asked')}
          onClick={() => go('statement', { what: 'sharedTotals' })}
        />
      ) : null}
      {places
        .filter(({ id }) => !founding?.purpose || !OF_COMMUNITIES.has(id))
        .map(({ id, icon, title }) => (
          <ListRow key={id} icon={icon} title={title} onClick={() => go(id)} />
        ))}
    </List>
  );
}

function OfficesCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const { offices } = useBook();
  const { nameOf } = useNames();
  const namesOf = (office: (typeof OFFICES)[number]): string => {
    const held = [offices[office]].flat().filter((one) => one !== null);
    if (held.length === 0) return t('settings.community.nobody');
    return format.list(held.map((member) => format.name(nameOf(member))));
  };
  return (
    <Card title={t('settings.community.offices')}>
      <List label={t('settings.community.offices')}>
        {OFFICES.map((office) => (
          <ListRow key={office} title={t(`settings.office.${office}`)} note={namesOf(office)} />
        ))}
      </List>
    </Card>
  );
}
