// Our rules in plain words: each topic said, with the group's own figures, and how they were agreed.
import { screen } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat } from '../../../src/app/format/format.ts';
import { makePractice } from '../../../src/app/practice/make-practice.ts';
import { practiceWords } from '../../../src/app/practice/words.ts';
import { conditionsInWords } from '../../../src/app/say/conditions-words.ts';
import { exampleLimit } from '../../../src/app/say/rules/lending.ts';
import { createI18n, type Language } from '../../../src/i18n.ts';
import { type Conditions, SHARINGS } from '../../../src/ledger/conditions/conditions.ts';
import { conditionsFrom, matchBy, TEMPLATES } from '../../../src/ledger/conditions/templates.ts';
import { RULE_TOPICS } from '../../../src/ledger/conditions/topics.ts';
import { EUR, UGX } from '../../../src/ledger/currency.ts';
import { amount } from '../../../src/ledger/money.ts';
import { anyConditions } from '../../ledger/conditions/any.ts';
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
    expect(words['match']).toBe(
      'La Caixa Verda dobla lo que ahorramos. Cada vez cuenta solo el ahorro nuevo. Si una socia se va, su parte se queda en el grupo.',
    );
    expect(words['interest']).toBe('Sin interés: devuelve lo mismo que pidió.');
  });

  test('shares, interest once and a payment in one, in francs as in shillings', async () => {
    const words = await said(conditionsFrom('vsla', UGX, ''), 'ca', UGX);
    expect(words['saving']).toBe(
      'Estalviem per accions de 5.000 UGX, d’1 a 5 a cada reunió. El que sobra se li torna.',
    );
    expect(words['interest']).toContain('paga 5.000 UGX de més, una sola vegada (10 %)');
    expect(words['plan']).toBe('Ho torna tot junt al cap d’un mes. Un préstec cada vegada.');
    expect(words['match']).toBeUndefined();
  });

  test('equal instalments, with the interest in them', async () => {
    const base = conditionsFrom('caf', EUR, '');
    const plan = {
      mode: 'equalInstalments',
      instalments: 6,
      every: { unit: 'months', count: 1 },
    } as const;
    const agreed = { ...base, loans: { ...base.loans, terms: { ...base.loans.terms, plan } } };
    expect((await said(agreed, 'es'))['plan']).toContain(
      'en 6 pagos iguales, uno cada mes, con el interés dentro.',
    );
    expect((await said(agreed, 'ca'))['plan']).toContain(
      'en 6 pagaments iguals, un cada mes, amb l’interès a dins.',
    );
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
    expect(words['plan']).toContain('en 6 parties égales, une chaque mois.');
    expect(words['late']).toBe(
      'Pour chaque paiement en retard, 2 € en plus. Ce qu’elle apporte paie d’abord les frais de retard, puis l’intérêt, puis le prêt.',
    );
    expect(words['fines']).toContain('<i>telefon</i> : 0,50 €.');
  });

  test.each(SPOKEN)('every topic of every template has words in %s', async (language) => {
    for (const template of TEMPLATES) {
      const words = await said(conditionsFrom(template, EUR, 'Fundació'), language);
      // All but guarantors, which no template has, and what is shared, which each group decides for itself.
      const left = ['guarantors', 'sharing'];
      expect(Object.keys(words)).toEqual(RULE_TOPICS.filter((topic) => !left.includes(topic)));
      for (const text of Object.values(words)) expect(text).not.toMatch(/rules\.|\{\{|undefined/u);
    }
  });

  test.each(SPOKEN)('what is shared is told apart in %s', async (language) => {
    const base = conditionsFrom('barcelona', EUR, 'Fundació');
    const texts = await Promise.all(
      SHARINGS.map(async (sharing) => (await said({ ...base, sharing }, language))['sharing']),
    );
    expect(new Set(texts).size).toBe(SHARINGS.length);
  });
});

