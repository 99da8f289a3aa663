// A file that came from another app: shown until people know what it is, whatever it is; then it is gone.
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { takeLaunched } from '../../../src/app/install/launched.ts';
import { longBook } from '../../bench/books.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { newPhone, partsOn, renderApp } from '../harness.tsx';
import { tap } from '../meeting/steps.ts';
import { plain } from '../ui/render.tsx';

const file = (content: string, name = 'book.caixeta.json') => new File([content], name);
const said = (words: string) => screen.findByText((text) => plain(text) === plain(words));

describe.each(SPOKEN)('in %s', (language) => {
  test('no book: refused in words, and gone', async () => {
    const phone = newPhone();
    await phone.shared.put(file('{"not": "a book"}', 'note.json'), 1);
    const { i18n } = await renderApp(phone, '/shared', language);
    await said(i18n.t('openFile.problem.notABook'));
    expect(screen.getByText('note.json')).toBeTruthy();
    expect(await phone.shared.look()).toBeNull();
  });

  test('nothing there: said, with the way to choose one', async () => {
    const { i18n } = await renderApp(newPhone(), '/shared', language);
    await said(i18n.t('shared.none'));
    await tap(userEvent.setup(), i18n.t('openFile.choose'));
    expect(await screen.findByRole('heading', { level: 1, name: i18n.t('openFile.title') })).toBeTruthy();
  });
});

test('a book waits until it is added', async () => {
  const phone = newPhone();
  await phone.shared.put(file(await longBook('shared', 0)), 3);
  const first = await renderApp(phone, '/shared');
  await screen.findByRole('heading', { level: 2, name: 'Ten years' });
  await screen.findByText(/^3 files have come\./u);
  first.unmount();
  await renderApp(phone, '/shared');
  await tap(userEvent.setup(), 'Add to this phone');
  await screen.findByRole('heading', { level: 1, name: 'Ten years' });
  expect(await phone.shared.look()).toBeNull();
  expect(await (await partsOn(phone)).store.books()).toHaveLength(1);
});

test('whoever goes back without adding it is asked no more', async () => {
  const phone = newPhone();
  await phone.shared.put(file(await longBook('shared', 0)), 1);
  await renderApp(phone, '/shared');
  await screen.findByRole('heading', { level: 2, name: 'Ten years' });
  await tap(userEvent.setup(), 'Back');
  await waitFor(async () => expect(await phone.shared.look()).toBeNull());
  expect(await (await partsOn(phone)).store.books()).toHaveLength(0);
});

test('opened with the app on a computer: the same place, anew where it stands there already', async () => {
  const { shared } = newPhone();
  const shown: string[] = [];
  let consumer: ((launch: object) => Promise<void>) | undefined;
  const location = { hash: '#/', reload: () => void shown.push('reload') };
  const launchQueue = {
    setConsumer(given: (launch: object) => Promise<void>) {
      consumer = given;
    },
  };
  takeLaunched({ launchQueue, location }, async () => shared);
  await consumer?.({ files: [] });
  expect(location.hash).toBe('#/');
  await consumer?.({ files: [{ getFile: async () => file('one', 'one.caixeta') }] });
  expect([location.hash, (await shared.look())?.name, shown]).toEqual(['#/shared', 'one.caixeta', []]);
  await consumer?.({ files: [{ getFile: () => Promise.reject(new Error('gone')) }] });
  expect([await shared.look(), shown]).toEqual([null, ['reload']]);
});
