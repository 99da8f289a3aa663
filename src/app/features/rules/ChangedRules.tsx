/** What changes, topic by topic: what held before, and what holds then. */
import { useTranslation } from 'react-i18next';
import type { Conditions } from '../../../ledger/conditions/conditions.ts';
import type { RuleTopic } from '../../../ledger/conditions/topics.ts';
import { useRuleText } from '../../rule-questions/use-rule-text.ts';
import styles from './rules.module.css';

export interface ChangedRulesProps {
  readonly before: Conditions;
  readonly after: Conditions;
  readonly topics: readonly RuleTopic[];
}

export function ChangedRules({ before, after, topics }: ChangedRulesProps) {
  const { t } = useTranslation();
  const textOf = useRuleText();
  if (topics.length === 0) return <p>{t('change.nothing')}</p>;
  return (
    <dl className={styles.changes}>
      {topics.map((topic) => (
        <div key={topic}>
          <dt>{t(`rules.topic.${topic}`)}</dt>
          <dd>
            <del>{textOf(before, topic)}</del>
          </dd>
          <dd>
            <ins>{textOf(after, topic)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