const SAID_OF_ALL: Conditions = {
  ...conditionsFrom('barcelona', EUR, 'La Caixa'),
  withdrawalNotice: { unit: 'weeks', count: 2 },
  concentration: { owes: '30', saves: '33.5' },
  match: {
    ...matchBy('La Caixa'),
    base: 'allSavings',
    most: { member: amount(50000), community: amount(900000) },
    every: { unit: 'months', count: 6 },
    eligible: { savings: amount(2000), attendancePercent: 75 },
    onExit: 'returned',
  } as Conditions['match'],
  solidarityFund: { mode: 'free' },
  cycle: { mode: 'sharedOut', every: { unit: 'months', count: 12 } },
  shareOut: {
    surplusBy: 'ownInterest',
    solidarityFund: 'shared',
    match: 'kept',
    lossFallsOn: 'sponsorFirst',
  },
  leaving: { bearsLosses: false, surplus: 'now' },
  readAloud: 'withNames',
  sharing: 'totals',
  loans: {
    limit: { rule: { rule: 'proportionOfAll', factor: '1' }, ceiling: null },
    guarantors: { mode: 'pledges', least: 2, percent: '50', effect: 'raises' },
    terms: {
      interest: { mode: 'none' },
      plan: { mode: 'equalPrincipal', instalments: 6, every: { unit: 'months', count: 1 }, grace: 2 },
      lateFee: { mode: 'percentOfLate', percent: '2.5', graceDays: 7 },
      order: 'lateFeesInterestPrincipal',
    },
    severalAtOnce: true,
  },
};

describe('what came later', () => {
  test('is said in full: ceilings, guarantors, the sponsor’s terms, the end of the cycle', async () => {
    const words = await said(SAID_OF_ALL, 'es');
    expect(words['saving']).toContain('Nadie puede tener ahorrado más del 33,5 % del fondo común.');
    expect(words['withdrawals']).toContain('Se avisa 2 semanas antes.');
    expect(words['limit']).toBe(
      'Puede pedir su parte de todo lo ahorrado y lo que se dobla: la misma que tiene hoy del ahorro del grupo. Nadie puede deber más del 30 % del fondo común. Con 60 € ahorrados, hasta 120 €.',
    );
    expect(words['guarantors']).toBe(
      'Para un préstamo responden por ella 2 socias, cada una con una parte de su ahorro. En total, al menos el 50 % de lo que pide. Ese dinero no se puede sacar, ni cuenta para el préstamo de quien responde, hasta que esté todo devuelto. Y ella puede pedir esa cantidad de más.',
    );
    expect(words['plan']).toContain('Empieza a devolver al cabo de 3 meses.');
    expect(words['late']).toContain(
      'Por cada pago atrasado, el 2,5 % de lo que falte. Se cobra cuando pasan 7 días.',
    );
    expect(words['match']).toBe(
      'La Caixa dobla lo que ahorramos. Lo hace cada 6 meses. Cada vez cuenta todo el ahorro. Para cada una, 500 € como mucho en total. Para todo el grupo, 9.000 € como mucho en total. Es para quien tiene ahorrados al menos 20 €. Es para quien ha venido al menos al 75 % de las reuniones. Si una socia se va, su parte vuelve a La Caixa.',
    );
    expect(words['cycle']).toBe(
      'Lo repartimos todo cada 12 meses. Cada una recupera el interés que pagó. El fondo solidario también se reparte. Lo que puso La Caixa se queda en el fondo común. Si se pierde dinero, primero se pierde el de La Caixa.',
    );
    expect(words['leaving']).toBe(
      'Quien deja el grupo no carga con lo que se haya perdido. Su parte de lo ganado se le da ese día.',
    );
    expect(words['readAloud']).toContain('con su nombre');
  });

  test.each(SPOKEN)('has words for every choice in %s', async (language) => {
    const choices = fc.sample(anyConditions, { numRuns: 300, seed: 1 });
    for (const conditions of choices) {
      const scaled = { ...conditions, loans: { ...conditions.loans, terms: SAID_OF_ALL.loans.terms } };
      for (const text of Object.values(await said(scaled, language)))
        expect(text).not.toMatch(/rules\.|\{\{|undefined|NaN/u);
    }
  });

  test('is not said of a book that does not say it', async () => {
    const { withdrawalNotice, concentration, cycle, shareOut, leaving, readAloud, ...first } = SAID_OF_ALL;
    const { guarantors, ...loans } = first.loans;
    const words = await said({ ...first, loans, match: { mode: 'none' } }, 'en');
    expect(Object.keys(words)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(cycle|leaving|readAloud|guarantors|match)$/u)]),
    );
    expect(words['withdrawals']).toBe('At a meeting she can take out of her savings.');
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
