// The note of the social worker's interview: in the personal book where her phone holds it, else in the team's, and each form says which.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { followUpOf } from '../../../src/followup/fold.ts';
import { personalBegun, profession } from '../../followup/trade.ts';
import { founded } from '../../followup/world.ts';
import { arrange, type Phone, renderApp, sessionOn } from '../harness.tsx';
import { phoneIn, say, TEAM, teamPhone } from './team-phone.ts';

const OWN = 'personal-book';
const NOTE = 'Cuida de su madre.';

async function withPersonalBook(): Promise<Phone> {
  const phone = await teamPhone();
  const founding = founded('followUp', { book: TEAM, profession: 'socialWorker' });
  await arrange(phone, { book: OWN, drafts: [founding], cards: [], intent: 'found' }, async () => undefined);
  const own = await phoneIn(phone, TEAM);
  const session = await sessionOn(phone, TEAM);
  await say(session, profession(own, 'socialWorker'), personalBegun(OWN));
  session.close();
  return phone;
}

async function held(phone: Phone, book: string) {
  const session = await sessionOn(phone, book);
  const { book: told, cards } = session.view();
  session.close();
  return { cards, facts: told.facts ?? [], state: followUpOf(told.facts ?? []) };
}

/** The social worker's card is the second one. */
async function writes(phone: Phone, whose: 'technician' | 'social worker', hint: RegExp): Promise<void> {
  await renderApp(phone, `/g/${TEAM}/f/woman.w1`, 'en');
  const title = `Interview with the ${whose}`;
  const card = (await screen.findByRole('heading', { name: title })).closest('section');
  if (!card) throw new Error('no card');
  await userEvent.click(within(card).getByRole('button', { name: 'Write down the interview' }));
  const dialog = await screen.findByRole('dialog', { name: title });
  within(dialog).getByText(hint);
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Short note/u }), NOTE);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Write it down' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

it('is written in the personal book; the team’s says the day alone', async () => {
  const phone = await withPersonalBook();
  await writes(phone, 'social worker', /^It goes into the social work book/u);
  const team = await held(phone, TEAM);
  expect(team.state.women.w1?.interviews).toMatchObject([{ by: 'socialWorker', note: null }]);
  expect(JSON.stringify([team.facts, [...team.cards.values()]])).not.toContain('Cuida');
  const own = await held(phone, OWN);
  const [note] = own.state.notes.w1 ?? [];
  expect(own.state.notes.w1).toHaveLength(1);
  expect(own.cards.get(note?.text ?? '')).toMatchObject({ text: NOTE });
  window.location.hash = `#/g/${OWN}/f/assessmentsOf.w1`;
  await screen.findByText(NOTE);
});

it('is written once, where the phone died between the two books', async () => {
  const phone = await withPersonalBook();
  const card = 'note-card-1';
  const own = await sessionOn(phone, OWN);
  const written = await own.dispatch(
    {
      do: 'write',
      drafts: [
        {
          kind: 'followed-up',
          body: { fact: 'note-kept', about: 'w1', data: { on: '2026-03-02', text: card } },
        },
      ],
    },
    { intent: `interview-${card}`, texts: [{ id: card, text: NOTE }] },
  );
  expect(written).toMatchObject({ ok: true });
  own.close();
  const team = await sessionOn(phone, TEAM);
  await team.saveDraft('interview/socialWorker/w1', { on: '2026-03-02', note: '', card });
  team.close();
  await writes(phone, 'social worker', /^It goes into the social work book/u);
  expect((await held(phone, OWN)).state.notes.w1).toHaveLength(1);
  expect((await held(phone, TEAM)).state.women.w1?.interviews).toMatchObject([{ note: null }]);
});

it('stays the team’s where the phone holds no personal book, and the technician’s always', async () => {
  const without = await teamPhone();
  await writes(without, 'social worker', /^All the team reads it/u);
  const [first] = (await held(without, TEAM)).state.women.w1?.interviews ?? [];
  expect((await held(without, TEAM)).cards.get(first?.note ?? '')).toMatchObject({ text: NOTE });
  document.body.innerHTML = '';
  const phone = await withPersonalBook();
  await writes(phone, 'technician', /^Only the team reads it/u);
  expect((await held(phone, TEAM)).state.women.w1?.interviews).toMatchObject([{ by: 'technician' }]);
  expect((await held(phone, OWN)).state.notes).toEqual({});
});
