/** Cards, lists and their rows. A row with `onClick` is one button; what stands at its end (an amount) is read with it. */
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import type { MemberFace } from '../member/face.ts';
import { MemberSymbol } from '../member/MemberSymbol.tsx';
import { Name } from '../member/Name.tsx';
import styles from './List.module.css';

export interface CardProps {
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function Card({ title, children, action }: CardProps) {
  return (
    <section className={styles.card}>
      {title ? <h2 className={styles.cardTitle}>{title}</h2> : null}
      {children}
      {action}
    </section>
  );
}

export function List({
  children,
  label,
}: {
  readonly children: ReactNode;
  readonly label?: string | undefined;
}) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

export interface ListRowProps {
  readonly title?: ReactNode;
  readonly member?: MemberFace | undefined;
  readonly note?: ReactNode;
  /** At the end of the row: an amount, a ✓. */
  readonly end?: ReactNode;
  readonly icon?: ReactNode;
  readonly onClick?: (() => void) | undefined;
  /** Where people are now. */
  readonly current?: boolean | undefined;
  /** Crossed out: reversed. The words say so too (put them in `note`). */
  readonly struck?: boolean | undefined;
}

export function ListRow({ title, member, note, end, icon, onClick, current, struck }: ListRowProps) {
  const content = (
    <>
      {member ? <MemberSymbol symbol={member.symbol} colour={member.colour} /> : icon}
      <span className={styles.middle}>
        <span className={styles.words}>
          {member ? (
            <b className={styles.name}>
              <Name>{member.name}</Name>
            </b>
          ) : null}
          {title ? <span className={classes(!member && styles.name)}>{title}</span> : null}
          {note ? <span className={styles.note}>{note}</span> : null}
        </span>
        {end ? <span className={styles.end}>{end}</span> : null}
      </span>
      {onClick ? <ChevronRight className={styles.more} aria-hidden="true" /> : null}
    </>
  );
  return (
    <li className={classes(styles.item, struck && styles.struck)}>
      {onClick ? (
        <button type="button" className={styles.row} aria-current={current} onClick={onClick}>
          {content}
        </button>
      ) : (
        <div className={styles.row}>{content}</div>
      )}
    </li>
  );
}
