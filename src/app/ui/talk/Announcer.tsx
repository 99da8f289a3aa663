/** The short message after something is done: seen for a few seconds, spoken by screen readers, in nobody's way. */
import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import styles from './Announcer.module.css';

export interface Announcement {
  readonly text: string;
  /** Rises with every message, so that the same words are said again. */
  readonly times: number;
}

const SHOWN_MS = 3_500;

export function Announcer({ announcement }: { readonly announcement: Announcement }) {
  const [gone, setGone] = useState(0);
  const { text, times } = announcement;
  useEffect(() => {
    const timer = setTimeout(() => setGone(times), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [times]);
  const shown = text !== '' && gone !== times;
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {shown ? (
        <div key={times} className={styles.toast}>
          <Check aria-hidden="true" />
          {text}
        </div>
      ) : null}
    </div>
  );
}
