// The forming board as it is used: by keys alone, filtered, and told by a screen reader; and who of the team wrote what.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { foundPlanned } from '../../../src/app/follow-up/become.ts';
import { followUpOf } from '../../../src/followup/fold.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import { newPhone, type Phone, partsOn, renderApp, sessionOn } from '../harness.tsx';

vi.setConfig({ testTimeout: 60_000 });

const tap = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

/** From the first screen to a follow-up book with these women, and its board. */
async function board(phone: Phone, women: readonly (readonly [name: string, trade: string])[]) {
  const app = await renderApp(phone, '/');
  await tap('Follow-up book');
  await userEvent.type(await screen.findByLabelText('What is it called?'), 'Raval 2026');
  await userEvent.type(screen.getByLabelText('Your name'), 'Mercè');
  await tap('Begin');
  for (const [name, trade] of women) {
    await tap(app.i18n.t('followUp.women.add'));
    await userEvent.type(await screen.findByLabelText(app.i18n.t('followUp.ask.name')), name);
    await tap(trade);
    await tap('French');
    await tap(app.i18n.t('followUp.ask.keep'));
    await screen.findByRole('heading', { level: 1, name });
    await tap('Back');
    await screen.findByRole('heading', { level: 1, name: 'Raval 2026' });
  }
  await tap(/^Forming groups/u);
  await screen.findByRole('heading', { level: 1, name: 'Forming groups' });
  const [, book = ''] = /#\/g\/([^/]+)/u.exec(window.location.hash) ?? [];
  return { ...app, book };
}

const begin = async (name: string) => {
  await userEvent.type(screen.getByLabelText('Name of the group'), name);
  await tap('Start the group');
  await screen.findByRole('heading', { level: 2, name });
};

const namesIn = (group: string) =>
  within(screen.getByRole('list', { name: group }))
    .queryAllByRole('listitem')
    .map((row) => row.querySelector('b')?.textContent);

const stateOf = async (phone: Phone, book: string) => {
  const session = await sessionOn(phone, book);
  const state = followUpOf(session.view().book.facts ?? []);
  session.close();
  return state;
};

describe('the board', () => {
  test('a woman is moved by keys alone: it is said, and the focus stays on her', async () => {
    const phone = newPhone();
    const { book } = await board(phone, [
      ['Amina', 'Sewing'],
      ['Binta', 'Food'],
    ]);
    await begin('Mondays');
    const user = userEvent.setup();
    const hers = () => screen.getByRole('button', { name: /^Amina/u });
    hers().focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Which group is Amina in?' });
    expect(
      within(dialog)
        .getByRole('button', { name: /^In no group/u })
        .getAttribute('aria-current'),
    ).toBe('true');
    within(dialog)
      .getByRole('button', { name: /^Mondays/u })
      .focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(namesIn('Mondays')).toEqual(['Amina']));
    expect(namesIn('In no group')).toEqual(['Binta']);
    await waitFor(() => expect(document.activeElement).toBe(hers()));
    expect(screen.getByText('Amina is now in Mondays')).toBeTruthy();
    const { women, groups } = await stateOf(phone, book);
    const [group] = Object.keys(groups);
    expect(Object.values(women).map((one) => one.group)).toEqual([group, null]);
  });

  test('the filter hides, and says whom; who is not ready is marked and can be placed', async () => {
    const { i18n } = await board(newPhone(), [
      ['Amina', 'Sewing'],
      ['Binta', 'Food'],
      ['Chidi', 'Food'],
    ]);
    await tap(/^Filter and sort/u);
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Food' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Show the list' }));
    expect(namesIn('In no group')).toEqual(['Binta', 'Chidi']);
    expect(screen.getByText('The filter hides 1.')).toBeTruthy();
    expect(screen.getByText(/^3 women · 0 ready$/u)).toBeTruthy();
    const hers = screen.getByRole('button', { name: /^Binta/u });
    expect(hers.textContent).toContain(i18n.t('followUp.waits.technician'));
    expect(hers.querySelector('.lucide-circle-alert')).toBeTruthy();
  });

  test('in the order of what a group is formed by', async () => {
    await board(newPhone(), [
      ['Amina', 'Sewing'],
      ['Binta', 'Food'],
      ['Chidi', 'Sewing'],
    ]);
    await tap(/^Filter and sort/u);
    await tap('By trade');
    await tap('Show the list');
    expect(namesIn('In no group')).toEqual(['Binta', 'Amina', 'Chidi']);
  });

  test('neither who was erased nor who is in a community stands on it; a group without anybody can be removed', async () => {
    const phone = newPhone();
    const { book } = await board(phone, [
      ['Amina', 'Sewing'],
      ['Binta', 'Food'],
    ]);
    await begin('Mondays');
    await tap(/^Amina/u);
    await tap(/^See what she told us/u);
    await tap('What is held about her');
    await tap(/^Erase what says/u);
    await tap('Erase for ever');
    await tap(/^Forming groups/u);
    await screen.findByRole('heading', { level: 2, name: 'Mondays' });
    expect(namesIn('In no group')).toEqual(['Binta']);
    await tap('See Mondays');
    await tap('Remove this group');
    await screen.findByRole('heading', { level: 1, name: 'Forming groups' });
    expect(screen.queryByRole('heading', { level: 2, name: 'Mondays' })).toBeNull();
    expect((await stateOf(phone, book)).groups).toEqual({});
  });
});

