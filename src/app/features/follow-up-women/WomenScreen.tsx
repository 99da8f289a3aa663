/** The first screen of a follow-up book: the women who are interested, to be searched, filtered and sorted. */
import { Settings, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardsLeft } from '../../../followup/cards.ts';
import type { Woman } from '../../../followup/women.ts';
import { LeftOver } from '../../follow-up/LeftOver.tsx';
import { MayWrite } from '../../follow-up/MayWrite.tsx';
import { NameThisPhone } from '../../follow-up/NameThisPhone.tsx';
import { useAt, useFollow, useFollowUp } from '../../follow-up/use-follow-up.ts';
import { WaysOfBook, WayToTotals } from '../../follow-up/Ways.tsx';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useBook, useNames } from '../../state/use-book.tsx';
import { SyncLine } from '../../sync/SyncLine.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { FilterButton } from './FilterButton.tsx';
import { type Filter, NO_FILTER } from './filters.ts';
import { useListed } from './sorting.ts';
import { useWomanWords } from './words.ts';

const SEARCHED_FROM = 8;

export function WomenScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const follow = useFollow();
  const format = useFormat();
  const book = useBook();
  const followUp = useFollowUp();
  const { women, newer } = followUp;
  const barred = useBarredAnywhere();
  const all = Object.values(women).filter(({ erased }) => erased === null);
  return (
    <Page
      title={format.name(book.founding?.name ?? '')}
      onBack={() => go('start')}
      actions={
        <MayWrite>
          <Button kind="primary" icon={<UserPlus aria-hidden="true" />} onClick={() => follow('new')}>
            {t('followUp.women.add')}
          </Button>
        </MayWrite>
      }
    >
      <SyncLine />
      {newer.length > 0 ? <Notice tone="warn">{t('followUp.women.newer')}</Notice> : null}
      <NameThisPhone />
      {barred ? null : <LeftOver cards={cardsLeft(followUp, book)} />}
      {all.length === 0 ? (
        <>
          <EmptyState title={t('followUp.women.none')} box="empty">
            {t('followUp.women.noneText')}
          </EmptyState>
          <List>
            <WayToTotals />
          </List>
        </>
      ) : (
        <>
          <div data-ways="">
            <WaysOfBook />
          </div>
          <Listed women={all} />
        </>
      )}
      <div data-ways="">
        <Button
          kind="quiet"
          wide
          icon={<Settings aria-hidden="true" />}
          onClick={() => go('communitySettings')}
        >
          {t('followUp.women.settings')}
        </Button>
      </div>
    </Page>
  );
}

function Listed({ women }: { readonly women: readonly Woman[] }) {
  const { t } = useTranslation();
  const follow = useFollow();
  const words = useWomanWords();
  const { id: here } = useAt();
  const { faceOf } = useNames();
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const shown = useListed()(women, filter, typed);
  return (
    <>
      {women.length < SEARCHED_FROM ? null : (
        <TextField label={t('followUp.women.search')} type="search" value={typed} onChange={setTyped} />
      )}
      <FilterButton women={women} shown={shown.length} filter={filter} onFilter={setFilter} />
      <List label={t('followUp.women.list')}>
        {shown.map((woman) => (
          <ListRow
            key={woman.id}
            member={faceOf(woman.id)}
            note={words.line(woman)}
            current={woman.id === here || undefined}
            onClick={() => follow('woman', woman.id)}
          />
        ))}
      </List>
    </>
  );
}
