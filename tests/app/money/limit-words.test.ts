// The one sentence that says why this is the most she can borrow, for everything that can bind.
import { describe, expect, test } from 'vitest';
import { createFormat } from '../../../src/app/format/format.ts';
import { limitWords } from '../../../src/app/say/limit-words.ts';
import { createI18n, type Language } from '../../../src/i18n.ts';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import { limitOf } from '../../../src/ledger/loans/limit.ts';
import { DOUBLED, FREE } from '../../ledger/story/community.ts';
import { story } from '../../ledger/story.ts';
import { SPOKEN } from '../../setup/spoken.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

async function said(language: Language, text: string, conditions: Conditions, member = 'ana') {
  const { t } = await createI18n(language);
  const { book } = story(text, { conditions });
  const limit = limitOf(book, member);
  if (!limit) throw new Error('no limit');
  return plain(limitWords(book, limit, createFormat(language, EUR), t));
}

const loans = (changes: Partial<Conditions['loans']>): Conditions['loans'] => ({ ...FREE.loans, ...changes });
const RAISES = { mode: 'pledges', least: 1, percent: '10', effect: 'raises' } as const;
const OF_FUND: Conditions = { ...FREE, concentration: { owes: '30', saves: null } };
const OF_ALL: Conditions = {
  ...DOUBLED,
  loans: loans({ limit: { rule: { rule: 'proportionOfAll', factor: '1' }, ceiling: null } }),
};
const VOUCHED: Conditions = { ...FREE, loans: loans({ guarantors: RAISES }) };

const FUND = 'deposit ana 400\n deposit bea 600';
const PLEDGED = 'deposit ana 100\n deposit bea 100\n lend ana 120 bea=40';

describe('why this is the most', () => {
  test('her part of the fund, her proportion of all savings, and what is pledged', async () => {
    expect(await said('es', FUND, OF_FUND)).toBe('Nadie puede deber más del 30 % del fondo común: 300 €.');
    expect(await said('ca', FUND, OF_FUND)).toBe('Ningú no pot deure més del 30 % del fons comú: 300 €.');
    expect(await said('fr', FUND, OF_ALL)).toBe(
      'Pour les 400 € qu’elle a épargnés, sa part du total est de 400 €.',
    );
    expect(await said('en', PLEDGED, VOUCHED)).toBe(
      'What she has saved: €100. Plus the €40 of those who vouch for her. Less the €120 she owes.',
    );
    expect(await said('es', `${PLEDGED}\n deposit cira 100`, VOUCHED, 'bea')).toBe(
      'Lo que tiene ahorrado: 100 €. Sin contar los 40 € con los que responde por otras.',
    );
  });

  test.each(SPOKEN)('whatever binds has words in %s', async (language) => {
    for (const [text, conditions, member] of [
      [FUND, OF_FUND, 'ana'],
      [FUND, OF_ALL, 'ana'],
      [PLEDGED, VOUCHED, 'ana'],
      [`${PLEDGED}\n deposit cira 100`, VOUCHED, 'bea'],
    ] as const) {
      const sentence = await said(language, text, conditions, member);
      expect(sentence.length).toBeGreaterThan(20);
      expect(sentence).not.toMatch(/money\.|\{\{|undefined/u);
    }
  });
});
