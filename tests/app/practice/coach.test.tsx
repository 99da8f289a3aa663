// The strip that leads through a practice meeting: offered at home, goes on by itself, is hidden and called again, and only there.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { makePractice } from '../../../src/app/practice/make-practice.ts';
import { practiceWords } from '../../../src/app/practice/words.ts';
import { createI18n, type Language } from '../../../src/i18n.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, newPhone, partsOn, renderApp } from '../harness.tsx';
import { BOOK, founding } from '../meeting/community.ts';

async function practise(language: Language) {
  const phone = newPhone();
  const { t } = await createI18n(language);
  const made = await makePractice(await partsOn(phone), practiceWords(t));
  if (!made.ok) throw new Error(made.problem);
  const home = `/g/${made.book}`;
  const view = await renderApp(phone, home, language);
  const strip = () => screen.findByRole('complementary', { name: t('practice.coach.name') });
  const tap = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
  return { phone, home, view, t, strip, tap };
}

test.each(SPOKEN)('is asked for at home and goes on with the book, in %s', async (language) => {
  const { t, strip, tap } = await practise(language);
  await tap(t('practice.coach.offer'));
  const says = async (words: string) =>
    waitFor(async () => expect((await strip()).textContent).toContain(words));
  await says(t('practice.coach.start', { button: t('home.startMeeting') }));
  await tap(t('home.startMeeting'));
  await tap(t('meeting.open.start', { number: '9' }));
  await says(t('practice.coach.came', { button: t('meeting.attendance.everybody') }));
  await tap(t('meeting.attendance.everybody'));
  await says(t('practice.coach.open', { button: t('count.opening.same') }));
  await userEvent.click(within(await strip()).getByRole('button', { name: t('meeting.step.openingCount') }));
  await screen.findByRole('heading', { level: 1, name: t('count.opening.title') });
  // Where one is, one is not sent.
  const { queryByRole } = within(await strip());
  expect(queryByRole('button', { name: t('meeting.step.openingCount') })).toBeNull();
});

test('is hidden, stays hidden, and is offered at home again', async () => {
  const { phone, home, view, t, strip, tap } = await practise('es');
  await tap(t('practice.coach.offer'));
  await tap(t('practice.coach.hide'));
  expect(await screen.findByRole('button', { name: t('practice.coach.offer') })).toBeDefined();
  await tap(t('practice.coach.offer'));
  expect((await strip()).textContent).toContain(t('home.startMeeting'));
  view.unmount();
  await renderApp(phone, `${home}/rules`, 'es');
  expect((await strip()).textContent).toContain(t('home.startMeeting'));
});

test('never comes to a community with real money', async () => {
  const phone = newPhone();
  await arrange(phone, founding());
  const { i18n } = await renderApp(phone, `/g/${BOOK}`, 'en');
  await screen.findByRole('button', { name: i18n.t('home.startMeeting') });
  expect(screen.queryByRole('complementary', { name: i18n.t('practice.coach.name') })).toBeNull();
});
