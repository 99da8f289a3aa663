// Two things that stop a hand without refusing it: an amount that may have a zero too many, and a phone that is full. In
// each language it is said, what was typed stays, and nothing is written until it is meant, and then once.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/i18n.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { deposit, euro } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { plain } from '../ui/render.tsx';
import { bookOn, field, findWords, kindsIn, meetingWith, settle, showMoney } from './stage.ts';

type ByLanguage = Readonly<Record<Language, string>>;

const MUCH_MORE: ByLanguage = {
  es: 'Es mucho más que otras veces. ¿Está bien?',
  ca: 'És molt més que altres vegades. Està bé?',
  fr: 'C’est bien plus que d’habitude. C’est juste ?',
  en: 'This is much more than usual. Is it right?',
};
const USUALLY: ByLanguage = {
  es: 'Otras veces: 10 €',
  ca: 'Altres vegades: 10 €',
  fr: 'D’habitude : 10 €',
  en: 'Usually: €10',
};
const NO_CHANGE: ByLanguage = {
  es: 'No, cambiar',
  ca: 'No, canviar',
  fr: 'Non, changer',
  en: 'No, change it',
};
const IT_IS: ByLanguage = {
  es: 'Sí, son 100 €',
  ca: 'Sí, són 100 €',
  fr: 'Oui, c’est 100 €',
  en: 'Yes, it is €100',
};
const YES: ByLanguage = {
  es: 'Sí, está bien',
  ca: 'Sí, està bé',
  fr: 'Oui, c’est juste',
  en: 'Yes, that’s right',
};
const FULL: ByLanguage = {
  es: 'El teléfono está lleno: no se ha apuntado. Borra fotos o vídeos y toca otra vez. Lo que has escrito sigue aquí.',
  ca: 'El telèfon és ple: no s’ha apuntat. Esborra fotos o vídeos i torna a tocar el botó. El que has escrit encara és aquí.',
  fr: 'Le téléphone est plein : rien n’a été noté. Efface des photos ou des vidéos et touche encore le bouton. Ce que tu as écrit est toujours là.',
  en: 'The phone is full: it was not written down. Delete photos or videos and tap again. What you typed is still here.',
};

describe.each(SPOKEN)('in %s', (language) => {
  it('a zero too many is asked, can be changed, and is written where it is meant', async () => {
    const phone = await meetingWith([deposit('ana', 10)]);
    const { user } = await showMoney(phone, '/meeting/savings/ana', language);
    await screen.findAllByRole('button', { name: /10/ });
    await user.type(await field(), '100{Enter}');
    await findWords(MUCH_MORE[language]);
    await findWords(USUALLY[language]);
    await tap(user, NO_CHANGE[language]);
    expect((await field()).value).toBe('100');
    expect(kindsIn(await bookOn(phone))).toEqual(['deposit']);
    await user.type(await field(), '{Enter}');
    await tap(user, (name) => plain(name) === IT_IS[language]);
    await tap(user, YES[language]);
    await expect.poll(async () => kindsIn(await bookOn(phone))).toEqual(['deposit', 'deposit']);
    expect((await bookOn(phone)).balances.box).toBe(euro(110));
  });

  it('a full phone is said, keeps the amount, and writes it once when there is room', async () => {
    const phone = await meetingWith();
    const { user } = await showMoney(phone, '/meeting/savings/ana', language);
    await user.type(await field(), '20{Enter}');
    await screen.findByRole('button', { name: YES[language] });
    phone.platter.capacity = 0;
    await tap(user, YES[language]);
    await findWords(FULL[language]);
    expect((await field()).value).toBe('20');
    expect(kindsIn(await bookOn(phone))).toEqual([]);
    phone.platter.capacity = Number.POSITIVE_INFINITY;
    await settle();
    await tap(user, YES[language]);
    await expect.poll(async () => kindsIn(await bookOn(phone))).toEqual(['deposit']);
    expect((await bookOn(phone)).balances.box).toBe(euro(20));
  });
});
