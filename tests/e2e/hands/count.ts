/** The box on the table: counted by notes and coins, at the opening and at the close. */
import { expect } from '@playwright/test';
import { type Denomination, type Pieces, pieceKey, piecesFor } from '../../../src/ledger/currency.ts';
import type { Amount } from '../../../src/ledger/money.ts';
import { type Hands, seeDialog, seeTitle, tapButton, tapStarting, typeInto } from './hands.ts';
import { startingWith } from './words.ts';

/** The notes and coins that a sum is paid with. */
export function pile({ format }: Hands, value: Amount): Pieces {
  const { pieces, rest } = piecesFor(value, format.currency.denominations);
  if (rest !== 0) throw new Error(`${value} cannot be laid on the table`);
  return pieces;
}

/** Types how many there are of one note or coin. */
export async function countPiece(hands: Hands, piece: Denomination, count: number): Promise<void> {
  const { t, format, page } = hands;
  const name = t(`ui.count.howMany.${piece.form}`, { value: format.money(piece.value) });
  const field = page.getByRole('textbox', { name, exact: true });
  if ((await field.count()) === 0) await tapButton(hands, t('ui.count.showRare'));
  await field.tap();
  await page.keyboard.type(String(count));
  await expect(field).toHaveValue(String(count));
}

export async function countPieces(hands: Hands, pieces: Pieces): Promise<void> {
  for (const piece of hands.format.currency.denominations) {
    const count = pieces[pieceKey(piece)] ?? 0;
    if (count > 0) await countPiece(hands, piece, count);
  }
}

/** An empty box at the first meeting: asked twice. */
export async function openEmptyBox(hands: Hands): Promise<void> {
  const { t } = hands;
  await seeTitle(hands, t('count.opening.title'));
  await tapButton(hands, t('count.opening.ready'));
  await seeDialog(hands, t('count.empty.ask'));
  await tapButton(hands, t('count.empty.yes'));
  await goOn(hands);
}

/** Pile by pile, all as at the last closing. */
export async function openAsLastTime(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await seeTitle(hands, t('count.opening.title'));
  const same = page.getByRole('button', { name: startingWith(t('count.opening.same')) });
  await expect(same.first()).toBeVisible();
  for (const chip of await same.all()) await chip.tap();
  await tapButton(hands, t('count.opening.ready'));
  await goOn(hands);
}

async function goOn(hands: Hands): Promise<void> {
  const { t, page } = hands;
  await seeTitle(hands, t('count.opening.outcome'));
  await expect(page.getByText(t('ui.outcome.matches'), { exact: true })).toBeVisible();
  await tapButton(hands, t('count.goOn'));
}

/** On the closing count, blind; ends at what it came to. */
export async function closeBox(hands: Hands, pieces: Pieces): Promise<void> {
  const { t } = hands;
  await seeTitle(hands, t('count.closing.title'));
  await countPieces(hands, pieces);
  await finishCount(hands);
}

export async function finishCount(hands: Hands): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('count.closing.ready'));
  await seeTitle(hands, t('count.outcome.title'));
}

/** On what a count came to: what is missing or over is written down by the two who counted. Ends where it fits. */
export async function writeDifference(hands: Hands, reason: string): Promise<void> {
  const { t, page } = hands;
  await tapButton(hands, t('count.writeDifference'));
  await seeTitle(hands, t('count.difference.title'));
  const submit = page.getByRole('button', { name: t('count.difference.submit') });
  await expect(submit).toBeDisabled();
  await expect(submit).toContainText(t('count.difference.missing.people'));
  const people = page.getByRole('main').locator('[aria-pressed="false"]');
  await expect(people).toHaveCount(2);
  await people.first().tap();
  await people.first().tap();
  await typeInto(hands, t('count.difference.reason'), reason);
  await submit.tap();
  await seeTitle(hands, t('count.outcome.title'));
}

/** How a line went wrong, as the finder names it. */
type Slip = 'doubled' | 'extraZero';

/** The finder's line of this member is picked, and what it proposes is right. */
export async function correctFound(hands: Hands, member: string, right: Amount, slip: Slip): Promise<void> {
  const { t, format, page } = hands;
  const suspect = page
    .getByRole('list', { name: t('count.finder.title') })
    .getByRole('button', { name: member });
  await expect(suspect).toContainText(t(`count.slip.${slip}`, { right: format.money(right) }));
  await suspect.tap();
  const dialog = await seeDialog(hands, t('count.correct.title'));
  await tapButton(hands, t('count.correct.itWas', { amount: format.money(right) }));
  await expect(dialog).toBeHidden();
}

/** On the home screen, while a meeting is open: what was missing at an earlier count is explained by a line of that day. */
export async function clearUp(hands: Hands, member: string, right: Amount, slip: Slip): Promise<void> {
  const { t, page } = hands;
  await tapStarting(hands, t('home.differenceMissing'));
  await seeTitle(hands, t('count.open.title'));
  await correctFound(hands, member, right, slip);
  await expect(page.getByText(t('count.open.resolved')).first()).toBeVisible();
  await tapButton(hands, t('count.goOn'));
}

/** What the count came to, as the screen says it. */
export async function seeExpected({ t, format, page }: Hands, expected: Amount, counted: Amount) {
  const outcome = page.getByRole('status').filter({ hasText: t('ui.outcome.expected') });
  const figure = (term: string) =>
    outcome.locator('div', { has: page.getByText(term, { exact: true }) }).getByRole('definition');
  await expect(figure(t('ui.outcome.expected'))).toHaveText(format.money(expected));
  await expect(figure(t('ui.outcome.counted'))).toHaveText(format.money(counted));
}
