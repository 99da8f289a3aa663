// The social worker's personal book beside the team's, on her phone and on a technician's.
import { screen, waitFor, within } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { followUpOf } from '../../../src/followup/fold.ts';
import { personalBegun, profession } from '../../followup/trade.ts';
import { newPhone, type Phone, partsOn, renderApp, sessionOn } from '../harness.tsx';
import { pageText } from '../money/stage.ts';
import { NAMES, phoneIn, say, TEAM, teamPhone } from './team-phone.ts';

const NOTE = 'Cuida de su madre y duerme poco.';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const tap = async (user: UserEvent, name: string | RegExp) => user.click(await button(name));

async function chooses(user: UserEvent, who: RegExp): Promise<void> {
  await user.click(await screen.findByRole('radio', { name: who }));
  await tap(user, 'Yes, it is her phone');
}

const besides = async (phone: Phone) => {
  const { store } = await partsOn(phone);
  return (await store.books()).filter(({ founded }) => founded?.body.beside);
};

async function facts(phone: Phone, book: string) {
  const session = await sessionOn(phone, book);
  const { book: held, cards } = session.view();
  session.close();
  return { facts: held.facts ?? [], cards, state: followUpOf(held.facts ?? []) };
}

/** From the team's assessments: she says who she is, and begins her book. Ends in it. */
async function begins(phone: Phone, user: UserEvent): Promise<string> {
  await renderApp(phone, `/g/${TEAM}/f/assessments`, 'en');
  await chooses(user, /^The social worker/u);
  await screen.findByRole('heading', { name: 'Social work book' });
  await tap(user, 'Begin it on this phone');
  await screen.findByText(/and your notes\. Only social workers’ phones/u);
  const [personal] = await besides(phone);
  if (!personal) throw new Error('not begun');
  expect(window.location.hash).toBe(`#/g/${personal.id}/f/assessments`);
  return personal.id;
}

async function assesses(user: UserEvent): Promise<void> {
  await tap(user, /Amina/u);
  await screen.findByRole('heading', { name: 'Amina’s assessments' });
  const card = screen.getByRole('heading', { name: /WHO-5/u }).closest('section');
  if (!card) throw new Error('no card');
  await user.click(within(card).getByRole('button', { name: 'Write one down' }));
  await user.click(await screen.findByRole('radio', { name: 'The score' }));
  await user.type(screen.getByRole('textbox', { name: /^Score/u }), '60');
  await tap(user, 'Next');
  await tap(user, 'Yes, that’s right');
  await screen.findByText('60 of 100');
}

async function notes(user: UserEvent): Promise<void> {
  await tap(user, 'Write a note down');
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Write it down' }));
  within(dialog).getByText('The note is missing.');
  await user.type(within(dialog).getByRole('textbox', { name: /^Note/u }), NOTE);
  const keep = within(dialog).getByRole('button', { name: 'Write it down' });
  await waitFor(() => expect(keep.getAttribute('aria-disabled')).toBeNull());
  await user.click(keep);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await screen.findByText(NOTE);
}

