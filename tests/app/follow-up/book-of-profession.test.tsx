// A profession's own book beside the team's: on a phone of it, on one of the other, and on one that holds both.
import { screen, waitFor, within } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { besideOf } from '../../../src/app/state/beside.ts';
import { followUpOf } from '../../../src/followup/fold.ts';
import { PROFESSIONS, type Profession } from '../../../src/ledger/purpose.ts';
import { assessed, note, profession } from '../../followup/trade.ts';
import { newPhone, type Phone, partsOn, renderApp, sessionOn } from '../harness.tsx';
import { pageText } from '../money/stage.ts';
import { holds, told } from './holding.ts';
import { NAMES, phoneIn, say, TEAM, teamPhone } from './team-phone.ts';

const NOTE = 'Cuida de su madre y duerme poco.';

/** What the screens say to each. */
const OF = {
  technician: {
    choice: /^The technician/u,
    other: /^The social worker/u,
    title: 'Technicians’ book',
    name: 'Technicians · Equip',
    here: /and your notes\. Only technicians’ phones/u,
    asked: 'How she is doing with the business',
    fact: 'outcomes-business',
    elsewhere: /The assessments of the person and the social worker’s notes are not on this phone/u,
    open: 'Open the technicians’ book',
  },
  socialWorker: {
    choice: /^The social worker/u,
    other: /^The technician/u,
    title: 'Social work book',
    name: 'Social work · Equip',
    here: /and your notes\. Only social workers’ phones/u,
    asked: 'How she is',
    fact: 'outcomes-person',
    elsewhere: /The assessments of the business and the technician’s notes are not on this phone/u,
    open: 'Open the social work book',
  },
} as const satisfies Record<Profession, object>;

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const tap = async (user: UserEvent, name: string | RegExp) => user.click(await button(name));

async function chooses(user: UserEvent, who: RegExp): Promise<void> {
  await user.click(await screen.findByRole('radio', { name: who }));
  await tap(user, 'Yes, it is her phone');
}

const besides = async (phone: Phone) => {
  const { store } = await partsOn(phone);
  return (await store.books()).filter((one) => besideOf(one) !== undefined);
};

async function facts(phone: Phone, book: string) {
  const session = await sessionOn(phone, book);
  const { book: held, cards } = session.view();
  session.close();
  return { facts: held.facts ?? [], cards, state: followUpOf(held.facts ?? []) };
}

/** On the question whose this phone is: she says it, and begins her book. Ends in it. */
async function beginsHere(phone: Phone, user: UserEvent, is: Profession): Promise<string> {
  await chooses(user, OF[is].choice);
  await screen.findByRole('heading', { name: OF[is].title });
  await tap(user, 'Begin it on this phone');
  await screen.findByText(OF[is].here);
  const own = (await besides(phone)).find((one) => besideOf(one)?.profession === is);
  if (!own) throw new Error('not begun');
  expect(window.location.hash).toBe(`#/g/${own.id}/f/assessments`);
  return own.id;
}

/** From the team's assessments. */
async function begins(phone: Phone, user: UserEvent, is: Profession): Promise<string> {
  await renderApp(phone, `/g/${TEAM}/f/assessments`, 'en');
  return beginsHere(phone, user, is);
}

