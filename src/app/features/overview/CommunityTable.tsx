/** The communities as a table that is sorted by any of its columns. Under each stand the reasons for a visit, in words. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { Card } from '../../ui/list/List.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { Wide } from '../../ui/page/Wide.tsx';
import { type Column, directionOf, type Sorting, sorted } from './sorting.ts';
import { FIGURES, useFigures } from './use-figures.ts';
import { useFormats } from './use-formats.ts';
import type { Accompanied } from './use-overview.ts';
import { useReasons } from './use-reasons.ts';

export interface TableProps {
  readonly communities: readonly Accompanied[];
}

/** What went back of the match stands with its community: a laptop has the room for no more. */
const SHOWN = FIGURES.filter((name) => name !== 'matchReturned');
const COLUMNS: readonly Column[] = ['name', 'visit', ...SHOWN];

export function CommunityTable({ communities }: TableProps) {
  const { t } = useTranslation();
  const { compareNames } = useFormat();
  const formats = useFormats();
  const figures = useFigures();
  const [sorting, setSorting] = useState<Sorting>({ by: 'visit', backwards: false });
  const rows = communities.map((community) => ({
    ...community,
    figures: figures.of(community.summary, formats(community.summary.currency)),
  }));
  const label = (column: Column) =>
    column === 'name' || column === 'visit' ? t(`overview.column.${column}`) : figures.label(column);
  return (
    <>
      <Wide label={t('overview.title')}>
        <table data-overview="">
          <caption>{t('overview.sortedBy', { column: label(sorting.by) })}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <Head
                  key={column}
                  label={label(column)}
                  way={sorting.by === column ? directionOf(sorting) : 'none'}
                  onSort={() =>
                    setSorting({ by: column, backwards: sorting.by === column && !sorting.backwards })
                  }
                />
              ))}
            </tr>
          </thead>
          {sorted(rows, sorting, compareNames).map((row) => (
            <Row key={row.book} row={row} />
          ))}
        </table>
      </Wide>
      <Card title={t('overview.meanings')}>
        <dl data-overview="">
          {SHOWN.map((name) => (
            <div key={name}>
              <dt>{figures.label(name)}</dt>
              <dd>{figures.meaning(name)}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  );
}

interface HeadProps {
  readonly label: string;
  readonly way: 'none' | 'ascending' | 'descending';
  readonly onSort: () => void;
}

function Head({ label, way, onSort }: HeadProps) {
  const Arrow = way === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th scope="col" aria-sort={way}>
      <button type="button" onClick={onSort}>
        {label}
        {way === 'none' ? null : <Arrow aria-hidden="true" size="1em" />}
      </button>
    </th>
  );
}

type RowOf = Accompanied & { readonly figures: ReturnType<ReturnType<typeof useFigures>['of']> };

function Row({ row: { book, summary, reasons, figures } }: { readonly row: RowOf }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormats()(summary.currency);
  const { words } = useReasons();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup">
          <button type="button" onClick={() => go('overview', { of: book })}>
            <Name>{summary.name}</Name>
          </button>
        </th>
        <td>{format.number(reasons.length)}</td>
        {SHOWN.map((name) => (
          <td key={name}>
            <bdi>{figures[name].shown ?? t('overview.nothing')}</bdi>
          </td>
        ))}
      </tr>
      {reasons.length > 0 ? (
        <tr>
          <td colSpan={COLUMNS.length} data-overview="reasons">
            {reasons.map((reason) => words(reason, format)).join(' ')}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
