// Settings of the phone and of a group: what is chosen holds, the copy is whole, the check says what it found.
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { bookFileName } from '../../../src/app/features/settings/book-file-out.ts';
import { makePractice } from '../../../src/app/practice/make-practice.ts';
import { practiceWords } from '../../../src/app/practice/words.ts';
import { createI18n } from '../../../src/i18n.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { newPhone, type Phone, partsOn, renderApp } from '../harness.tsx';

async function practice(phone: Phone): Promise<string> {
  const { t } = await createI18n('en');
  const made = await makePractice(await partsOn(phone), practiceWords(t));
  if (!made.ok) throw new Error(made.problem);
  return made.book;
}

describe('settings of the phone', () => {
  test('size, light, way of entering, sounds: shown at once and kept on the disk', async () => {
    const phone = newPhone();
    await renderApp(phone, '/settings');
    const group = async (name: string) => within(await screen.findByRole('group', { name }));
    await userEvent.click((await group('Size of the letters')).getByRole('radio', { name: 'Double' }));
    expect(document.documentElement.dataset['textSize']).toBe('double');
    await userEvent.click((await group('Light of the screen')).getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await userEvent.click((await group('To write an amount, first')).getByRole('radio', { name: 'Notes' }));
    await userEvent.click(screen.getByRole('switch', { name: /Sounds/u }));
    await waitFor(async () =>
      expect(await (await partsOn(phone)).store.settings()).toMatchObject({
        textSize: 'double',
        theme: 'dark',
        amountWay: 'notes',
        sounds: false,
      }),
    );
  });

  test.each(SPOKEN)(
    'in %s: what the browser promised, the version, the licence, where the data is',
    async (language) => {
      const { i18n } = await renderApp(newPhone(), '/settings', language);
      expect(await screen.findByText(/EUPL-1\.2/u)).toBeTruthy();
      expect(await screen.findByText(i18n.t('settings.kept.persisted'))).toBeTruthy();
      expect(screen.getByText(i18n.t('settings.about.privacy'))).toBeTruthy();
      expect(screen.getByText(i18n.t('settings.about.version', { version: __VERSION__ }))).toBeTruthy();
    },
  );
});

describe('settings of a group', () => {
  test('the copy is a book file that opens on another phone', async () => {
    const phone = newPhone();
    const book = await practice(phone);
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:copy';
    });
    await renderApp(phone, `/g/${book}/settings`);
    await userEvent.click(await screen.findByRole('button', { name: 'Download the copy' }));
    expect(await screen.findByText('The copy is made')).toBeTruthy();
    const other = await partsOn(newPhone());
    const parsed = await other.readBookFile(await files[0]!.text());
    expect(parsed.ok && parsed.file.book).toBe(book);
  });

  test('a whole book is checked with ✓; a changed line is found', async () => {
    const phone = newPhone();
    const book = await practice(phone);
    await renderApp(phone, `/g/${book}/settings`);
    await userEvent.click(await screen.findByRole('button', { name: 'Check now' }));
    expect(await screen.findByText(/All is well: \d+ lines checked/u)).toBeTruthy();
    const pictures = screen.getByRole('list', { name: 'Pictures' });
    expect(within(pictures).getAllByRole('listitem')).toHaveLength(4);
    const rows = phone.platter.rows.get('entries')!;
    for (const row of rows.values()) {
      const { entry } = row as { entry: { kind: string; body: { amount: number } } };
      if (entry.kind === 'deposit') entry.body.amount += 100;
    }
    await new Promise((settled) => setTimeout(settled, 450));
    await userEvent.click(screen.getByRole('button', { name: 'Check now' }));
    expect(await screen.findByText('A line changed after it was written down.')).toBeTruthy();
    expect(screen.getByText('What the close of a meeting says does not match its lines.')).toBeTruthy();
  });

  test('a file’s name has the group’s letters and the day', () => {
    const day = civilDate('2026-11-23');
    expect(bookFileName('Les Orenetes d’Àfrica', day)).toBe('les-orenetes-d-africa-2026-11-23.caixeta.json');
    expect(bookFileName('../../🐦', day)).toBe('2026-11-23.caixeta.json');
  });
});
