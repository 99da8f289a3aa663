// A whole meeting through the screens, by role and name, over the memory store.
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { arrange, newPhone, renderApp, sessionOn } from '../harness.tsx';
import { plain } from '../ui/render.tsx';
import { BOOK, deposit, founding } from './community.ts';
import { tap, type Writer, writerOn } from './steps.ts';

const at = (path: string) => `/g/${BOOK}/${path}`;

describe('a meeting through the screens', () => {
  it('opens, takes attendance, counts the empty box, saves, counts blind, and is sealed with two witnesses', async () => {
    const phone = newPhone('2026-03-02');
    await arrange(phone, founding());
    await renderApp(phone, at('open'), 'en');
    const user = userEvent.setup();

    await tap(user, 'Start meeting 1');
    await tap(user, 'Everybody came');
    await tap(user, 'Next');

    await screen.findByRole('heading', { level: 1, name: 'Open the box: is it all there?' });
    await tap(user, 'It is counted');
    await tap(user, 'Yes, it is empty');
    await screen.findByText('It matches');
    await tap(user, 'Go on with the meeting');

    const other: Writer = await writerOn(phone);
    await other.write(deposit('ana', 20), deposit('bea', 5));
    expect(await screen.findByText('Saving · Bea · €5', { normalizer: plain })).toBeDefined();
    expect(screen.getByText('€25', { selector: 'bdi', normalizer: plain })).toBeDefined();

    await tap(user, /Count the box/);
    expect(screen.queryByText('In the box there should be')).toBeNull();
    const twenties = await screen.findByRole('textbox', {
      name: (name) => plain(name) === 'How many notes of €20',
    });
    await user.type(twenties, '1');
    await user.type(
      screen.getByRole('textbox', { name: (name) => plain(name) === 'How many notes of €5' }),
      '1',
    );
    await tap(user, 'Everything is counted');
    await screen.findByText('It matches');
    await tap(user, 'Read aloud and close');

    expect(
      (await screen.findByRole<HTMLButtonElement>('button', { name: /Close the meeting/ })).disabled,
    ).toBe(true);
    await tap(user, /^Bea/);
    await tap(user, /^Carme/);
    expect(screen.queryByRole('button', { name: /^Ana/ })).toBeNull();
    await tap(user, 'Close the meeting');

    await screen.findByRole('heading', { level: 1, name: 'Minutes of meeting 1' });
    const lines = screen.getByRole('list', { name: 'What was written down' });
    expect(plain(within(lines).getByText('Saving · Ana').closest('li')?.textContent ?? '')).toContain('€20');
    const session = await sessionOn(phone, BOOK);
    expect(session.view().book.open).toBeNull();
    expect(session.view().book.lastSeal?.box).toBe(2500);
    session.close();
    cleanup();
  });
});