describe('the social worker’s phone', () => {
  it('begins the book by a tap; it says which book it stands beside, and the team is told of it', async () => {
    const phone = await teamPhone();
    const personal = await begins(phone, userEvent.setup());
    const [founded] = await besides(phone);
    expect(founded?.founded?.body).toMatchObject({
      name: 'Social work · Equip',
      beside: { book: TEAM, profession: 'socialWorker' },
    });
    const { state } = await facts(phone, TEAM);
    expect(Object.keys(state.personalBooks)).toEqual([personal]);
    expect(state.professions).toEqual({ [await phoneIn(phone, TEAM)]: 'socialWorker' });
  });

  it('is known in it by the name that it has in the team’s', async () => {
    const phone = await teamPhone();
    const own = await phoneIn(phone, TEAM);
    const session = await sessionOn(phone, TEAM);
    const keys = { signKey: 'own-key-1', receiveKey: 'own-key-2' };
    const body = { phone: own, ...keys, whose: 'name-1', role: 'member', reads: 6 } as const;
    const texts = [{ id: 'name-1', text: 'Marta' }];
    const drafts = [{ kind: 'phone-announced', body } as const];
    expect(await session.dispatch({ do: 'write', drafts }, { intent: 'named', texts })).toMatchObject({
      ok: true,
    });
    session.close();
    const personal = await begins(phone, userEvent.setup());
    const { cards } = await facts(phone, personal);
    expect([...cards.values()]).toEqual([expect.objectContaining({ kind: 'text', text: 'Marta' })]);
  });

  it('writes assessments and notes there, under the names of the team’s book, and nothing of them in it', async () => {
    const phone = await teamPhone();
    const user = userEvent.setup();
    const personal = await begins(phone, user);
    await assesses(user);
    await notes(user);
    const own = await facts(phone, personal);
    expect(own.facts.map(({ fact, about }) => [fact, about])).toEqual([
      ['assessment-made', 'w1'],
      ['note-kept', 'w1'],
    ]);
    expect([...own.cards.values()].map((card) => card.kind === 'text' && card.text)).toEqual([NOTE]);
    const team = await facts(phone, TEAM);
    expect(JSON.stringify([team.facts, [...team.cards.values()]])).not.toMatch(/who-5|note-kept|Cuida/u);
    expect(JSON.stringify([own.facts, [...own.cards.values()]])).not.toContain('Amina');
  });

  it('goes on in it from the team’s screens, and back to them; the start screen lists the team’s alone', async () => {
    const phone = await teamPhone();
    const user = userEvent.setup();
    const personal = await begins(phone, user);
    await tap(user, 'Back');
    await screen.findByRole('heading', { name: 'Equip' });
    expect(window.location.hash).toBe(`#/g/${TEAM}/f/all`);
    await tap(user, /Amina/u);
    await tap(user, 'Her assessments');
    await screen.findByRole('heading', { name: 'Amina’s assessments' });
    expect(window.location.hash).toBe(`#/g/${personal}/f/assessmentsOf.w1`);
    await tap(user, 'Back');
    await tap(user, 'Phones and sheet of this book');
    await screen.findByRole('heading', { name: 'Backup copy and settings' });
    await tap(user, 'Back');
    await screen.findByText(/Only social workers’ phones/u);
    await tap(user, 'Back');
    await screen.findByRole('heading', { name: 'Equip' });
    await tap(user, 'Back');
    await button(/^Equip/u);
    expect(pageText()).not.toContain('Social work');
  });

  it('shows what is held about her with what stands apart, and erases that too', async () => {
    const phone = await teamPhone();
    const user = userEvent.setup();
    const personal = await begins(phone, user);
    await assesses(user);
    await notes(user);
    window.location.hash = `#/g/${TEAM}/f/held.w1`;
    await screen.findByRole('heading', { name: 'What is held about Amina' });
    await screen.findByText(new RegExp(NOTE, 'u'));
    screen.getByText(/60 of 100/u);
    screen.getByText(/^This is all\./u);
    await tap(user, 'Erase what says who she is');
    await tap(user, 'Erase for ever');
    await screen.findByRole('heading', { name: 'Equip' });
    await waitFor(async () => expect([...(await facts(phone, personal)).cards.values()]).toEqual([]));
    expect(JSON.stringify([...phone.platter.rows].map(([, rows]) => [...rows]))).not.toMatch(/Cuida|Amina/u);
  });

  it('finds later what is left of a woman who was erased on a phone without the key', async () => {
    const phone = await teamPhone();
    const user = userEvent.setup();
    const personal = await begins(phone, user);
    await tap(user, /Amina/u);
    await screen.findByRole('heading', { name: 'Amina’s assessments' });
    await notes(user);
    const elsewhere = await sessionOn(phone, TEAM);
    await say(elsewhere, { fact: 'woman-erased', about: 'w1', data: { on: '2026-03-02' as never } });
    elsewhere.close();
    window.location.hash = `#/g/${personal}/f/assessments`;
    await tap(user, 'Erase that too');
    await waitFor(async () => expect([...(await facts(phone, personal)).cards.values()]).toEqual([]));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Erase that too' })).toBeNull());
  });

  it('is told who has the book where there is one, and can say that it tapped the wrong one', async () => {
    const phone = await teamPhone();
    const own = await phoneIn(phone, TEAM);
    const session = await sessionOn(phone, TEAM);
    await say(session, profession(own, 'socialWorker'), personalBegun('elsewhere'));
    session.close();
    const user = userEvent.setup();
    await renderApp(phone, `/g/${TEAM}/f/assessments`, 'en');
    await screen.findByText(/It is already on: The phone that began the group\./u);
    await button('Begin another book');
    await tap(user, 'Change whose phone this is');
    await chooses(user, /^The technician/u);
    await screen.findByText(/Those of the person only the social worker can open/u);
  });

  it('says that the team’s book is missing where the personal one came alone', async () => {
    const full = await teamPhone();
    const personal = await begins(full, userEvent.setup());
    const alone = newPhone();
    const [from, to] = [(await partsOn(full)).store, (await partsOn(alone)).store];
    expect(await to.createBook(personal)).toMatchObject({ ok: true });
    await to.receive(personal, await from.entriesOf(personal, { all: true }), []);
    document.body.innerHTML = '';
    await renderApp(alone, `/g/${personal}/f/assessments`, 'en');
    await screen.findByText('The team’s book is missing');
    await tap(userEvent.setup(), 'Back');
    await button(/^Social work · Equip/u);
  });
});

describe('a technician’s phone', () => {
  it('shows the business alone, and says that the rest is not on it', async () => {
    const phone = await teamPhone();
    const user = userEvent.setup();
    await renderApp(phone, `/g/${TEAM}/f/assessments`, 'en');
    await chooses(user, /^The technician/u);
    await screen.findByText(/Those of the person only the social worker can open/u);
    await tap(user, /Amina/u);
    await screen.findByText(/are not on this phone, and it has no key to them/u);
    expect(pageText()).not.toMatch(/WHO-5|Notes of the social worker/u);
    window.location.hash = `#/g/${TEAM}/f/assessment.w1_who-5`;
    await screen.findByText('This assessment is not made with this phone.');
    expect(await besides(phone)).toEqual([]);
  });

  it('says who has what is not on it, on what is held about a woman', async () => {
    const phone = await teamPhone();
    const session = await sessionOn(phone, TEAM);
    await say(session, profession('other-phone', 'socialWorker'), personalBegun('elsewhere'));
    session.close();
    await renderApp(phone, `/g/${TEAM}/f/held.w1`, 'en');
    await screen.findByText(/are only on: The phone that began the group and Phone OTHE\./u);
    await screen.findByText(/^This is what this phone holds\./u);
    expect(pageText()).toContain(NAMES.w1);
  });
});
