// Every paper in every language, as the printer gets it: its size, how many pages, whose and what it is, that nothing is cut,
// pale, tiny or of the screen, and that a row stays whole and a table's head comes again on the next page.
import { expect, type Page, test } from '@playwright/test';
import { LANGUAGES } from '../../src/i18n.ts';
import { EUR } from '../../src/ledger/currency.ts';
import type { Hands } from '../e2e/hands/hands.ts';
import { wordsOf } from '../e2e/hands/words.ts';
import { type LaidOut, layOut } from '../papers/layout.ts';
import { PAPERS, type Paper, type PaperSize, TODAY } from '../papers/papers.ts';
import { type PdfPage, plain, readPdf } from '../papers/pdf.ts';
import { Community } from '../screens/arrange/community.ts';
import { enter } from '../screens/arrange/scenes.ts';

/** In millimetres: the sheet, and what is left between its margins. Letters in points. */
const SHEETS = {
  A4: { width: 210, height: 297, between: 182, letters: 9 },
  A6: { width: 105, height: 148, between: 91, letters: 8 },
} as const;
const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
const PIXELS_PER_INCH = 96;
/** A browser's pages are whole pixels. */
const ROUNDED = 1;

test.describe.configure({ mode: 'parallel', timeout: 180_000 });
test.use({ actionTimeout: 8_000, reducedMotion: 'reduce', timezoneId: 'Europe/Madrid', colorScheme: 'dark' });

for (const language of LANGUAGES) {
  test(`every paper in ${language} is one that can be signed`, async ({ page }) => {
    await page.clock.setFixedTime(`${TODAY}T10:00:00`);
    await page.goto('./');
    const hands = { page, ...wordsOf(language, EUR) };
    const community = new Community(hands);
    await community.settle();
    await page.getByRole('combobox').selectOption(language);
    await enter('between', community);
    const wrong: string[] = [];
    for (const paper of PAPERS) {
      await paper.arrange(community, hands);
      await community.settle();
      for (const size of Object.keys(paper.pages) as PaperSize[]) {
        if (size === 'A6') await makeSmall(hands);
        const found = await problemsOf(hands, paper, size);
        wrong.push(...found.map((what) => `${paper.name} ${size}: ${what}`));
      }
    }
    expect(wrong).toEqual([]);
  });
}

async function makeSmall({ page, t }: Hands): Promise<void> {
  await page.locator('main label', { hasText: t('loanPaper.sizes.small') }).tap();
}

async function problemsOf(hands: Hands, paper: Paper, size: PaperSize): Promise<readonly string[]> {
  const { page } = hands;
  const laidOut = await laidOutOn(page, size);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = readPdf(pdf);
  return [...laidOut.wrong, ...problemsOfPages(hands, paper, size, pages), ...cutRows(laidOut, pages)];
}

/** As wide as what is printed on, without the screen's. */
async function laidOutOn(page: Page, size: PaperSize): Promise<LaidOut> {
  const { between, letters } = SHEETS[size];
  const width = Math.floor((between / MM_PER_INCH) * PIXELS_PER_INCH);
  const screen = page.viewportSize() ?? { width: 360, height: 740 };
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width, height: screen.height });
  const laidOut = await page.evaluate(layOut, { letters, width });
  await page.setViewportSize(screen);
  await page.emulateMedia({ media: null });
  return laidOut;
}

function problemsOfPages(
  { format, t }: Hands,
  paper: Paper,
  size: PaperSize,
  pages: readonly PdfPage[],
): readonly string[] {
  const wrong: string[] = [];
  const { width, height } = SHEETS[size];
  const points = (mm: number) => (mm / MM_PER_INCH) * POINTS_PER_INCH;
  for (const [at, sheet] of pages.entries()) {
    const off = Math.max(Math.abs(sheet.width - points(width)), Math.abs(sheet.height - points(height)));
    if (off > ROUNDED) wrong.push(`page ${at + 1} is ${sheet.width} by ${sheet.height} points`);
    if (!sheet.text.includes(`${at + 1}/${pages.length}`)) wrong.push(`page ${at + 1} has no number`);
  }
  const wanted = paper.pages[size];
  if (pages.length !== wanted) wrong.push(`${pages.length} pages, not ${wanted}`);
  const first = pages[0]?.text ?? '';
  const said = { community: t('practice.name'), subject: paper.subject(t), day: paper.day({ format, t }) };
  for (const [what, words] of Object.entries(said)) {
    if (!first.includes(plain(words))) wrong.push(`its first page does not say the ${what}: ${words}`);
  }
  return wrong;
}

/** A row that no page has as a whole, a table that goes on on a page without its head, and a head that is all of it on a page. */
function cutRows({ tables, items }: LaidOut, pages: readonly PdfPage[]): readonly string[] {
  const on = (words: string) => pages.filter(({ text }) => text.includes(plain(words)));
  const cut = [...items, ...tables.flatMap(({ rows }) => rows)].filter((words) => on(words).length === 0);
  const headless = tables.filter(({ head, rows }) =>
    rows.some((words) => on(words).every(({ text }) => !text.includes(plain(head)))),
  );
  const alone = tables.filter(({ head }) => {
    const rows = tables.filter((table) => table.head === head).flatMap((table) => table.rows);
    return on(head).some(({ text }) => rows.length > 0 && rows.every((row) => !text.includes(plain(row))));
  });
  return [
    ...cut.map((words) => `in two, or cut: ${words}`),
    ...headless.map(({ head }) => `goes on without its head: ${head}`),
    ...alone.map(({ head }) => `a head without a row under it: ${head}`),
  ];
}
