// What stands behind "?": the pictures of the screen it was tapped on, heard in one go, and below what all screens have in common.
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { GUIDES } from '../../../src/app/guide/guides.ts';
import { createI18n, LANGUAGES } from '../../../src/i18n.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { phoneWithVoices } from '../../setup/voices.ts';
import { arrange, newPhone, type Phone, renderApp } from '../harness.tsx';
import { BOOK, founding, opened } from '../meeting/community.ts';

const ALL = Object.values(GUIDES);
/** Read aloud without haste: 20 seconds. */
const MOST_WORDS = 50;

let phone: Phone;

beforeEach(async () => {
  phone = newPhone();
  await arrange(phone, founding(), async (session) => {
    const written = await session.dispatch(
      { do: 'write', drafts: [opened(1, '2026-03-02')] },
      { intent: 'opened' },
    );
    if (!written.ok) throw new Error('no meeting was opened');
  });
});

async function help(path: string, language = SPOKEN[0]) {
  const { i18n } = await renderApp(phone, path, language);
  await userEvent.click(await screen.findByRole('button', { name: i18n.t('ui.help') }));
  return { t: i18n.t, guide: await screen.findByRole('dialog') };
}

describe('the picture guide', () => {
  test.each(SPOKEN)('of the step that is open is first, in %s', async (language) => {
    const { t, guide } = await help(`/g/${BOOK}/meeting/savings`, language);
    expect(guide.querySelector('h2')?.textContent).toBe(t('guide.here'));
    const rows = within(guide).getAllByRole('listitem').slice(0, 3);
    expect(rows.map((row) => row.lastElementChild?.textContent)).toEqual([
      t('guide.savings.turn'),
      t('guide.savings.notes'),
      t('guide.savings.yes'),
    ]);
    for (const row of rows) expect(row.querySelector('svg[aria-hidden="true"]')).not.toBeNull();
    expect(guide.textContent).toContain(t('guide.common.readBack'));
    expect(guide.textContent).toContain(t('ui.kind.loan'));
    await userEvent.click(within(guide).getByRole('button', { name: t('guide.close') }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('is heard in one go, its sentences and no more', async () => {
    const said = phoneWithVoices({ lang: 'fr-FR', localService: true });
    const { t, guide } = await help(`/g/${BOOK}/meeting/seal`, 'fr');
    await userEvent.click(await within(guide).findByRole('button', { name: t('speech.listen') }));
    expect(said).toEqual([
      [t('guide.seal.read'), t('guide.seal.witnesses'), t('guide.seal.closed'), t('guide.seal.photo')].join(
        ' ',
      ),
    ]);
  });

  test('of a screen without one is what all screens have in common', async () => {
    const { t, guide } = await help(`/g/${BOOK}/rules`, 'es');
    expect(guide.querySelector('h2')?.textContent).toBe(t('guide.title'));
    expect(guide.querySelector('ol')).toBeNull();
    expect(guide.textContent).toContain(t('guide.common.undo'));
  });

  test.each(LANGUAGES)('has three or four sentences, read in twenty seconds in %s', async (language) => {
    const { t } = await createI18n(language);
    expect(ALL.length).toBeGreaterThan(20);
    for (const rows of ALL) {
      expect([3, 4]).toContain(rows.length);
      const words = rows.map(([sentence]) => t(sentence)).join(' ');
      expect(words.split(/\s+/u).length, words).toBeLessThanOrEqual(MOST_WORDS);
    }
  });
});
