/** The pictures that two people compare. */
import { expect } from '@playwright/test';
import type { Hands } from './hands.ts';

/** Their words, once they are there. */
export async function picturesOn({ page, t }: Hands): Promise<readonly string[]> {
  const items = page.getByRole('list', { name: t('joining.pictures') }).getByRole('listitem');
  await expect(items).not.toHaveCount(0);
  return items.allTextContents();
}
