/** The plain copy of this phone's book, changed as other phones would have changed it, and taken in again. */
import { readFile } from 'node:fs/promises';
import { type BookFile, parseBookFile, writeBookFile } from '../../../src/store/book-file.ts';
import { tapButton } from '../../e2e/hands/hands.ts';
import type { Community } from './community.ts';

type Change = (file: BookFile) => BookFile | Promise<BookFile>;

export async function bringBack(community: Community, change: Change, isDoubted = false): Promise<void> {
  await community.goTo('communitySettings', {});
  await bringBackHere(community, change, isDoubted);
}

/** From the settings of the book. */
export async function bringBackHere(community: Community, change: Change, isDoubted = false): Promise<void> {
  const { hands } = community;
  await hands.page.getByText(hands.t('carriers.file.plain'), { exact: true }).click();
  const download = hands.page.waitForEvent('download');
  await tapButton(hands, hands.t('settings.copy.download'));
  const parsed = await parseBookFile(
    globalThis.crypto,
    await readFile(await (await download).path(), 'utf8'),
  );
  if (!parsed.ok) throw new Error('the copy is no book');
  const text = await writeBookFile(globalThis.crypto, await change(parsed.file));
  await community.show('#/open');
  const file = { name: 'book.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await hands.page.locator('input[type=file]').setInputFiles(file);
  await tapButton(hands, hands.t(isDoubted ? 'openFile.addAnyway' : 'openFile.add'));
  // Home of a follow-up book is its list.
  await hands.page.waitForURL(/#\/g\/[^/]+(?:\/f\/all)?$/u);
  await community.settle();
}
