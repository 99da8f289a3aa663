import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords, numberInWords } from '../../../src/app/format/words/amount-words.ts';
import { cardinalCa } from '../../../src/app/format/words/ca.ts';
import { CARDINALS } from '../../../src/app/format/words/cardinals.ts';
import { cardinalEn } from '../../../src/app/format/words/en.ts';
import { cardinalEs } from '../../../src/app/format/words/es.ts';
import { cardinalFr } from '../../../src/app/format/words/fr.ts';
import { LANGUAGES } from '../../../src/i18n.ts';
import { type Currency, EUR, UGX, XOF } from '../../../src/ledger/currency.ts';
import { amount } from '../../../src/ledger/money.ts';

const SPEAK = { es: cardinalEs, ca: cardinalCa, fr: cardinalFr, en: cardinalEn } as const;

/** One row: the number, then es, ca, fr, en as somebody says it before a masculine noun. */
const NUMBERS: readonly (readonly [number, string, string, string, string])[] = [
  [0, 'cero', 'zero', 'zéro', 'zero'],
  [1, 'un', 'un', 'un', 'one'],
  [9, 'nueve', 'nou', 'neuf', 'nine'],
  [16, 'dieciséis', 'setze', 'seize', 'sixteen'],
  [17, 'diecisiete', 'disset', 'dix-sept', 'seventeen'],
  [20, 'veinte', 'vint', 'vingt', 'twenty'],
  [21, 'veintiún', 'vint-i-un', 'vingt et un', 'twenty-one'],
  [22, 'veintidós', 'vint-i-dos', 'vingt-deux', 'twenty-two'],
  [30, 'treinta', 'trenta', 'trente', 'thirty'],
  [31, 'treinta y un', 'trenta-un', 'trente et un', 'thirty-one'],
  [45, 'cuarenta y cinco', 'quaranta-cinc', 'quarante-cinq', 'forty-five'],
  [61, 'sesenta y un', 'seixanta-un', 'soixante et un', 'sixty-one'],
  [70, 'setenta', 'setanta', 'soixante-dix', 'seventy'],
  [71, 'setenta y un', 'setanta-un', 'soixante et onze', 'seventy-one'],
  [72, 'setenta y dos', 'setanta-dos', 'soixante-douze', 'seventy-two'],
  [77, 'setenta y siete', 'setanta-set', 'soixante-dix-sept', 'seventy-seven'],
  [80, 'ochenta', 'vuitanta', 'quatre-vingts', 'eighty'],
  [81, 'ochenta y un', 'vuitanta-un', 'quatre-vingt-un', 'eighty-one'],
  [90, 'noventa', 'noranta', 'quatre-vingt-dix', 'ninety'],
  [91, 'noventa y un', 'noranta-un', 'quatre-vingt-onze', 'ninety-one'],
  [99, 'noventa y nueve', 'noranta-nou', 'quatre-vingt-dix-neuf', 'ninety-nine'],
  [100, 'cien', 'cent', 'cent', 'one hundred'],
  [101, 'ciento un', 'cent un', 'cent un', 'one hundred and one'],
  [121, 'ciento veintiún', 'cent vint-i-un', 'cent vingt et un', 'one hundred and twenty-one'],
  [180, 'ciento ochenta', 'cent vuitanta', 'cent quatre-vingts', 'one hundred and eighty'],
  [200, 'doscientos', 'dos-cents', 'deux cents', 'two hundred'],
  [201, 'doscientos un', 'dos-cents un', 'deux cent un', 'two hundred and one'],
  [500, 'quinientos', 'cinc-cents', 'cinq cents', 'five hundred'],
  [
    777,
    'setecientos setenta y siete',
    'set-cents setanta-set',
    'sept cent soixante-dix-sept',
    'seven hundred and seventy-seven',
  ],
  [
    999,
    'novecientos noventa y nueve',
    'nou-cents noranta-nou',
    'neuf cent quatre-vingt-dix-neuf',
    'nine hundred and ninety-nine',
  ],
  [1_000, 'mil', 'mil', 'mille', 'one thousand'],
  [1_001, 'mil un', 'mil un', 'mille un', 'one thousand and one'],
  [1_100, 'mil cien', 'mil cent', 'mille cent', 'one thousand one hundred'],
  [2_000, 'dos mil', 'dos mil', 'deux mille', 'two thousand'],
  [
    2_300,
    'dos mil trescientos',
    'dos mil tres-cents',
    'deux mille trois cents',
    'two thousand three hundred',
  ],
  [
    4_702,
    'cuatro mil setecientos dos',
    'quatre mil set-cents dos',
    'quatre mille sept cent deux',
    'four thousand seven hundred and two',
  ],
  [21_000, 'veintiún mil', 'vint-i-un mil', 'vingt et un mille', 'twenty-one thousand'],
  [80_000, 'ochenta mil', 'vuitanta mil', 'quatre-vingt mille', 'eighty thousand'],
  [100_000, 'cien mil', 'cent mil', 'cent mille', 'one hundred thousand'],
  [
    185_000,
    'ciento ochenta y cinco mil',
    'cent vuitanta-cinc mil',
    'cent quatre-vingt-cinq mille',
    'one hundred and eighty-five thousand',
  ],
  [200_000, 'doscientos mil', 'dos-cents mil', 'deux cent mille', 'two hundred thousand'],
  [1_000_000, 'un millón', 'un milió', 'un million', 'one million'],
  [1_000_001, 'un millón un', 'un milió un', 'un million un', 'one million and one'],
  [2_000_000, 'dos millones', 'dos milions', 'deux millions', 'two million'],
  [80_000_000, 'ochenta millones', 'vuitanta milions', 'quatre-vingts millions', 'eighty million'],
  [200_000_000, 'doscientos millones', 'dos-cents milions', 'deux cents millions', 'two hundred million'],
  [
    999_999_999,
    'novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve',
    'nou-cents noranta-nou milions nou-cents noranta-nou mil nou-cents noranta-nou',
    'neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf',
    'nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine',
  ],
  [1_000_000_000, 'mil millones', 'mil milions', 'un milliard', 'one billion'],
];

