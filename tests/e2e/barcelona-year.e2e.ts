// A year in Barcelona (tests/years/barcelona.ts), the network off: in each language a phone takes up the book where another left it, and
// whole evenings of the year are tapped; the book comes to what the year's script comes to. In each they are others.
import { expect, type Page, test } from '@playwright/test';
import type { Language } from '../../src/i18n.ts';
import { BARCELONA, PARTS, TAPPED, WOMEN } from '../years/barcelona.ts';
import type { LeftOver } from '../years/old-phone.ts';
import { giveFile } from './hands/files.ts';
import { type Hands, seeTitle, tapButton } from './hands/hands.ts';
import { seePassbook } from './hands/look.ts';
import { euros, shown } from './hands/money.ts';
import { tapEvenings } from './hands/year.ts';

const [FATOU = '', YOLANDA = '', NADIA = '', , , , ROSA = ''] = WOMEN;
const GROUP = String(BARCELONA.head.name);

const tap = (
  page: Page,
  language: Language,
  evenings: readonly [number, ...number[]],
  before?: typeof readPlainCopy,
) =>
  tapEvenings(page, language, {
    ...{ year: BARCELONA, evenings, witnesses: [YOLANDA, NADIA] },
    ...(before ? { before } : {}),
  });

test('es: a loan is asked, vouched for, voted and handed over', async ({ page }) => {
  const hands = await tap(page, 'es', [TAPPED.loanWithVote], readPlainCopy);
  await expect(page.getByRole('main')).toContainText(shown(hands, '3077.30'));
});

test('ca: who is late pays what that costs; ten are missing in the box, and on the next evening a line explains it', async ({
  page,
}) => {
  const hands = await tap(page, 'ca', [TAPPED.latePayer, TAPPED.explained]);
  const main = page.getByRole('main');
  await expect(main).toContainText(shown(hands, '3889.30'));
  await expect(main).not.toContainText(hands.t('home.differenceMissing'));
});

test('fr: a member leaves, with what is hers', async ({ page }) => {
  const hands = await tap(page, 'fr', [TAPPED.leaver]);
  await tapButton(hands, new RegExp(hands.t('home.place.members')));
  await seeTitle(hands, hands.t('members.title'));
  await expect(page.getByRole('button', { name: new RegExp(`^${ROSA}`) })).toHaveCount(0);
});

test('en: all is shared out and handed over, and the box holds what stays', async ({ page }) => {
  const hands = await tap(page, 'en', [TAPPED.shareOut]);
  const [first] = PARTS;
  await expect(page.getByRole('main')).toContainText(shown(hands, first?.saved ?? ''));
  await seePassbook(hands, FATOU, euros(100), euros(100));
});

/** The plain copy is opened first: it says what the book comes to, and is there to read. */
async function readPlainCopy(hands: Hands, { plain }: LeftOver): Promise<void> {
  const { t, page } = hands;
  await tapButton(hands, t('start.file'));
  await seeTitle(hands, t('openFile.title'));
  await giveFile(hands, 'group.caixeta.json', plain);
  const main = page.getByRole('main');
  await expect(main).toContainText(t('openFile.members', { count: 15, shown: '15' }));
  await expect(main).toContainText(t('openFile.meetings', { count: 13, shown: '13' }));
  await expect(main).toContainText(shown(hands, '3187.30'));
  await tapButton(hands, t('openFile.add'));
  await seeTitle(hands, GROUP);
  await expect(main).toContainText(t('home.onlyReads'));
  await page.goto(page.url().replace(/#.*/u, '#/'));
}
