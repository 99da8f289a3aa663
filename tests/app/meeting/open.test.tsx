// Opening a meeting, and what it finds waiting: wrong days, hostile names, lines from between meetings, a mistake.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/i18n.ts';
import { held } from '../../../src/ledger/accounts.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, newPhone, renderApp } from '../harness.tsx';
import { plain } from '../ui/render.tsx';
import { BOOK, counted, deposit, euro, everybody, founding, opened } from './community.ts';
import { tap, writerOn } from './steps.ts';

const at = (path: string) => `/g/${BOOK}/${path}`;

async function afterOne(today = '2026-03-16') {
  const phone = newPhone(today);
  await arrange(phone, founding());
  const writer = await writerOn(phone);
  await writer.write(opened(1, '2026-03-02'), everybody(), deposit('ana', 20), counted('closing', { 20: 1 }));
  await writer.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] });
  return { phone, writer };
}

const EARLIER: Record<Language, { day: string; words: RegExp }> = {
  es: {
    day: 'Día de la reunión',
    words: /^La última reunión fue el lunes, 2 de marzo de 2026\. Esta no puede ser antes\.$/u,
  },
  ca: {
    day: 'Dia de la reunió',
    words: /^L’última reunió va ser el dilluns, 2 de març del 2026\. Aquesta no pot ser abans\.$/u,
  },
  fr: {
    day: 'Jour de la réunion',
    words: /^La dernière réunion était le lundi 2 mars 2026\. Celle-ci ne peut pas être avant\.$/u,
  },
  en: {
    day: 'Day of the meeting',
    words: /^The last meeting was on Monday 2 March 2026\. This one cannot be earlier\.$/u,
  },
};

const START: Record<Language, string> = {
  es: 'Empezar la reunión 2',
  ca: 'Començar la reunió 2',
  fr: 'Commencer la réunion 2',
  en: 'Start meeting 2',
};

describe('opening a meeting', () => {
  it.each(SPOKEN)(
    'refuses a day before the last meeting, and keeps what was chosen (%s)',
    async (language) => {
      const { phone, writer } = await afterOne();
      await renderApp(phone, at('open'), language);
      const user = userEvent.setup();
      const field = await screen.findByLabelText<HTMLInputElement>(EARLIER[language].day);
      fireEvent.change(field, { target: { value: '2026-01-01' } });
      await tap(user, START[language]);
      await screen.findByText((text) => EARLIER[language].words.test(plain(text)));
      expect(field.value).toBe('2026-01-01');
      await waitFor(() => expect(writer.book().open).toBeNull());
    },
  );

  it('shows hostile names as the text they are, cut to what a line holds', async () => {
    const { phone, writer } = await afterOne();
    await renderApp(phone, at('open'));
    const user = userEvent.setup();
    await tap(user, /support workers here/);
    await user.click(await screen.findByRole('radio', { name: '1' }));
    const field = await screen.findByRole<HTMLInputElement>('textbox', {
      name: 'Their names (if they like)',
    });
    const hostile = `<img src=x onerror=alert(1)> \u202e👩🏽‍🌾`;
    await user.click(field);
    await user.paste(hostile);
    expect(field.maxLength).toBeLessThan(500);
    await tap(user, 'Done');
    expect(screen.getByText((text) => text.includes('<img src=x onerror=alert(1)>'))).toBeDefined();
    expect(document.querySelector('img')).toBeNull();
    await tap(user, 'Start meeting 2');
    await screen.findByRole('heading', { name: 'Who came?' });
    await waitFor(() => expect(writer.book().open?.entries[0]?.body['support']).toBe(1));
  });

  it('opens once for a double tap, and leads into the meeting where one is open', async () => {
    const { phone, writer } = await afterOne();
    const first = await renderApp(phone, at('open'));
    const user = userEvent.setup();
    await user.dblClick(await screen.findByRole('button', { name: 'Start meeting 2' }));
    await screen.findByRole('heading', { name: 'Who came?' });
    await waitFor(() => expect(writer.book().meetingsOpened).toBe(2));
    first.unmount();
    await renderApp(phone, at('open'));
    await screen.findByText('A meeting is already open');
  });
});

