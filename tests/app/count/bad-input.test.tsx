// What may go wrong around the count: two tabs, double taps, nothing counted, hostile figures, a meeting sealed elsewhere.
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/i18n.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, newPhone, type Phone, renderApp } from '../harness.tsx';
import {
  BOOK,
  counted,
  deposit,
  euro,
  everybody,
  founding,
  opened,
  withdrawal,
} from '../meeting/community.ts';
import { tap, type Writer, writerOn } from '../meeting/steps.ts';
import { plain } from '../ui/render.tsx';

const at = (path: string) => `/g/${BOOK}/${path}`;
const notes = (euros: number) =>
  screen.findByRole<HTMLInputElement>('textbox', {
    name: (name) => plain(name) === `How many notes of €${euros}`,
  });

async function meeting(): Promise<{ phone: Phone; writer: Writer }> {
  const phone = newPhone('2026-03-02');
  await arrange(phone, founding());
  const writer = await writerOn(phone);
  await writer.write(opened(1, '2026-03-02'), everybody(), counted('opening', {}), deposit('ana', 20));
  return { phone, writer };
}

const EMPTY: Record<Language, readonly [string, string, string]> = {
  es: ['Ya está todo contado', '¿La caja está vacía?', 'No has contado ningún billete ni moneda.'],
  ca: ['Ja està tot comptat', 'La caixa és buida?', 'No has comptat cap bitllet ni moneda.'],
  fr: ['Tout est compté', 'La caisse est vide ?', 'Tu n’as compté aucun billet ni aucune pièce.'],
  en: ['Everything is counted', 'Is the box empty?', 'You have not counted any note or coin.'],
};

const NO_MEETING: Record<Language, readonly [string, string]> = {
  es: [
    'No hay ninguna reunión abierta',
    'Lo que se cerró ya no cambia. Un error se corrige en la próxima reunión.',
  ],
  ca: [
    'No hi ha cap reunió oberta',
    'El que es va tancar ja no canvia. Un error es corregeix a la propera reunió.',
  ],
  fr: [
    'Aucune réunion n’est ouverte',
    'Ce qui est clôturé ne change plus. Une erreur se corrige à la prochaine réunion.',
  ],
  en: [
    'No meeting is open',
    'What was closed does not change any more. A mistake is corrected in the next meeting.',
  ],
};

const STALE: Record<Language, string> = {
  es: 'Después de contar ha entrado o salido dinero. Hay que contar otra vez.',
  ca: 'Després de comptar han entrat o sortit diners. Cal tornar a comptar.',
  fr: 'Après le comptage, de l’argent est entré ou sorti. Il faut recompter.',
  en: 'Money went in or out after the count. Count again.',
};

describe('counting', () => {
  it.each(SPOKEN)('asks once more where nothing was counted (%s)', async (language) => {
    const { phone, writer } = await meeting();
    await renderApp(phone, at('meeting/count'), language);
    const user = userEvent.setup();
    const [ready, ask, text] = EMPTY[language];
    await tap(user, ready);
    expect(plain((await screen.findByRole('heading', { level: 2 })).textContent)).toBe(ask);
    await screen.findByText(text);
    await waitFor(() => expect(writer.book().open?.closingCount).toBeNull());
  });

  it('takes whole numbers of pieces only, and keeps what was there', async () => {
    const { phone } = await meeting();
    await renderApp(phone, at('meeting/count'));
    const user = userEvent.setup();
    const field = await notes(20);
    await user.type(field, '3');
    for (const hostile of ['-', '1e400', 'NaN', '<b>', '\u202e', '٣', '9999999', '1.5']) {
      await user.type(field, hostile);
      expect(Number(field.value)).toBeGreaterThanOrEqual(3);
      expect(field.value).toMatch(/^\d{1,5}$/u);
    }
  });

  it('resumes in the middle after the app was killed, and writes one count for a double tap', async () => {
    const { phone, writer } = await meeting();
    const first = await renderApp(phone, at('meeting/count'));
    const user = userEvent.setup();
    await user.type(await notes(20), '1');
    await user.type(await notes(5), '2');
    await act(async () => {
      await new Promise((settled) => setTimeout(settled, 50));
    });
    first.unmount();
    await renderApp(phone, at('meeting/count'));
    expect((await notes(20)).value).toBe('1');
    await user.clear(await notes(5));
    await user.dblClick(await screen.findByRole('button', { name: 'Everything is counted' }));
    await screen.findByText('It matches');
    const counts = writer.book().open?.entries.filter((entry) => entry.kind === 'box-counted') ?? [];
    expect(counts.map((entry) => entry.body['counted'])).toEqual([0, euro(20)]);
  });

  it.each(SPOKEN)('is asked for again where another tab moved money after it (%s)', async (language) => {
    const { phone, writer } = await meeting();
    await writer.write(counted('closing', { 20: 1 }));
    await renderApp(phone, at('meeting/outcome'), language);
    await screen.findByRole('heading', { level: 1 });
    await act(() => writer.write(withdrawal('ana', 5)));
    await screen.findByText(STALE[language]);
  });
});

