// The phones of the community, as two and three of them see each other: who is in, what each can do, and the way out.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/i18n.ts';
import { renderApp } from '../harness.tsx';
import { BOOK } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { plain } from '../ui/render.tsx';
import { community, founder, give, joined, meet } from './together.ts';

const at = (path: string) => `/g/${BOOK}/${path}`;
const rowsOf = async (label: string) =>
  within(await screen.findByRole('list', { name: label }))
    .getAllByRole('listitem')
    .map((row) => plain(row.textContent ?? ''));

describe('the phones of the community', { timeout: 60_000 }, () => {
  it('says whose each is, which is this one, its role and when it was last heard of', async () => {
    const [first, second] = await community('bea');
    if (!first || !second) throw new Error('no phones');
    await joined(first, null, 'support');
    await renderApp(first.phone, at('phones'));
    const rows = await rowsOf('The group’s phones');
    expect(rows[0]).toBe('The phone that began the groupThis phone · A member’s');
    expect(rows[1]).toBe('Bea’s phoneA member’s · It has not written anything yet');
    expect(rows[2]).toMatch(/^Phone [0-9A-F]{4}The support worker’s · /u);
  });

  it('tells two phones of one woman apart', async () => {
    const [first] = await community('bea');
    if (!first) throw new Error('no phone');
    await joined(first, 'bea');
    await renderApp(first.phone, at('phones'));
    const rows = await rowsOf('The group’s phones');
    expect(rows.filter((row) => /^Bea’s phone \([0-9A-F]{4}\)/u.test(row))).toHaveLength(2);
  });

  it('shows how a phone came, by whom, and what its kind can and cannot do', async () => {
    const [first, second] = await community('bea');
    if (!first || !second) throw new Error('no phones');
    const helper = await joined(first, null, 'support');
    await meet(first, second);
    await renderApp(second.phone, at(`phones/${helper.id}`));
    await screen.findByText(/Let in by: The phone that began the group · 02\/03\/2026/u);
    expect(await rowsOf('It cannot')).toEqual(['Write in meetings', 'Let phones in or remove them']);
  });

  it.each(LANGUAGES)(
    'in %s: a removal says what the phone keeps, asks why, and acts at once between two',
    async (language) => {
      const [first, second] = await community('bea');
      if (!first || !second) throw new Error('no phones');
      const { i18n } = await renderApp(first.phone, at(`phones/${second.id}`), language);
      const user = userEvent.setup();
      await tap(user, i18n.t('phones.remove.open'));
      const says = (key: 'phones.remove.what' | 'phones.remove.needsSecond') => (text: string) =>
        plain(text) === plain(i18n.t(key));
      screen.getByText(says('phones.remove.what'));
      expect(screen.queryByText(says('phones.remove.needsSecond'))).toBeNull();
      await tap(user, i18n.t('phones.remove.yes'));
      screen.getByText(i18n.t('phones.remove.reasonMissing'));
      fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Lo robaron' } });
      await tap(user, i18n.t('phones.remove.yes'));
      await screen.findByText(i18n.t('phones.removed'));
      await screen.findByText(/Lo robaron/u);
      expect(screen.queryByRole('button', { name: i18n.t('phones.remove.open') })).toBeNull();
      await first.session.reload();
      expect(first.book().phones[second.id]?.removal?.acts).toBe(true);
    },
  );

  it('from three members’ phones on it waits for a second one, which sees it at home', async () => {
    const [first, second, third] = await community('bea', 'carme');
    if (!first || !second || !third) throw new Error('no phones');
    const asking = await renderApp(first.phone, at(`phones/${third.id}`));
    const user = userEvent.setup();
    await tap(user, 'Remove this phone');
    screen.getByText('A second phone has to remove it too. Until then it waits.');
    fireEvent.change(screen.getByLabelText('Why?'), { target: { value: 'Lost' } });
    await tap(user, 'Yes, remove');
    await screen.findByText('Removing it waits for a second phone');
    expect(screen.queryByRole('button', { name: /remove/iu })).toBeNull();
    asking.unmount();
    await first.session.reload();
    await give(first, second);
    const home = await renderApp(second.phone, `/g/${BOOK}`);
    await user.click(await screen.findByRole('button', { name: /^A phone is to be removed/u }));
    await screen.findByText(/Lost/u);
    await tap(user, 'Remove it from here too');
    fireEvent.change(screen.getByLabelText('Why?'), { target: { value: 'We saw it too' } });
    await tap(user, 'Yes, remove');
    await screen.findByText('This phone is no longer in the group');
    home.unmount();
    await second.session.reload();
    await meet(second, third);
    await renderApp(third.phone, `/g/${BOOK}`);
    await screen.findByText('This phone is no longer in the group');
    expect(screen.queryByRole('button', { name: 'Start meeting' })).toBeNull();
    window.location.hash = `#${at('open')}`;
    await screen.findByText('That phone no longer belongs to the group.');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says of each phone whether the last closed meeting has reached it, as far as the phone said so', async () => {
    const [first, second, third] = await community('bea', 'carme');
    if (!first || !second || !third) throw new Error('no phones');
    const [seal] = [first.book().lastSeal?.entry ?? null];
    const receipt = { kind: 'receipt', book: BOOK, version: 1 } as const;
    await first.store.receive(BOOK, [], [{ ...receipt, id: second.id, seal }]);
    await first.store.receive(BOOK, [], [{ ...receipt, id: third.id, seal: 'earlier:9' }]);
    for (const [{ id }, words] of [
      [second, 'Everything up to the last closed meeting'],
      [third, 'The last closed meeting has not reached it yet'],
    ] as const) {
      const { unmount } = await renderApp(first.phone, at(`phones/${id}`));
      await screen.findByText(words);
      unmount();
    }
    await renderApp(first.phone, at(`phones/${first.id}`));
    await screen.findByText('This phone');
    expect(screen.queryByText('What it has')).toBeNull();
  });

  it('does not offer the removal of the last member’s phone, nor anything on a support worker’s', async () => {
    const first = await founder();
    const own = await renderApp(first.phone, at(`phones/${first.id}`));
    await screen.findByText('It is the last phone of a member. Add another before you remove it.');
    expect(screen.queryByRole('button', { name: 'Remove this phone' })).toBeNull();
    own.unmount();
    const helper = await joined(first, null, 'support');
    await renderApp(helper.phone, at(`phones/${first.id}`));
    await screen.findByRole('heading', { name: 'The phone that began the group' });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove this phone' })).toBeNull());
  });
});
