/** A person's hands on a phone: what she can do on any screen, by the names and roles of things, with taps and keys. */
import { expect, type Locator, type Page } from '@playwright/test';
import { startingWith, type Words } from './words.ts';

export interface Hands extends Words {
  readonly page: Page;
}

/** The dialog on top, if one is open, else the whole screen: that is all that a finger can reach. */
export async function reach({ page }: Hands): Promise<Locator> {
  const dialogs = page.getByRole('dialog');
  const open = await dialogs.count();
  return open > 0 ? dialogs.nth(open - 1) : page.locator('body');
}

export async function tapButton(hands: Hands, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string';
  await (await reach(hands)).getByRole('button', { name, exact }).tap();
}

/** A button that says more than its first words: a member's, a row's, a chip with an amount. */
export async function tapStarting(hands: Hands, words: string): Promise<void> {
  await tapButton(hands, startingWith(words));
}

/** One of several answers to a question. */
export async function choose(hands: Hands, question: string, answer: string): Promise<void> {
  const group = (await reach(hands)).getByRole('group', { name: question, exact: true });
  await group.locator('label', { has: hands.page.getByText(answer, { exact: true }) }).tap();
}

/** Types into a field as one does: into it, over what is there. */
export async function typeInto(hands: Hands, label: string | RegExp, text: string): Promise<void> {
  const exact = typeof label === 'string';
  const field = (await reach(hands)).getByRole('textbox', { name: label, exact });
  await field.tap();
  await hands.page.keyboard.press('ControlOrMeta+a');
  await hands.page.keyboard.type(text);
}

/** The screen with this title is here. */
export async function seeTitle({ page }: Hands, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
}

/** A dialog with this title is on top. */
export async function seeDialog({ page }: Hands, title: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** "Yes, that's right", and it is written down: the read-back is gone. */
export async function sayYes(hands: Hands): Promise<void> {
  const { t } = hands;
  const dialog = await seeDialog(hands, t('ui.readBack.title'));
  await dialog.getByRole('button', { name: t('ui.readBack.yes'), exact: true }).tap();
  await expect(dialog).toBeHidden();
}
