/** What is agreed about a topic, in words; also where it is that there is nothing. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conditions } from '../../ledger/conditions/conditions.ts';
import type { RuleTopic } from '../../ledger/conditions/topics.ts';
import { useConditionsWords } from '../say/conditions-words.ts';

export function useRuleText(): (conditions: Conditions, topic: RuleTopic) => string {
  const { t } = useTranslation();
  const wordsOf = useConditionsWords();
  return useCallback(
    (conditions, topic) => {
      const line = wordsOf(conditions).find((one) => one.topic === topic);
      if (line) return line.text;
      return topic === 'guarantors' || topic === 'match'
        ? t(`change.nobody.${topic}`)
        : t('change.notAgreed');
    },
    [t, wordsOf],
  );
}