async function assesses(user: UserEvent, is: Profession): Promise<void> {
  await tap(user, /Amina/u);
  await screen.findByRole('heading', { name: 'Amina’s assessments' });
  const card = screen.getByRole('heading', { name: OF[is].asked }).closest('section');
  if (!card) throw new Error('no card');
  await user.click(within(card).getByRole('button', { name: 'Write one down' }));
  await screen.findByText('1 is very little, 5 is a lot.');
  for (const four of screen.getAllByRole('radio', { name: '4' })) await user.click(four);
  await tap(user, 'Next');
  await tap(user, 'Yes, that’s right');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await screen.findByRole('heading', { name: 'Amina’s assessments' });
  await waitFor(() => expect(screen.getAllByText('4 of 5')).toHaveLength(4));
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

describe.each(PROFESSIONS)('a phone of the %s', (is) => {
  it('begins the book by a tap; it says which book it stands beside, and the team is told of it', async () => {
    const phone = await teamPhone();
    const own = await begins(phone, userEvent.setup(), is);
    const [founded] = await besides(phone);
    expect(founded?.founded?.body).toMatchObject({
      name: OF[is].name,
      beside: { book: TEAM, profession: is },
    });
    const { state } = await facts(phone, TEAM);
    expect(state.besideBooks).toMatchObject({ [own]: { profession: is } });
    expect(state.professions).toEqual({ [await phoneIn(phone, TEAM)]: is });
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
    const { cards } = await facts(phone, await begins(phone, userEvent.setup(), is));
    expect([...cards.values()]).toEqual([expect.objectContaining({ kind: 'text', text: 'Marta' })]);
  });

  it('writes assessments and notes there, under the names of the team’s book, and nothing of them in it', async () => {
    const phone = await teamPhone();
    const user = userEvent.setup();
    const book = await begins(phone, user, is);
    await assesses(user, is);
    await notes(user);
    await screen.findByText(OF[is].elsewhere);
    const own = await facts(phone, book);
    expect(own.facts.map(({ fact, about }) => [fact, about])).toEqual([
      ['assessment-made', 'w1'],
      ['note-kept', 'w1'],
    ]);
    expect([...own.cards.values()].map((card) => card.kind === 'text' && card.text)).toEqual([NOTE]);
    const team = await facts(phone, TEAM);
    expect(JSON.stringify([team.facts, [...team.cards.values()]])).not.toMatch(/outcomes-|note-kept|Cuida/u);
    expect(JSON.stringify([own.facts, [...own.cards.values()]])).not.toContain('Amina');
  });

  it('goes on in it from the team’s screens, and back to them; the start screen lists the team’s alone', async () => {
    const phone = await teamPhone();
    const user = userEvent.setup();
    const own = await begins(phone, user, is);
    await tap(user, 'Back');
    await screen.findByRole('heading', { name: 'Equip' });
    expect(window.location.hash).toBe(`#/g/${TEAM}/f/all`);
    await tap(user, /Amina/u);
    await tap(user, 'Her assessments');
    await screen.findByRole('heading', { name: 'Amina’s assessments' });
    expect(window.location.hash).toBe(`#/g/${own}/f/assessmentsOf.w1`);
    await tap(user, 'Back');
    await tap(user, 'Phones and sheet of this book');
    await screen.findByRole('heading', { name: 'Backup copy and settings' });
    await tap(user, 'Back');
    await screen.findByText(OF[is].here);
    await tap(user, 'Back');
    await screen.findByRole('heading', { name: 'Equip' });
    await tap(user, 'Back');
    await button(/^Equip/u);
    expect(pageText()).not.toContain(OF[is].name);
  });

  it('shows what is held about her with what stands apart, and erases that too', async () => {
    const phone = await teamPhone();
    const user = userEvent.setup();
    const own = await begins(phone, user, is);
    await assesses(user, is);
    await notes(user);
    window.location.hash = `#/g/${TEAM}/f/held.w1`;
    await screen.findByRole('heading', { name: 'What is held about Amina' });
    await screen.findByText(new RegExp(NOTE, 'u'));
    screen.getByText(is === 'technician' ? 'Notes of the technician' : 'Notes of the social worker');
    screen.getByText(/4 of 5/u);
    screen.getByText(/^This is all\./u);
    await tap(user, 'Erase what says who she is');
    await tap(user, 'Erase for ever');
    await screen.findByRole('heading', { name: 'Equip' });
    await waitFor(async () => expect([...(await facts(phone, own)).cards.values()]).toEqual([]));
    expect(JSON.stringify([...phone.platter.rows].map(([, rows]) => [...rows]))).not.toMatch(/Cuida|Amina/u);
  });

  it('finds later what is left of a woman who was erased on a phone without the key', async () => {
    const phone = await teamPhone();
    const user = userEvent.setup();
    const own = await begins(phone, user, is);
    await tap(user, /Amina/u);
    await screen.findByRole('heading', { name: 'Amina’s assessments' });
    await notes(user);
    const elsewhere = await sessionOn(phone, TEAM);
    await say(elsewhere, { fact: 'woman-erased', about: 'w1', data: { on: '2026-03-02' as never } });
    elsewhere.close();
    window.location.hash = `#/g/${own}/f/assessments`;
    await tap(user, 'Erase that too');
    await waitFor(async () => expect([...(await facts(phone, own)).cards.values()]).toEqual([]));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Erase that too' })).toBeNull());
  });

  it('is told who has the book where there is one, and can say that it tapped the wrong one', async () => {
    const phone = await teamPhone();
    const own = await phoneIn(phone, TEAM);
    const session = await sessionOn(phone, TEAM);
    await say(session, profession(own, is));
    session.close();
    await told(phone, { book: TEAM, profession: is }, 'elsewhere');
    const user = userEvent.setup();
    await renderApp(phone, `/g/${TEAM}/f/assessments`, 'en');
    await screen.findByText(/It is already on: The phone that began the group\./u);
    await button('Begin another book');
    await tap(user, 'Change whose phone this is');
    await chooses(user, OF[is].other);
    // Of the other one nobody has begun a book.
    await button('Begin it on this phone');
    expect(await besides(phone)).toEqual([]);
  });

  it('says that the team’s book is missing where this one came alone', async () => {
    const full = await teamPhone();
    const own = await begins(full, userEvent.setup(), is);
    const alone = newPhone();
    const [from, to] = [(await partsOn(full)).store, (await partsOn(alone)).store];
    expect(await to.createBook(own)).toMatchObject({ ok: true });
    await to.receive(own, await from.entriesOf(own, { all: true }), []);
    document.body.innerHTML = '';
    await renderApp(alone, `/g/${own}/f/assessments`, 'en');
    await screen.findByText('The team’s book is missing');
    await tap(userEvent.setup(), 'Back');
    await button(new RegExp(`^${OF[is].name}`, 'u'));
  });

  it('shows nothing of the other’s, makes none of it, and says who has it on what is held about a woman', async () => {
    const phone = await teamPhone();
    const [other] = PROFESSIONS.filter((one) => one !== is);
    if (!other) throw new Error('no other');
    const session = await sessionOn(phone, TEAM);
    await say(session, profession('other-phone', other));
    session.close();
    await told(phone, { book: TEAM, profession: other }, 'elsewhere');
    const own = await begins(phone, userEvent.setup(), is);
    window.location.hash = `#/g/${own}/f/assessmentsOf.w1`;
    await screen.findByText(OF[is].elsewhere);
    expect(screen.queryByRole('heading', { name: OF[other].asked })).toBeNull();
    window.location.hash = `#/g/${own}/f/assessment.w1_${OF[other].fact}`;
    await screen.findByText('This assessment is not made with this phone.');
    window.location.hash = `#/g/${TEAM}/f/held.w1`;
    await screen.findByText(/are only on: The phone that began the group and Phone OTHE\./u);
    await screen.findByText(/^This is what this phone holds\./u);
    expect(pageText()).toContain(NAMES.w1);
  });
});

describe('a phone that holds both', () => {
  it('begins one and then the other, and goes from each to the other', async () => {
    const phone = await teamPhone();
    const user = userEvent.setup();
    const technicians = await begins(phone, user, 'technician');
    await tap(user, 'Change whose phone this is');
    const personal = await beginsHere(phone, user, 'socialWorker');
    expect(personal).not.toBe(technicians);
    await assesses(user, 'socialWorker');
    expect(screen.queryByText(OF.socialWorker.elsewhere)).toBeNull();
    await tap(user, 'Back');
    await tap(user, OF.technician.open);
    await screen.findByText(OF.technician.here);
    expect(window.location.hash).toBe(`#/g/${technicians}/f/assessments`);
    await assesses(user, 'technician');
    await tap(user, 'Back');
    await button(OF.socialWorker.open);
    for (const [book, is] of [
      [technicians, 'technician'],
      [personal, 'socialWorker'],
    ] as const)
      expect((await facts(phone, book)).facts.map(({ data }) => data.instrument)).toEqual([OF[is].fact]);
  });

  it('shows all that is held about her, and erases her notes in both', async () => {
    const phone = await teamPhone();
    const asks = {
      technician: assessed('w1', 'outcomes-business', { answers: [1, 2, 3, 4] }),
      socialWorker: assessed('w1', 'who-5', { score: 60 }),
    };
    for (const is of PROFESSIONS) {
      await holds(phone, { book: TEAM, profession: is }, `of-${is}`, asks[is], note('w1', `note-${is}`));
      await told(phone, { book: TEAM, profession: is }, `of-${is}`);
    }
    const user = userEvent.setup();
    await renderApp(phone, `/g/${TEAM}/f/held.w1`, 'en');
    await screen.findByText(/60 of 100/u);
    for (const what of [OF.technician.asked, 'Notes of the technician', 'Notes of the social worker'])
      screen.getByText(what);
    screen.getByText(/^This is all\./u);
    expect(pageText()).not.toContain('are only on');
    await tap(user, 'Erase what says who she is');
    await tap(user, 'Erase for ever');
    await screen.findByRole('heading', { name: 'Equip' });
    for (const is of PROFESSIONS)
      await waitFor(async () => {
        const session = await sessionOn(phone, `of-${is}`);
        const { erased } = session.view().book;
        session.close();
        expect(Object.keys(erased)).toEqual([`note-${is}`]);
      });
  });
});
