/** One group to be: its women and by what they fit together, and the step by which it becomes a community; then where that is. */
import { Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { womenOf } from '../../../../followup/forming.ts';
import type { Formed, Group } from '../../../../followup/groups.ts';
import { SayTrouble } from '../../../follow-up/SayTrouble.tsx';
import { useFollow, useFollowUp, useSay } from '../../../follow-up/use-follow-up.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useBarredAnywhere } from '../../../state/use-barred.ts';
import { useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { EmptyState } from '../../../ui/talk/EmptyState.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { useWomanWords } from '../words.ts';
import { Common } from './Common.tsx';
import { QUIET } from './look.ts';
import { Rename } from './Rename.tsx';
import { useGroupWords } from './use-group-words.ts';

export function GroupScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const follow = useFollow();
  const group = useFollowUp().groups[id];
  if (!group)
    return (
      <Page title={t('followUp.groups.title')} onBack={() => follow('forming')}>
        <EmptyState title={t('followUp.groups.missing')} />
      </Page>
    );
  return group.formed ? <OfCommunity group={group} formed={group.formed} /> : <Forming group={group} />;
}

function Forming({ group }: { readonly group: Group }) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const words = useGroupWords();
  const line = useWomanWords().line;
  const { faceOf } = useNames();
  const barred = useBarredAnywhere();
  const women = womenOf(useFollowUp(), group.id);
  const name = format.name(words.nameOf(group.id));
  return (
    <Page
      title={name}
      onBack={() => follow('forming')}
      actions={
        barred || women.length === 0 ? null : (
          <Button
            kind="primary"
            icon={<Users aria-hidden="true" />}
            onClick={() => follow('becomes', group.id)}
          >
            {t('followUp.becomes.open')}
          </Button>
        )
      }
    >
      <p style={QUIET}>{t('followUp.groups.begunOn', { date: format.dateLong(group.on) })}</p>
      <p>{words.countOf(women)}</p>
      <Common women={women} />
      {women.length === 0 ? <EmptyState title={t('followUp.groups.nobody')} /> : null}
      <List label={name}>
        {women.map((woman) => (
          <ListRow
            key={woman.id}
            member={faceOf(woman.id)}
            note={line(woman)}
            onClick={() => follow('woman', woman.id)}
          />
        ))}
      </List>
      {barred ? null : <Rename group={group} />}
      {barred || women.length > 0 ? null : <Remove group={group} />}
    </Page>
  );
}

/** One that was begun by mistake; offered while nobody stands in it. */
function Remove({ group: { id, entry } }: { readonly group: Group }) {
  const { t } = useTranslation();
  const done = useDone();
  const follow = useFollow();
  const saying = useSay();
  const remove = async () => {
    if (!(await saying.say([{ fact: 'taken-back', about: id, data: { entry } }]))) return;
    done(t('followUp.groups.removed'));
    follow('forming', '', { replace: true });
  };
  return (
    <>
      <SayTrouble saying={saying} />
      <Button kind="quiet" wide onClick={remove}>
        {t('followUp.groups.remove')}
      </Button>
    </>
  );
}

function OfCommunity({ group, formed }: { readonly group: Group; readonly formed: Formed }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const follow = useFollow();
  const words = useGroupWords();
  const { faceOf } = useNames();
  const isHere = useIsHere(formed.book);
  const name = format.name(words.nameOf(group.id));
  return (
    <Page
      title={name}
      onBack={() => follow('forming')}
      actions={
        isHere ? (
          <Button kind="primary" onClick={() => go('home', { book: formed.book })}>
            {t('followUp.groups.go')}
          </Button>
        ) : null
      }
    >
      <p>{t('followUp.groups.since', { date: format.dateLong(formed.on) })}</p>
      {isHere === false ? <Notice>{t('followUp.groups.elsewhere')}</Notice> : null}
      {group.alsoFormed.map(({ entry, on }) => (
        <Notice key={entry} tone="warn">
          {t('followUp.groups.twice', { date: format.dateLong(on) })}
        </Notice>
      ))}
      <List label={name}>
        {formed.members.map(({ woman }) => (
          <ListRow key={woman} member={faceOf(woman)} onClick={() => follow('woman', woman)} />
        ))}
      </List>
    </Page>
  );
}

/** Whether this phone has the community's book; undefined until the disk has answered. */
function useIsHere(book: string): boolean | undefined {
  const { store } = useParts();
  const [isHere, setIsHere] = useState<boolean | undefined>();
  useEffect(() => {
    let gone = false;
    void store.books().then((books) => {
      if (!gone) setIsHere(books.some(({ id }) => id === book));
    });
    return () => {
      gone = true;
    };
  }, [store, book]);
  return isHere;
}
