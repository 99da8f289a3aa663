/** Saving in plain words: how much, taken out when, and what a sponsor adds on which terms. */
import { concentrationOf, inForce } from '../../../ledger/conditions/in-force.ts';
import { every, rateShown, type Sentences } from './sentences.ts';

export const savingSentences: Sentences = (conditions, t, format) => {
  const { saves } = concentrationOf(conditions);
  const ofFund = saves === null ? '' : t('rules.saving.ofFund', { percent: rateShown(saves, format) });
  return [...modeSentences(conditions, t, format), ofFund];
};

const modeSentences: Sentences = ({ saving }, t, format) => {
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
};

export const withdrawalSentences: Sentences = (conditions, t, format) => {
  const { withdrawals, withdrawalNotice: notice } = inForce(conditions);
  if (withdrawals === 'notAllowed' || notice === null) return [t(`rules.withdrawals.${withdrawals}`)];
  const { unit, count } = notice;
  const ahead = t(`rules.ahead.${unit}`, { count, shown: format.number(count) });
  return [t(`rules.withdrawals.${withdrawals}`), t('rules.withdrawals.notice', { ahead })];
};

/** What a book does not say, as those from before it was asked, is not said here either. */
export const matchSentences: Sentences = ({ match }, t, format) => {
  if (match.mode === 'none') return [];
  const sponsor = format.name(match.name);
  const { base, most, eligible, onExit } = match;
  return [
    match.ratio === '1'
      ? t('rules.match.doubles', { sponsor })
      : t('rules.match.adds', { sponsor, ratio: rateShown(match.ratio, format) }),
    match.every ? t('rules.match.every', { every: every(match.every, t, format) }) : '',
    base ? t(`rules.match.${base}`) : '',
    most?.member ? t('rules.match.mostEach', { amount: format.money(most.member) }) : '',
    most?.community ? t('rules.match.mostAll', { amount: format.money(most.community) }) : '',
    eligible && eligible.savings > 0
      ? t('rules.match.fromSavings', { amount: format.money(eligible.savings) })
      : '',
    eligible && eligible.attendancePercent > 0
      ? t('rules.match.fromAttendance', { percent: format.number(eligible.attendancePercent) })
      : '',
    onExit ? t(`rules.match.onExit.${onExit}`, { sponsor }) : '',
  ];
};
