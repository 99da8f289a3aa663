import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { amount } from '../../../src/ledger/money.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { deposit, euro, WHO } from '../meeting/community.ts';
import { tap, writerOn } from '../meeting/steps.ts';
import {
  bookOn,
  field,
  findWords,
  kindsIn,
  loan,
  meetingWith,
  pageText,
  settle,
  showMoney,
} from './stage.ts';

const YES = 'Yes, that’s right';

describe('a loan', () => {
  it('goes from the amount to the cash: purpose, plan, both say yes, read-back', async () => {
    const phone = await meetingWith([deposit('ana', 100), deposit('bea', 50)]);
    const { user } = await showMoney(phone, '/meeting/loans');
    await findWords('Can be lent todayBox€150');
    await tap(user, /^Ana/);
    await findWords('The most she can: €100');
    await user.type(await field(), '60{Enter}');
    await user.type(await screen.findByRole('textbox', { name: 'In a few words' }), 'Cloth');
    await tap(user, 'Next');
    await findWords('In 6 payments');
    await tap(user, 'Less');
    await findWords('In 5 payments');
    expect(await screen.findAllByText('€12')).toHaveLength(5);
    await tap(user, 'Next');
    await tap(user, 'Hand over the money');
    await findWords('Still to say yes: Ana and Carme.');
    await tap(user, /^Ana/);
    await tap(user, /^Carme/);
    await settle();
    await tap(user, 'Hand over the money');
    await findWords('Ana gets a loan of €60.');
    await tap(user, YES);
    await findWords('Got €60 today');
    const book = await bookOn(phone);
    const [lent] = Object.values(book.loans);
    expect(lent).toMatchObject({ member: 'ana', principal: 6000, terms: { plan: { instalments: 5 } } });
    expect(book.open?.entries.at(-1)?.body['saidYes']).toEqual(['ana', 'carme']);
    expect(book.balances.box).toBe(9000);
  });

  it('is handed over by another who has an office where the treasurer did not come', async () => {
    const marks = WHO.map((member) => {
      const status = member === 'carme' ? ('absent' as const) : ('present' as const);
      return { member, status, by: null };
    });
    const phone = await meetingWith([{ kind: 'attendance-marked', body: { marks } }, deposit('ana', 100)]);
    const { user } = await showMoney(phone, '/meeting/loans/ana');
    await user.type(await field(), '60{Enter}');
    await tap(user, 'Next');
    await tap(user, 'Next');
    await findWords('Beahands over the money');
    expect(pageText()).not.toContain('Carme');
    await tap(user, /^Ana/);
    await tap(user, /^Bea/);
    await tap(user, 'Hand over the money');
    await tap(user, YES);
    await screen.findByRole('heading', { level: 1, name: 'Who asks for a loan?' });
    expect((await bookOn(phone)).open?.entries.at(-1)?.body['saidYes']).toEqual(['ana', 'bea']);
  });

  it('above the limit is lent only by a decision of the meeting, written with it', async () => {
    const phone = await meetingWith([deposit('ana', 100), deposit('bea', 100)]);
    const { user } = await showMoney(phone, '/meeting/loans/ana');
    await user.type(await field(), '150{Enter}');
    await findWords('She can borrow €100 at most.');
    await tap(user, 'The meeting decides otherwise');
    await user.type(await screen.findByRole('textbox', { name: 'What have you decided?' }), 'For the stall');
    await tap(user, 'Yes, it is decided');
    await tap(user, 'Next');
    await tap(user, 'Next');
    await tap(user, /^Ana/);
    await tap(user, /^Carme/);
    await tap(user, 'Hand over the money');
    await tap(user, YES);
    await screen.findByRole('heading', { level: 1, name: 'Who asks for a loan?' });
    const book = await bookOn(phone);
    expect(kindsIn(book).slice(2)).toEqual(['decided', 'loan-paid-out']);
    const decision = book.open?.entries.at(-2)?.body['text'];
    const { store } = (await showMoney(phone, '/meeting/loans')).parts;
    const loaded = await store.load('book1');
    expect(loaded.ok && loaded.cards.find((card) => card.id === decision)).toMatchObject({
      text: 'For the stall',
    });
  });

  const level = (instalments: number) => ({
    mode: 'equalInstalments' as const,
    instalments,
    every: { unit: 'months' as const, count: 1 },
  });
  const lentAt = (percent: string, plan: LoanTerms['plan'], cashStep = 1) =>
    meetingWith([deposit('ana', 100)], (conditions) => ({
      ...conditions,
      loans: {
        ...conditions.loans,
        terms: { ...conditions.loans.terms, interest: { mode: 'monthlyOnOwed', percent }, plan },
      },
      box: { ...conditions.box, cashStep: amount(cashStep) },
    }));

  it.each(SPOKEN)('says what it costs a year before anybody agrees (%s)', async (language) => {
    const phone = await lentAt('1', level(6));
    const { user } = await showMoney(phone, '/meeting/loans/ana', language);
    await user.type(await field(), '100{Enter}');
    await tap(user, { es: 'Seguir', ca: 'Continuar', fr: 'Continuer', en: 'Next' }[language]);
    const words = {
      es: 'Los pagos ya llevan el interés: 3,53 € en total. Cuesta al año: 12,68 %',
      ca: 'Els pagaments ja porten l’interès: 3,53 € en total. Cost a l’any: 12,68 %',
      fr: 'Les paiements comprennent déjà l’intérêt : 3,53 € en tout. Cela coûte par an : 12,68 %',
      en: 'The payments include the interest: €3.53 in all. Cost a year: 12.68%',
    };
    await findWords(words[language]);
    expect(pageText()).toContain(language === 'en' ? '€17.25' : '17,25 €');
  });

  it('a plan that would not come out even asks for another number of payments', async () => {
    const phone = await lentAt('1', level(12), 500);
    const { user } = await showMoney(phone, '/meeting/loans/ana');
    await user.type(await field(), '100{Enter}');
    await tap(user, 'Next');
    await findWords('each would be €10 and the last €0. Numbers of payments that do: 10 and 20.');
    expect(screen.getByRole('button', { name: 'Next' })).toHaveProperty('disabled', true);
    await tap(user, 'Less');
    await tap(user, 'Less');
    await findWords('In 10 payments');
    expect(await screen.findAllByText('€10')).toHaveLength(10);
    await tap(user, 'Next');
    await findWords('Do both say yes?');
  });

  it.each(SPOKEN)(
    'is refused to who is only represented, unless the meeting decides (%s)',
    async (language) => {
      const phone = await meetingWith([
        deposit('elsa', 50),
        {
          kind: 'attendance-marked',
          body: { marks: [{ member: 'elsa', status: 'represented', by: 'bea' }] },
        },
      ]);
      const { user } = await showMoney(phone, '/meeting/loans/elsa', language);
      await user.type(await field(), '20{Enter}');
      await findWords(
        {
          es: 'Elsa no ha venido: el préstamo se le entrega a ella.',
          ca: 'Elsa no ha vingut: el préstec se li lliura a ella.',
          fr: 'Elsa n’est pas venue : le prêt lui est remis à elle.',
          en: 'Elsa is not here: a loan is handed to her in person.',
        }[language],
      );
      expect(kindsIn(await bookOn(phone))).not.toContain('loan-paid-out');
    },
  );

  it.each(SPOKEN)(
    'of money that another tab has just lent is decided again, in words, and nothing doubles (%s)',
    async (language) => {
      const phone = await meetingWith([deposit('ana', 100), deposit('bea', 100)], (conditions) => ({
        ...conditions,
        loans: {
          ...conditions.loans,
          limit: { ...conditions.loans.limit, rule: { rule: 'multiple', times: '2' } },
        },
      }));
      const { user, i18n } = await showMoney(phone, '/meeting/loans/ana', language);
      await user.type(await field(), '150{Enter}');
      const next = i18n.t('money.next');
      await tap(user, next);
      await tap(user, next);
      await tap(user, /^Ana/);
      await tap(user, /^Carme/);
      await tap(user, i18n.t('money.loan.handOver'));
      await screen.findByRole('button', { name: i18n.t('ui.readBack.yes') });
      const other = await writerOn(phone);
      await other.write({ ...loan('bea', 120) });
      other.close();
      await tap(user, i18n.t('ui.readBack.yes'));
      await findWords(
        {
          es: 'Hoy se puede prestar 80 € como mucho de la caja.',
          ca: 'Avui es pot prestar 80 € com a màxim de la caixa.',
          fr: 'Aujourd’hui on peut prêter 80 € au plus de la caisse.',
          en: 'No more than €80 can be lent from the box today.',
        }[language],
      );
      const book = await bookOn(phone);
      expect(Object.values(book.loans).map((one) => one.principal)).toEqual([euro(120)]);
      expect(book.balances.box).toBe(8000);
    },
  );
});
