/**
 * The meeting's fixed line of picture steps: icon, word, and ✓ or how many are left. Any step can be gone to; skipped
 * ones say so. `line` scrolls sideways above a screen, `list` is the meeting's own page.
 */
import { Check } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import { classes } from '../classes.ts';
import { Spoken } from '../talk/Spoken.tsx';
import styles from './Stepper.module.css';

export interface Step<Id extends string = string> {
  readonly id: Id;
  readonly icon: ReactNode;
  readonly label: string;
  readonly done: boolean;
  /** How many members or lines are left; 0 or absent shows nothing. */
  readonly left?: number | undefined;
}

export interface StepperProps<Id extends string> {
  readonly label: string;
  readonly steps: readonly Step<Id>[];
  readonly current?: Id | undefined;
  readonly onStep: (id: Id) => void;
  readonly layout?: 'line' | 'list' | undefined;
}

export function Stepper<Id extends string>(props: StepperProps<Id>) {
  const { label, steps, current, onStep, layout = 'line' } = props;
  const here = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step in sight follows the current one
  useEffect(() => {
    here.current?.scrollIntoView?.({ inline: 'center', block: 'nearest' });
  }, [current]);
  return (
    <nav className={styles[layout]} aria-label={label}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.id} className={styles.step}>
            <button
              ref={step.id === current ? here : undefined}
              type="button"
              className={styles.button}
              aria-current={step.id === current ? 'step' : undefined}
              onClick={() => onStep(step.id)}
            >
              <span className={styles.icon}>{step.icon}</span>
              <span className={styles.word}>{step.label}</span>
              <StepState step={step} badge={layout === 'line'} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** ✓ or "3 left"; as a badge on the icon where room is scarce (the words stay for the ear). */
function StepState({ step, badge }: { readonly step: Step; readonly badge: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const className = badge ? styles.badge : styles.state;
  if (step.done) {
    return (
      <span className={classes(className, styles.ready)}>
        <Check aria-hidden="true" className={styles.check} />
        <Spoken>{t('ui.stepper.done')}</Spoken>
      </span>
    );
  }
  if (!step.left) return null;
  const words = t('ui.stepper.left', { count: step.left, shown: format.number(step.left) });
  if (!badge) return <span className={className}>{words}</span>;
  return (
    <span className={className}>
      <span aria-hidden="true">{format.number(step.left)}</span>
      <Spoken>{words}</Spoken>
    </span>
  );
}
