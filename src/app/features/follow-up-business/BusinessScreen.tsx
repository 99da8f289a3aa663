/** A business: what it is, when the next visit is due, how its figures went, the plan, and the visits. */

import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Business, Visit } from '../../../followup/business/business.ts';
import { visitDueOf } from '../../../followup/business/visits-due.ts';
import type { CivilDate } from '../../../ledger/civil-date.ts';
import { daysOf } from '../../follow-up/days-of.ts';
import { MayWrite } from '../../follow-up/MayWrite.tsx';
import { useFollow, useFollowUp } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { MemberSymbol } from '../../ui/member/MemberSymbol.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { FigureRows } from './FigureRows.tsx';
import { KeptHere } from './kept/KeptHere.tsx';
import { Missing } from './Missing.tsx';
import { Plan } from './Plan.tsx';
import { Trends } from './Trends.tsx';
import { VisitList } from './VisitList.tsx';

export function BusinessScreen({ id }: { readonly id: string }) {
  const { businesses, visits } = useFollowUp();
  const business = businesses[id];
  return business ? <Whole business={business} visits={visits[business.id] ?? []} /> : <Missing />;
}

interface WholeProps {
  readonly business: Business;
  readonly visits: readonly Visit[];
}

function Whole({ business, visits }: WholeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const { today } = useParts();
  const face = useNames().faceOf(business.woman);
  const isErased = useFollowUp().women[business.woman]?.erased !== null;
  const byDay = [...visits].sort((one, other) => (one.on < other.on ? -1 : 1));
  const last = byDay.at(-1);
  return (
    <Page
      title={t('business.of', { name: format.name(face.name) })}
      mark={<MemberSymbol symbol={face.symbol} colour={face.colour} />}
      onBack={() => follow('woman', business.woman)}
      wide
      actions={
        <MayWrite>
          <Button
            kind="primary"
            icon={<NotebookPen aria-hidden="true" />}
            onClick={() => follow('visit', business.id)}
          >
            {t('business.visit.write')}
          </Button>
        </MayWrite>
      }
    >
      <Due business={business} />
      <About business={business} />
      {last ? (
        <Card title={t('business.last', { date: format.date(last.on) })}>
          <FigureRows figures={last.figures} brief />
        </Card>
      ) : (
        <EmptyState title={t('business.noVisit')} />
      )}
      <Trends visits={byDay} />
      <Plan business={business.id} />
      <VisitList business={business.id} visits={byDay} />
      {isErased ? null : <KeptHere woman={business.woman} business={business.id} on={today()} />}
    </Page>
  );
}

function About({ business }: Pick<WholeProps, 'business'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const what = useNames().textOf(business.what);
  const barred = useBarredAnywhere();
  return (
    <Card
      action={
        barred ? null : (
          <Button kind="quiet" onClick={() => follow('businessEdit', business.id)}>
            {t('business.change')}
          </Button>
        )
      }
    >
      <List>
        <ListRow title={what ?? t('business.gone')} />
        <ListRow
          title={t('business.started')}
          end={business.startedOn === null ? t('business.notBegun') : format.date(business.startedOn)}
        />
        <ListRow
          title={t('business.registered')}
          end={t(business.registered ? 'business.yes' : 'business.no')}
        />
      </List>
    </Card>
  );
}

function Due({ business }: Pick<WholeProps, 'business'>) {
  const { t } = useTranslation();
  const { today } = useParts();
  const words = useDueWords();
  const due = daysOf(useFollowUp()).find((one) => one.business === business.id);
  if (!due) return null;
  const { on, because } = visitDueOf(due);
  return (
    <Notice
      tone={on <= today() ? 'warn' : 'info'}
      title={t(on <= today() ? 'business.due.now' : 'business.due.later')}
    >
      {words(on, because)}
    </Notice>
  );
}

/** "Since Monday 2 March: it was agreed for then." */
export function useDueWords(): (on: CivilDate, because: 'first' | 'nextStep' | 'period') => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (on, because) => t(`business.due.${because}`, { date: format.dateLong(on) });
}
