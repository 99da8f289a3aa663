import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../src/app/format/format.ts';
import { matchesSearch, shownName } from '../../../src/app/format/names.ts';
import { LANGUAGES } from '../../../src/i18n.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';

const DAY = civilDate('2026-11-23');

describe('dates', () => {
  it('puts day before month before the whole year, in every language', () => {
    expect(LANGUAGES.map((language) => createFormat(language, null).date(DAY))).toEqual(
      LANGUAGES.map(() => '23/11/2026'),
    );
  });

  it('writes the day out', () => {
    expect(LANGUAGES.map((language) => createFormat(language, null).dateLong(DAY))).toEqual([
      'lunes, 23 de noviembre de 2026',
      'dilluns, 23 de novembre del 2026',
      'lundi 23 novembre 2026',
      'Monday 23 November 2026',
    ]);
    expect(createFormat('ca', null).dateLong(civilDate('2026-04-01'))).toContain('1 d’abril');
  });
});

describe('names', () => {
  it('joins them as each language does', () => {
    const three = ['Ana', 'Fatou', 'Inés'];
    expect(LANGUAGES.map((language) => createFormat(language, null).list(three))).toEqual([
      'Ana, Fatou e Inés',
      'Ana, Fatou i Inés',
      'Ana, Fatou et Inés',
      'Ana, Fatou and Inés',
    ]);
  });

  it('sorts and finds them without accents or case', () => {
    const { compareNames } = createFormat('es', null);
    expect(['Zoe', 'inés', 'Álvaro', 'Ana', 'Óscar'].sort(compareNames)).toEqual([
      'Álvaro',
      'Ana',
      'inés',
      'Óscar',
      'Zoe',
    ]);
    expect(matchesSearch('Núria Gràcia', ' nuria g')).toBe(true);
    expect(matchesSearch('Fatou', '')).toBe(true);
    expect(matchesSearch('Fatou', 'ines')).toBe(false);
  });

  it('cuts ten thousand characters to sixty', () => {
    const shown = shownName('ñ'.repeat(10_000));
    expect(shown).toBe(`${'ñ'.repeat(59)}…`);
  });

  it('cuts between letters, never inside one', () => {
    const family = '👩‍👩‍👧';
    expect(shownName(family.repeat(100))).toBe(`${family.repeat(59)}…`);
    expect(shownName(family.repeat(3))).toBe(family.repeat(3));
  });

  it('takes away what would act on the text around', () => {
    expect(shownName('\u202Eevil\u2066\nname\u0000\t')).toBe('evil name');
    expect(shownName('<b>Fatou</b>')).toBe('<b>Fatou</b>');
    expect(shownName(`a${'\u0301'.repeat(5_000)}`).length).toBeLessThanOrEqual(8);
  });

  it('isolates a name inside a sentence', () => {
    const { name } = createFormat('es', null);
    expect(name('\u202Eفاتو')).toBe('\u2068فاتو\u2069');
    expect(name('Inés')).toBe('Inés');
  });
});