describe('a meeting that was sealed on another screen', () => {
  it.each(SPOKEN)('says so on every screen of the meeting (%s)', async (language) => {
    const { phone, writer } = await meeting();
    await writer.write(counted('closing', { 20: 1 }));
    const paths = [
      'meeting',
      'meeting/attendance',
      'meeting/opening-count',
      'meeting/count',
      'meeting/outcome',
      'meeting/difference',
      'meeting/seal',
    ];
    const shown = await renderApp(phone, at('meeting/seal'), language);
    await screen.findByRole('heading', { level: 1 });
    await act(() => writer.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] }));
    const [title, text] = NO_MEETING[language];
    await screen.findAllByText(title);
    await screen.findByText(text);
    shown.unmount();
    for (const path of paths) {
      const view = await renderApp(phone, at(path), language);
      await screen.findByText(text);
      view.unmount();
    }
  });

  it('refuses a seal that another tab was first with', async () => {
    const { phone, writer } = await meeting();
    await writer.write(counted('closing', { 20: 1 }));
    await expect(writer.dispatch({ do: 'seal', witnesses: ['bea'] })).rejects.toThrow('witnessesTooFew');
    await writer.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] });
    await expect(writer.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] })).rejects.toThrow(
      'noOpenMeeting',
    );
    expect(phone.today).toBe('2026-03-02');
  });
});

const REVERSED: Record<Language, readonly [string, string, string]> = {
  es: ['Deshacer lo último', 'Sí, deshacer', 'Este apunte ya está corregido.'],
  ca: ['Desfer l’últim', 'Sí, desfer', 'Aquest apunt ja està corregit.'],
  fr: ['Annuler le dernier', 'Oui, annuler', 'Cette ligne est déjà corrigée.'],
  en: ['Undo the last one', 'Yes, undo it', 'This line is already corrected.'],
};

describe('undo the last one', () => {
  it.each(SPOKEN)(
    'is done once, however often it is tapped and in however many tabs (%s)',
    async (language) => {
      const { phone, writer } = await meeting();
      await renderApp(phone, at('meeting'), language);
      const user = userEvent.setup();
      const [open, yes, words] = REVERSED[language];
      await tap(user, open);
      const last = writer.book().open?.entries.at(-1);
      if (!last) throw new Error('nothing to undo');
      await act(() =>
        writer.dispatch({
          do: 'correct',
          original: last,
          reason: null,
          replacements: [],
          boxLeg: { is: 'unsaid' },
        }),
      );
      await user.dblClick(await screen.findByRole('button', { name: yes }));
      await screen.findByText(words);
      await waitFor(() =>
        expect(writer.book().open?.entries.filter((entry) => entry.kind === 'reversal')).toHaveLength(1),
      );
    },
  );
});
