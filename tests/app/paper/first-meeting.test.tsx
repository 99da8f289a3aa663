// Before the first meeting: the list is offered until a meeting was sealed, what was ticked stays, and it says who holds what.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, newPhone, renderApp, sessionOn } from '../harness.tsx';
import { BOOK, counted, deposit, everybody, founding, opened } from '../meeting/community.ts';

const LIST = `/g/${BOOK}/first-meeting`;

test.each(SPOKEN)('what is ticked is on the phone when one comes back, in %s', async (language) => {
  const phone = newPhone();
  await arrange(phone, founding());
  const first = await renderApp(phone, `/g/${BOOK}`, language);
  const { t } = first.i18n;
  await userEvent.click(await screen.findByRole('button', { name: t('home.place.firstMeeting') }));
  const tick = async (thing: 'box' | 'phone') =>
    userEvent.click(await screen.findByRole('button', { name: t(`firstMeeting.thing.${thing}`) }));
  await tick('box');
  await tick('phone');
  await tick('box');
  await waitFor(async () => {
    const session = await sessionOn(phone, BOOK);
    expect(session.draft('first-meeting')).toEqual(['phone']);
    session.close();
  });
  first.unmount();
  await renderApp(phone, LIST, language);
  const pressed = async (thing: 'box' | 'phone') =>
    (await screen.findByRole('button', { name: t(`firstMeeting.thing.${thing}`) })).getAttribute(
      'aria-pressed',
    );
  expect(await pressed('phone')).toBe('true');
  expect(await pressed('box')).toBe('false');
});

test('offices and keys have their names, the steps their numbers', async () => {
  const phone = newPhone();
  await arrange(phone, founding());
  const { i18n } = await renderApp(phone, LIST, 'en');
  const list = await screen.findByRole('region', { name: i18n.t('home.place.firstMeeting') });
  const said = within(list)
    .getAllByRole('listitem')
    .map((row) => row.textContent);
  expect(said).toContain('Chair Bea');
  expect(said).toContain('Treasurer Carme');
  expect(said).toContain('Holds a key Bea');
  expect(said).toContain('1. Who came');
  expect(said.at(-1)).toBe('9. Read and close');
});

test('once a meeting is sealed nobody prepares the first one', async () => {
  const phone = newPhone();
  await arrange(phone, founding(), async (session) => {
    const lines = [opened(1, '2026-03-02'), everybody(), deposit('ana', 10), counted('closing', { 10: 1 })];
    for (const [at, draft] of lines.entries()) {
      await session.dispatch({ do: 'write', drafts: [draft] }, { intent: `line${at}` });
    }
    const sealed = await session.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] }, { intent: 'sealed' });
    if (!sealed.ok) throw new Error('not sealed');
  });
  const { i18n } = await renderApp(phone, `/g/${BOOK}`, 'en');
  await screen.findByRole('button', { name: i18n.t('home.place.paperMeeting') });
  expect(screen.queryByRole('button', { name: i18n.t('home.place.firstMeeting') })).toBeNull();
});
