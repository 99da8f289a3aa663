// A course on its screens: written, joined, a session and who came, a session that gives another again, and who lacks what.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { followUpOf } from '../../../src/followup/fold.ts';
import { course, joined, marked, session } from '../../followup/trade.ts';
import { noted } from '../../followup/world.ts';
import { renderApp, sessionOn } from '../harness.tsx';
import { at, TEAM, tap, teamPhone } from './team.ts';

const women = ['fatou', 'amina', 'zineb'].map((woman) => noted(woman));

async function stateOf({ phone }: Awaited<ReturnType<typeof teamPhone>>) {
  const opened = await sessionOn(phone, TEAM);
  return followUpOf(opened.view().book.facts ?? []);
}

it('a course without a name is asked for it; with one it is there, empty', async () => {
  const team = await teamPhone(...women);
  await renderApp(team.phone, at('courses'), 'en');
  await tap('Write down the course');
  expect(await screen.findByText('Say what the course is called.')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox'), 'Accounts');
  await tap('Write down the course');
  expect(await screen.findByRole('heading', { level: 1, name: 'Accounts' })).toBeTruthy();
  expect(screen.getByText('No sessions yet.')).toBeTruthy();
  expect(screen.queryByText('Who lacks what')).toBeNull();
});

it('who is tapped came; of the others it is written that they did not', async () => {
  const team = await teamPhone(
    ...women,
    course('c1', 'Accounts'),
    joined('c1', 'fatou', 'amina'),
    session('s1', 'c1'),
  );
  await renderApp(team.phone, at('session.s1'), 'en');
  await tap(/^Fatou/u);
  await tap(/^Write down: 1 of 2/u);
  expect(await screen.findByText(/1 of 2 came/u)).toBeTruthy();
  expect((await stateOf(team)).sessions.s1?.marks).toEqual({ fatou: 'came', amina: 'missed' });
});

it('who missed a session lacks it until she comes to the one that gives it again', async () => {
  const team = await teamPhone(
    ...women,
    course('c1', 'Accounts'),
    joined('c1', 'fatou', 'amina', 'zineb'),
    session('s1', 'c1'),
    marked('s1', ['fatou'], ['amina', 'zineb']),
    session('s2', 'c1', 's1'),
    marked('s2', ['amina'], ['zineb']),
  );
  await renderApp(team.phone, at('course.c1'), 'en');
  const lacking = within(await screen.findByRole('list', { name: 'Who lacks what' }));
  expect(lacking.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['ZinebPrecios1 of 1']);
});

it('a tap puts her into the course, another takes her out, and what she did stays', async () => {
  const team = await teamPhone(
    ...women,
    course('c1', 'Accounts'),
    joined('c1', 'fatou', 'amina'),
    session('s1', 'c1'),
    marked('s1', ['fatou'], ['amina']),
  );
  await renderApp(team.phone, at('course.c1'), 'en');
  const pressed = () => screen.getByRole('button', { name: /^Fatou/u, pressed: true });
  await screen.findByRole('button', { name: /^Fatou/u, pressed: true });
  await userEvent.click(pressed());
  await screen.findByRole('button', { name: /^Fatou/u, pressed: false });
  const { courses, sessions } = await stateOf(team);
  expect(courses.c1?.women).toEqual(['amina']);
  expect(sessions.s1?.marks.fatou).toBe('came');
});
