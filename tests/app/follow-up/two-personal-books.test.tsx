// Two social workers who began a personal book apart: both are told, with what to do, and one phone never writes in two.
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { BookId } from '../../../src/ledger/ids.ts';
import { personalBegun, profession } from '../../followup/trade.ts';
import { founded } from '../../followup/world.ts';
import { arrange, type Phone, partsOn, renderApp, sessionOn } from '../harness.tsx';
import { phoneIn, say, TEAM, teamPhone } from './team-phone.ts';

async function told(phone: Phone, ...books: readonly BookId[]): Promise<void> {
  const own = await phoneIn(phone, TEAM);
  const session = await sessionOn(phone, TEAM);
  await say(session, profession(own, 'socialWorker'), ...books.map(personalBegun));
  session.close();
}

/** As if this phone had begun it, or had been let in. */
async function holds(phone: Phone, book: BookId): Promise<void> {
  const founding = founded('followUp', { book: TEAM, profession: 'socialWorker' });
  await arrange(
    phone,
    { book, drafts: [founding], cards: [], intent: `found-${book}` },
    async () => undefined,
  );
}

const opens = async (phone: Phone) => {
  await renderApp(phone, `/g/${TEAM}/f/assessments`, 'en');
  await screen.findByText(/and your notes\. Only social workers’ phones/u);
  return window.location.hash;
};

it('says nothing where there is one', async () => {
  const phone = await teamPhone();
  await told(phone, 'own');
  await holds(phone, 'own');
  expect(await opens(phone)).toBe('#/g/own/f/assessments');
  expect(screen.queryByText(/two social work books/u)).toBeNull();
});

it('the phone with the first goes on in it, and is told to let the other one in', async () => {
  const phone = await teamPhone();
  await told(phone, 'own', 'elsewhere');
  await holds(phone, 'own');
  await opens(phone);
  await screen.findByText(/on: The phone that began the group\. Go on in this one, which was begun first/u);
  expect(screen.queryByRole('button', { name: 'Come in from another phone' })).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: 'Let a phone in' }));
  await waitFor(() => expect(window.location.hash).toBe('#/g/own/let-in'));
});

it('the phone with the later one is told to ask to be let into the first', async () => {
  const phone = await teamPhone();
  await told(phone, 'elsewhere', 'own');
  await holds(phone, 'own');
  await opens(phone);
  await screen.findByText(/There are two social work books.*Go on in the other one, which was begun first/u);
  await userEvent.click(await screen.findByRole('button', { name: 'Come in from another phone' }));
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/join/u));
});

it('a phone that holds both goes on in the first, and can still open the other one to read it', async () => {
  const phone = await teamPhone();
  await told(phone, 'second-by-name', 'a-later-one');
  await holds(phone, 'a-later-one');
  await holds(phone, 'second-by-name');
  const { store } = await partsOn(phone);
  expect((await store.books()).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['a-later-one', 'second-by-name']),
  );
  expect(await opens(phone)).toBe('#/g/second-by-name/f/assessments');
  await userEvent.click(await screen.findByRole('button', { name: 'Open the other book' }));
  await waitFor(() => expect(window.location.hash).toBe('#/g/a-later-one/f/assessments'));
  await screen.findByText(/Go on in the other one, which was begun first/u);
});
