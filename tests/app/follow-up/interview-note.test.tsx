// The note of an interview: in the book of who leads it where her phone holds that, else in the team's, and each form says which.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { followUpOf } from '../../../src/followup/fold.ts';
import { PROFESSIONS, type Profession } from '../../../src/ledger/purpose.ts';
import { type Phone, renderApp, sessionOn } from '../harness.tsx';
import { holds, told } from './holding.ts';
import { TEAM, teamPhone } from './team-phone.ts';

const OWN = 'book-of-hers';
const WHO = { technician: 'technician', socialWorker: 'social worker' } as const;
const THERE = {
  technician: /^It goes into the technicians’ book/u,
  socialWorker: /^It goes into the social work book/u,
};
const NOTE = 'Cuida de su madre.';

/** A phone that holds the book of this profession. */
async function holding(is: Profession): Promise<Phone> {
  const phone = await teamPhone();
  const of = { book: TEAM, profession: is };
  await holds(phone, of, OWN);
  await told(phone, of, OWN);
  return phone;
}

async function held(phone: Phone, book: string) {
  const session = await sessionOn(phone, book);
  const { book: told, cards } = session.view();
  session.close();
  return { cards, facts: told.facts ?? [], state: followUpOf(told.facts ?? []) };
}

async function writes(phone: Phone, is: Profession, hint: RegExp): Promise<void> {
  await renderApp(phone, `/g/${TEAM}/f/woman.w1`, 'en');
  const title = `Interview with the ${WHO[is]}`;
  const card = (await screen.findByRole('heading', { name: title })).closest('section');
  if (!card) throw new Error('no card');
  await userEvent.click(within(card).getByRole('button', { name: 'Write down the interview' }));
  const dialog = await screen.findByRole('dialog', { name: title });
  within(dialog).getByText(hint);
  await userEvent.type(within(dialog).getByRole('textbox', { name: /^Short note/u }), NOTE);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Write it down' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

it.each(PROFESSIONS)('of the %s: is written in her book; the team’s says the day alone', async (is) => {
  const phone = await holding(is);
  await writes(phone, is, THERE[is]);
  const team = await held(phone, TEAM);
  expect(team.state.women.w1?.interviews).toMatchObject([{ by: is, note: null }]);
  expect(JSON.stringify([team.facts, [...team.cards.values()]])).not.toContain('Cuida');
  const own = await held(phone, OWN);
  const [note] = own.state.notes.w1 ?? [];
  expect(own.state.notes.w1).toHaveLength(1);
  expect(own.cards.get(note?.text ?? '')).toMatchObject({ text: NOTE });
  window.location.hash = `#/g/${OWN}/f/assessmentsOf.w1`;
  await screen.findByText(NOTE);
});

it.each(PROFESSIONS)('of the %s: is written once, where the phone died between the two books', async (is) => {
  const phone = await holding(is);
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
  await team.saveDraft(`interview/${is}/w1`, { on: '2026-03-02', note: '', card });
  team.close();
  await writes(phone, is, THERE[is]);
  expect((await held(phone, OWN)).state.notes.w1).toHaveLength(1);
  expect((await held(phone, TEAM)).state.women.w1?.interviews).toMatchObject([{ note: null }]);
});

it.each([
  ['technician', 'socialWorker', /^Only the team reads it/u],
  ['socialWorker', 'technician', /^All the team reads it/u],
] as const)(
  'of the %s: stays the team’s on a phone that holds the book of the %s alone',
  async (is, other, hint) => {
    const phone = await holding(other);
    await writes(phone, is, hint);
    const { state, cards } = await held(phone, TEAM);
    const [first] = state.women.w1?.interviews ?? [];
    expect(first).toMatchObject({ by: is });
    expect(cards.get(first?.note ?? '')).toMatchObject({ text: NOTE });
    expect((await held(phone, OWN)).state.notes).toEqual({});
  },
);
