// What must never reach the book: each with the words that are shown, in each language, and nothing written.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/i18n.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { deposit, euro } from '../meeting/community.ts';
import { bookOn, field, findWords, kindsIn, loan, meetingWith, showMoney } from './stage.ts';

type ByLanguage = Readonly<Record<Language, string>>;

const NOT_A_NUMBER: ByLanguage = {
  es: 'Esto no es una cantidad.',
  ca: 'Això no és una quantitat.',
  fr: 'Ce n’est pas un montant.',
  en: 'This is not an amount.',
};

const TYPED: readonly (readonly [string, ByLanguage])[] = [
  [
    '-5',
    {
      es: 'La cantidad no puede llevar el signo menos.',
      ca: 'La quantitat no pot portar el signe menys.',
      fr: 'Le montant ne peut pas avoir le signe moins.',
      en: 'An amount cannot have a minus sign.',
    },
  ],
  [
    '0',
    {
      es: 'La cantidad es cero.',
      ca: 'La quantitat és zero.',
      fr: 'Le montant est zéro.',
      en: 'The amount is zero.',
    },
  ],
  ['NaN', NOT_A_NUMBER],
  ['1e400', NOT_A_NUMBER],
  [
    '1.000',
    {
      es: 'Hay demasiadas cifras después de la coma.',
      ca: 'Hi ha massa xifres després de la coma.',
      fr: 'Il y a trop de chiffres après la virgule.',
      en: 'There are too many figures after the point.',
    },
  ],
  [
    '99999999999999',
    {
      es: 'La cantidad es demasiado grande. Mira si sobran ceros.',
      ca: 'La quantitat és massa gran. Mira si hi sobren zeros.',
      fr: 'Le montant est trop grand. Regarde s’il y a des zéros en trop.',
      en: 'The amount is too large. Check for extra zeros.',
    },
  ],
  [
    '10,03',
    {
      es: 'La caja no puede pagar 10,03 € justo. Prueba 10 € o 10,50 €.',
      ca: 'La caixa no pot pagar 10,03 € just. Prova 10 € o 10,50 €.',
      fr: 'La caisse ne peut pas payer 10,03 € juste. Essaie 10 € ou 10,50 €.',
      en: 'The box cannot pay exactly €10.03. Try €10 or €10.50.',
    },
  ],
];

describe.each(SPOKEN)('bad input (%s)', (language) => {
  it('is said beside the field, keeps what was typed, and writes nothing', async () => {
    const phone = await meetingWith();
    const { user } = await showMoney(phone, '/meeting/savings/ana', language);
    for (const [typed, words] of TYPED) {
      const input = await field();
      await user.clear(input);
      await user.type(input, `${typed}{Enter}`);
      await findWords(words[language]);
      expect(input.value.replace(/\s/gu, '')).toBe(typed);
    }
    expect(kindsIn(await bookOn(phone))).toEqual([]);
  });

  it('withdrawing more than she saved', async () => {
    const phone = await meetingWith([deposit('ana', 20), deposit('bea', 100)]);
    const { user } = await showMoney(phone, '/meeting/withdrawals/ana', language);
    await user.type(await field(), '50{Enter}');
    await findWords(
      {
        es: 'Ana tiene ahorrado 20 €. No puede sacar 50 €.',
        ca: 'Ana té estalviat 20 €. No pot treure 50 €.',
        fr: 'Ana a épargné 20 €. Elle ne peut pas retirer 50 €.',
        en: 'Ana has saved €20. She cannot take out €50.',
      }[language],
    );
    expect(kindsIn(await bookOn(phone))).toEqual(['deposit', 'deposit']);
  });

  it('lending more than she may, and more than the box holds', async () => {
    const phone = await meetingWith([deposit('ana', 100), deposit('bea', 50), loan('bea', 50)]);
    const { user } = await showMoney(phone, '/meeting/loans/ana', language);
    await user.type(await field(), '300{Enter}');
    await findWords(
      {
        es: 'Puede pedir 100 € como mucho.',
        ca: 'Pot demanar 100 € com a màxim.',
        fr: 'Elle peut emprunter 100 € au plus.',
        en: 'She can borrow €100 at most.',
      }[language],
    );
    expect(kindsIn(await bookOn(phone))).toEqual(['deposit', 'deposit', 'loan-paid-out']);
  });

  it('lending more than is in the box', async () => {
    const phone = await meetingWith([
      deposit('ana', 100),
      {
        kind: 'expense',
        body: { amount: euro(60), from: 'box', what: null, receipt: null },
      },
    ]);
    const { user } = await showMoney(phone, '/meeting/loans/ana', language);
    await user.type(await field(), '80{Enter}');
    await findWords(
      {
        es: 'Hoy se puede prestar 40 € como mucho de la caja.',
        ca: 'Avui es pot prestar 40 € com a màxim de la caixa.',
        fr: 'Aujourd’hui on peut prêter 40 € au plus de la caisse.',
        en: 'No more than €40 can be lent from the box today.',
      }[language],
    );
    expect(kindsIn(await bookOn(phone))).toEqual(['deposit', 'expense']);
  });

  it('paying back more than she owes', async () => {
    const phone = await meetingWith([deposit('ana', 100), loan('ana', 80)]);
    const { loans } = await bookOn(phone);
    const [id = ''] = Object.keys(loans);
    const { user } = await showMoney(phone, `/meeting/repayments/${encodeURIComponent(id)}`, language);
    await user.type(await field(), '100{Enter}');
    await findWords(
      {
        es: 'A Ana le falta por devolver 80 €. Sobran 20 €.',
        ca: 'A Ana li falta per tornar 80 €. Sobren 20 €.',
        fr: 'Ana doit encore rembourser 80 €. Il y a 20 € en trop.',
        en: 'Ana still has €80 to pay back. There is €20 too much.',
      }[language],
    );
    expect(kindsIn(await bookOn(phone))).toEqual(['deposit', 'loan-paid-out']);
  });
});