describe('numbers in words', () => {
  it.each(NUMBERS)('%i', (value, es, ca, fr, en) => {
    expect([
      numberInWords(value, SPEAK.es),
      numberInWords(value, SPEAK.ca),
      numberInWords(value, SPEAK.fr),
      numberInWords(value, SPEAK.en),
    ]).toEqual([es, ca, fr, en]);
  });

  it('gives every number its own clean words, in every language', () => {
    const number = fc.integer({ min: 0, max: 999_999_999 });
    fc.assert(
      fc.property(number, number, fc.constantFrom(...LANGUAGES), (one, other, language) => {
        const words = numberInWords(one, SPEAK[language]);
        expect(words).toMatch(/^[a-zéèóàúü]+([ -][a-zéèóàúü]+)*$/u);
        expect(words === numberInWords(other, SPEAK[language])).toBe(one === other);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is exhaustive and distinct up to ten thousand', () => {
    for (const language of LANGUAGES) {
      const all = new Set(
        Array.from({ length: 10_001 }, (_, value) => numberInWords(value, SPEAK[language])),
      );
      expect(all.size).toBe(10_001);
      expect([...all].some((words) => words.includes('undefined'))).toBe(false);
    }
  });
});

const WORKSHOP: Currency = { code: 'TALLER', digits: 1, denominations: [] };
const DINAR: Currency = { code: 'TND', digits: 3, denominations: [] };

const AMOUNTS: readonly (readonly [Currency, number, string, string, string, string])[] = [
  [EUR, 0, 'cero euros', 'zero euros', 'zéro euro', 'zero euros'],
  [EUR, 100, 'un euro', 'un euro', 'un euro', 'one euro'],
  [EUR, 2_100, 'veintiún euros', 'vint-i-un euros', 'vingt et un euros', 'twenty-one euros'],
  [EUR, 8_000, 'ochenta euros', 'vuitanta euros', 'quatre-vingts euros', 'eighty euros'],
  [EUR, 8_100, 'ochenta y un euros', 'vuitanta-un euros', 'quatre-vingt-un euros', 'eighty-one euros'],
  [
    EUR,
    1_250,
    'doce euros y cincuenta céntimos',
    'dotze euros i cinquanta cèntims',
    'douze euros et cinquante centimes',
    'twelve euros and fifty cents',
  ],
  [EUR, 101, 'un euro y un céntimo', 'un euro i un cèntim', 'un euro et un centime', 'one euro and one cent'],
  [EUR, 5, 'cinco céntimos', 'cinc cèntims', 'cinq centimes', 'five cents'],
  [EUR, -2_000, 'menos veinte euros', 'menys vint euros', 'moins vingt euros', 'minus twenty euros'],
  [EUR, 100_000_000, 'un millón de euros', 'un milió d’euros', 'un million d’euros', 'one million euros'],
  [
    EUR,
    100_000_100,
    'un millón un euros',
    'un milió un euros',
    'un million un euros',
    'one million and one euros',
  ],
  [
    XOF,
    2_000_000,
    'dos millones de francos CFA',
    'dos milions de francs CFA',
    'deux millions de francs CFA',
    'two million CFA francs',
  ],
  [XOF, 1, 'un franco CFA', 'un franc CFA', 'un franc CFA', 'one CFA franc'],
  [
    UGX,
    185_000,
    'ciento ochenta y cinco mil chelines ugandeses',
    'cent vuitanta-cinc mil xílings ugandesos',
    'cent quatre-vingt-cinq mille shillings ougandais',
    'one hundred and eighty-five thousand Ugandan shillings',
  ],
  [
    WORKSHOP,
    125,
    'doce coma cinco TALLER',
    'dotze coma cinc TALLER',
    'douze virgule cinq TALLER',
    'twelve point five TALLER',
  ],
  [
    DINAR,
    12_050,
    'doce coma cero cincuenta TND',
    'dotze coma zero cinquanta TND',
    'douze virgule zéro cinquante TND',
    'twelve point zero fifty TND',
  ],
];

describe('amounts in words', () => {
  it.each(AMOUNTS)('$0.code %i', (currency, minor, es, ca, fr, en) => {
    expect(
      LANGUAGES.map((language) => amountInWords(amount(minor), { currency, language }, SPEAK[language])),
    ).toEqual([es, ca, fr, en]);
  });

  it('leaves what nobody says as figures', () => {
    expect(amountInWords(amount(1_000_000_000_000), { currency: UGX, language: 'es' }, cardinalEs)).toBe(
      '1000000000000 chelines ugandeses',
    );
  });
});

it('each language brings its own numbers', async () => {
  const brought = await Promise.all(LANGUAGES.map((language) => CARDINALS[language]()));
  expect(brought).toEqual(LANGUAGES.map((language) => SPEAK[language]));
});
