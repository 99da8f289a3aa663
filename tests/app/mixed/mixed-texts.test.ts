// An overlay is laid over the texts of the same names and taken off again; no language answers for another.
import { describe, expect, it, vi } from 'vitest';
import { addRareTexts, changeLanguage, createFirstI18n, createI18n, LANGUAGES } from '../../../src/i18n.ts';
import { speakMixed } from '../../../src/mixed-texts.ts';

describe('texts in a group of women and men', () => {
  it.each(LANGUAGES)('%s says otherwise until it is taken off', async (language) => {
    const i18n = await createI18n(language);
    const before = i18n.t('ui.tapToAgree.ask');
    const untouched = i18n.t('ui.back');
    const stop = speakMixed(i18n);
    expect(i18n.t('ui.tapToAgree.ask')).not.toBe(before);
    expect(i18n.t('ui.back')).toBe(untouched);
    stop();
    expect(i18n.t('ui.tapToAgree.ask')).toBe(before);
  });

  it('covers what comes later too, and the language that is chosen then', async () => {
    const i18n = await createFirstI18n('es');
    const stop = speakMixed(i18n);
    await addRareTexts(i18n);
    expect(i18n.t('loans.guarantors')).toBe('Responden por el préstamo');
    await changeLanguage(i18n, 'ca');
    expect(i18n.t('members.title')).toBe('Membres');
    expect(i18n.getFixedT('es')('loans.guarantors')).toBe('Responden por el préstamo');
    stop();
    expect(i18n.t('members.title')).toBe('Sòcies');
    await changeLanguage(i18n, 'es');
    expect([i18n.t('members.title'), i18n.t('loans.guarantors')]).toEqual(['Socias', 'Responden por ella']);
  });

  it('says in a language what that language says, also where another one has a variant', async () => {
    const i18n = await createI18n('fr');
    await vi.waitFor(() => expect(i18n.hasResourceBundle('es', 'rest')).toBe(true));
    speakMixed(i18n);
    expect(i18n.t('members.title')).toBe('Membres');
    expect(i18n.t('founding.members.count', { count: 3, shown: '3' })).toBe('3 membres');
  });
});
