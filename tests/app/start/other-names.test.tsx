// Who knows it by another name finds it from the first screen: by what becomes of the money, and then the app's own words.
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { CALLED, OWN_WORDS } from '../../../src/app/features/names/kinds.tsx';
import { SPOKEN } from '../../setup/spoken.ts';
import { newPhone, renderApp } from '../harness.tsx';

test.each(SPOKEN)('names, where they are said and what is alike, in %s', async (language) => {
  const { i18n } = await renderApp(newPhone(), '/', language);
  const { t } = i18n;
  await userEvent.click(await screen.findByRole('button', { name: t('start.otherNames') }));
  const turns = (await screen.findByRole('heading', { name: t('names.kind.turns.title') })).closest(
    'section',
  );
  if (!turns) throw new Error('the kind has no card');
  expect(turns.textContent).toContain(t('names.kind.turns.text'));
  expect(within(turns).getByText('pasanaku').closest('li')?.textContent).toBe(
    `pasanaku · ${t('names.where.pasanaku')}`,
  );
  const words = [...document.querySelectorAll('dt')].map((word) => word.textContent);
  expect(words).toEqual(OWN_WORDS.map((word) => t(`names.word.${word}.is`)));
  await userEvent.click(screen.getByRole('button', { name: t('ui.back') }));
  expect(await screen.findByRole('heading', { name: t('start.welcome') })).toBeTruthy();
});

test('no name stands twice', () => {
  const names = CALLED.flatMap((called) => called.names.map(([, name]) => name));
  expect(new Set(names).size).toBe(names.length);
});
