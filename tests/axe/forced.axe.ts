// The checks for forced colours and less motion see what they are there for: faults, each planted alone, on a page that is well.
import { expect, test } from '@playwright/test';
import { forcedColourProblems, motionProblems } from './forced.ts';

test.use({ isMobile: false, serviceWorkers: 'block' });

const WELL = `
  <main>
    <button style="border: 0">Words</button>
    <button style="border: 2px solid transparent" aria-label="edge"></button>
    <button style="border: 0" aria-label="drawing"><svg width="20" height="20" stroke="currentColor"><path d="M0 0L20 20" /></svg></button>
    <label data-checked style="outline: 3px solid Highlight"><input type="radio" checked /> chosen</label>
    <div style="border: 1px solid"><span><input style="border: 0" aria-label="field" /></span></div>
    <button aria-pressed="true" style="outline: 3px solid Highlight">pressed</button>
  </main>`;

const FAULTS: readonly (readonly [fault: string, html: string, found: RegExp])[] = [
  [
    'a filling for an edge',
    '<button style="border: 0; background: red; width: 50px; height: 50px" aria-label="x"></button>',
    /^vanishes/u,
  ],
  [
    'a shadow for an edge',
    '<button style="border: 0; box-shadow: 0 0 0 3px red; width: 50px; height: 50px" aria-label="x"></button>',
    /^vanishes/u,
  ],
  [
    'a drawing in the colour of the ground',
    '<button style="border: 0; background: Canvas" aria-label="x"><svg width="20" height="20" style="forced-color-adjust: none; fill: Canvas"><rect width="20" height="20" /></svg></button>',
    /^vanishes/u,
  ],
  ['a field without an edge', '<input style="border: 0; background: Canvas" aria-label="x" />', /^vanishes/u],
  ['chosen by a filling', '<button aria-pressed="true" style="background: gold">x</button>', /^chosen/u],
  [
    'chosen by a shadow',
    '<label data-checked style="box-shadow: inset 8px 0 gold"><input type="radio" /> x</label>',
    /^chosen/u,
  ],
  [
    'the place where people are by a filling',
    '<button aria-current="true" style="background: gold">x</button>',
    /^chosen/u,
  ],
  [
    'words in the colour of the ground',
    '<p style="forced-color-adjust: none; color: Canvas; background: Canvas">x</p>',
    /^words/u,
  ],
];

test('a page that is well is well, and each fault is found', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setContent(WELL);
  expect(await forcedColourProblems(page)).toEqual([]);
  for (const [fault, html, found] of FAULTS) {
    await page.setContent(`${WELL}<main>${html}</main>`);
    expect(await forcedColourProblems(page), fault).toEqual([expect.stringMatching(found)]);
  }
});

test('what moves where less motion is asked for is found', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setContent('<p style="transition: margin 0.01ms">x</p>');
  expect(await motionProblems(page)).toEqual([]);
  await page.setContent('<p style="transition: margin 120ms">x</p>');
  expect(await motionProblems(page)).toEqual([expect.stringMatching(/^moves/u)]);
  await page.setContent('<style>@keyframes k { to { opacity: 0 } }</style><p style="animation: k 1s">x</p>');
  expect(await motionProblems(page)).toEqual([expect.stringMatching(/^moves/u)]);
});
