/**
 * Only on paper: lines of the book as a table with a running balance, the oldest first, as a book is read. A corrected line is
 * struck through and says so.
 */
import { useTranslation } from 'react-i18next';
import type { DatedLine } from '../../ledger/statement.ts';
import { useFormat } from '../format/use-format.tsx';
import { useEntryWords } from '../say/entry-words.ts';
import { classes } from '../ui/classes.ts';
import styles from './paper.module.css';

export interface LinesTableProps<Line extends DatedLine> {
  readonly caption: string;
  /** The oldest first. */
  readonly lines: readonly Line[];
  /** The columns of figures: their heads, and what stands in them for a line ('' where nothing). */
  readonly columns: readonly { readonly head: string; readonly of: (line: Line) => string }[];
  /** All lines are one person's: her name is not repeated. */
  readonly faceless?: boolean;
}

export function LinesTable<Line extends DatedLine>(props: LinesTableProps<Line>) {
  const { caption, lines, columns, faceless } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const words = useEntryWords();
  return (
    <div data-paper-only>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('paper.day')}</th>
            <th scope="col">{t('paper.line')}</th>
            {columns.map(({ head }) => (
              <th key={head} scope="col" className={styles.figure}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { what, title, note } = words(line);
            const corrected = line.reversedBy !== null;
            const more = [note, corrected ? t('ui.corrected') : null].filter(Boolean).join(' · ');
            return (
              <tr key={line.entry}>
                <td>{line.on ? format.date(line.on) : ''}</td>
                <td>
                  <span className={classes(corrected && styles.struck)}>{faceless ? what : title}</span>
                  {more ? <small className={styles.small}>{more}</small> : null}
                </td>
                {columns.map(({ head, of }) => (
                  <td key={head} className={classes(styles.figure, corrected && styles.struck)}>
                    {of(line)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
