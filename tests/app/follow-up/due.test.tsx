// Reminders of visits: what is past, what is of today, what comes within a week, what is later; and nothing of who was erased.
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { addDays, civilDate } from '../../../src/ledger/civil-date.ts';
import { business, visit } from '../../followup/trade.ts';
import { noted } from '../../followup/world.ts';
import { renderApp } from '../harness.tsx';
import { at, TODAY, teamPhone } from './team.ts';

const today = civilDate(TODAY);
const inDays = (days: number) => addDays(today, days);
const LAST = addDays(today, -40);

/** Visited forty days ago, and agreed for this day. */
const agreedFor = (id: string, woman: string, days: number) => [
  business(id, woman, { on: LAST }),
  visit(id, { on: LAST, next: { step: `step-${id}`, by: inDays(days) } }),
];

const rowsOf = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('button')
    .map((row) => /Fatou|Amina|Zineb|Luz|Adama/u.exec(row.textContent ?? '')?.[0]);

const team = () =>
  teamPhone(
    ...['fatou', 'amina', 'zineb', 'luz', 'adama'].map((woman) => noted(woman)),
    ...agreedFor('b-today', 'amina', 0),
    ...agreedFor('b-past', 'fatou', -5),
    ...agreedFor('b-week', 'zineb', 7),
    ...agreedFor('b-later', 'luz', 8),
  );

it('past and of today and of this week are to be made now, the longest waiting first; the rest is later', async () => {
  const { phone } = await team();
  await renderApp(phone, at('visits'), 'en');
  await screen.findByRole('heading', { level: 1, name: 'Visits' });
  expect(rowsOf('Due this week')).toEqual(['Fatou', 'Amina', 'Zineb']);
  expect(rowsOf('Later')).toEqual(['Luz']);
  expect(
    within(screen.getByRole('list', { name: 'No business written down' })).getByText('Adama'),
  ).toBeTruthy();
});

it('the list of women counts what is due today or before, and a business says which it is', async () => {
  const { phone } = await team();
  await renderApp(phone, at('all'), 'en');
  expect(await screen.findByText('2 visits are due')).toBeTruthy();
});

it.each([
  ['b-past', 'A visit is due'],
  ['b-today', 'A visit is due'],
  ['b-week', 'The next visit'],
])('%s: %s', async (id, words) => {
  const { phone } = await team();
  await renderApp(phone, at(`business.${id}`), 'en');
  expect(await screen.findByText(words)).toBeTruthy();
});

it('of a woman who was erased nothing is due, and her business has no name on it', async () => {
  const { phone, say } = await team();
  await say({ fact: 'woman-erased', about: 'fatou', data: { on: today } });
  await renderApp(phone, at('visits'), 'en');
  await screen.findByRole('heading', { level: 1, name: 'Visits' });
  expect(rowsOf('Due this week')).toEqual(['Amina', 'Zineb']);
  expect(document.body.textContent).not.toContain('Fatou');
});
