// The questions about conditions: everything that can be agreed is asked, and an answer changes what it is about alone.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CONDITIONS, type Conditions } from '../../src/ledger/conditions/conditions.ts';
import { inForce } from '../../src/ledger/conditions/in-force.ts';
import { conditionsFrom, TEMPLATES } from '../../src/ledger/conditions/templates.ts';
import { RULE_TOPICS } from '../../src/ledger/conditions/topics.ts';
import { EUR } from '../../src/ledger/currency.ts';
import { fits } from '../../src/ledger/questions/question.ts';
import {
  type Answers,
  answered,
  answersOf,
  askedOf,
  changedTopics,
  firstOpen,
  QUESTIONS,
  questionOf,
} from '../../src/ledger/questions/questions.ts';
import { anyConditions } from './conditions/any.ts';

/** What is not asked has no meaning: of a sponsor and a fund that are not there; a sponsor's account stays the same. */
function meant(conditions: Conditions) {
  const { shareOut, match, ...all } = inForce(conditions);
  const none = match.mode === 'none';
  return {
    ...all,
    withdrawalNotice: all.withdrawals === 'allowed' ? all.withdrawalNotice : null,
    match: none ? match : { ...match, sponsor: '' },
    loans: { ...all.loans, terms: { ...all.loans.terms, plan: { grace: 0, ...all.loans.terms.plan } } },
    shareOut: shareOut && {
      ...shareOut,
      ...(none ? { match: 'kept', lossFallsOn: null } : {}),
      ...(all.solidarityFund.mode === 'none' ? { solidarityFund: 'kept' } : {}),
    },
  };
}

const complete = anyConditions.filter(
  (one) => one.cycle !== undefined && one.shareOut !== undefined && one.sharing !== undefined,
);
const template = fc.constantFrom(...TEMPLATES).map((id) => conditionsFrom(id, EUR, 'Fundació'));

describe('the questions', () => {
  test('reach everything that can be agreed, from wherever a community starts', () => {
    fc.assert(
      fc.property(fc.oneof(anyConditions, template), complete, (from, wanted) => {
        const answers: Answers = JSON.parse(JSON.stringify(answersOf(wanted)));
        const reached = answered(from, answers);
        expect(meant(v.parse(CONDITIONS, reached))).toEqual(meant(wanted));
        expect(changedTopics(wanted, reached)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('answered as it holds they change nothing', () => {
    fc.assert(
      fc.property(anyConditions, (conditions) => {
        const again = answered(conditions, answersOf(conditions));
        expect(inForce(again)).toMatchObject(inForce(conditions));
        expect(changedTopics(conditions, again)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('one answer changes its own topic, and whatever any answer leads to can be agreed but for a name', () => {
    const options = fc.constantFrom(...QUESTIONS.filter(({ asks }) => asks.as === 'choice'));
    fc.assert(
      fc.property(anyConditions, options, fc.nat(), (conditions, { id, asks, topic, isAsked }, at) => {
        fc.pre(isAsked(conditions) && asks.as === 'choice');
        const answer = asks.as === 'choice' ? (asks.choices[at % asks.choices.length] ?? '') : '';
        const after = answered(conditions, { [id]: answer });
        const depends = ['match', 'solidarity'].includes(topic) ? [topic, 'cycle'] : [topic];
        for (const changed of changedTopics(conditions, after)) expect(depends).toContain(changed);
        const open = firstOpen(after);
        expect(open === null || open.id === 'sponsor').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('every topic asks something, under a name of its own', () => {
    expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(QUESTIONS.length);
    const base = conditionsFrom('barcelona', EUR, 'Fundació');
    for (const topic of RULE_TOPICS) expect(askedOf(topic, base).length).toBeGreaterThan(0);
    expect(questionOf('quota')?.isAsked(base)).toBe(false);
  });

  test('an answer that does not fit, or was kept by another app, changes nothing', () => {
    const base = conditionsFrom('caf', EUR, '');
    const odd = { limitRule: 'all', limitNumber: '-1', gone: 3, grace: 99, sponsor: 'x' } as Answers;
    expect(answered(base, odd)).toEqual(base);
    expect(fits({ as: 'percent', none: false }, '100.5')).toBe(false);
  });

  test('a sponsor has to be named', () => {
    const open = answered(conditionsFrom('caf', EUR, ''), { match: 'sponsor' });
    expect(firstOpen(open)?.id).toBe('sponsor');
    expect(firstOpen(answered(open, { sponsor: 'La Caixa' }))).toBeNull();
  });
});
