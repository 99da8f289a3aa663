/** What the answers mean, in the words that will be read aloud; nothing while an answer cannot be read. */
import type { RuleTopic } from '../../../ledger/conditions/topics.ts';
import { useConditionsWords } from '../../say/conditions-words.ts';
import styles from './founding.module.css';
import type { ReadRules } from './rules-form.ts';

export interface RulePreviewProps {
  readonly read: ReadRules;
  readonly about: readonly RuleTopic[];
}

export function RulePreview({ read, about }: RulePreviewProps) {
  const wordsOf = useConditionsWords();
  if (!read.ok) return null;
  const lines = wordsOf(read.conditions).filter((line) => about.includes(line.topic));
  return (
    <p className={styles.sentence} aria-live="polite">
      {lines.map((line) => line.text).join(' ')}
    </p>
  );
}
