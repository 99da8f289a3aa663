import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../src/app/format/format.ts';
import { asTyped, currencySign, formatMoney } from '../../../src/app/format/money.ts';
import { LANGUAGES, type Language } from '../../../src/i18n.ts';
import { type Currency, EUR, UGX, XOF } from '../../../src/ledger/currency.ts';
import { amount, parseAmount } from '../../../src/ledger/money.ts';

/** No-break and narrow spaces differ between ICU versions: tests see them as spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');
const inAll = (minor: number, currency: Currency) =>
  LANGUAGES.map((language) => plain(formatMoney(amount(minor), language, currency)));
const invented = (code: string, digits: number): Currency => ({ code, digits, denominations: [] });

describe('money', () => {
  it('shows the same shape in the four languages', () => {
    expect(inAll(123_450, EUR)).toEqual(['1.234,50 €', '1.234,50 €', '1 234,50 €', '€1,234.50']);
    expect(inAll(500, EUR)).toEqual(['5 €', '5 €', '5 €', '€5']);
    expect(inAll(-2_000, EUR)).toEqual(['-20 €', '-20 €', '-20 €', '-€20']);
  });

  it('keeps decimals in columns', () => {
    expect(plain(formatMoney(amount(500), 'es', EUR, { strip: false }))).toBe('5,00 €');
    expect(plain(createFormat('en', EUR).moneyExact(amount(500)))).toBe('€5.00');
  });

  it('takes the digits from the book, not from the browser', () => {
    expect(inAll(185_000, UGX)).toEqual(['185.000 UGX', '185.000 UGX', '185 000 UGX', 'UGX 185,000']);
    expect(plain(formatMoney(amount(185_000), 'fr', XOF))).toContain('185 000');
    expect(plain(formatMoney(amount(12_345), 'es', invented('UGX', 2)))).toContain('123,45');
    expect(plain(formatMoney(amount(1_234), 'es', invented('TND', 3)))).toContain('1,234');
  });

  it.each(['TALLER', 'X', '', '€€€', 'ZZZ', 'q1w', '<b>'])('never fails on the code %j', (code) => {
    for (const language of LANGUAGES) {
      expect(formatMoney(amount(1_250), language, invented(code, 2))).toMatch(/12[.,]50|12[.,]5/u);
      expect(currencySign(language, invented(code, 2))).toBe(code);
    }
  });

  it('is exact to the last cent of the largest amount', () => {
    expect(plain(formatMoney(amount(900_719_925_474_099), 'es', EUR))).toBe('9.007.199.254.740,99 €');
  });

  it('fills a field with what the parser reads back', () => {
    const currencies = fc.constantFrom(EUR, UGX, invented('TND', 3), invented('TALLER', 1));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000_000 }),
        currencies,
        fc.constantFrom<Language>(...LANGUAGES),
        (minor, currency, language) => {
          const typed = asTyped(amount(minor), language, currency);
          expect(parseAmount(typed, currency.digits)).toEqual({ ok: true, amount: minor });
        },
      ),
    );
    expect(asTyped(amount(1_250), 'es', EUR)).toBe('12,50');
    expect(asTyped(amount(2_000), 'en', EUR)).toBe('20');
  });

  it('refuses to write money where no community is open', () => {
    expect(() => createFormat('es', null).money(amount(1))).toThrow('CurrencyProvider');
    expect(createFormat('es', null).number(1_234)).toBe('1.234');
  });
});
