/** Files in people's hands: a copy of the book that comes out of the phone, and one that is given to it. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { pathOf } from '../../../src/app/routes.ts';
import type { Hands } from './hands.ts';

/** The plain book file, as the phone saves it; the address is that of any screen of the group. */
export async function plainCopy({ page, t }: Hands): Promise<string> {
  const [site = '', place = ''] = page.url().split('#');
  const book = decodeURIComponent(/^\/g\/([^/]+)/u.exec(place)?.[1] ?? '');
  await page.goto(`${site}#${pathOf('communitySettings', { book })}`);
  const button = page.getByRole('button', { name: t('settings.copy.download') });
  await page.locator('label', { hasText: t('carriers.file.plain') }).tap();
  await expect(page.getByText(t('settings.copy.what'))).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), button.tap()]);
  return readFile(await download.path(), 'utf8');
}

/** On the settings of a book: the file that only its phones can open. */
export async function sealedCopy({ page, t }: Hands): Promise<Uint8Array> {
  const button = page.getByRole('button', { name: t('settings.copy.download') });
  const [download] = await Promise.all([page.waitForEvent('download'), button.tap()]);
  return readFile(await download.path());
}

/** On a screen that asks for a file. */
export async function giveFile({ page, t }: Hands, name: string, content: string | Uint8Array) {
  const choose = page.getByRole('button').filter({ hasText: t('openFile.choose') });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.tap()]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}
