/** What the answers mean: the words that will be read aloud, and this community's own figures. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conditions } from '../../ledger/conditions/conditions.ts';
import type { RuleTopic } from '../../ledger/conditions/topics.ts';
import { useFormat } from '../format/use-format.tsx';
import { useBook, useNames } from '../state/use-book.tsx';
import { meaningOf, planOfMeaning } from './meaning/meaning.ts';
import { supposing } from './meaning/supposing.ts';
import styles from './rule-questions.module.css';
import { useRuleText } from './use-rule-text.ts';

/** Sentences about a topic with the figures of the open book. */
export function useMeaning(): (topic: RuleTopic, conditions: Conditions) => readonly string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const { nameOf } = useNames();
  return useMemo(
    () => (topic, conditions) => meaningOf(topic, supposing(book, conditions, { t, format, nameOf })),
    [t, format, book, nameOf],
  );
}

export interface MeaningProps {
  readonly topic: RuleTopic;
  readonly conditions: Conditions;
}

/** In words alone: where there is no book yet. */
export function InWords({ topic, conditions }: MeaningProps) {
  const textOf = useRuleText();
  return (
    <div className={styles.sentence} aria-live="polite">
      <p>{textOf(conditions, topic)}</p>
    </div>
  );
}

export function Meaning({ topic, conditions }: MeaningProps) {
  const lines = useMeaning()(topic, conditions);
  return (
    <>
      <InWords topic={topic} conditions={conditions} />
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ExamplePlan topic={topic} conditions={conditions} />
    </>
  );
}

/** The example's payments, one by one. */
function ExamplePlan({ topic, conditions }: MeaningProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const { nameOf } = useNames();
  const plan = planOfMeaning(topic, supposing(book, conditions, { t, format, nameOf }));
  if (plan.length === 0) return null;
  return (
    <dl className={styles.plan}>
      {plan.map(({ on, total }) => (
        <div key={on}>
          <dt>{format.date(on)}</dt>
          <dd>{format.money(total)}</dd>
        </div>
      ))}
    </dl>
  );
}
