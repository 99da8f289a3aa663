/** All communities: what they have together, and each of them, as rows on a phone and as a table where there is the room. */
import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { totalsByCurrency } from '../../../ledger/overview/totals.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { bringSheet } from '../../style-sheet.ts';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Communities } from './Communities.tsx';
import type { TableProps } from './CommunityTable.tsx';
import sheet from './overview.css?url';
import { TotalsGiven } from './TotalsGiven.tsx';
import { useFormats } from './use-formats.ts';
import type { Overview, WithoutFigures } from './use-overview.ts';

export function AllCommunities({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const Table = useTableWhenWide();
  const { communities, without } = overview;
  const needed = communities.filter(({ reasons }) => reasons.length > 0).length;
  const all = format.number(communities.length);
  const sentence =
    needed === 0
      ? t('overview.noneNeeded')
      : t('overview.needed', { count: needed, shown: format.number(needed), all });
  return (
    <Page title={t('overview.title')} onBack={() => go('start')} listen={() => sentence} wide>
      <Reading without={without} />
      {communities.length === 0 && without.length === 0 ? (
        <EmptyState title={t('overview.none')} />
      ) : (
        <p>{sentence}</p>
      )}
      {communities.length === 0 ? null : Table ? (
        <Table communities={communities} />
      ) : (
        <Communities communities={communities} />
      )}
      <Without without={without} />
      <Together overview={overview} />
      <TotalsGiven here={[...communities, ...without].map(({ book }) => book)} />
    </Page>
  );
}

/** What it says is heard where nobody looks: how many books are still to be read. */
function Reading({ without }: Pick<Overview, 'without'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = without.filter(({ why }) => why === 'reading').length;
  return (
    <p role="status">{count === 0 ? null : t('overview.reading', { count, shown: format.number(count) })}</p>
  );
}

function Without({ without }: Pick<Overview, 'without'>) {
  const { t } = useTranslation();
  const go = useGo();
  const named = without.filter((one): one is WithoutFigures => one.why !== 'reading');
  if (named.length === 0) return null;
  return (
    <Card title={t('overview.without')}>
      <List label={t('overview.without')}>
        {named.map(({ book, name, why }) => (
          <ListRow
            key={book}
            title={name === null ? t('sync.arriving.title') : <Name>{name}</Name>}
            note={t(`overview.why.${why === 'arriving' ? 'arriving' : 'unreadable'}`)}
            onClick={() => go('home', { book })}
          />
        ))}
      </List>
    </Card>
  );
}

/** Sums, each currency by itself. */
function Together({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const totals = totalsByCurrency(overview.communities.map(({ summary }) => summary));
  if (overview.communities.length < 2) return null;
  return (
    <>
      {totals.map(({ currency, communities, members, savings, lent, overdue }) => {
        const format = formats(currency);
        const [shown, people] = [format.number(communities), format.number(members)];
        const title =
          totals.length === 1
            ? t('overview.together')
            : t('overview.togetherIn', { currency: `${format.sign} (${currency.code})` });
        return (
          <Card key={currency.code} title={title}>
            <p>{t('overview.people', { count: communities, shown, members: people })}</p>
            <List label={title}>
              <ListRow title={t('overview.figure.savings')} end={format.money(savings)} />
              <ListRow title={t('overview.lent')} end={format.money(lent)} />
              <ListRow title={t('overview.figure.overdue')} end={format.money(overdue)} />
            </List>
          </Card>
        );
      })}
    </>
  );
}

/** The table and its style sheet are fetched where there is room for it; until then, and where they cannot be had, the rows stand. */
function useTableWhenWide(): ComponentType<TableProps> | null {
  const [Table, setTable] = useState<ComponentType<TableProps> | null>(null);
  const bring = useCallback(async () => {
    const [{ CommunityTable }] = await Promise.all([import('./CommunityTable.tsx'), bringSheet(sheet)]);
    return CommunityTable;
  }, []);
  useEffect(() => {
    let gone = false;
    const wide = matchMedia('(min-width: 900px)');
    const look = () => {
      if (!wide.matches) setTable(null);
      else
        bring().then(
          (brought) => {
            if (!gone && wide.matches) setTable(() => brought);
          },
          () => undefined,
        );
    };
    wide.addEventListener('change', look);
    look();
    return () => {
      gone = true;
      wide.removeEventListener('change', look);
    };
  }, [bring]);
  return Table;
}
