/** L10 and L4 of the share-out: every combination of what can be agreed, on positions of any kind. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Amount, sum } from '../../../src/ledger/money.ts';
import type { Position } from '../../../src/ledger/share-out/position.ts';
import { SHARE_OUT, type ShareOutRules } from '../../../src/ledger/share-out/rules.ts';
import type { ShareOut } from '../../../src/ledger/share-out/share-out.ts';
import { SEED } from '../../setup/seed.ts';
import { position, sharedOut } from '../share-out/positions.ts';
import { takeTime } from './books.ts';

takeTime();

/** Every choice of every condition with every choice of the others. */
const COMBINATIONS = Object.entries(SHARE_OUT.entries).reduce<readonly Readonly<Record<string, string>>[]>(
  (all, [condition, { options }]) =>
    all.flatMap((rules) => options.map((choice) => ({ ...rules, [condition]: choice }))),
  [{}],
) as unknown as readonly ShareOutRules[];

const sums = fc.oneof(fc.constant(0), fc.nat(500), fc.nat(1_000_000), fc.nat(1_000_000_000_000));
const perhaps = fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, { arbitrary: sums, weight: 1 });

const holdings = fc.array(
  fc.record({
    savings: sums,
    savingDays: fc.bigInt({ min: 0n, max: 10n ** 17n }),
    interestPaid: perhaps,
    matchPart: perhaps,
    isOwed: perhaps,
    fines: perhaps,
    lateFees: perhaps,
    interest: perhaps,
    principal: perhaps,
    owes: perhaps,
    isMember: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

const positions = fc
  .record({
    box: sums,
    bank: perhaps,
    inHand: perhaps,
    solidarityFund: perhaps,
    match: fc.array(perhaps, { maxLength: 3 }),
    losses: perhaps,
    cashStep: fc.constantFrom(1, 5, 50, 100, 5000),
    sharePrice: fc.integer({ min: 1, max: 10_000 }),
    startAt: fc.nat(20),
  })
  .chain((given) => holdings.map((all) => position(given, [{ ...all[0], isMember: true }, ...all.slice(1)])));

const total = <Row>(rows: readonly Row[], of: (row: Row) => Amount): Amount => sum(rows.map(of));

/** Runs on positions of any kind, under every combination of the conditions. */
function always(each: (standing: Position, rules: ShareOutRules, out: ShareOut) => void, numRuns = 25): void {
  expect(COMBINATIONS).toHaveLength(5 * 2 * 3 * 3);
  for (const rules of COMBINATIONS) {
    fc.assert(
      fc.property(positions, (standing) => each(standing, rules, sharedOut(standing, rules))),
      { numRuns, seed: SEED },
    );
  }
}

describe('the share-out', () => {
  test('L10 paid + kept = counted cash, and what is kept is what stays to somebody', () => {
    always((_standing, _rules, { cash, members, match, solidarityFund, leftOver }) => {
      expect(cash.paid + cash.kept).toBe(cash.counted);
      expect(cash.paid).toBe(total(members, ({ paid }) => paid) + match.paid);
      const stays = total(members, (one) => one.stays) - total(members, (one) => one.owes);
      expect(cash.kept).toBe(solidarityFund.kept + match.kept + stays + leftOver);
    });
  });

  test('L10 nobody is paid below zero, more than she is to get, or in parts of a cash step; the cash is never overdrawn', () => {
    always(({ cashStep, matches }, _rules, { cash, members, match, sponsors, solidarityFund }) => {
      for (const { paid, net, stays, owes } of members) {
        expect(paid >= 0 && paid <= Math.max(0, net) && paid % cashStep === 0).toBe(true);
        expect(paid + stays - owes).toBe(net);
        expect(stays >= 0 && owes >= 0).toBe(true);
      }
      expect(sponsors.map(({ loss, shared, paid, kept }) => sum([loss, shared, paid, kept]))).toEqual(
        matches,
      );
      for (const { loss, shared, paid, kept } of sponsors) {
        expect(Math.min(loss, shared, paid, kept)).toBeGreaterThanOrEqual(0);
        expect(paid % cashStep).toBe(0);
      }
      expect([total(sponsors, (one) => one.paid), total(sponsors, (one) => one.kept)]).toEqual([
        match.paid,
        match.kept,
      ]);
      expect(cash.paid).toBeLessThanOrEqual(Math.max(0, cash.counted - solidarityFund.kept));
    });
  });

  test('L10 nothing that could be paid is held back: all are paid to the step, or less than a step is left', () => {
    let short = 0;
    always(({ cashStep }, { match: fate }, { cash, members, sponsors, solidarityFund }) => {
      const toSponsors = fate === 'returned' ? sponsors.map(({ kept }) => kept) : [];
      const unpaid = [...members.map(({ stays }) => stays), ...toSponsors];
      if (unpaid.every((rest) => rest < cashStep)) return;
      short += 1;
      expect(cash.counted - solidarityFund.kept - cash.paid).toBeLessThan(cashStep);
      const all = total(members, ({ paid }) => paid);
      const claims = members.map(({ net }) => Math.max(0, net - (net % cashStep)));
      const claimed = claims.reduce((sums, claim) => sums + BigInt(claim), 0n);
      // Among members nobody is a step or more away from her exact share of what was paid to them.
      if (fate === 'returned') return;
      members.forEach(({ paid }, index) => {
        const off = BigInt(paid) * claimed - BigInt(all) * BigInt(claims[index] ?? 0);
        expect(off < claimed * BigInt(cashStep) && off > -claimed * BigInt(cashStep)).toBe(true);
      });
    });
    expect(short).toBeGreaterThan(100);
  });

  test('L4 parts and what is left over are the value to share; the parts of a loss are the loss', () => {
    always((standing, rules, out) => {
      const { members, value, leftOver, loss, surplus, match, solidarityFund } = out;
      expect(total(members, ({ part }) => part) + leftOver).toBe(value);
      expect(total(members, (one) => one.loss)).toBe(loss.members);
      expect(sum([loss.sponsor, loss.members, loss.surplus, loss.solidarityFund, loss.uncovered])).toBe(
        loss.total,
      );
      const apart = [match.shared, solidarityFund.shared, surplus.earned];
      const given = total(members, (one) => sum([one.match, one.solidarityFund, one.surplus]));
      expect(given + leftOver + loss.uncovered).toBe(apart.reduce((all, one) => all + one, 0));
      expect(leftOver).toBeLessThan(standing.cashStep);
      expect(match.left + loss.sponsor).toBe(sum(standing.matches));
      expect(total(out.sponsors, (one) => one.loss)).toBe(loss.sponsor);
      expect(solidarityFund.left + loss.solidarityFund).toBe(standing.solidarityFund);
      expect(match.shared + match.paid + match.kept).toBe(match.left);
      expect(rules.match === 'shared' || match.shared === 0).toBe(true);
      expect(members.every((one) => one.part >= 0 && one.loss <= one.savings)).toBe(true);
    });
  });

  test('L4 the order in which members are listed changes nothing', () => {
    always((standing, rules, out) => {
      const turned = [...standing.holdings.slice(1), ...standing.holdings.slice(0, 1)].reverse();
      expect(sharedOut({ ...standing, holdings: turned }, rules)).toEqual(out);
    }, 5);
  });

  test('with equal savings and cash, who starts gets at most a step more than who does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 20 }),
        fc.nat(100_000),
        fc.constantFrom(1, 50),
        fc.nat(19),
        (count, earned, cashStep, startAt) => {
          const all = Array.from({ length: count }, () => ({ savings: 1000 }));
          const { members } = sharedOut(position({ box: 1000 * count + earned, cashStep, startAt }, all));
          const parts = members.map(({ part }) => part);
          expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(cashStep);
          expect(parts[startAt % count]).toBe(Math.max(...parts));
        },
      ),
      { seed: SEED },
    );
  });
});
