// The closing count and what it comes to: the error finder, a difference written down, and the same in four languages.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/i18n.ts';
import { held } from '../../../src/ledger/accounts.ts';
import { meetingReport } from '../../../src/ledger/report.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, newPhone, type Phone, partsOn, renderApp } from '../harness.tsx';
import {
  BOOK,
  counted,
  deposit,
  difference,
  euro,
  everybody,
  founding,
  opened,
} from '../meeting/community.ts';
import { tap, type Writer, writerOn } from '../meeting/steps.ts';
import { plain } from '../ui/render.tsx';

const at = (path: string) => `/g/${BOOK}/${path}`;

/** A meeting with 100 € of Elsa and `keyed` € of Ana in the book. */
async function meetingWith(keyed: number): Promise<{ phone: Phone; writer: Writer }> {
  const phone = newPhone('2026-03-02');
  await arrange(phone, founding());
  const writer = await writerOn(phone);
  await writer.write(opened(1, '2026-03-02'), everybody(), counted('opening', {}));
  await writer.write(deposit('elsa', 100), deposit('ana', keyed));
  return { phone, writer };
}

const SAID: Record<Language, { missing: string; half: string; correct: string; matches: string }> = {
  es: {
    missing: 'Falta dinero: 5 €',
    half: '¿Era la mitad? Serían 5 €.',
    correct: 'Eran 5 €: corregir',
    matches: 'Coincide',
  },
  ca: {
    missing: 'Falten diners: 5 €',
    half: 'Era la meitat? Serien 5 €.',
    correct: 'Eren 5 €: corregir',
    matches: 'Coincideix',
  },
  fr: {
    missing: 'Il manque : 5 €',
    half: 'C’était la moitié ? Ce serait 5 €.',
    correct: 'C’était 5 € : corriger',
    matches: 'C’est juste',
  },
  en: {
    missing: 'Money missing: €5',
    half: 'Was it half? It would be €5.',
    correct: 'It was €5: correct it',
    matches: 'It matches',
  },
};

const byText = (text: string) => screen.findByText((_, element) => ownText(element) === text);
/** Text of the element's own, with plain spaces: the elements around it say the same. */
const ownText = (element: Element | null) =>
  plain(
    [...(element?.childNodes ?? [])]
      .filter((node) => node.nodeType === 3)
      .map((node) => node.textContent)
      .join(''),
  );
const named = (name: string) => (found: string) => plain(found) === name;

describe('a difference at the close', () => {
  it.each(SPOKEN)('is found by the error finder and corrected before the seal (%s)', async (language) => {
    const { phone, writer } = await meetingWith(10);
    await writer.write(counted('closing', { 100: 1, 5: 1 }));
    await renderApp(phone, at('meeting/outcome'), language);
    const user = userEvent.setup();
    const words = SAID[language];
    await byText(words.missing);
    const reason = await byText(words.half);
    await user.click(reason.closest('button') as HTMLElement);
    await user.click(await screen.findByRole('button', { name: named(words.correct) }));
    await byText(words.matches);
    const { book } = writer;
    expect(held(book().balances, 'box')).toBe(euro(105));
    expect(held(book().balances, 'savings/ana')).toBe(euro(5));
    expect(book().open?.closingStale).toBe(false);
    await writer.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] });
    expect(book().lastSeal?.box).toBe(euro(105));
  });

  it('10 keyed for 1: the amount can be typed again', async () => {
    const { phone, writer } = await meetingWith(10);
    await writer.write(counted('closing', { 100: 1, 1: 1 }));
    await renderApp(phone, at('meeting/outcome'));
    const user = userEvent.setup();
    const reason = await byText('A zero too many? It would be €1.');
    await user.click(reason.closest('button') as HTMLElement);
    await tap(user, 'It was another amount');
    await user.type(await screen.findByRole('textbox', { name: 'How much was it?' }), '1');
    await tap(user, 'Correct it');
    await byText('It matches');
    await waitFor(() => expect(held(writer.book().balances, 'savings/ana')).toBe(euro(1)));
  });

  it('names who has no saving written down where there is too much', async () => {
    const { phone, writer } = await meetingWith(10);
    await writer.write(counted('closing', { 100: 1, 10: 1, 2: 1 }), deposit('bea', 1), deposit('carme', 1));
    await writer.write(counted('closing', { 100: 1, 20: 1 }));
    await renderApp(phone, at('meeting/outcome'));
    await byText('Did €8 come in without being written down?');
    await screen.findByText(/^No saving written down today for: .?Dina.?\.$/u);
  });

  it('is written down with two people, and cleared up in the next meeting in one step', async () => {
    const { phone, writer } = await meetingWith(10);
    await writer.write(counted('closing', { 100: 1, 5: 1 }));
    const first = await renderApp(phone, at('meeting/outcome'));
    const user = userEvent.setup();
    await tap(user, 'Write the difference down');
    const submit = () =>
      screen.findByRole<HTMLButtonElement>('button', { name: /^Write the difference down/ });
    expect((await submit()).disabled).toBe(true);
    await tap(user, /^Bea/);
    await tap(user, /^Carme/);
    await user.click(await submit());
    await byText('It matches');
    await writer.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] });
    const report = await sealedReport(phone, writer);
    first.unmount();

    await writer.write(opened(2, '2026-03-16'), everybody(), counted('opening', { 100: 1, 5: 1 }));
    const [id] = Object.keys(writer.book().differences);
    await renderApp(phone, at(`difference/${encodeURIComponent(id ?? '')}`));
    const reason = await byText('02/03/2026 · Was it half? It would be €5.');
    await user.click(reason.closest('button') as HTMLElement);
    await tap(user, (name) => plain(name) === 'It was €5: correct it');
    await screen.findAllByText('The difference is cleared up');
    await waitFor(() => expect(held(writer.book().balances, 'box')).toBe(euro(105)));
    await waitFor(() => expect(held(writer.book().balances, 'differences')).toBe(0));
    await waitFor(() => expect(held(writer.book().balances, 'savings/ana')).toBe(euro(5)));
    expect(await sealedReport(phone, writer)).toBe(report);
  });

  it('is resolved otherwise: the money turns up and goes into the box', async () => {
    const { phone, writer } = await meetingWith(10);
    await writer.write(counted('closing', { 100: 1, 5: 1 }), difference(-5));
    await writer.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] });
    await writer.write(opened(2, '2026-03-16'));
    const [id] = Object.keys(writer.book().differences);
    await renderApp(phone, at(`difference/${encodeURIComponent(id ?? '')}`));
    const user = userEvent.setup();
    await tap(user, (name) => plain(name).startsWith('The money has turned up: €5'));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Yes, that’s right' }));
    await screen.findAllByText('The difference is cleared up');
    await waitFor(() => expect(held(writer.book().balances, 'box')).toBe(euro(110)));
  });
});

/** The report data of the first meeting, as its bytes. */
async function sealedReport(phone: Phone, writer: Writer): Promise<string> {
  const parts = await partsOn(phone);
  const meeting = writer.book().lastSeal?.meeting ?? '';
  const entries = await parts.store.entriesOf(BOOK, { place: meeting });
  parts.store.close();
  return JSON.stringify(meetingReport(entries));
}