test('a group is renamed: on its own screen and on the board', async () => {
  const phone = newPhone();
  const { book } = await board(phone, [['Amina', 'Sewing']]);
  await begin('Mondays');
  await tap('See Mondays');
  await tap('Change the name');
  const field = await screen.findByLabelText<HTMLInputElement>('Name of the group');
  expect(field.value).toBe('Mondays');
  await userEvent.clear(field);
  await tap('Write it down');
  await screen.findByText('Give the group a name.');
  await userEvent.type(screen.getByLabelText('Name of the group'), 'Tuesdays');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Write it down' }).getAttribute('aria-disabled')).toBeNull(),
  );
  await tap('Write it down');
  await screen.findByRole('heading', { level: 1, name: 'Tuesdays' });
  await tap('Back');
  await screen.findByRole('heading', { level: 2, name: 'Tuesdays' });
  const [group] = Object.values((await stateOf(phone, book)).groups);
  expect(group?.name).not.toBe(group?.id);
});

describe('becoming a community', () => {
  const two = [
    ['Amina', 'Sewing'],
    ['Binta', 'Food'],
  ] as const;

  async function placed(phone: Phone, women: readonly string[]) {
    const app = await board(phone, two);
    await begin('Mondays');
    for (const name of women) {
      await tap(new RegExp(`^${name}`, 'u'));
      await tap(/^Mondays/u);
      await waitFor(() => expect(namesIn('Mondays')).toContain(name));
    }
    await tap('See Mondays');
    await tap('Becomes a community');
    return app;
  }

  test('one woman alone is no group; what was typed stays', async () => {
    await placed(newPhone(), ['Amina']);
    const name = await screen.findByLabelText<HTMLInputElement>('Name of the group');
    await userEvent.clear(name);
    await userEvent.type(name, 'Bees');
    await tap('Create the community');
    expect(screen.getByRole('alert').textContent).toContain('At least two');
    expect(name.value).toBe('Bees');
  });

  test('where the phone died between the two books, the form says so and only the line that is missing is written', async () => {
    const phone = newPhone();
    const { book, parts, unmount } = await placed(phone, ['Amina', 'Binta']);
    const state = await stateOf(phone, book);
    const [group = ''] = Object.keys(state.groups);
    const members = Object.keys(state.women).map((woman, at) => ({ woman, member: `member-${at}` }));
    const plan = { book: 'book-of-the-bees', members };
    const on = civilDate('2026-03-02');
    await parts.store.saveDraft(book, `becomes/${group}`, { name: 'Bees', currency: 'EUR', on, plan });
    const faceOf = () => ({ name: 'Amina', symbol: 'mango', colour: 'clay' });
    await foundPlanned(parts, { plan, name: 'Bees', on, currency: EUR, faceOf });
    unmount();
    await renderApp(phone, `/g/${book}/f/becomes.${group}`);
    await screen.findByText(/^The community’s book is already created/u);
    expect(screen.queryByLabelText('Name of the group')).toBeNull();
    await tap('Write it down');
    await screen.findByRole('heading', { level: 1, name: 'Bees' });
    const after = await stateOf(phone, book);
    expect(after.groups[group]?.formed).toMatchObject({ book: plan.book, members });
    const again = await partsOn(phone);
    expect(await again.store.books()).toHaveLength(2);
    expect(await again.store.drafts(book)).toEqual({});
  });
});

describe('who of the team wrote it', () => {
  test('the form of a new book keeps what is typed, asks for her name, and her phone has it', async () => {
    const phone = newPhone();
    const { unmount } = await renderApp(phone, '/');
    await tap('Follow-up book');
    await userEvent.type(await screen.findByLabelText('What is it called?'), 'Raval 2026');
    await tap('Begin');
    expect(screen.getByText('Write your name.')).toBeTruthy();
    unmount();
    const { i18n } = await renderApp(phone, '/');
    await tap('Follow-up book');
    const kept = await screen.findByLabelText<HTMLInputElement>('What is it called?');
    await waitFor(() => expect(kept.value).toBe('Raval 2026'));
    await userEvent.type(screen.getByLabelText('Your name'), 'Mercè');
    await tap('Begin');
    await screen.findByRole('heading', { level: 1, name: 'Raval 2026' });
    const [, book = ''] = /#\/g\/([^/]+)/u.exec(window.location.hash) ?? [];
    window.location.hash = `#/g/${book}/phones`;
    const rows = await screen.findByRole('list', { name: i18n.t('phones.title') });
    expect(within(rows).getByText('Mercè’s phone')).toBeTruthy();
  });
});
