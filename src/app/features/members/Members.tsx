/** The members, by number: always at the same place. The shared phone shows names, not everybody's debts. */
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesSearch } from '../../format/names.ts';
import { useGo, useParam } from '../../state/navigation.ts';
import { useMembers } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';

/** From this many on, a search field helps more than it disturbs. */
const SEARCH_FROM = 12;

export function Members() {
  const { t } = useTranslation();
  const go = useGo();
  const members = useMembers();
  const here = useParam('member');
  const [search, setSearch] = useState('');
  const found = members.filter((member) => matchesSearch(member.name, search));
  return (
    <Page
      title={t('members.title')}
      onBack={() => go('home')}
      actions={
        <Button kind="secondary" wide icon={<UserPlus aria-hidden="true" />} onClick={() => go('memberNew')}>
          {t('members.add')}
        </Button>
      }
    >
      {members.length >= SEARCH_FROM ? (
        <TextField label={t('members.search')} value={search} onChange={setSearch} type="search" />
      ) : null}
      <List label={t('members.title')}>
        {found.map((member) => (
          <ListRow
            key={member.id}
            member={member}
            note={t('members.number', { number: String(member.number) })}
            current={member.id === here || undefined}
            onClick={() => go('passbook', { member: member.id })}
          />
        ))}
      </List>
      {found.length === 0 ? <p>{t('members.noneFound')}</p> : null}
    </Page>
  );
}
