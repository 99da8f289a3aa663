/** Colours with the contrast that they have where they are used, type, space and times, as tokens.css has them. */
import { useEffect, useState } from 'react';
import { contrastOf } from './contrast.ts';
import styles from './design.module.css';
import { Room, Shelf } from './shelf.tsx';

/** What is written in which colour on which ground. Text asks for 4.5 at least, 7 where it can be had. */
const TEXT_ON: readonly (readonly [text: string, ground: string])[] = [
  ['--ink', '--paper'],
  ['--ink', '--sheet'],
  ['--ink', '--sunk'],
  ['--ink-soft', '--paper'],
  ['--ink-soft', '--sheet'],
  ['--ink-soft', '--sunk'],
  ['--on-wood', '--wood'],
  ['--on-wood', '--wood-deep'],
  ['--on-action', '--action'],
  ['--on-action', '--action-press'],
  ['--on-brass', '--brass'],
  ['--ink', '--brass-soft'],
  ['--savings', '--sheet'],
  ['--savings', '--savings-soft'],
  ['--loan', '--sheet'],
  ['--loan', '--loan-soft'],
  ['--repayment', '--sheet'],
  ['--repayment', '--repayment-soft'],
  ['--missing', '--sheet'],
  ['--missing', '--missing-soft'],
  ['--warn', '--warn-soft'],
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((note) => ['--on-note', `--note-${note}`] as const),
  ...[1, 2, 3].map((coin) => ['--on-coin', `--coin-${coin}`] as const),
  ...['clay', 'sun', 'leaf', 'sea', 'sky', 'plum', 'rose', 'earth'].map(
    (face) => ['--on-face', `--face-${face}`] as const,
  ),
];
const TYPE = ['--text-small', '--text', '--text-large', '--text-title', '--text-outcome', '--text-figure'];
const SPACE = ['--space-1', '--space-2', '--space-3', '--space-4', '--space-6', '--space-8'];
const TIMES = ['--quick', '--calm'];
const SAMPLE = '1 234,50 €';

export function Tokens() {
  const theme = useTheme();
  return (
    <Room name="Tokens">
      <Shelf name="colours">
        <ul className={styles.tokens}>
          {TEXT_ON.map(([text, ground]) => (
            <Swatch key={`${theme} ${text} ${ground}`} text={text} ground={ground} />
          ))}
        </ul>
      </Shelf>
      <Shelf name="type">
        <ul className={styles.tokens}>
          {TYPE.map((token) => (
            <li key={token}>
              <span style={{ fontSize: `var(${token})` }}>{SAMPLE}</span> <code>{token}</code>
            </li>
          ))}
        </ul>
      </Shelf>
      <Shelf name="space">
        <ul className={styles.tokens}>
          {SPACE.map((token) => (
            <li key={token}>
              <div className={styles.space} style={{ '--shown': `var(${token})` }} />
              <code>{token}</code>
            </li>
          ))}
        </ul>
      </Shelf>
      <Shelf name="motion">
        {TIMES.map((token) => (
          <button key={token} type="button" className={styles.track} style={{ '--shown': `var(${token})` }}>
            <span className={styles.moving} />
            <code>{token}</code>
          </button>
        ))}
      </Shelf>
    </Room>
  );
}

function Swatch({ text, ground }: { readonly text: string; readonly ground: string }) {
  const [contrast, setContrast] = useState('');
  const measure = (element: HTMLElement | null): void => {
    if (element && contrast === '') setContrast(contrastOf(getComputedStyle(element)).toFixed(1));
  };
  const shown = { '--shown': `var(${ground})`, '--on-shown': `var(${text})` };
  return (
    <li className={styles.token}>
      <span ref={measure} className={styles.swatch} style={shown} data-contrast={contrast}>
        {contrast}
      </span>
      <code>{`${text} ${ground}`}</code>
    </li>
  );
}

/** What is measured is measured again under another theme. */
function useTheme(): string {
  const [theme, setTheme] = useState(() => document.documentElement.dataset.theme ?? '');
  useEffect(() => {
    const watcher = new MutationObserver(() => setTheme(document.documentElement.dataset.theme ?? ''));
    watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => watcher.disconnect();
  }, []);
  return theme;
}
