// What holds where a book says nothing, and that what it says holds.
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { CONDITIONS } from '../../../src/ledger/conditions/conditions.ts';
import { inForce } from '../../../src/ledger/conditions/in-force.ts';
import { conditionsFrom, TEMPLATES } from '../../../src/ledger/conditions/templates.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import golden from '../../vectors/entries-v1.json' with { type: 'json' };
import { DOUBLED } from '../story/community.ts';
import { anyConditions } from './any.ts';

test('L7 conditions of the first books go on to mean what the app did then', () => {
  const agreed = golden.entries.filter(({ kind }) => kind === 'conditions-agreed');
  expect(agreed.length).toBeGreaterThan(0);
  for (const { body } of agreed) {
    const old = v.parse(CONDITIONS, (body as unknown as { conditions: unknown }).conditions);
    expect(inForce(old)).toMatchObject({
      withdrawalNotice: null,
      concentration: { owes: null, saves: null },
      loans: { guarantors: { mode: 'none' } },
      cycle: null,
      shareOut: null,
      leaving: { bearsLosses: true, surplus: 'none' },
      people: 'women',
      readAloud: 'totals',
      sharing: null,
    });
  }
  expect(inForce(DOUBLED).match).toMatchObject({
    base: 'notYetMatched',
    most: { member: null, community: null },
    every: null,
    eligible: { savings: 0, attendancePercent: 0 },
    onExit: 'stays',
  });
});

test('what is said holds, and is never covered by what is meant elsewhere', () => {
  fc.assert(
    fc.property(anyConditions, (conditions) => {
      expect(inForce(conditions)).toMatchObject(conditions);
      expect(inForce({ ...conditions, ...stated(conditions) })).toEqual(inForce(conditions));
    }),
    { numRuns: 200 },
  );
});

/** What holds, written down as conditions again; what was not asked stays out. */
function stated(conditions: Parameters<typeof inForce>[0]) {
  const { cycle, shareOut, sharing, ...all } = inForce(conditions);
  return {
    ...all,
    ...(cycle ? { cycle } : {}),
    ...(shareOut ? { shareOut } : {}),
    ...(sharing ? { sharing } : {}),
  };
}

test('a template says every condition but what is shared, and asks nobody whom a loss falls on', () => {
  for (const template of TEMPLATES) {
    const conditions = conditionsFrom(template, EUR, 'Fundació');
    expect(inForce(conditions)).toEqual({ ...conditions, sharing: null });
    expect(conditions.shareOut?.lossFallsOn).toBeNull();
  }
});
