/** What stands around a statement: its title, whose it is and of which day, printing it, and giving it out as text or table. */
import { FileSpreadsheet, Printer, Share2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookDate } from '../../../ledger/book.ts';
import { BYTE_ORDER_MARK } from '../../../ledger/open/csv.ts';
import { keepFile } from '../../carrying/keep-file.ts';
import { useShare } from '../../carrying/use-share.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { TableView } from './TableView.tsx';
import { csvOf, type StatementTable, textOf } from './table.ts';
import { useSayings } from './use-sayings.ts';

export interface StatementPageProps {
  readonly title: string;
  readonly tables: readonly StatementTable[];
  /** What is said where there is nothing to list. */
  readonly empty: string;
  /** Whose it is and of which day, where it is not the open book and its last day. */
  readonly about?: string;
  readonly children?: ReactNode;
  /** Under the tables: more of them. */
  readonly below?: ReactNode;
}

export function StatementPage({ title, tables, empty, about, children, below }: StatementPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const share = useShare();
  const sayings = useSayings();
  const [kept, setKept] = useState(false);
  const on = bookDate(book);
  const own = [format.name(book.founding?.name ?? ''), on ? format.dateLong(on) : ''].filter(Boolean);
  const of = about ?? own.join(' · ');
  const text = () => [title, of, ...tables.map((table) => textOf(table, sayings))].join('\n\n');
  const file = () =>
    keepFile(`${title}.csv`, 'text/csv', BYTE_ORDER_MARK + csvOf(tables, format.decimalMark));
  const some = tables.some(({ rows }) => rows.length > 0);
  return (
    <Page
      title={title}
      onBack={() => go('statements')}
      wide
      actions={
        some ? (
          <Button
            kind="primary"
            icon={<Share2 aria-hidden="true" />}
            onClick={() => share.share({ title, text: text() })}
          >
            {t('statements.share')}
          </Button>
        ) : null
      }
    >
      <p>{of}</p>
      {share.outcome ? <Notice tone="done">{t(`statements.${share.outcome}`)}</Notice> : null}
      {kept ? <Notice tone="done">{t('statements.kept')}</Notice> : null}
      {children}
      {some ? (
        tables.map((table) => <TableView key={table.key} table={table} />)
      ) : (
        <EmptyState title={empty} />
      )}
      {below}
      {some ? (
        <div data-screen-only>
          <Button wide icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            {t('paper.print')}
          </Button>
          <Button
            wide
            icon={<FileSpreadsheet aria-hidden="true" />}
            onClick={async () => setKept(await file())}
          >
            {t('statements.table')}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
