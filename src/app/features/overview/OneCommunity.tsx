/** One community: why it needs a visit, and every figure with what it means. Each leads to the screen of that community which shows it. */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { FIGURES, useFigures, useOpenFigure } from './use-figures.ts';
import { useFormats } from './use-formats.ts';
import type { Accompanied } from './use-overview.ts';
import { useReasons } from './use-reasons.ts';

export function OneCommunity({ community }: { readonly community: Accompanied }) {
  const { t } = useTranslation();
  const go = useGo();
  const { book, summary, reasons } = community;
  const format = useFormats()(summary.currency);
  const { words, open } = useReasons();
  const figures = useFigures();
  const openFigure = useOpenFigure();
  const found = figures.of(summary, format);
  const name = format.name(summary.name);
  const said = reasons.map((reason) => words(reason, format));
  return (
    <Page
      title={name}
      onBack={() => go('overview', { of: 'all' })}
      listen={() => (said.length > 0 ? said.join(' ') : t('overview.noReason'))}
      actions={
        <Button kind="primary" onClick={() => go('home', { book })}>
          {t('overview.open')}
        </Button>
      }
    >
      <p>{t('overview.asOf', { date: format.date(summary.indicators.on) })}</p>
      {reasons.length === 0 ? (
        <Notice tone="done">{t('overview.noReason')}</Notice>
      ) : (
        <Card title={t('overview.because')}>
          <List label={t('overview.because')}>
            {reasons.map((reason, at) => (
              <ListRow
                key={reason.is}
                icon={<TriangleAlert aria-hidden="true" />}
                title={said[at]}
                onClick={() => open(book, reason)}
              />
            ))}
          </List>
        </Card>
      )}
      <Card title={t('overview.figures')}>
        <List label={t('overview.figures')}>
          {FIGURES.map((each) => {
            const { shown, of } = found[each];
            return (
              <ListRow
                key={each}
                title={figures.label(each)}
                note={[of, figures.meaning(each)].filter(Boolean).join(' · ')}
                end={shown ?? t('overview.nothing')}
                onClick={() => openFigure(book, each, summary)}
              />
            );
          })}
        </List>
      </Card>
    </Page>
  );
}
