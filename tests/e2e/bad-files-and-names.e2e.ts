// Strange names and files that are no books, in every language: what they are is said, and the phone keeps what it had.
import { expect, type Page, test } from '@playwright/test';
import { LANGUAGES } from '../../src/i18n.ts';
import { longBook } from '../bench/books.ts';
import { giveFile } from './hands/files.ts';
import { type Hands, seeTitle, tapButton, typeInto } from './hands/hands.ts';
import { arrive } from './hands/practice.ts';
import { listen } from './hands/witness.ts';

const MARKUP = '<img src=x onerror=alert(1)>';
const RIGHT_TO_LEFT = '\u202eevil\u202c فاطمة';
const EMOJI = '👩🏾‍🌾🥭';
const ENDLESS = 'Ñandú '.repeat(1_700);
const LONGEST_NAME = 60;

for (const language of LANGUAGES) {
  test(`names are only names (${language})`, async ({ page }) => {
    const complaints = listen(page);
    const alerts: string[] = [];
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    const hands = await arrive(page, language);
    const { t } = hands;
    await tapButton(hands, t('start.ours'));
    await paste(hands, t('founding.name.label'), ENDLESS);
    await tapButton(hands, t('founding.next'));
    await expect(page.getByText(t('founding.name.cut'))).toBeVisible();
    const field = page.getByRole('textbox', { name: t('founding.name.label') });
    expect((await field.inputValue()).length).toBeLessThanOrEqual(LONGEST_NAME);
    await typeInto(hands, t('founding.name.label'), MARKUP);
    await tapButton(hands, t('founding.next'));
    await tapButton(hands, t('founding.next'));
    await seeTitle(hands, t('founding.members.title'));
    const members = page.getByRole('list', { name: t('founding.members.list') }).getByRole('listitem');
    for (const [at, name] of [MARKUP, RIGHT_TO_LEFT, EMOJI].entries()) {
      await paste(hands, t('founding.members.name'), name);
      await page.keyboard.press('Enter');
      await expect(members).toHaveCount(at + 1);
    }
    await expect(members.first()).toContainText(MARKUP);
    await expect(members.nth(2)).toContainText(EMOJI);
    expect(await sidewaysBy(page)).toBe(0);
    await page.reload();
    await expect(members.first()).toContainText(MARKUP);
    expect(alerts).toEqual([]);
    expect(complaints.heard).toEqual([]);
  });

  test(`a file that is no book changes nothing (${language})`, async ({ page }) => {
    const complaints = listen(page);
    const hands = await arrive(page, language);
    const { t } = hands;
    const book = await longBook('aBook', 0);
    await tapButton(hands, t('start.file'));
    await refuse(hands, '{"not": "a book"}', t('openFile.problem.notABook'));
    await refuse(
      hands,
      JSON.stringify({ ...JSON.parse(book), version: 99 }),
      t('openFile.problem.newerVersion'),
    );
    await refuse(hands, book.replace('Ten years', 'Ten pears'), t('openFile.problem.damaged'));
    await refuse(hands, book.slice(0, book.length / 2), t('openFile.problem.notABook'));
    await tapButton(hands, t('ui.back'));
    await seeTitle(hands, t('start.welcome'));
    expect(complaints.heard).toEqual([]);
  });
}

/** All at once, as from another app. */
async function paste(hands: Hands, label: string, text: string): Promise<void> {
  const { page } = hands;
  await page.getByRole('textbox', { name: label, exact: true }).tap();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

const sidewaysBy = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function refuse(hands: Hands, text: string, words: string): Promise<void> {
  await giveFile(hands, 'book.caixeta.json', text);
  await expect(hands.page.getByText(words)).toBeVisible();
}