describe('an open meeting', () => {
  it('reads out what was written between meetings, and takes it in by a tap', async () => {
    const { phone, writer } = await afterOne();
    const body = { amount: euro(30), to: 'bank' as const, what: null };
    await writer.write({ kind: 'income', body });
    await waitFor(() => expect(held(writer.book().balances, 'bank')).toBe(0));
    await writer.write(opened(2, '2026-03-16'));
    await renderApp(phone, at('meeting'));
    const user = userEvent.setup();
    await user.dblClick(await screen.findByRole('button', { name: 'Read out, yes' }));
    await screen.findAllByText('It counts now');
    await waitFor(() => expect(held(writer.book().balances, 'bank')).toBe(euro(30)));
    await waitFor(() => expect(writer.book().waiting).toEqual([]));
  });

  it('reads to a represented member what was written for her, and she confirms', async () => {
    const phone = newPhone('2026-03-16');
    await arrange(phone, founding());
    const writer = await writerOn(phone);
    const represented = { member: 'dina', status: 'represented' as const, by: 'elsa' };
    await writer.write(opened(1, '2026-03-02'), everybody());
    await writer.write({ kind: 'attendance-marked', body: { marks: [represented] } }, deposit('dina', 15));
    await writer.write(counted('closing', { 10: 1, 5: 1 }));
    await writer.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] });
    await writer.write(opened(2, '2026-03-16'), everybody());
    await renderApp(phone, at('meeting'));
    const user = userEvent.setup();
    await tap(user, /Dina.*brought by/);
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText((text) => plain(text) === '€15');
    await user.click(within(dialog).getByRole('button', { name: 'Yes, that’s right' }));
    await screen.findAllByText('Confirmed');
    await waitFor(() => expect(writer.book().representations).toEqual({}));
  });

  it('is cancelled while no money moved in it, and not after', async () => {
    const { phone, writer } = await afterOne();
    await writer.write(opened(2, '2026-03-16'));
    const first = await renderApp(phone, at('meeting'));
    const user = userEvent.setup();
    await tap(user, 'This meeting was opened by mistake');
    await tap(user, 'Yes, cancel it');
    await screen.findAllByText('The meeting is cancelled');
    await waitFor(() => expect(writer.book().open).toBeNull());
    first.unmount();
    await writer.write(opened(3, '2026-03-16'), deposit('ana', 5));
    await renderApp(phone, at('meeting'));
    await screen.findByRole('heading', { name: 'Meeting 3' });
    expect(screen.queryByRole('button', { name: 'This meeting was opened by mistake' })).toBeNull();
  });

  it('keeps a decision with the votes, and asks for its words', async () => {
    const { phone, writer } = await afterOne();
    await writer.write(opened(2, '2026-03-16'), everybody());
    await renderApp(phone, at('meeting'));
    const user = userEvent.setup();
    await tap(user, 'Write a decision');
    await tap(user, 'Write it down');
    await screen.findByText('The words are missing.');
    await user.type(
      await screen.findByRole('textbox', { name: 'What does the meeting decide?' }),
      'Buy a lamp',
    );
    await user.click(screen.getByRole('radio', { name: 'By vote' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /Elsa/ }));
    // A second tap soon after the first is taken for the same one.
    await new Promise((settled) => setTimeout(settled, 450));
    await tap(user, 'Write it down');
    await screen.findAllByText('Written down');
    const decision = writer.book().open?.entries.at(-1);
    expect(decision?.body['votes']).toEqual({
      for: ['ana', 'bea', 'carme', 'dina'],
      against: ['elsa'],
      abstained: [],
    });
  });
});
