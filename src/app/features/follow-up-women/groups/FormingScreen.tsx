/**
 * The forming board: groups to be side by side, who stands in each, and who in none. A woman is moved from a list of groups, never by
 * dragging. Who is not ready is marked, and may be placed all the same.
 */
import { ArrowLeftRight, Check, CircleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupsForming, placeOf, womenToPlace } from '../../../../followup/forming.ts';
import type { GroupId } from '../../../../followup/groups.ts';
import type { Woman, WomanId } from '../../../../followup/women.ts';
import { useFollow, useFollowUp } from '../../../follow-up/use-follow-up.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { useBarredAnywhere } from '../../../state/use-barred.ts';
import { useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { Name } from '../../../ui/member/Name.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { EmptyState } from '../../../ui/talk/EmptyState.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { FilterButton } from '../FilterButton.tsx';
import { type Filter, NO_FILTER } from '../filters.ts';
import { useListed } from '../sorting.ts';
import { useWomanWords } from '../words.ts';
import { Common } from './Common.tsx';
import { COLUMNS, MOVE, QUIET, SIGN, STAGE } from './look.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { NewGroup } from './NewGroup.tsx';
import { useGroupWords } from './use-group-words.ts';

export function FormingScreen() {
  const { t } = useTranslation();
  const follow = useFollow();
  const state = useFollowUp();
  const barred = useBarredAnywhere();
  const refusalWords = useRefusalWords();
  const listed = useListed();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const { board, moved, setMoved } = useMoved();
  const women = womenToPlace(state);
  const shown = listed(women, filter);
  const woman = women.find(({ id }) => id === moved);
  const columns: readonly (GroupId | null)[] = [null, ...groupsForming(state).map(({ id }) => id)];
  const inPlace = (list: readonly Woman[], group: GroupId | null) =>
    list.filter((one) => placeOf(state, one) === group);
  return (
    <Page title={t('followUp.groups.title')} onBack={() => follow('all')} wide>
      {barred ? <Notice>{refusalWords(barred)}</Notice> : null}
      {women.length === 0 ? (
        <EmptyState title={t('followUp.women.none')} />
      ) : (
        <FilterButton women={women} shown={shown.length} filter={filter} onFilter={setFilter} />
      )}
      <div ref={board} style={COLUMNS}>
        {columns.map((group) => (
          <Column
            key={group ?? ''}
            group={group}
            women={inPlace(women, group)}
            shown={inPlace(shown, group)}
            onMove={barred ? undefined : setMoved}
          />
        ))}
        {barred ? null : <NewGroup />}
      </div>
      <Formed />
      {woman ? <MoveDialog woman={woman} onClose={() => setMoved(null)} /> : null}
    </Page>
  );
}

/** Whose place is asked; once it was answered, the focus is on her again, wherever she stands now. */
function useMoved() {
  const board = useRef<HTMLDivElement>(null);
  const last = useRef<WomanId | null>(null);
  const [moved, setMoved] = useState<WomanId | null>(null);
  useEffect(() => {
    if (moved === null && last.current !== null)
      board.current?.querySelector(`[data-woman="${last.current}"]`)?.closest('button')?.focus();
    last.current = moved;
  }, [moved]);
  return { board, moved, setMoved };
}

interface ColumnProps {
  readonly group: GroupId | null;
  readonly women: readonly Woman[];
  /** Of them, those that the filter lets through. */
  readonly shown: readonly Woman[];
  readonly onMove: ((woman: WomanId) => void) | undefined;
}

function Column({ group, women, shown, onMove }: ColumnProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const words = useGroupWords();
  const name = group === null ? t('followUp.groups.none') : words.nameOf(group);
  const hidden = women.length - shown.length;
  return (
    <Card
      title={group === null ? name : <Name>{name}</Name>}
      action={
        group === null ? null : (
          <Button wide onClick={() => follow('group', group)}>
            {t('followUp.groups.open', { group: format.name(name) })}
          </Button>
        )
      }
    >
      <p style={QUIET}>{words.countOf(women)}</p>
      {group === null ? null : <Common women={women} />}
      {women.length === 0 ? (
        <p>{t(group === null ? 'followUp.groups.allPlaced' : 'followUp.groups.nobody')}</p>
      ) : null}
      <List label={format.name(name)}>
        {shown.map((woman) => (
          <WomanRow key={woman.id} woman={woman} onMove={onMove} />
        ))}
      </List>
      {hidden > 0 ? (
        <p style={QUIET}>{t('followUp.groups.hidden', { shown: format.number(hidden) })}</p>
      ) : null}
    </Card>
  );
}

interface WomanRowProps extends Pick<ColumnProps, 'onMove'> {
  readonly woman: Woman;
}

function WomanRow({ woman, onMove }: WomanRowProps) {
  const { t } = useTranslation();
  const { faceOf } = useNames();
  const words = useWomanWords();
  const isReady = woman.readiness?.is === 'ready';
  return (
    <ListRow
      member={faceOf(woman.id)}
      note={
        <>
          {words.does(woman)}
          <span style={STAGE}>
            {isReady ? (
              <Check aria-hidden="true" size="1em" style={SIGN} />
            ) : (
              <CircleAlert aria-hidden="true" size="1em" style={SIGN} />
            )}{' '}
            {words.stage(woman)}
          </span>
        </>
      }
      end={
        onMove ? (
          <span data-woman={woman.id} style={MOVE}>
            <ArrowLeftRight aria-hidden="true" size="1em" /> {t('followUp.groups.move')}
          </span>
        ) : null
      }
      onClick={onMove ? () => onMove(woman.id) : undefined}
    />
  );
}

/** What became of groups: each leads to its screen. */
function Formed() {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const words = useGroupWords();
  const formed = Object.values(useFollowUp().groups).flatMap((group) =>
    group.formed ? [{ id: group.id, on: group.formed.on }] : [],
  );
  if (formed.length === 0) return null;
  return (
    <Card title={t('followUp.groups.communities')}>
      <List label={t('followUp.groups.communities')}>
        {formed.map(({ id, on }) => (
          <ListRow
            key={id}
            title={<Name>{words.nameOf(id)}</Name>}
            note={t('followUp.groups.since', { date: format.dateLong(on) })}
            onClick={() => follow('group', id)}
          />
        ))}
      </List>
    </Card>
  );
}
