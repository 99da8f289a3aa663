/** Twelve women whose businesses were followed in the year that is over, each asked twice: what a report may tell, and what it withholds. */
import type { FactDraft } from '../../../src/followup/facts/registry.ts';
import { assessed, business, day, euros, step, stepDone, visit } from '../../followup/trade.ts';
import { noted } from '../../followup/world.ts';

export const TEAM_OF_REPORT = 'Sants 2025';
export const YEAR_OF_REPORT = 2025;

const on = (rest: string) => day(`${YEAR_OF_REPORT}-${rest}`);

const BEFORE = { spring: [2, 2, 1, 3], well: 44, support: 7 };

export const womenOfTheYear: readonly FactDraft[] = Array.from({ length: 12 }, (_, at): FactDraft[] => {
  const [her, hers] = [`reported-${at}`, `reported-business-${at}`];
  const worth = (more: number) => ({
    ...{ sales: euros(420 + 70 * at + more), profitAsked: euros(90 + 20 * at + more) },
    ...{ stock: euros(150 + more * (1 + (at % 3))), equipment: euros(600), debts: euros(200) },
  });
  return [
    noted(her),
    business(hers, her, { registered: at < 5 }),
    visit(hers, { on: on('04-07'), figures: worth(0) }),
    step(`reported-step-${at}`, hers, on('09-30')),
    stepDone(`reported-step-${at}`, on('10-06')),
    visit(hers, {
      ...{ on: on('11-10'), trading: at < 7, figures: worth(60) },
      people: { paid: at % 2, unpaidFamily: 1, partners: 0 },
    }),
    assessed(her, 'outcomes-business', { answers: BEFORE.spring }, on('04-07')),
    assessed(her, 'outcomes-business', { answers: [4, 3, 2 + (at % 2), 4] }, on('11-10')),
    assessed(her, 'who-5', { score: BEFORE.well + 4 * (at % 3) }, on('04-08')),
    assessed(her, 'who-5', { score: 60 + 4 * (at % 4) }, on('11-11')),
    ...(at < 3 ? [assessed(her, 'oss-3', { score: BEFORE.support }, on('04-08'))] : []),
  ];
}).flat();
