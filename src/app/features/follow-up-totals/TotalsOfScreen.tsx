/** The totals of one community: the latest month with every figure and what it means, and the months before. */
import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MonthReceived, monthsReceived, type ReceivedTotals } from '../../../followup/totals.ts';
import { TotalsFigures } from '../../figures/TotalsFigures.tsx';
import { useMonth } from '../../figures/use-month.ts';
import { useFollow, useFollowUp } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export function TotalsOfScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const monthName = useMonth();
  const { totals } = useFollowUp();
  const months = monthsReceived(totals[id] ?? []);
  const [asked, setAsked] = useState<string | null>(null);
  const shown = months.find(({ month }) => month === asked) ?? months[0];
  const back = () => follow('totals');
  if (!shown)
    return (
      <Page title={t('sharing.received.title')} onBack={back}>
        <EmptyState title={t('sharing.received.none')} />
      </Page>
    );
  const { totals: latest } = shown.standing.signed;
  return (
    <Page key={shown.month} title={format.name(latest.community)} onBack={back}>
      <h2>{t('sharing.of', { month: monthName(shown.month) })}</h2>
      <Standing month={shown} />
      <TotalsFigures totals={latest} />
      {months.length > 1 ? (
        <Card title={t('sharing.received.others')}>
          <List label={t('sharing.received.others')}>
            {months
              .filter((one) => one !== shown)
              .map(({ month, standing, disagreeing }) => (
                <ListRow
                  key={month}
                  icon={<CalendarDays aria-hidden="true" />}
                  title={monthName(month, 'alone')}
                  note={disagreeing.length > 0 ? t('sharing.received.differ') : <Until one={standing} />}
                  onClick={() => setAsked(month)}
                />
              ))}
          </List>
        </Card>
      ) : null}
    </Page>
  );
}

function Until({ one }: { readonly one: ReceivedTotals }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { meeting, on } = one.signed.totals;
  return t('sharing.until', { number: format.number(meeting), date: format.date(on) });
}

/** On what the figures stand, and what else was said of the month. */
function Standing({ month: { standing, phones, replaced, disagreeing } }: { readonly month: MonthReceived }) {
  const { t } = useTranslation();
  const format = useFormat();
  const signed = t('sharing.received.phones', { count: phones, shown: format.number(phones) });
  return (
    <>
      <p>
        <Until one={standing} /> {signed}
        {replaced.length > 0 ? ` ${t('sharing.received.replaced')}` : null}
      </p>
      {disagreeing.length > 0 ? (
        <>
          <Notice tone="warn">{t('sharing.received.differWhy')}</Notice>
          {disagreeing.map((one) => (
            <details key={one.entry}>
              <summary>{t('sharing.received.otherFigures')}</summary>
              <TotalsFigures totals={one.signed.totals} />
            </details>
          ))}
        </>
      ) : null}
    </>
  );
}
