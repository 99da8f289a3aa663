// A phone that the team let out: it reads that it writes no more, and has no button that would be refused.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { business, course, joined, profession, session, step, visit } from '../../followup/trade.ts';
import { noted } from '../../followup/world.ts';
import { renderApp } from '../harness.tsx';
import { at, letOut, TEAM, teamPhone } from './team.ts';
import { phoneIn } from './team-phone.ts';

const team = () =>
  teamPhone(
    ...['fatou', 'amina'].map((woman) => noted(woman)),
    ...[business('b1', 'fatou'), visit('b1'), step('s1', 'b1')],
    ...[course('c1', 'Accounts'), joined('c1', 'fatou'), session('t1', 'c1')],
  );

/** Which buttons go to other screens, open what is there, or are of every page. */
const READS = /^(Back|Help|Listen|Visits|Courses|Assessments|Tuesday|Accounts|Precios)|Fatou/u;

/** The names of all other buttons; answers of a form, which are typed and not written, left out. */
const whatWrites = (): readonly string[] =>
  [...document.querySelectorAll('button')]
    .filter((button) => !button.closest('[role=group], fieldset'))
    .map((button) => button.getAttribute('aria-label') ?? button.textContent ?? '')
    .filter((name) => !READS.test(name));

it.each([
  ['visits', 'Visits'],
  ['businessNew.amina', 'Amina’s business'],
  ['business.b1', 'Fatou’s business'],
  ['businessEdit.b1', 'Fatou’s business'],
  ['visit.b1', 'When did you visit Fatou?'],
  ['courses', 'Courses'],
  ['course.c1', 'Accounts'],
  ['session.t1', 'Who came to “Precios”?'],
])('%s', async (of, title) => {
  const before = await team();
  const { i18n, unmount } = await renderApp(before.phone, at(of), 'en');
  const words = (i18n.t as (key: string) => string)('followUp.trouble.removed');
  await screen.findByRole('heading', { level: 1, name: title });
  expect(screen.queryByText(words)).toBeNull();
  expect(whatWrites()).not.toEqual([]);
  unmount();

  await letOut(before);
  await renderApp(before.phone, at(of), 'en');
  await screen.findByRole('heading', { level: 1, name: title });
  expect(await screen.findByText(words)).toBeTruthy();
  expect(whatWrites()).toEqual([]);
});

it.each([
  ['nobody’s, as far as it said', 'Whose phone is this?', []],
  ['the technician’s', 'Technicians’ book', ['technician']],
  ['the social worker’s', 'Social work book', ['socialWorker']],
] as const)('assessments, where it was %s', async (_whose, title, said) => {
  const before = await team();
  for (const is of said) await before.say(profession(await phoneIn(before.phone, TEAM), is));
  const { i18n, unmount } = await renderApp(before.phone, at('assessments'), 'en');
  const t = i18n.t as (key: string) => string;
  await screen.findByRole('heading', { level: 1, name: title });
  const asks = [t('assessments.whose.again'), t('assessments.beside.begin')];
  expect(screen.queryAllByRole('button').map((one) => one.textContent)).toEqual(
    expect.arrayContaining(said[0] ? asks : []),
  );
  unmount();

  await letOut(before);
  await renderApp(before.phone, at('assessments'), 'en');
  await screen.findByRole('heading', { level: 1, name: 'Assessments' });
  expect(await screen.findByText(t('followUp.trouble.removed'))).toBeTruthy();
  // Her row leads to her assessments.
  expect(whatWrites().filter((name) => name !== 'Amina')).toEqual([]);
  expect(screen.queryAllByRole('radio')).toEqual([]);
});
