// Our rules in plain words: each topic said, with the group's own figures, and how they were agreed.
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { createFormat } from '../../../src/app/format/format.ts';
import { makePractice } from '../../../src/app/practice/make-practice.ts';
import { practiceWords } from '../../../src/app/practice/words.ts';
import { conditionsInWords, exampleLimit } from '../../../src/app/say/conditions-words.ts';
import { createI18n, type Language } from '../../../src/i18n.ts';
import type { Conditions } from '../../../src/ledger/conditions.ts';
import { EUR, UGX } from '../../../src/ledger/currency.ts';
import { amount } from '../../../src/ledger/money.ts';
import { conditionsFrom } from '../../../src/ledger/templates.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { newPhone, partsOn, renderApp } from '../harness.tsx';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ').replace(/[\u2068\u2069]/gu, '');

async function said(conditions: Conditions, language: Language, currency = EUR) {
  const { t } = await createI18n(language);
  const lines = conditionsInWords(conditions, t, createFormat(language, currency));
  return Object.fromEntries(lines.map((line) => [line.topic, plain(line.text)]));
}

describe('conditions in words', () => {
  test('60 € saved and doubled is a limit of 120 €', async () => {
    const conditions = conditionsFrom('barcelona', EUR, 'La Caixa Verda');
    expect(exampleLimit(conditions, amount(6000))).toBe(12000);
    const words = await said(conditions, 'es');
    expect(words['limit']).toBe(
      'Puede pedir hasta lo que tiene ahorrado más su parte de lo que se dobla. Con 60 € ahorrados, hasta 120 €.',
    );
    expect(words['match']).toBe('La Caixa Verda dobla lo que ahorramos.');
    expect(words['interest']).toBe('Sin interés: devuelve lo mismo que pidió.');
  });

  test('shares, interest once and a payment in one, in francs as in shillings', async () => {
    const words = await said(conditionsFrom('shares', UGX, ''), 'ca', UGX);
    expect(words['saving']).toBe(
      'Estalviem per accions de 5.000 UGX, d’1 a 5 a cada reunió. El que sobra se li torna.',
    );
    expect(words['interest']).toContain('paga 5.000 UGX de més, una sola vegada (10 %)');
    expect(words['plan']).toBe('Ho torna tot junt al cap d’un mes. Un préstec cada vegada.');
    expect(words['match']).toBeUndefined();
  });

  test('monthly interest, a ceiling, a late fee, a fine in their own words', async () => {
    const base = conditionsFrom('caf', EUR, '');
    const words = await said(
      {
        ...base,
        fines: [{ id: 'x', cause: 'other', name: '<i>telefon</i>', amount: amount(50) }],
        loans: {
          ...base.loans,
          limit: { ...base.loans.limit, ceiling: amount(100000) },
          terms: {
            ...base.loans.terms,
            lateFee: { mode: 'perInstalment', amount: amount(200), graceDays: 0 },
          },
        },
      },
      'fr',
    );
    expect(words['limit']).toContain('jusqu’à 4 fois ce qu’elle a épargné. Jamais plus de 1 000 €.');
    expect(words['interest']).toContain('1 € en plus pour chaque 100 € qui restent à rembourser (1 %)');
    expect(words['plan']).toContain(
      'en 6 parties égales, une chaque mois. Pour chaque paiement en retard, 2 € en plus.',
    );
    expect(words['fines']).toContain('<i>telefon</i> : 0,50 €.');
  });

  test.each(SPOKEN)('every topic of every template has words in %s', async (language) => {
    for (const template of ['barcelona', 'caf', 'shares'] as const) {
      const words = await said(conditionsFrom(template, EUR, 'Fundació'), language);
      expect(Object.keys(words)).toHaveLength(11);
      for (const text of Object.values(words)) expect(text).not.toMatch(/rules\.|\{\{|undefined/u);
    }
  });
});

test('the screen says when and how they were agreed, with an example of the group', async () => {
  const phone = newPhone('2026-11-23');
  const { t } = await createI18n('en');
  const made = await makePractice(await partsOn(phone), practiceWords(t));
  if (!made.ok) throw new Error(made.problem);
  await renderApp(phone, `/g/${made.book}/rules`);
  expect(
    await screen.findByText(/Agreed on Monday 3 August 2026\. By consensus, all 12 agreed\./u),
  ).toBeTruthy();
  expect(screen.getByText(/Today .*Mihaela.*, with €80 saved, could borrow up to €110\./u)).toBeTruthy();
  expect(
    screen.getByText(/If she borrows €100, the first payment is €16\.50 and the last €17\./u),
  ).toBeTruthy();
});
