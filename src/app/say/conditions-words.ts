/**
 * The conditions in plain words, one sentence or two for each topic, as they are read aloud before they are agreed. Amounts
 * stand where a percentage could. Must not know: who shows them.
 */
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conditions, Fine } from '../../ledger/conditions/conditions.ts';
import { RULE_TOPICS, type RuleTopic } from '../../ledger/conditions/topics.ts';
import type { Format } from '../format/format.ts';
import { useFormat } from '../format/use-format.tsx';
import { cycleSentences, leavingSentences } from './rules/ending.ts';
import {
  guarantorSentences,
  interestSentences,
  lateSentences,
  limitSentences,
  planSentences,
} from './rules/lending.ts';
import { matchSentences, savingSentences, withdrawalSentences } from './rules/saving.ts';
import { every, type Sentences } from './rules/sentences.ts';

export interface RuleLine {
  readonly topic: RuleTopic;
  readonly title: string;
  readonly text: string;
}

export function useConditionsWords(): (conditions: Conditions) => readonly RuleLine[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback((conditions) => conditionsInWords(conditions, t, format), [t, format]);
}

export function conditionsInWords(conditions: Conditions, t: TFunction, format: Format): readonly RuleLine[] {
  return RULE_TOPICS.map((topic) => ({
    topic,
    title: t(`rules.topic.${topic}`),
    text: SENTENCES[topic](conditions, t, format).filter(Boolean).join(' '),
  })).filter((line) => line.text !== '');
}

/** A fine's own name, or its cause in the reader's language. */
export function fineName(fine: Pick<Fine, 'cause' | 'name'>, t: TFunction): string {
  return fine.name ?? t(`rules.fine.${fine.cause}`);
}

const SENTENCES: Readonly<Record<RuleTopic, Sentences>> = {
  people: ({ people }, t) => (people ? [t(`rules.people.${people}`)] : []),
  meetings: ({ meetings }, t, format) => [t('rules.meetings', { every: every(meetings, t, format) })],
  saving: savingSentences,
  withdrawals: withdrawalSentences,
  match: matchSentences,
  limit: limitSentences,
  guarantors: guarantorSentences,
  interest: interestSentences,
  plan: planSentences,
  late: lateSentences,
  fines: ({ fines, represented }, t, format) =>
    fines.length === 0
      ? [t('rules.noFines')]
      : [
          fines
            .map((fine) =>
              t('rules.fineAmount', { fine: fineName(fine, t), amount: format.money(fine.amount) }),
            )
            .join(' '),
          t(represented.fined ? 'rules.representedFined' : 'rules.representedNotFined'),
        ],
  solidarity: ({ solidarityFund }, t, format) => {
    if (solidarityFund.mode === 'perMeeting')
      return [t('rules.solidarity.perMeeting', { amount: format.money(solidarityFund.amount) })];
    return [t(`rules.solidarity.${solidarityFund.mode}`)];
  },
  cycle: cycleSentences,
  joining: ({ joining }, t) => (joining ? [t(`rules.joining.${joining}`)] : []),
  leaving: leavingSentences,
  readAloud: ({ readAloud }, t) => (readAloud ? [t(`rules.readAloud.${readAloud}`)] : []),
  sharing: ({ sharing }, t) => (sharing ? [t(`rules.sharing.${sharing}`)] : []),
  box: ({ box }, t, format) => [
    box.keyHolders > 0
      ? t('rules.box.keys', { count: box.keyHolders, shown: format.number(box.keyHolders) })
      : '',
    box.witnesses > 0
      ? t('rules.box.witnesses', { count: box.witnesses, shown: format.number(box.witnesses) })
      : '',
    t('rules.box.step', { amount: format.money(box.cashStep) }),
  ],
  decisions: ({ decisions, represented }, t, format) => [
    t(`rules.decisions.${decisions.by}`),
    decisions.quorumPercent > 0
      ? t('rules.decisions.quorum', { percent: format.number(decisions.quorumPercent) })
      : '',
    decisions.quorumPercent > 0 && represented.countsForQuorum ? t('rules.decisions.represented') : '',
  ],
};
