/** Calculations on the command line: every example of the docs, every published figure, and what cannot be read. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../src/book/figures.ts';
import loans from '../vectors/loans.json' with { type: 'json' };
import splits from '../vectors/splits.json' with { type: 'json' };
import { bookFileOf, pathOf, runWith } from './harness.ts';

type Command = 'schedule' | 'split' | 'limit' | 'shareout' | 'apr';

async function answerOf<Document>(command: Command, input: object, code = 0): Promise<Document> {
  const answer = await runWith([command, 'input'], { input: JSON.stringify(input) });
  expect([answer.err, answer.code]).toEqual(['', code]);
  return JSON.parse(answer.out) as Document;
}

const refusedWith = async (command: Command, input: unknown): Promise<string> => {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const { code, out, err } = await runWith([command, 'input'], { input: text });
  expect([code, out]).toEqual([2, '']);
  return err.trimEnd();
};

const MONTHS = { unit: 'months', count: 1 };
const level = (instalments: number) => ({ mode: 'equalInstalments', instalments, every: MONTHS });
const text = (minor: number, digits: number) => (minor / 10 ** digits).toFixed(digits);

interface Schedule {
  readonly instalment: string;
  readonly last: string;
  readonly interest: string;
  readonly total: string;
  readonly annualCostPercent: string | null;
  readonly annualCostByDaysPercent?: string | null;
  readonly payments: readonly Readonly<Record<'principal' | 'interest' | 'total' | 'owed', string>>[];
}

describe('docs/book-commands.md', () => {
  const page = readFileSync(new URL('../../docs/book-commands.md', import.meta.url), 'utf8');
  const examples = page.split(/^## /mu).flatMap((section) => {
    const command = /^`(\w+)`/u.exec(section)?.[1] as Command | undefined;
    const pairs = [...section.matchAll(/^```json\n([\s\S]*?)^```\n```json answer\n([\s\S]*?)^```$/gmu)];
    return command
      ? pairs.map(([, input = '', answer = ''], at) => ({ command, at: at + 1, input, answer }))
      : [];
  });

  test('each command has an example, each way to split too', () => {
    expect(new Set(examples.map(({ command }) => command))).toEqual(
      new Set(['schedule', 'split', 'limit', 'shareout', 'apr']),
    );
    expect(examples.filter(({ command }) => command === 'split')).toHaveLength(7);
  });

  test.each(examples)('$command, example $at', async ({ command, input, answer }) => {
    const expected = JSON.parse(answer) as object;
    const given = JSON.parse(input) as object;
    expect(await answerOf(command, given, 'refusal' in expected ? 1 : 0)).toEqual(expected);
  });
});

describe('published loans', () => {
  test.each(loans.once)('once: $source', async ({ principal, ratePercent, years, interest, total }) => {
    const percent = String(Number.parseFloat(ratePercent));
    const plan = { mode: 'onePayment', after: { unit: 'months', count: Number(years) * 12 } };
    const input = { digits: 2, principal, interest: { mode: 'once', percent, per: 'year' }, plan };
    expect(await answerOf<Schedule>('schedule', input)).toMatchObject({ interest, total });
  });

  test.each(loans.monthlyOnOriginal)('monthly on the original principal: $source', async (published) => {
    const { principal, ratePercent: percent, months, instalment } = published;
    const input = {
      digits: 2,
      principal,
      interest: { mode: 'monthlyOnOriginal', percent },
      plan: level(months),
      paidOutOn: '2024-01-15',
    };
    const answer = await answerOf<Schedule>('schedule', input);
    expect(answer).toMatchObject({ instalment, last: published.last ?? instalment });
    if (published.interest)
      expect(answer).toMatchObject({ interest: published.interest, total: published.total });
    if (published.effectiveAnnualPercent) {
      expect(answer.annualCostByDaysPercent).toBe(published.effectiveAnnualPercent);
      const payments = Array.from({ length: months }, (_, at) => ({
        on: at < 11 ? `2024-${String(at + 2).padStart(2, '0')}-15` : '2025-01-15',
        amount: `-${instalment}`,
      }));
      const flows = [{ on: '2024-01-15', amount: principal }, ...payments];
      expect(await answerOf('apr', { digits: 2, flows })).toEqual({
        annualCostPercent: published.effectiveAnnualPercent,
      });
    }
  });

  test.each(loans.interestThenPrincipalAtEnd)('interest, then the principal: $source', async (published) => {
    const { principal, ratePercent: percent, months, payments } = published;
    const plan = { mode: 'onePayment', after: { unit: 'months', count: months } };
    const input = { digits: 2, principal, interest: { mode: 'monthlyOnOwed', percent }, plan };
    const answer = await answerOf<Schedule>('schedule', input);
    expect(answer.payments.map(({ total }) => total)).toEqual(payments);
  });

  test.each(loans.equalInstalments)('equal instalments: $source', async (published) => {
    const rate = published.yearlyRatePercent
      ? { percent: published.yearlyRatePercent, per: 'year' }
      : { percent: published.monthlyRatePercent };
    const rows =
      published.rows ?? published.principalParts.map((part, at) => [part, published.interestParts[at]]);
    const { principal, totalInterest } = published;
    const input = {
      digits: 2,
      principal,
      interest: { mode: 'monthlyOnOwed', ...rate },
      plan: level(rows.length),
    };
    const answer = await answerOf<Schedule>('schedule', input);
    expect(answer.interest).toBe(totalInterest);
    const width = rows[0]?.length ?? 0;
    expect(
      answer.payments.map(({ principal: part, interest, total, owed }) =>
        [part, interest, total, owed].slice(0, width),
      ),
    ).toEqual(rows);
    if (published.due)
      expect(new Set(answer.payments.map(({ total }) => total))).toEqual(new Set([published.due]));
  });

  test.each(loans.allocation)('allocation in its own order: $source', async ({ due, pays, applied }) => {
    const { applied: parts } = await answerOf<{ applied: [string, string][] }>('split', {
      digits: 2,
      by: 'order',
      pays,
      due,
    });
    expect(parts.map(([, part]) => part)).toEqual(applied);
  });
});

describe('published splits', () => {
  test.each(splits.largestRemainder)(
    'largest remainder: $source, $weights',
    async ({ amount, weights, parts }) => {
      const input = { digits: 0, by: 'weights', amount: String(amount), weights };
      expect(await answerOf('split', input)).toEqual({ parts: parts.map(String) });
    },
  );

  test.each(splits.bySavings)('by savings: $source', async ({ savings, profit, digits, firstMember }) => {
    const given = savings.map((one) => text(one, digits));
    const input = { digits, by: 'savings', amount: text(profit, digits), savings: given };
    const { parts } = await answerOf<{ parts: string[] }>('split', input);
    expect(parts[0]).toBe(text(firstMember, digits));
  });

  test('whole shares', async () => {
    const { price, digits, weeks } = splits.wholeShares;
    const handedOver = weeks.map((week) => String(week.handedOver));
    const input = { digits, by: 'wholeShares', price: String(price), handedOver };
    const { times } = await answerOf<{ times: Record<string, unknown>[] }>('split', input);
    expect(times.map(({ saved: _saved, ...week }) => week)).toEqual(
      weeks.map(({ handedOver: handed, shares, savings, left }) => ({
        handedOver: String(handed),
        shares,
        savings: String(savings),
        left: String(left),
      })),
    );
  });

  test.each(splits.byShares)('by shares: $source', async (published) => {
    const { price, allShares = 30, shares: hers = 1, endPrice, returnPercent } = published;
    const earned = published.profit ?? ((endPrice ?? price) - price) * allShares;
    const shares = [hers, allShares - hers];
    const input = { digits: 0, by: 'shares', earned: String(earned), price: String(price), shares };
    const answer = await answerOf<{ shareWorth: string; earnedPercent: string; members: object[] }>(
      'split',
      input,
    );
    if (endPrice)
      expect([Number(answer.shareWorth), Number(answer.earnedPercent)]).toEqual([
        endPrice,
        Number(returnPercent),
      ]);
    if (published.profitPart) {
      const [part, refund, total] = [published.profitPart, published.refund, published.total].map(String);
      expect(answer.members[0]).toEqual({ shares: hers, part, refund, total });
    }
  });

  test.each(splits.unitValue)('in units: $source', async (published) => {
    const paid = published.contributions.map((pays, at) => ({ member: at + 1, pays: String(pays) }));
    const more = published.then.map(({ member, pays }) => ({ member, pays: String(pays) }));
    const steps = [...paid, { worth: String(published.worth) }, ...more];
    const input = { digits: 2, by: 'units', start: published.start, steps };
    const answer = await answerOf<{
      unitWorth: string;
      members: { units: string }[];
      bought: { units: string }[];
    }>('split', input);
    expect(answer.unitWorth).toBe(published.value);
    expect(answer.bought.map(({ units }) => units)).toEqual([
      ...published.units,
      ...published.then.map(({ units }) => units),
    ]);
    expect(answer.members.map(({ units }) => units)).toEqual(published.unitsAfter);
  });
});

interface ShareOut {
  readonly value: string;
  readonly surplus: { readonly earned: string };
  readonly members: readonly ({ readonly member: number } & Readonly<
    Record<'savings' | 'part' | 'net' | 'surplus' | 'paid' | 'owes', string>
  >)[];
}

describe('published share-outs', () => {
  const rules = {
    surplusBy: 'savings',
    solidarityFund: 'kept',
    match: 'returned',
    lossFallsOn: 'inProportion',
  };

  /** What is published as the pool is what is shared: the cash, and what members owe. */
  test.each(splits.shareOut)('$source: pool $pool of $members', async (published) => {
    const { members, pool, surplus, surplusParts, gross, net, paid } = published;
    const owed = members.reduce((all, { debt }) => all + debt, 0);
    const answer = await answerOf<ShareOut>('shareout', {
      digits: 2,
      rules,
      box: text(pool - owed, 2),
      members: members.map(({ savings, debt }) => ({ savings: text(savings, 2), principal: text(debt, 2) })),
    });
    expect(answer.value).toBe(text(pool, 2));
    const column = (of: keyof ShareOut['members'][number]) => answer.members.map((one) => one[of]);
    const inText = (list: readonly number[]) => list.map((one) => text(one, 2));
    if (surplus !== undefined) expect(answer.surplus.earned).toBe(text(surplus, 2));
    if (surplusParts) expect(column('surplus')).toEqual(inText(surplusParts));
    if (gross) expect(column('part')).toEqual(inText(gross));
    if (net) expect(column('net')).toEqual(inText(net));
    if (net) expect(column('owes')).toEqual(inText(net.map((one) => Math.max(0, -one))));
    if (paid) expect(column('paid')).toEqual(inText(paid));
  });

  test.each(splits.byShares)('by shares: $source', async (published) => {
    const { price, allShares = 30, shares: hers = 1, endPrice, profit } = published;
    const earned = profit ?? ((endPrice ?? price) - price) * allShares;
    const answer = await answerOf<ShareOut>('shareout', {
      digits: 0,
      rules: { ...rules, surplusBy: 'shares' },
      sharePrice: String(price),
      box: String(earned + price * allShares),
      members: [hers, allShares - hers].map((shares) => ({ savings: String(shares * price) })),
    });
    expect(answer.members[0]?.paid).toBe(String(published.total ?? endPrice));
  });

  test('of a book file the projection is that of its figures', async () => {
    const file = await bookFileOf(pathOf('loans'));
    const given = JSON.stringify({ rules });
    const { code, out } = await runWith(['shareout', 'input', '--book', 'file'], { input: given, file });
    expect(code).toBe(0);
    const answer = JSON.parse(out) as ShareOut & { readonly cash: { readonly counted: string } };
    const { totals, balances } = JSON.parse((await runWith(['balances', 'file'], { file })).out) as Figures;
    const cash = [totals.box, totals.bank, totals.inHand].reduce((all, one) => all + Number(one), 0);
    expect(answer.cash.counted).toBe(cash.toFixed(2));
    expect(answer.members.map((one) => [one.member, one.savings])).toEqual(
      balances.byMember.map(({ member, savings }) => [member, savings]),
    );
  });

  test('of a book: unreadable rules, a missing file, no book at all', async () => {
    const ask = async (input: string, file?: string) => {
      const given = file === undefined ? { input } : { input, file };
      const { code, out, err } = await runWith(['shareout', 'input', '--book', 'file'], given);
      return [code, out, err.split(':')[0]];
    };
    const file = await bookFileOf(pathOf('loans'));
    expect(await ask('{', file)).toEqual([2, '', 'not JSON']);
    expect(await ask(JSON.stringify({ rules: {} }), file)).toEqual([2, '', 'rules.surplusBy']);
    expect(await ask(JSON.stringify({ rules }))).toEqual([2, '', 'file']);
    expect(await ask(JSON.stringify({ rules }), '{}')).toEqual([2, '', '{"code"']);
  });

  test('a list without a member has no share-out', async () => {
    const input = { digits: 0, rules, box: '10', members: [{ isOwed: '10', left: true }] };
    expect(await answerOf('shareout', input, 1)).toEqual({
      refusal: { code: 'nobodyShares', figures: {} },
    });
  });
});

