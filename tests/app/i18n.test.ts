import { describe, expect, it, vi } from 'vitest';
import { changeLanguage, createI18n, isLanguage, LANGUAGES, languageFrom } from '../../src/i18n.ts';

describe('the language of the screens', () => {
  it.each([
    [['fr-SN', 'es'], 'fr'],
    [['CA'], 'ca'],
    [['wo', 'en-US'], 'en'],
    [['wo', 'bm'], 'es'],
    [[], 'es'],
  ] as const)('of a phone that wants %j is %s', (wanted, language) => {
    expect(languageFrom(wanted)).toBe(language);
  });

  it.each(LANGUAGES)('%s is ready at once and named on the document', async (language) => {
    const i18n = await createI18n(language);
    expect(document.documentElement.lang).toBe(language);
    expect(i18n.t('ui.back')).not.toBe('ui.back');
  });

  it('never shows a key while it changes', async () => {
    const i18n = await createI18n('es');
    const seen: string[] = [];
    i18n.on('languageChanged', () => seen.push(i18n.t('ui.back')));
    await changeLanguage(i18n, 'ca');
    expect(seen).toEqual(['Enrere']);
    expect(document.documentElement.lang).toBe('ca');
  });

  it('says a missing text in Spanish rather than showing its key', async () => {
    const i18n = await createI18n('ca');
    await vi.waitFor(() => expect(i18n.hasResourceBundle('es', 'translation')).toBe(true));
    i18n.removeResourceBundle('ca', 'translation');
    expect(i18n.t('ui.back')).toBe('Atrás');
  });

  it('leaves names and figures as they are: no escaping, no formatting', async () => {
    const i18n = await createI18n('es');
    expect(i18n.t('ui.pieces.rest', { amount: '<b>1.234,50 €</b>' })).toBe('y <b>1.234,50 €</b> más');
  });

  it.each([
    ['Amina', 'Carnet d’Amina', 'Llibreta d’Amina'],
    ['Élodie', 'Carnet d’Élodie', 'Llibreta d’Élodie'],
    ['òscar', 'Carnet d’òscar', 'Llibreta d’òscar'],
    ['Œuvre', 'Carnet d’Œuvre', 'Llibreta d’Œuvre'],
    ['Yvonne', 'Carnet d’Yvonne', 'Llibreta d’Yvonne'],
    ['\u2068Amina أ\u2069', 'Carnet d’\u2068Amina أ\u2069', 'Llibreta d’\u2068Amina أ\u2069'],
    ['Fatou', 'Carnet de Fatou', 'Llibreta de Fatou'],
    ['Yasmina', 'Carnet de Yasmina', 'Llibreta de Yasmina'],
    ['Hawa', 'Carnet de Hawa', 'Llibreta de Hawa'],
    ['أمينة', 'Carnet de أمينة', 'Llibreta de أمينة'],
    ['2 Amigues', 'Carnet de 2 Amigues', 'Llibreta de 2 Amigues'],
  ])('elides before %s', async (name, fr, ca) => {
    expect((await createI18n('fr')).t('members.passbookOf', { name })).toBe(fr);
    expect((await createI18n('ca')).t('members.passbookOf', { name })).toBe(ca);
    expect((await createI18n('es')).t('members.passbookOf', { name })).toBe(`Libreta de ${name}`);
  });

  it.each([
    ['1 €', 'd’1 €'],
    ['1,50 €', 'd’1,50 €'],
    ['11 €', 'd’11 €'],
    ['11.000 USh', 'd’11.000 USh'],
    ['1.354.700 USh', 'd’1.354.700 USh'],
    ['1.000 €', 'de 1.000 €'],
    ['1.000.000.000 USh', 'de 1.000.000.000 USh'],
    ['10 €', 'de 10 €'],
    ['111 €', 'de 111 €'],
    ['110.000 USh', 'de 110.000 USh'],
    ['0,10 €', 'de 0,10 €'],
    ['8 €', 'de 8 €'],
  ])('before %s Catalan elides as it is read, French never', async (amount, said) => {
    expect((await createI18n('ca')).t('money.limit.ceiling', { amount })).toBe(
      `Ningú no pot deure més ${said}.`,
    );
    expect((await createI18n('fr')).t('money.limit.ceiling', { amount })).toBe(
      `Personne ne peut devoir plus de ${amount}.`,
    );
  });

  it.each([
    ['01/02/2026', 'Acordades l’01/02/2026.', 'Visita de l’01/02/2026', 'cap a l’01/02/2026'],
    ['11/02/2026', 'Acordades l’11/02/2026.', 'Visita de l’11/02/2026', 'cap a l’11/02/2026'],
    ['10/01/2026', 'Acordades el 10/01/2026.', 'Visita del 10/01/2026', 'cap al 10/01/2026'],
    [
      'dilluns, 1 de juny',
      'Acordades el dilluns, 1 de juny.',
      'Visita del dilluns, 1 de juny',
      'cap al dilluns, 1 de juny',
    ],
  ])('before the day %s Catalan elides the article too', async (date, agreed, visit, about) => {
    const { t } = await createI18n('ca');
    expect(t('rules.agreedOn', { date })).toBe(agreed);
    expect(t('business.visit.of', { date })).toBe(visit);
    expect(t('loans.about', { date })).toBe(about);
  });

  it('knows its four languages', () => {
    expect(LANGUAGES.every(isLanguage)).toBe(true);
    expect([null, undefined, 'de', 'es-ES'].some(isLanguage)).toBe(false);
  });
});
