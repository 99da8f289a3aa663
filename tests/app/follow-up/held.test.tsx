// What is held about a woman is all of it: her businesses, every visit and step, and each session in which she was marked.
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { addDays, civilDate } from '../../../src/ledger/civil-date.ts';
import {
  assessed,
  business,
  course,
  euros,
  joined,
  left,
  marked,
  session,
  step,
  visit,
} from '../../followup/trade.ts';
import { begun, formed, noted, placed } from '../../followup/world.ts';
import { renderApp } from '../harness.tsx';
import { plain } from '../ui/render.tsx';
import { holds } from './holding.ts';
import { at, TEAM, TODAY, teamPhone } from './team.ts';

const today = civilDate(TODAY);

it('tells her businesses, visits, steps, courses and assessments, and nothing of another', async () => {
  const { phone } = await teamPhone(
    ...[noted('fatou'), noted('amina')],
    ...[business('b1', 'fatou', { registered: true }), business('b2', 'amina')],
    visit('b1', {
      on: addDays(today, -9),
      figures: { sales: euros(900), profitAsked: euros(-40) },
      people: { paid: 2, unpaidFamily: 0, partners: 0 },
      loanUse: ['stock'],
      problem: 'prices',
    }),
    visit('b2', { on: addDays(today, -3), figures: { sales: euros(777) } }),
    step('s1', 'b1', addDays(today, 20)),
    ...[course('c1', 'Accounts'), joined('c1', 'fatou', 'amina'), session('x1', 'c1')],
    ...[marked('x1', ['fatou'], ['amina']), left('c1', 'fatou')],
  );
  await holds(
    phone,
    { book: TEAM, profession: 'technician' },
    'technicians',
    assessed('fatou', 'outcomes-business', { answers: [2, 3, 4, 1] }),
  );
  await renderApp(phone, at('held.fatou'), 'en');
  const list = await screen.findByRole('list', { name: 'What is held about her' });
  const rows = within(list)
    .getAllByRole('listitem')
    .map((row) => plain(row.textContent ?? ''));
  for (const told of [
    /^Her business.*registered: Yes$/su,
    /^Visit of Saturday 21 February 2026.*she says: -€40\nSales: €900\nWork for pay: 2\nWhat was .*\? Goods/su,
    /Goods to sell\nWhat weighs most\? Prices$/u,
    /^Plan to growBy Sunday 22 March 2026$/u,
    /^CoursesAccounts\n.*: came$/su,
    /^How she is doing with the business.*\? 2 of 5\n/su,
  ])
    expect(rows).toEqual(expect.arrayContaining([expect.stringMatching(told)]));
  expect(rows.join('\n')).not.toContain('777');
});

it('says of who is in a community that its book keeps her name, and where it is erased there', async () => {
  const { phone } = await teamPhone(
    ...[noted('fatou'), noted('amina'), begun('g1'), placed('fatou', 'g1')],
    formed('g1', 'book-1', 'fatou'),
  );
  const { unmount } = await renderApp(phone, at('held.amina'), 'en');
  await userEvent.click(await screen.findByRole('button', { name: 'Erase what says who she is' }));
  const words = /^Her community’s book is another one and keeps her name:.* with “Erase her name”\.$/u;
  expect(within(await screen.findByRole('dialog')).queryByText(words)).toBeNull();
  unmount();
  await renderApp(phone, at('held.fatou'), 'en');
  await userEvent.click(await screen.findByRole('button', { name: 'Erase what says who she is' }));
  within(await screen.findByRole('dialog')).getByText(words);
});
