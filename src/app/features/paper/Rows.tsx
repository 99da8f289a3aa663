/** A table of blank rows: the first two columns of figures are narrow, words have the room. */
import paper from '../../paper/paper.module.css';
import { classes } from '../../ui/classes.ts';
import styles from './MeetingForm.module.css';

export interface RowsProps {
  readonly caption: string;
  readonly heads: readonly string[];
}

const BLANK = ['first', 'second', 'third'] as const;

export function Rows({ caption, heads }: RowsProps) {
  return (
    <table className={classes(paper.table, styles.table)}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {BLANK.map((row) => (
          <tr key={row}>
            {heads.map((head) => (
              <td key={head} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
