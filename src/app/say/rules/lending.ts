/** Lending in plain words: the most that can be borrowed, what is paid on top, who vouches, how it is paid back. */
import type { Conditions, PlanPeriod } from '../../../ledger/conditions/conditions.ts';
import { concentrationOf, guarantorsOf } from '../../../ledger/conditions/in-force.ts';
import { scaleOf } from '../../../ledger/conditions/templates.ts';
import { graceOf, isLevel } from '../../../ledger/loans/schedule.ts';
import { type Amount, add, amount, smaller, times } from '../../../ledger/money.ts';
import { percentOf, timesRate } from '../../../ledger/rate.ts';
import { lateFeeSentences } from './late-fee.ts';
import { after, every, rateShown, type Sentences } from './sentences.ts';

/** Whether the sponsor's part counts for what a member can borrow. */
const countsMatch = ({ loans, match }: Conditions): boolean =>
  loans.limit.rule.rule !== 'multiple' && match.mode === 'sponsor' && match.countsForLimit;

/** What somebody with `saved` could borrow, where the sponsor has doubled all of it: the example of the rule. */
export function exampleLimit(conditions: Conditions, saved: Amount): Amount {
  const { limit } = conditions.loans;
  const { match } = conditions;
  const ratio = match.mode === 'sponsor' ? match.ratio : '0';
  const base = countsMatch(conditions) ? add(saved, timesRate(saved, ratio)) : saved;
  const most = timesRate(base, limit.rule.rule === 'multiple' ? limit.rule.times : limit.rule.factor);
  return limit.ceiling === null ? most : smaller(most, limit.ceiling);
}

const SHARES_OF_EXAMPLE = 6;

export const limitSentences: Sentences = (conditions, t, format) => {
  const { ceiling } = conditions.loans.limit;
  const { owes } = concentrationOf(conditions);
  const saved = times(scaleOf(format.currency).share, SHARES_OF_EXAMPLE);
  return [
    ruleSentence(conditions, t, format),
    ceiling === null ? '' : t('rules.limit.ceiling', { amount: format.money(ceiling) }),
    owes === null ? '' : t('rules.limit.ofFund', { percent: rateShown(owes, format) }),
    t('rules.limit.example', {
      saved: format.money(saved),
      most: format.money(exampleLimit(conditions, saved)),
    }),
  ];
};

const ruleSentence = (
  conditions: Conditions,
  t: Parameters<Sentences>[1],
  format: Parameters<Sentences>[2],
): string => {
  const { rule } = conditions.loans.limit;
  const withMatch = countsMatch(conditions);
  const number = rule.rule === 'multiple' ? rule.times : rule.factor;
  const shown = rateShown(number, format);
  if (rule.rule === 'proportionOfAll') {
    const base = t(withMatch ? 'rules.limit.allSavedAndMatch' : 'rules.limit.allSaved');
    return number === '1'
      ? t('rules.limit.share', { base })
      : t('rules.limit.shareTimes', { base, times: shown });
  }
  const base = t(withMatch ? 'rules.limit.savedAndMatch' : 'rules.limit.saved');
  return number === '1' ? t('rules.limit.once', { base }) : t('rules.limit.times', { base, times: shown });
};

const SHARES_OF_LOAN = 10;

export const interestSentences: Sentences = ({ loans }, t, format) => {
  const { interest } = loans.terms;
  if (interest.mode === 'none') return [t('rules.interest.none')];
  const base = times(scaleOf(format.currency).share, SHARES_OF_LOAN);
  const figures = {
    base: format.money(base),
    extra: format.money(percentOf(base, interest.percent, amount(1))),
    percent: rateShown(interest.percent, format),
  };
  if (interest.mode === 'once' || !interest.every) return [t(`rules.interest.${interest.mode}`, figures)];
  const when = every(interest.every, t, format);
  return [t(`rules.interest.byMeetings.${interest.mode}`, { ...figures, when })];
};

export const planSentences: Sentences = ({ loans }, t, format) => {
  const { plan } = loans.terms;
  const grace = graceOf(plan);
  return [
    plan.mode === 'onePayment'
      ? t('rules.plan.onePayment', { after: after(plan.after, t, format) })
      : t(`rules.plan.${isLevel(loans.terms) ? 'equalInstalments' : 'equalPrincipal'}`, {
          count: plan.instalments,
          shown: format.number(plan.instalments),
          every: every(plan.every, t, format),
        }),
    plan.mode === 'onePayment' || grace === 0
      ? ''
      : t('rules.plan.grace', { after: after(periods(plan.every, grace + 1), t, format) }),
    t(loans.severalAtOnce ? 'rules.severalAtOnce' : 'rules.oneAtOnce'),
  ];
};

/** In which order a payment covers what is due is said where there is more than the loan itself to pay. */
export const lateSentences: Sentences = ({ loans }, t, format) => {
  const { interest, lateFee, order } = loans.terms;
  const ordered = interest.mode === 'none' && lateFee.mode === 'none' ? '' : t(`rules.order.${order}`);
  if (lateFee.mode === 'none') return [t('rules.noLateFee'), ordered];
  return [...lateFeeSentences(lateFee, t, format), ordered];
};

const periods = (period: PlanPeriod, many: number): PlanPeriod => ({
  ...period,
  count: period.count * many,
});

export const guarantorSentences: Sentences = (conditions, t, format) => {
  const agreed = guarantorsOf(conditions);
  if (agreed.mode === 'none') return [];
  const percent = Number(agreed.percent);
  return [
    agreed.least === 0
      ? t('rules.guarantors.any')
      : t('rules.guarantors.least', { count: agreed.least, shown: format.number(agreed.least) }),
    percent === 0 ? '' : t('rules.guarantors.percent', { percent: format.number(percent) }),
    t('rules.guarantors.bound'),
    t(`rules.guarantors.${agreed.effect}`),
  ];
};
