/** The practice group's figures come out as its example gives them; every number here is read from the example. */
import { describe, expect, test } from 'vitest';
import { type PlayDocument, practiceGroup, runWith } from './harness.ts';

const { script, example } = await practiceGroup();
const answer = await runWith(['play', 'script'], { script });
const document = JSON.parse(answer.out) as PlayDocument;

describe('the practice group', () => {
  test('five meetings come to the box that was counted', () => {
    expect(answer.code).toBe(0);
    const boxes = example.meetings.map(({ expectedBox }) => String(expectedBox));
    expect(boxes).toHaveLength(5);
    expect(document.meetings.map(({ expectedBox }) => expectedBox)).toEqual(boxes);
    expect(document.meetings.map(({ counted }) => counted)).toEqual(boxes);
    expect(document.meetings.map(({ state, difference }) => `${state} ${difference}`)).toEqual(
      boxes.map(() => 'sealed 0'),
    );
    expect(document.meetings.flatMap(({ refusals }) => refusals)).toEqual([]);
  });

  test('savings and shares of all and of each, the fund, lent and repaid', () => {
    const { totals } = example;
    expect(document.totals).toMatchObject({
      savings: String(totals.savings),
      shares: totals.shares,
      solidarityFund: String(totals.socialFund),
      lent: String(totals.lent),
      repaid: String(totals.repaid),
      box: String(totals.box),
    });
    const saved = document.balances.byMember.map(({ member, savings }) => [String(member), Number(savings)]);
    expect(Object.fromEntries(saved)).toEqual(example.savingsByMember);
  });

  test('the checks find nothing', () => {
    expect(document.findings).toEqual([]);
  });

  test('the same script gives the same book, byte for byte', async () => {
    const again = JSON.parse((await runWith(['play', 'script'], { script })).out) as PlayDocument;
    expect(again).toEqual(document);
  });
});
