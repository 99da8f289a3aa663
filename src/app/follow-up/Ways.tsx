/** The ways from the list of women to visits, courses and assessments, and from one woman to what is hers of them. */
import { BookOpen, ChartColumn, ClipboardCheck, Store, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { businessesOf } from '../../followup/business/business.ts';
import { visitsDue } from '../../followup/business/visits-due.ts';
import { groupsForming } from '../../followup/forming.ts';
import { isKnownOutside } from '../../followup/totals-box.ts';
import { useFormat } from '../format/use-format.tsx';
import { useParts } from '../state/parts-context.tsx';
import { useBarredAnywhere } from '../state/use-barred.ts';
import { useBook, useNames } from '../state/use-book.tsx';
import { List, ListRow } from '../ui/list/List.tsx';
import { daysOf } from './days-of.ts';
import { useFollow, useFollowUp } from './use-follow-up.ts';

export function WaysOfBook() {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const { today } = useParts();
  const state = useFollowUp();
  const due = visitsDue(daysOf(state), today()).length;
  const forming = groupsForming(state).length;
  return (
    <List>
      <ListRow
        icon={<Users aria-hidden="true" />}
        title={t('followUp.groups.title')}
        note={
          forming > 0
            ? t('followUp.groups.forming', { count: forming, shown: format.number(forming) })
            : undefined
        }
        onClick={() => follow('forming')}
      />
      <ListRow
        icon={<Store aria-hidden="true" />}
        title={t('business.due.title')}
        note={due > 0 ? t('business.due.count', { count: due, shown: format.number(due) }) : undefined}
        onClick={() => follow('visits')}
      />
      <ListRow
        icon={<BookOpen aria-hidden="true" />}
        title={t('courses.title')}
        onClick={() => follow('courses')}
      />
      <ListRow
        icon={<ClipboardCheck aria-hidden="true" />}
        title={t('assessments.title')}
        onClick={() => follow('assessments')}
      />
      <WayToTotals />
    </List>
  );
}

/** A team may have totals of communities before it noted any woman. */
export function WayToTotals() {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const { phones } = useBook();
  const { totals, totalsBoxes } = useFollowUp();
  const count = Object.keys(totals).length;
  const outside = Object.values(totalsBoxes).some((box) => isKnownOutside(box, phones));
  const groups = count > 0 ? t('sharing.received.groups', { count, shown: format.number(count) }) : undefined;
  return (
    <ListRow
      icon={<ChartColumn aria-hidden="true" />}
      title={t('sharing.received.title')}
      note={outside ? t('sharing.boxes.outsideRow') : groups}
      onClick={() => follow('totals')}
    />
  );
}

export function WaysOfWoman({ woman }: { readonly woman: string }) {
  const { t } = useTranslation();
  const follow = useFollow();
  const { textOf } = useNames();
  const barred = useBarredAnywhere();
  const { businesses, groups, women } = useFollowUp();
  const own = businessesOf(businesses, woman);
  const group = groups[women[woman]?.group ?? ''];
  return (
    <List>
      {group ? (
        <ListRow
          icon={<Users aria-hidden="true" />}
          title={t('followUp.held.group')}
          note={textOf(group.name)}
          onClick={() => follow('group', group.id)}
        />
      ) : null}
      {own.map(({ id, what }) => (
        <ListRow
          key={id}
          icon={<Store aria-hidden="true" />}
          title={t('business.hers')}
          note={textOf(what)}
          onClick={() => follow('business', id)}
        />
      ))}
      {own.length === 0 && !barred ? (
        <ListRow
          icon={<Store aria-hidden="true" />}
          title={t('business.form.write')}
          onClick={() => follow('businessNew', woman)}
        />
      ) : null}
      <ListRow
        icon={<ClipboardCheck aria-hidden="true" />}
        title={t('assessments.hers')}
        onClick={() => follow('assessmentsOf', woman)}
      />
    </List>
  );
}
