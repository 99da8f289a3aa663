// `npm run icons`: draws the installable app's PNG icons from public/icons/*.svg with the system's Chromium.
// The PNG files are checked in; run this again after changing a drawing.
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from './chromium.mjs';

const folder = 'public/icons';
const icon = await readFile(`${folder}/icon.svg`, 'utf8');
const monochrome = await readFile(`${folder}/monochrome.svg`, 'utf8');

/** The platform cuts a maskable icon to a circle of 80 %: the whole square is filled and the box drawn smaller. */
const maskable = icon
  .replace(' rx="112"', '')
  .replace('<g id="box">', '<g transform="translate(256 256) scale(0.74) translate(-256 -256)">');
/** iOS rounds the corners itself and paints transparent ones black. */
const square = icon.replace(' rx="112"', '');

const drawings = [
  { name: 'icon-192', svg: icon, side: 192 },
  { name: 'icon-512', svg: icon, side: 512 },
  { name: 'maskable-512', svg: maskable, side: 512 },
  { name: 'monochrome-512', svg: monochrome, side: 512 },
  { name: 'apple-touch-icon', svg: square, side: 180 },
];

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('No Chromium found: install it or set CHROMIUM.');
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
for (const { name, svg, side } of drawings) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: `${folder}/${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
