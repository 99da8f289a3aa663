/** The end of a cycle and who leaves before it, in plain words. What was never asked is not said. */
import { every, type Sentences } from './sentences.ts';

export const cycleSentences: Sentences = (conditions, t, format) => {
  const { cycle, shareOut, solidarityFund } = conditions;
  return [
    cycle ? t(`rules.cycle.${cycle.mode}`, { every: every(cycle.every, t, format) }) : '',
    shareOut ? t(`rules.shareOut.by.${shareOut.surplusBy}`) : '',
    shareOut && solidarityFund.mode !== 'none'
      ? t(`rules.shareOut.solidarity.${shareOut.solidarityFund}`)
      : '',
    ...sponsorSentences(conditions, t, format),
  ];
};

/** Without a sponsor nothing goes back, and there is nobody else to bear a loss. */
const sponsorSentences: Sentences = ({ shareOut, match }, t, format) => {
  if (!shareOut || match.mode === 'none') return [];
  const sponsor = format.name(match.name);
  return [
    t(`rules.shareOut.match.${shareOut.match}`, { sponsor }),
    t(`rules.shareOut.loss.${shareOut.lossFallsOn ?? 'notAsked'}`, { sponsor }),
  ];
};

export const leavingSentences: Sentences = ({ leaving }, t) =>
  leaving
    ? [
        t(leaving.bearsLosses ? 'rules.leaving.bears' : 'rules.leaving.bearsNot'),
        t(`rules.leaving.surplus.${leaving.surplus}`),
      ]
    : [];
