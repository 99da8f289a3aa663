/** Where somebody wanted to go on and could not, the first thing that is wrong comes into sight, and the keyboard into it. */
import { useEffect, useState } from 'react';

export interface ShowWrong {
  /** Whether what is wrong is said: from the first try on. */
  readonly asked: boolean;
  readonly ask: () => void;
  readonly forget: () => void;
}

export function useShowWrong(): ShowWrong {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries === 0) return;
    const wrong = document.querySelector<HTMLElement>('main [aria-invalid], main [role=alert]');
    wrong?.focus({ preventScroll: true });
    wrong?.scrollIntoView?.({ block: 'center' });
  }, [tries]);
  return { asked: tries > 0, ask: () => setTries((before) => before + 1), forget: () => setTries(0) };
}
