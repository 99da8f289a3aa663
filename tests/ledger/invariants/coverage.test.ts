/** A guard against vacuous runs: the generated books reach every kind, most refusals and the states that matter. */
import { expect, test } from 'vitest';
import { ENTRY_KINDS, kinds } from '../../../src/ledger/entries/registry.ts';
import { REFUSAL_CODES, type RefusalCode } from '../../../src/ledger/refusal.ts';
import { generate } from '../generate.ts';
import { takeTime } from './books.ts';
import { OF_PHONES } from './of-phones.ts';

takeTime();

const BOOKS = 200;

/** Too rare for chance: each has its own line in the tables. One takes a follow-up book, one a phone whose app is older than this one. */
const BY_TABLE_ONLY: readonly RefusalCode[] = [
  'tooFewMembers',
  'quorumMissing',
  'votedTwice',
  'notByConsensus',
  'noMajority',
  'loanAboveCash',
  'belowLeast',
  'debtorsOweMore',
  'notOfThisBook',
  'notReadByAll',
  ...(['leaverHasPayments', 'lossRuleNeeded', 'waitsForShareOut', 'settlementDiffers'] as const),
  ...(['shareOutStandsUnder', 'otherCycleAgreed'] as const),
];

test(`${BOOKS} generated books reach every kind, every common refusal and every answer about cash`, () => {
  const reached = new Map<string, number>();
  const note = (what: string, times = 1) => reached.set(what, (reached.get(what) ?? 0) + times);
  for (let seed = 1; seed <= BOOKS; seed += 1) {
    const world = generate(seed, 6, ({ command, decision }) => {
      if (!decision.ok) return;
      if (decision.already) note('second tap');
      if (command.do === 'correct') note(`correct ${command.boxLeg.is}`);
      if (command.do === 'correct' && decision.entries.some(({ kind }) => kind === 'owed-booked'))
        note('rest owed');
      const [first, second] = decision.entries;
      if (first?.kind === 'decided' && decision.entries.length > 1) note(`override of ${command.do}`);
      if (first?.kind === 'meeting-opened' && second) note('override of an opening');
    });
    for (const { kind, body } of world.entries) {
      note(kind);
      if (kind === 'difference-resolved') note(`resolved ${body.as}`);
      if (kind === 'deposit' && Number(body.carried) < 0) note('carried change used');
    }
    for (const [code, times] of world.refused) note(code, times);
    note(world.currency.code);
    for (const loan of Object.values(world.book.loans))
      note(`${loan.terms.interest.mode} ${loan.terms.plan.mode}`);
    note(`saving ${world.book.conditions?.saving.mode}`);
  }
  const interest = ['none', 'once', 'monthlyOnOriginal', 'monthlyOnOwed'];
  const wanted = [
    // These books are one phone's: what several write, and are refused, is reached by phones apart (apart.test.ts).
    ...ENTRY_KINDS.filter((kind) => kinds(kind)?.since === 1),
    ...['cycle-closed', 'part-handed-over'],
    ...REFUSAL_CODES.filter((code) => !BY_TABLE_ONLY.includes(code) && !OF_PHONES.includes(code)),
    ...['correct unsaid', 'correct movesNow', 'correct stays', 'correct explains', 'rest owed', 'second tap'],
    ...['override of write', 'override of correct', 'override of adopt', 'override of an opening'],
    ...['cashMoved', 'borneByFund', 'owedByMember', 'corrected'].map((as) => `resolved ${as}`),
    'balances-confirmed',
    ...['goal-set', 'goal-ended'],
    ...interest.flatMap((mode) => [
      `${mode} onePayment`,
      `${mode} equalPrincipal`,
      `${mode} equalInstalments`,
    ]),
    ...['EUR', 'XOF', 'UGX', 'saving free', 'saving quota', 'saving shares', 'carried change used'],
  ];
  expect(wanted.filter((what) => (reached.get(what) ?? 0) === 0)).toEqual([]);
});
