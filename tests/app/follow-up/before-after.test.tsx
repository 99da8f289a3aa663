// Before and after on its screen: nothing of fewer than five women, and of five the mean of last less first with how many they are.
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { addDays, civilDate } from '../../../src/ledger/civil-date.ts';
import { assessed, profession } from '../../followup/trade.ts';
import { noted } from '../../followup/world.ts';
import { renderApp, sessionOn } from '../harness.tsx';
import { holds } from './holding.ts';
import { at, TEAM, TODAY, teamPhone, WOMEN } from './team.ts';

const today = civilDate(TODAY);
const women = Object.keys(WOMEN);
const OURS = 'outcomes-business';

/** All five before; after it as many as `again`, each one better in what she knows of accounts. */
async function team(again: number) {
  const all = await teamPhone(...women.map((woman) => noted(woman)));
  const session = await sessionOn(all.phone, TEAM);
  const own = session.view().phone ?? '';
  session.close();
  await all.say(profession(own, 'technician'));
  const asked = [
    ...women.map((woman) => assessed(woman, OURS, { answers: [2, 3, 3, 3] }, addDays(today, -90))),
    ...women
      .slice(0, again)
      .map((woman, at) => assessed(woman, OURS, { answers: [at === 0 ? 5 : 3, 3, 2, 3] }, today)),
  ];
  await holds(all.phone, { book: TEAM, profession: 'technician' }, 'technicians', ...asked);
  return all;
}

const rows = async () =>
  within(await screen.findByRole('list', { name: 'Before and after' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent ?? '');

it('of four women nothing is said, not even of one figure', async () => {
  const { phone } = await team(4);
  await renderApp(phone, at('assessments'), 'en');
  const all = await rows();
  expect(all).toHaveLength(4);
  for (const row of all) expect(row).toMatch(/Fewer than 5 women: not told\.–$/u);
  expect(all.join(' ')).not.toMatch(/From \d/u);
});

it('of five it is the mean, with its sign and how many they are', async () => {
  const { phone } = await team(5);
  await renderApp(phone, at('assessments'), 'en');
  const [accounts, business, network] = await rows();
  // One by 3, four by 1: 7 of 5.
  expect(accounts).toMatch(/From 2 to 3\.4 · 5 women\+1\.4$/u);
  expect(business).toMatch(/From 3 to 3 · 5 women0$/u);
  expect(network).toMatch(/From 3 to 2 · 5 women[-−]1$/u);
});

it('who was erased counts as the others do: her answers are under no name', async () => {
  const { phone, say } = await team(5);
  await say({ fact: 'woman-erased', about: 'fatou', data: { on: today } });
  await renderApp(phone, at('assessments'), 'en');
  expect((await rows())[0]).toMatch(/5 women/u);
  expect(document.body.textContent).not.toContain('Fatou');
});
