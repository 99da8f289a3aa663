// The first screen: welcome, languages, practice, and the communities of this phone.
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { LANGUAGE_NAMES, LANGUAGES } from '../../../src/i18n.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { newPhone, partsOn, renderApp } from '../harness.tsx';

const WELCOME = {
  es: 'La libreta y la caja de tu grupo',
  ca: 'La llibreta i la caixa del teu grup',
  fr: 'Le carnet et la caisse de ton groupe',
  en: 'Your group’s book and cash box',
} as const;

describe('a new phone', () => {
  test.each(SPOKEN)('is greeted in %s, with all languages in sight', async (language) => {
    await renderApp(newPhone(), '/', language);
    expect(await screen.findByRole('heading', { name: WELCOME[language] })).toBeTruthy();
    for (const each of LANGUAGES) {
      expect(screen.getByRole('radio', { name: LANGUAGE_NAMES[each] })).toBeTruthy();
    }
  });

  test('changes the language where it stands and keeps it', async () => {
    const phone = newPhone();
    const { i18n } = await renderApp(phone, '/', 'es');
    await screen.findByRole('heading', { name: WELCOME.es });
    await userEvent.click(screen.getByRole('radio', { name: 'Català' }));
    expect(await screen.findByRole('heading', { name: WELCOME.ca })).toBeTruthy();
    expect(i18n.language).toBe('ca');
  });

  test('tries the practice community: play money on every screen', async () => {
    const phone = newPhone();
    await renderApp(phone, '/', 'es');
    await userEvent.click(await screen.findByRole('button', { name: /Probar con un grupo de prueba/u }));
    expect(await screen.findByText('dinero de juego')).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Las Golondrinas' })).toBeTruthy();
    const [book] = await (await partsOn(phone)).store.books();
    expect(book?.founded?.body).toMatchObject({ practice: true });
  });
});

describe('a phone with communities', () => {
  async function practised() {
    const phone = newPhone();
    const first = await renderApp(phone, '/', 'en');
    await userEvent.click(await screen.findByRole('button', { name: /Try with a practice group/u }));
    await screen.findByRole('heading', { name: 'The Swallows' });
    first.unmount();
    await renderApp(phone, '/', 'en');
    await screen.findByRole('heading', { name: 'Groups on this phone' });
    return phone;
  }

  test('lists only the newest practice community', async () => {
    const phone = await practised();
    await userEvent.click(screen.getByRole('button', { name: 'Start the practice again' }));
    await screen.findByRole('heading', { name: 'The Swallows' });
    window.location.hash = '#/';
    await screen.findByRole('heading', { name: 'Groups on this phone' });
    await waitFor(() => expect(screen.getAllByRole('button', { name: /The Swallows/u })).toHaveLength(1));
    const books = await (await partsOn(phone)).store.books();
    expect(books).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: /The Swallows/u }));
    await waitFor(() => expect(window.location.hash).toContain(books[1]?.id ?? '?'));
  });

  test('takes practice off the list without touching anything else', async () => {
    const phone = await practised();
    await userEvent.click(screen.getByRole('button', { name: 'Take the practice off the list' }));
    expect(await screen.findByRole('button', { name: /Start our group/u })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: /The Swallows/u })).toBeNull());
    expect(await (await partsOn(phone)).store.books()).toHaveLength(1);
  });

  test('goes on with a founding that was begun', async () => {
    const phone = newPhone();
    const first = await renderApp(phone, '/found', 'en');
    await userEvent.type(await screen.findByLabelText('Name of the group'), 'Natillera');
    first.unmount();
    await renderApp(phone, '/', 'en');
    await userEvent.click(await screen.findByRole('button', { name: /Natillera.*Half started/u }));
    expect((await screen.findByLabelText<HTMLInputElement>('Name of the group')).value).toBe('Natillera');
  });
});
