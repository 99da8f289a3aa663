// A book from before names nobody for the phone that began it: once there are others, that phone offers to say whose it is.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { interview, noted } from '../../followup/world.ts';
import { renderApp, sessionOn } from '../harness.tsx';
import { at, letOut, TEAM, tap, teamPhone } from './team.ts';
import { phoneIn } from './team-phone.ts';

const OFFER = 'The team does not know whose phone this is.';

/** As the founder's phone tells of itself when it lets the first other one in. */
async function withOthers() {
  const before = await teamPhone(noted('fatou'), interview('fatou', 'technician'));
  const own = await phoneIn(before.phone, TEAM);
  const keys = { signKey: 'own-key-1', receiveKey: 'own-key-2' };
  const body = { phone: own, ...keys, whose: null, role: 'member', reads: 6 } as const;
  await before.write({ kind: 'phone-announced', body });
  return { ...before, own };
}

it('asks nothing while the phone is alone', async () => {
  const { phone } = await teamPhone(noted('fatou'));
  await renderApp(phone, at('all'), 'en');
  await screen.findByRole('heading', { level: 1, name: 'Equip' });
  expect(screen.queryByText(OFFER)).toBeNull();
});

it('says it once: the name stands beside what it wrote down, its keys are the same, and nothing is asked again', async () => {
  const { phone, own } = await withOthers();
  await renderApp(phone, at('all'), 'en');
  await screen.findByText(OFFER);
  await tap('Write your name');
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Write it down' }));
  within(dialog).getByText('Write your name.');
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Your name' }), ' Marta ');
  await tap('Write it down');
  await waitFor(() => expect(screen.queryByText(OFFER)).toBeNull());
  expect(screen.queryByRole('dialog')).toBeNull();
  const session = await sessionOn(phone, TEAM);
  const { book, cards } = session.view();
  session.close();
  const { whose, signKey, receiveKey, cameBy } = book.phones[own] ?? {};
  expect({ signKey, receiveKey, cameBy }).toEqual({
    ...{ signKey: 'own-key-1', receiveKey: 'own-key-2', cameBy: 'founded' },
  });
  expect(cards.get(whose ?? '')).toMatchObject({ kind: 'text', text: 'Marta' });
  window.location.hash = `#${at('woman.fatou')}`;
  await screen.findByText(/ · Marta/u);
});

it('what was typed of it is there again after a reload, until it is written down', async () => {
  const { phone, own } = await withOthers();
  const first = await renderApp(phone, at('all'), 'en');
  await tap('Write your name');
  const field = async () =>
    within(await screen.findByRole('dialog')).findByRole<HTMLInputElement>('textbox', { name: 'Your name' });
  await userEvent.type(await field(), 'Mart');
  first.unmount();
  await renderApp(phone, at('all'), 'en');
  await tap('Write your name');
  expect((await field()).value).toBe('Mart');
  await userEvent.type(await field(), 'a');
  await tap('Write it down');
  await waitFor(() => expect(screen.queryByText(OFFER)).toBeNull());
  const session = await sessionOn(phone, TEAM);
  const { book, cards } = session.view();
  expect(cards.get(book.phones[own]?.whose ?? '')).toMatchObject({ text: 'Marta' });
  expect(session.draft('name-this-phone')).toBeUndefined();
  session.close();
});

it('offers nothing to a phone that was let out', async () => {
  const before = await withOthers();
  await letOut(before);
  await renderApp(before.phone, at('all'), 'en');
  await screen.findByText(/no longer one of the team’s/u);
  expect(screen.queryByText(OFFER)).toBeNull();
});