describe('what cannot be read', () => {
  const loan = {
    digits: 2,
    principal: '100.00',
    interest: { mode: 'none' },
    plan: { mode: 'equalPrincipal', instalments: 3, every: MONTHS },
  };
  const ending = {
    digits: 0,
    rules: { surplusBy: 'savings', solidarityFund: 'kept', match: 'kept', lossFallsOn: 'inProportion' },
    members: [],
  };

  test.each([
    ['schedule', 'no JSON', /^not JSON: /u],
    ['schedule', { ...loan, digits: undefined }, 'digits: missing'],
    ['schedule', { ...loan, principal: '100.005' }, 'principal: more digits than the currency has'],
    ['schedule', { ...loan, principal: '0.00' }, 'principal: expected an amount above zero'],
    [
      'schedule',
      { ...loan, interest: { mode: 'once', percent: '-1' } },
      'interest.percent: expected a rate as in "1.5"',
    ],
    [
      'schedule',
      { ...loan, interest: { mode: 'once', percent: '1', per: 'month' } },
      'interest.per: expected "loan" or "year"',
    ],
    ['schedule', { ...loan, plan: { ...loan.plan, instalments: 0 } }, 'plan.instalments: expected 1 or more'],
    ['schedule', { ...loan, colour: 'red' }, 'colour: unknown field'],
    [
      'split',
      { digits: 2, by: 'weights', amount: '1.00', weights: [0, 0] },
      'weights: expected one above zero',
    ],
    ['split', { digits: 2, by: 'order', pays: '1.00', due: [['fee']] }, /^due\[0\]\[1\]: /u],
    ['split', { digits: 2, by: 'chance' }, /^by: /u],
    [
      'split',
      { digits: 2, by: 'units', start: '1.00', steps: [{ pays: '1.00' }] },
      'steps[0]: expected {member, pays} or {worth}',
    ],
    ['limit', { currency: 'ABC', members: [] }, /^currency: expected one of/u],
    ['limit', { currency: 'EUR', members: [] }, 'give "conditions", or "template" with "changes"'],
    ['limit', { currency: 'EUR', template: 'caf', members: [{ owes: '-1' }] }, /^members\[0\]\.owes: /u],
    [
      'shareout',
      { digits: 2, rules: { surplusBy: 'savings' }, members: [] },
      'rules.solidarityFund: missing',
    ],
    ['shareout', { ...ending, rules: { ...ending.rules, lossFallsOn: 'nobody' } }, /^rules\.lossFallsOn: /u],
    ['shareout', { ...ending, rules: { ...ending.rules, surplusBy: 'savingsTime' } }, 'give the day "on"'],
    [
      'shareout',
      { ...ending, rules: { ...ending.rules, surplusBy: 'savingsTime' }, on: '2026-01-01', members: [{}] },
      'give what each member "saved", and when',
    ],
    [
      'shareout',
      { ...ending, members: [{ savings: '1', saved: [] }] },
      'members[0]: give "savings" or "saved"',
    ],
    [
      'shareout',
      { ...ending, members: [{ saved: [{ on: '2026-01-01', amount: '-1' }] }] },
      'members[0]: more was withdrawn than saved',
    ],
    [
      'shareout',
      {
        ...ending,
        members: Array.from({ length: 999 }, () => ({ savings: '1000000000000', owes: '1000000000000' })),
      },
      'the figures are too large together',
    ],
    ['apr', { digits: 2, received: '1.00', payments: [] }, 'every: missing'],
    [
      'apr',
      { digits: 2, flows: [{ on: '2026-02-30', amount: '1.00' }] },
      'flows[0].on: not a day of the calendar',
    ],
  ] as const)('%s %j', async (command, input, problem) => {
    const said = await refusedWith(command, input);
    if (typeof problem === 'string') expect(said).toBe(problem);
    else expect(said).toMatch(problem);
  });

  test('terms that make no loan are refused with the code that the book has', async () => {
    const interest = { mode: 'monthlyOnOwed', percent: '1' };
    const plan = { ...level(6), every: { unit: 'weeks', count: 2 } };
    expect(await answerOf('schedule', { ...loan, interest, plan }, 1)).toEqual({
      refusal: { code: 'instalmentsNotMonthly', figures: {} },
    });
  });
});
