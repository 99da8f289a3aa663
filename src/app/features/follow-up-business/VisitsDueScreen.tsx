/** Which businesses want a visit, the longest waiting first; then the others, and the women whose business is not written down yet. */

import { useTranslation } from 'react-i18next';
import { businessesOf } from '../../../followup/business/business.ts';
import { type VisitDue, visitsDue } from '../../../followup/business/visits-due.ts';
import { addDays, civilDate } from '../../../ledger/civil-date.ts';
import { daysOf } from '../../follow-up/days-of.ts';
import { MayWrite } from '../../follow-up/MayWrite.tsx';
import { useAt, useFollow, useFollowUp } from '../../follow-up/use-follow-up.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useNames } from '../../state/use-book.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { MemberPicker } from '../../ui/member/MemberPicker.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { useDueWords } from './BusinessScreen.tsx';

/** What comes due within a week is to be planned now. */
const AHEAD_DAYS = 7;
/** All visits that will ever be due, in order. */
const LAST_DAY = civilDate('2199-12-31');

export function VisitsDueScreen() {
  const { t } = useTranslation();
  const follow = useFollow();
  const { today } = useParts();
  const state = useFollowUp();
  const { women, businesses } = state;
  const { faceOf } = useNames();
  const barred = useBarredAnywhere();
  const followed = visitsDue(daysOf(state), LAST_DAY).flatMap((due) => {
    const business = businesses[due.business];
    return business ? [{ business, due }] : [];
  });
  const soon = addDays(today(), AHEAD_DAYS);
  const without = Object.values(women).filter(
    ({ id, erased }) => erased === null && businessesOf(businesses, id).length === 0,
  );
  return (
    <Page title={t('business.due.title')} onBack={() => follow('all')} wide>
      {followed.length === 0 && without.length === 0 ? <EmptyState title={t('business.nobody')} /> : null}
      <Rows
        title={t('business.due.soon')}
        none={followed.length > 0 ? t('business.due.none') : undefined}
        rows={followed.filter(({ due }) => due.on <= soon)}
      />
      <Rows title={t('business.due.others')} rows={followed.filter(({ due }) => due.on > soon)} />
      {without.length > 0 ? (
        <Card title={t('business.without')}>
          <MayWrite>
            <p>{t('business.withoutNote')}</p>
          </MayWrite>
          {barred ? (
            <List label={t('business.without')}>
              {without.map(({ id }) => (
                <ListRow key={id} member={faceOf(id)} />
              ))}
            </List>
          ) : (
            <MemberPicker
              label={t('business.without')}
              members={without.map(({ id }) => faceOf(id))}
              onPick={(woman) => follow('businessNew', woman)}
            />
          )}
        </Card>
      ) : null}
    </Page>
  );
}

interface RowsProps {
  readonly title: string;
  /** What is said where there is none; without it such a card is left out. */
  readonly none?: string | undefined;
  readonly rows: readonly {
    readonly business: { readonly id: string; readonly woman: string; readonly what: string };
    readonly due: VisitDue;
  }[];
}

function Rows({ title, none, rows }: RowsProps) {
  const follow = useFollow();
  const { faceOf, textOf } = useNames();
  const words = useDueWords();
  const { id: here } = useAt();
  if (rows.length === 0 && none === undefined) return null;
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <List label={title}>
          {rows.map(({ business: { id, woman, what }, due }) => (
            <ListRow
              key={id}
              member={faceOf(woman)}
              title={textOf(what)}
              note={words(due.on, due.because)}
              current={id === here || undefined}
              onClick={() => follow('business', id)}
            />
          ))}
        </List>
      )}
    </Card>
  );
}
