// Codes as a poor camera sees them, read by the decoder that the app brings: how much of each trouble it survives.
import { expect, type Page, test } from '@playwright/test';
import { collector } from '../../src/sync/qr/collect.ts';
import { pictured } from '../../src/sync/qr/frames.ts';
import type { Spoiling } from './camera-page.ts';
import { type Bundle, bundle, call, open } from './harness.ts';

type Trouble = keyof Omit<Spoiling, 'texts'>;

/** From harmless to hopeless; `must`: up to and with this every frame is read. */
const TROUBLES: readonly {
  readonly trouble: Trouble;
  readonly levels: readonly number[];
  readonly must: number;
}[] = [
  { trouble: 'blur', levels: [0, 1, 1.5, 2, 2.5, 3], must: 1.5 },
  { trouble: 'turnedDegrees', levels: [3, 10, 20, 45, 90, 180], must: 90 },
  { trouble: 'slant', levels: [0.1, 0.2, 0.3, 0.5, 0.7], must: 0.3 },
  { trouble: 'noise', levels: [10, 20, 30, 45, 60], must: 20 },
  { trouble: 'contrast', levels: [0.6, 0.4, 0.25, 0.15], must: 0.4 },
  { trouble: 'fills', levels: [0.7, 0.55, 0.45, 0.35, 0.28], must: 0.45 },
];
const MILDER: ReadonlySet<Trouble> = new Set(['contrast', 'fills']);

let code: Bundle;
let message: Uint8Array<ArrayBuffer>;
let texts: readonly string[];

test.beforeAll(async () => {
  code = await bundle(new URL('./camera-page.ts', import.meta.url));
  message = new Uint8Array(await crypto.subtle.digest('SHA-512', Uint8Array.of(1)));
  message = Uint8Array.from({ length: 254 * 6 }, (_, at) => (message[at % 64] ?? 0) ^ (at % 251));
  const made = await pictured(crypto, 'pages', message);
  if (!made.ok) throw new Error(made.code);
  texts = made.texts;
});

for (const { trouble, levels, must } of TROUBLES) {
  test(`frames survive ${trouble} up to ${must}`, async ({ page }) => {
    test.slow();
    await open(page, code);
    const lines: string[] = [];
    for (const level of levels) {
      const { first, any, all } = await seen(page, { [trouble]: level });
      lines.push(`${level}: ${any}/${all} (${first} at once)`);
      const within = MILDER.has(trouble) ? level >= must : level <= must;
      if (within) expect(any, `${trouble} ${level}`).toBe(all);
    }
    process.stdout.write(`\n${trouble} ${lines.join('  ')}\n`);
  });
}

/** How many frames are read by one of the looks, and how many already by the first. */
async function seen(page: Page, spoiling: Omit<Spoiling, 'texts'>) {
  const read = await call<readonly (readonly boolean[])[]>(page, 'readSpoilt', { texts, ...spoiling });
  const any = read.filter((looks) => looks.includes(true)).length;
  return { any, first: read.filter(([first]) => first).length, all: read.length };
}

// A pose in which the first look is blind (picture-reader.ts), and hands that are not still.
const POSES = [0, 15, 60].flatMap((turnedDegrees) => [0.1, 0.25].map((slant) => ({ turnedDegrees, slant })));

test('all at once, a little of each, in six poses', async ({ page }) => {
  test.setTimeout(300_000);
  await open(page, code);
  const lines: string[] = [];
  for (const pose of POSES) {
    const { first, any, all } = await seen(page, { ...pose, blur: 1, noise: 8, contrast: 0.6 });
    lines.push(`${pose.turnedDegrees}°/${pose.slant}: ${any}/${all} (${first} at once)`);
    // What is missed comes round again, in hands that have moved.
    expect(any, lines.at(-1)).toBeGreaterThanOrEqual(all / 2);
  }
  process.stdout.write(`\nall at once ${lines.join('  ')}\n`);
});

test('a message is whole though two pictures in five are lost', async () => {
  const taking = collector(crypto);
  let shown = 0;
  // Which are lost follows no round: the circle has six, the losses come in fives.
  for (let whole = false; !whole && shown < 60; shown += 1) {
    if (shown % 5 < 2) continue;
    const taken = await taking.take(texts[shown % texts.length] ?? '');
    whole = taken.is === 'message';
    if (taken.is === 'message') expect(taken.bytes).toEqual(message);
  }
  process.stdout.write(`\nwhole after ${shown} pictures of ${texts.length}, two in five lost\n`);
  expect(shown).toBeLessThanOrEqual(3 * texts.length);
});
