/** The little box itself, open or closed: the sign of the app, drawn once. Decorative. */
import styles from './BoxPicture.module.css';

export interface BoxPictureProps {
  readonly open?: boolean | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
}

export function BoxPicture({ open, size = 'normal' }: BoxPictureProps) {
  return (
    <svg className={styles[size]} viewBox="0 0 64 56" aria-hidden="true">
      {open ? (
        <path className={styles.lid} d="M8 22 14 4q1-3 4-3h38q3 0 2 3l-4 18z" />
      ) : (
        <path className={styles.lid} d="M4 14q0-4 4-4h48q4 0 4 4v10H4z" />
      )}
      {open ? <path className={styles.inside} d="M4 22h56v6H4z" /> : null}
      <path className={styles.body} d="M4 24h56v26q0 4-4 4H8q-4 0-4-4z" />
      <path className={styles.grain} d="M4 34h56M4 44h56" />
      <path className={styles.latch} d="M27 20h10v11q0 3-3 3h-4q-3 0-3-3z" />
      <path className={styles.hole} d="M32 25v4" />
    </svg>
  );
}
