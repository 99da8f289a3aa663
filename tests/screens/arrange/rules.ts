/** The rules: read, changed question by question, compared with a template, put to the vote, and how they came to be. */
import { tapButton } from '../../e2e/hands/hands.ts';
import { chooseRule, lateFee } from '../../e2e/hands/rules.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';

const going = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'boxOpened', arrange });
const asking = (question: string): Arrangement =>
  going((community) => community.goTo('rulesQuestion', { question }));

type RuleRoute = 'rulesChange' | 'rulesQuestion' | 'rulesTemplate' | 'rulesAgree' | 'rulesHistory';

export const RULES: Pick<Arrangements, RuleRoute> = {
  rulesChange: {
    subjects: going((community) => community.goTo('rulesChange', {})),
    changed: going(async (community, hands) => {
      await community.goTo('rulesQuestion', { question: 'lateFee' });
      await lateFee(hands, '2');
      await community.settle();
    }),
  },
  rulesQuestion: {
    limitRule: going(async (community, hands) => {
      await community.goTo('rulesQuestion', { question: 'limitRule' });
      await chooseRule(hands, 'limitRule', 'multiple');
      await community.settle();
    }),
    ceiling: asking('ceiling'),
    planMode: asking('planMode'),
    lateAmount: asking('lateAmount'),
    fines: asking('fines'),
    cycleMode: asking('cycleMode'),
    surplusBy: asking('surplusBy'),
  },
  rulesTemplate: {
    compared: going(async (community, hands) => {
      await community.goTo('rulesTemplate', {});
      await hands.page.locator('main label', { hasText: hands.t('founding.kind.caf.name') }).tap();
      await community.settle();
    }),
  },
  rulesAgree: {
    vote: going(async (community, hands) => {
      await community.goTo('rulesAgree', {});
      await tapButton(hands, hands.t('change.allFor'));
      await community.settle();
    }),
    refused: going(async (community, hands) => {
      await community.goTo('rulesAgree', {});
      await hands.page
        .locator('main label', { hasText: hands.t('founding.agree.vote.against') })
        .first()
        .tap();
      await tapButton(hands, hands.t('change.write'));
      await community.settle();
    }),
  },
  rulesHistory: { shown: { scene: 'between', arrange: (community) => community.goTo('rulesHistory', {}) } },
};
