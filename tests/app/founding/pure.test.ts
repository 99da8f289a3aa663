// The pure parts of the founding: names that fit, faces to begin with, the form of the rules and back.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextFace } from '../../../src/app/features/founding/member-draft.ts';
import { conditionsOf, rulesFormFrom } from '../../../src/app/features/founding/rules-form.ts';
import { fitName } from '../../../src/app/format/fit-name.ts';
import { LONGEST_NAME } from '../../../src/ledger/cards.ts';
import { conditionsFrom, TEMPLATES } from '../../../src/ledger/conditions/templates.ts';
import { EUR, KNOWN_CURRENCIES } from '../../../src/ledger/currency.ts';

describe('a name that fits a card', () => {
  test('whatever is typed becomes one line, no longer than a card holds, and stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const { name } = fitName(typed);
        expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
        expect(name).not.toMatch(/[\n\r\u202a-\u202e\u2066-\u2069]/u);
        expect(fitName(name)).toEqual({ name, cut: false });
      }),
    );
  });

  test('is never cut through an emoji', () => {
    const farmer = '👩🏽‍🌾';
    const { name, cut } = fitName(farmer.repeat(20));
    expect(cut).toBe(true);
    expect(name).toBe(farmer.repeat(Math.floor(LONGEST_NAME / farmer.length)));
  });

  test('says so where ten thousand letters were given', () => {
    expect(fitName(`${' '.repeat(3000)}Fatou`).cut).toBe(true);
    expect(fitName('Fatou  N’Diaye ')).toEqual({ name: 'Fatou N’Diaye', cut: false });
  });
});

test('two hundred members never look the same while faces are left', () => {
  const members: { id: string; name: string; symbol: string; colour: string }[] = [];
  for (let at = 0; at < 192; at += 1) {
    members.push({ id: String(at), name: String(at), ...nextFace(members) });
  }
  expect(new Set(members.map((member) => `${member.symbol}/${member.colour}`)).size).toBe(192);
  expect(new Set(members.slice(0, 24).map((member) => member.symbol)).size).toBe(24);
  expect(nextFace(members)).toBeTruthy();
});

describe('the form of the rules', () => {
  const all = KNOWN_CURRENCIES.flatMap((currency) =>
    TEMPLATES.flatMap((template) => ([',', '.'] as const).map((mark) => ({ currency, template, mark }))),
  );

  test.each(all)(
    '$template in $currency.code comes back as it was ($mark)',
    ({ currency, template, mark }) => {
      const form = rulesFormFrom(template, currency, 'Fundació', mark);
      const read = conditionsOf(form, template, currency, 3);
      expect(read).toEqual({ ok: true, conditions: conditionsFrom(template, currency, 'Fundació') });
    },
  );

  test.each([
    ['none', { mode: 'none' }],
    ['secures', { mode: 'pledges', least: 1, percent: '100', effect: 'secures' }],
    ['raises', { mode: 'pledges', least: 0, percent: '0', effect: 'raises' }],
  ] as const)('who vouches for a loan: %s', (vouching, guarantors) => {
    const form = { ...rulesFormFrom('barcelona', EUR, '', ','), vouching };
    const read = conditionsOf(form, 'barcelona', EUR, 3);
    expect(read.ok && read.conditions.loans.guarantors).toEqual(guarantors);
  });

  test('equal instalments come every month where the interest does', () => {
    const form = {
      ...rulesFormFrom('caf', EUR, '', ','),
      planMode: 'equalInstalments' as const,
      everyUnit: 'weeks' as const,
    };
    expect(conditionsOf(form, 'caf', EUR, 3)).toEqual({ ok: false, problems: { everyCount: 'everyMonth' } });
    const monthly = conditionsOf({ ...form, everyUnit: 'months' }, 'caf', EUR, 3);
    expect(monthly.ok && monthly.conditions.loans.terms.plan).toEqual({
      mode: 'equalInstalments',
      instalments: 6,
      every: { unit: 'months', count: 1 },
    });
  });

  test('names every field that cannot be read, all at once', () => {
    const form = {
      ...rulesFormFrom('vsla', EUR, '', '.'),
      price: 'NaN',
      most: '0',
      limitNumber: '1e400',
      percent: '0',
      everyCount: '1.5',
      cashStep: '',
    };
    const read = conditionsOf(form, 'vsla', EUR, 0);
    expect(read.ok ? {} : read.problems).toEqual({
      price: 'amountNotANumber',
      most: 'count',
      limitNumber: 'rate',
      percent: 'rate',
      everyCount: 'count',
      cashStep: 'amountMissing',
    });
  });
});
