/** A statement's table: two columns of figures fit on a phone, more are scrolled; on paper all of it stands on A4. */

import { classes } from '../../ui/classes.ts';
import { Name } from '../../ui/member/Name.tsx';
import { Wide } from '../../ui/page/Wide.tsx';
import styles from './statements.module.css';
import { notesOf, type StatementTable, type TableRow } from './table.ts';
import { useSayings } from './use-sayings.ts';

export function TableView({ table }: { readonly table: StatementTable }) {
  const { rows, total, values } = table;
  return (
    <Wide look={styles.sheet} label={table.caption}>
      <table className={styles.table}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.head}</th>
            {values.map((value) => (
              <th key={value} scope="col" className={classes(styles.value, styles.label)}>
                {value}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.key} className={styles.row}>
            <Row table={table} row={row} />
          </tbody>
        ))}
        {total ? (
          <tfoot>
            <Row table={table} row={total} isTotal />
          </tfoot>
        ) : null}
      </table>
    </Wide>
  );
}

interface RowProps {
  readonly table: StatementTable;
  readonly row: TableRow;
  readonly isTotal?: boolean | undefined;
}

/** The title with its figures; what else is said of it has the whole width below. */
function Row({ table, row, isTotal }: RowProps) {
  const sayings = useSayings();
  const notes = [...notesOf(table, row, sayings), ...(row.struck ? [sayings.corrected] : [])];
  const figures = row.values.some((value) => value !== null);
  const whole = table.values.length + 1;
  const values = figures ? <Values table={table} row={row} isTotal={isTotal} /> : null;
  return (
    <>
      <tr>
        <th scope={table.stacked ? 'rowgroup' : 'row'} colSpan={figures && !table.stacked ? 1 : whole}>
          <Title row={row} />
        </th>
        {table.stacked ? null : values}
      </tr>
      {table.stacked && values ? (
        <tr className={styles.below}>
          <td />
          {values}
        </tr>
      ) : null}
      {notes.length > 0 ? (
        <tr>
          <td colSpan={whole} className={styles.note}>
            {notes.join(' · ')}
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Title({ row: { title, struck, onOpen } }: Pick<RowProps, 'row'>) {
  const gone = classes(styles.title, struck && styles.gone);
  const name = <Name>{title}</Name>;
  if (!onOpen) return <span className={gone}>{name}</span>;
  return (
    <button type="button" className={classes(styles.open, gone)} onClick={onOpen}>
      {name}
    </button>
  );
}

function Values({ table, row, isTotal }: RowProps) {
  return table.values.map((label, at) => (
    <td key={label} className={classes(styles.value, row.struck && styles.gone, isTotal && styles.sum)}>
      <bdi>{row.values[at]?.shown ?? '–'}</bdi>
    </td>
  ));
}
