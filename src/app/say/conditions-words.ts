/**
 * The conditions in plain words, one sentence or two for each topic, as they are read aloud before they are agreed. Amounts
 * stand where a percentage could. Must not know: who shows them.
 */
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conditions, Fine, Period } from '../../ledger/conditions.ts';
import { type Amount, add, amount, smaller, times } from '../../ledger/money.ts';
import { percentOf, timesRate } from '../../ledger/rate.ts';
import { scaleOf } from '../../ledger/templates.ts';
import type { Format } from '../format/format.ts';
import { useFormat } from '../format/use-format.tsx';

export const RULE_TOPICS = [
  'meetings',
  'saving',
  'withdrawals',
  'match',
  'limit',
  'interest',
  'plan',
  'fines',
  'solidarity',
  'box',
  'decisions',
] as const;
export type RuleTopic = (typeof RULE_TOPICS)[number];

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

/** What somebody with `saved` could borrow, where the sponsor has doubled all of it: the example of the rule. */
export function exampleLimit(conditions: Conditions, saved: Amount): Amount {
  const { limit } = conditions.loans;
  const { match } = conditions;
  const counts = limit.rule.rule === 'proportional' && match.mode === 'sponsor' && match.countsForLimit;
  const base = counts ? add(saved, timesRate(saved, match.ratio)) : saved;
  const most = timesRate(base, limit.rule.rule === 'multiple' ? limit.rule.times : limit.rule.factor);
  return limit.ceiling === null ? most : smaller(most, limit.ceiling);
}

type Sentences = (conditions: Conditions, t: TFunction, format: Format) => readonly string[];

const every = (period: Period, t: TFunction, format: Format) =>
  period.count === 1
    ? t(`rules.everyOne.${period.unit}`)
    : t(`rules.every.${period.unit}`, { count: period.count, shown: format.number(period.count) });

const after = (period: Period, t: TFunction, format: Format) =>
  period.count === 1
    ? t(`rules.afterOne.${period.unit}`)
    : t(`rules.after.${period.unit}`, { count: period.count, shown: format.number(period.count) });

const SENTENCES: Readonly<Record<RuleTopic, Sentences>> = {
  meetings: ({ meetings }, t, format) => [t('rules.meetings', { every: every(meetings, t, format) })],
  saving: ({ saving }, t, format) => savingSentences(saving, t, format),
  withdrawals: ({ withdrawals }, t) => [t(`rules.withdrawals.${withdrawals}`)],
  match: ({ match }, t, format) => {
    if (match.mode === 'none') return [];
    const sponsor = format.name(match.name);
    return match.ratio === '1'
      ? [t('rules.match.doubles', { sponsor })]
      : [t('rules.match.adds', { sponsor, ratio: rateShown(match.ratio, format) })];
  },
  limit: limitSentences,
  interest: interestSentences,
  plan: planSentences,
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

function savingSentences(saving: Conditions['saving'], t: TFunction, format: Format): readonly string[] {
  switch (saving.mode) {
    case 'free':
      return saving.least > 0
        ? [t('rules.saving.freeFrom', { amount: format.money(saving.least) })]
        : [t('rules.saving.free')];
    case 'quota':
      return [t('rules.saving.quota', { amount: format.money(saving.quota) })];
    case 'shares': {
      const price = format.money(saving.price);
      const most = { count: saving.most, shown: format.number(saving.most) };
      return [t('rules.saving.shares', { price, ...most }), t(`rules.saving.${saving.rest}`)];
    }
  }
}

const SHARES_OF_EXAMPLE = 6;

function limitSentences(conditions: Conditions, t: TFunction, format: Format): readonly string[] {
  const { rule, ceiling } = conditions.loans.limit;
  const { match } = conditions;
  const number = rule.rule === 'multiple' ? rule.times : rule.factor;
  const withMatch = rule.rule === 'proportional' && match.mode === 'sponsor' && match.countsForLimit;
  const saved = times(scaleOf(format.currency).share, SHARES_OF_EXAMPLE);
  const base = t(withMatch ? 'rules.limit.savedAndMatch' : 'rules.limit.saved');
  return [
    number === '1'
      ? t('rules.limit.once', { base })
      : t('rules.limit.times', { base, times: rateShown(number, format) }),
    ceiling === null ? '' : t('rules.limit.ceiling', { amount: format.money(ceiling) }),
    t('rules.limit.example', {
      saved: format.money(saved),
      most: format.money(exampleLimit(conditions, saved)),
    }),
  ];
}

const SHARES_OF_LOAN = 10;

function interestSentences({ loans }: Conditions, t: TFunction, format: Format): readonly string[] {
  const { interest } = loans.terms;
  if (interest.mode === 'none') return [t('rules.interest.none')];
  const base = times(scaleOf(format.currency).share, SHARES_OF_LOAN);
  return [
    t(`rules.interest.${interest.mode}`, {
      base: format.money(base),
      extra: format.money(percentOf(base, interest.percent, amount(1))),
      percent: rateShown(interest.percent, format),
    }),
  ];
}

function planSentences({ loans }: Conditions, t: TFunction, format: Format): readonly string[] {
  const { plan, lateFee } = loans.terms;
  const back =
    plan.mode === 'onePayment'
      ? t('rules.plan.onePayment', { after: after(plan.after, t, format) })
      : t('rules.plan.equalPrincipal', {
          count: plan.instalments,
          shown: format.number(plan.instalments),
          every: every(plan.every, t, format),
        });
  return [
    back,
    lateFee.mode === 'none' ? '' : t('rules.lateFee', { amount: format.money(lateFee.amount) }),
    t(loans.severalAtOnce ? 'rules.severalAtOnce' : 'rules.oneAtOnce'),
  ];
}

/** "1.5" → "1,5": a rate, not money. */
const rateShown = (rate: string, format: Format) => format.number(Number(rate));
