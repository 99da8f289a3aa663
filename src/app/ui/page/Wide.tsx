/** What may be wider than the phone, a table or a sheet of paper: scrolled in its own frame, by keyboard too, so that the page is not. */
import type { ReactNode } from 'react';
import styles from './Wide.module.css';

export interface WideProps {
  readonly label: string;
  /** How the frame looks. */
  readonly look?: string | undefined;
  readonly children: ReactNode;
}

export function Wide({ label, look = '', children }: WideProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled takes the keyboard
    <section className={`${styles.wide} ${look}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
