// What waits, as the screens say it: lines to read out with their reason, lines that cannot count yet, lines on their way.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/ledger/entry.ts';
import { arrange, newPhone, type Phone, partsOn, renderApp } from '../harness.tsx';
import { plain } from '../ui/render.tsx';
import { BOOK, counted, deposit, euro, everybody, founding, opened } from './community.ts';
import { writerOn } from './steps.ts';

const at = (path: string) => `/g/${BOOK}/${path}`;
const says = (words: string) => (text: string) => plain(text) === words;

async function storeOn(phone: Phone) {
  return (await partsOn(phone)).store;
}

/** A first meeting, with a deposit that another tab wrote in a sheet of its own. */
async function afterOne() {
  const phone = newPhone('2026-03-16');
  await arrange(phone, founding());
  const writer = await writerOn(phone);
  await writer.write(opened(1, '2026-03-02'), everybody(), deposit('ana', 20));
  const tab = await writerOn(phone);
  await tab.write(deposit('bea', 5));
  await waitFor(() => expect(writer.book().balances.box).toBe(euro(25)));
  await writer.write(counted('closing', { 20: 1, 5: 1 }));
  await writer.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] });
  tab.close();
  return { phone, writer };
}

const stranger = (kind: string, number: number, body: Entry['body']): Entry => ({
  ...{ v: 1, kind, phone: 'phone-x', sheet: 'sheet-x', number, lamport: 900 + number, body },
  ...{ claimedAt: '2026-03-10T10:00:00.000Z', place: 'between', intent: `x-${number}` },
});

describe('what waits', () => {
  it('is read out with its reason; what no meeting can take in is counted by reason', async () => {
    const { phone, writer } = await afterOne();
    await writer.write({ kind: 'income', body: { amount: euro(30), to: 'bank', what: null } });
    const theirs = { member: 'dina', amount: euro(5), carried: 0, to: 'bank' };
    const strange = [stranger('deposit', 1, theirs), stranger('kind-of-tomorrow', 2, {})];
    await (await storeOn(phone)).receive(BOOK, [...strange, stranger('kind-of-tomorrow', 3, {})]);
    const home = await renderApp(phone, `/g/${BOOK}`);
    await screen.findByText('2 lines to read out');
    home.unmount();
    await waitFor(() => expect(writer.book().waiting).toHaveLength(4));
    await writer.write(opened(2, '2026-03-16'));
    await renderApp(phone, at('meeting'));
    const user = userEvent.setup();
    expect(await screen.findAllByRole('button', { name: 'Read out, yes' })).toHaveLength(2);
    screen.getByText('Written between two meetings.');
    const line = screen.getByText('Written on a phone that is not in the group yet.').closest('li');
    const newer = screen
      .getByText('A newer version of the app wrote it. Bring this one up to date.')
      .closest('li');
    expect(newer?.textContent).toMatch(/^2/u);
    await user.click(within(line as HTMLElement).getByRole('button', { name: 'Read out, yes' }));
    await screen.findAllByText('It counts now');
    await waitFor(() => expect(writer.book().balances['savings/dina']).toBe(-euro(5)));
  });

  it('is on its way where the seal came first: its figure and the number of lines, until they are here', async () => {
    const { phone } = await afterOne();
    const all = await (await storeOn(phone)).entriesOf(BOOK, { all: true });
    const last = all.find(({ kind, body }) => kind === 'deposit' && body.member === 'bea');
    const other = newPhone('2026-03-16');
    const store = await storeOn(other);
    await store.createBook(BOOK);
    await store.receive(
      BOOK,
      all.filter(({ sheet }) => sheet !== last?.sheet),
    );
    const home = await renderApp(other, `/g/${BOOK}`);
    await screen.findByText('1 line on its way');
    home.unmount();
    await renderApp(other, at('meeting'));
    await screen.findByText(says('This meeting is already closed on another phone, with €25 in the box.'));
    screen.getByText('1 line is still on its way. Until it comes, nothing is written here.');
    await store.receive(BOOK, [last as Entry]);
    await waitFor(() => expect(screen.queryByText(/already closed on another phone/u)).toBeNull());
  });
});
