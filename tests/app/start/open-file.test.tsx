// A book file that was handed over: looked at, refused in words, added and never replacing anything.
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { makePractice } from '../../../src/app/practice/make-practice.ts';
import { practiceWords } from '../../../src/app/practice/words.ts';
import type { Language } from '../../../src/i18n.ts';
import { createI18n } from '../../../src/i18n.ts';
import { parseBookFile, writeBookFile } from '../../../src/store/book-file.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { newPhone, type Phone, partsOn, renderApp } from '../harness.tsx';

const WORDS: Readonly<
  Record<Language, Readonly<Record<'damaged' | 'foreign' | 'newer' | 'choose', string>>>
> = {
  es: {
    choose: 'Elegir el archivo',
    damaged: 'El archivo está dañado',
    foreign: 'Este archivo no es una libreta de Caixeta',
    newer: 'El archivo es de una versión más nueva de Caixeta',
  },
  ca: {
    choose: 'Triar el fitxer',
    damaged: 'El fitxer està malmès',
    foreign: 'Aquest fitxer no és una llibreta de Caixeta',
    newer: 'El fitxer és d’una versió més nova de Caixeta',
  },
  fr: {
    choose: 'Choisir le fichier',
    damaged: 'Le fichier est abîmé',
    foreign: 'Ce fichier n’est pas un carnet de Caixeta',
    newer: 'Le fichier vient d’une version plus récente de Caixeta',
  },
  en: {
    choose: 'Choose the file',
    damaged: 'The file is damaged',
    foreign: 'This file is not a Caixeta book',
    newer: 'The file is from a newer version of Caixeta',
  },
};

async function exported(phone: Phone): Promise<string> {
  const parts = await partsOn(phone);
  const { t } = await createI18n('en');
  const made = await makePractice(parts, practiceWords(t));
  if (!made.ok) throw new Error(made.problem);
  return parts.store.exportBookFile(made.book);
}

const bookFile = (text: string, name = 'book.caixeta.json') =>
  new File([text], name, { type: 'application/json' });

async function give(text: string, language: Language) {
  await userEvent.upload(
    await screen.findByLabelText(WORDS[language].choose, { selector: 'input' }),
    bookFile(text),
  );
}

describe.each(SPOKEN)('refused in %s, with nothing changed', (language) => {
  const words = WORDS[language];

  test('damaged, foreign, newer', async () => {
    const text = await exported(newPhone());
    const phone = newPhone();
    await renderApp(phone, '/open', language);
    await give(text.replace('"amount":2000', '"amount":20000'), language);
    expect((await screen.findByRole('alert')).textContent).toContain(words.damaged);
    await give('{"what":"holidays"}', language);
    expect(await screen.findByText(new RegExp(words.foreign, 'u'))).toBeTruthy();
    await give(text.slice(0, 5_000), language);
    expect(await screen.findByText(new RegExp(words.foreign, 'u'))).toBeTruthy();
    await give(text.replace(/"version":1\}\s*$/u, '"version":2}'), language);
    expect(await screen.findByText(new RegExp(words.newer, 'u'))).toBeTruthy();
    expect(await (await partsOn(phone)).store.books()).toEqual([]);
  });
});

describe('opened', () => {
  test('shows whose it is before adding it; a second time nothing is new', async () => {
    const text = await exported(newPhone());
    const phone = newPhone();
    const view = await renderApp(phone, '/open');
    await give(text, 'en');
    expect(await screen.findByRole('heading', { name: 'The Swallows' })).toBeTruthy();
    expect(screen.getByText('12 members')).toBeTruthy();
    expect(screen.getByText('8 closed meetings')).toBeTruthy();
    expect(screen.getByText('The file is whole and nobody changed it.')).toBeTruthy();
    expect(await (await partsOn(phone)).store.books()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Add to this phone' }));
    expect(await screen.findByText(/lines added/u)).toBeTruthy();
    view.unmount();
    await renderApp(phone, '/open');
    await give(text, 'en');
    expect(await screen.findByText(/This group is on your phone already/u)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Add to this phone' }));
    expect(await screen.findByText(/Nothing new/u)).toBeTruthy();
    expect(await (await partsOn(phone)).store.books()).toHaveLength(1);
  });

  test('another branch of a phone that was copied is new', async () => {
    const phone = newPhone();
    const parsed = await parseBookFile(globalThis.crypto, await exported(phone));
    if (!parsed.ok) throw new Error(parsed.code);
    const { file } = parsed;
    const last = file.entries.at(-1);
    if (!last) throw new Error('an empty book');
    const entries = [...file.entries.slice(0, -1), { ...last, claimedAt: '2025-02-02T20:20:20+01:00' }];
    await renderApp(phone, '/open');
    await give(await writeBookFile(globalThis.crypto, { ...file, entries }), 'en');
    await userEvent.click(await screen.findByRole('button', { name: /^Add/u }));
    expect(await screen.findByText('1 line added')).toBeTruthy();
  });

  test('a full disk is said and nothing is half there', async () => {
    const text = await exported(newPhone());
    const phone = newPhone('2026-03-02', 20);
    const { i18n } = await renderApp(phone, '/open');
    await give(text, 'en');
    await userEvent.click(await screen.findByRole('button', { name: 'Add to this phone' }));
    expect(await screen.findByText(i18n.t('disk.quota'))).toBeTruthy();
    expect(await (await partsOn(phone)).store.books()).toEqual([]);
  });
});
