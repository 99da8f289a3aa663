/** Scripts changed at random: each is played without a finding, or refused with a path. Nothing in between, and no crash. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathOf, runWith, SCRIPTS } from './harness.ts';

type Json = unknown;
type Spot = readonly (string | number)[];

const TEXTS = await Promise.all(SCRIPTS.map((name) => readFile(pathOf(name), 'utf8')));
const OTHER: readonly Json[] = [
  ...['0', '-1.00', '1', '7.50', '999999999999', 'NaN', '1e400', '', ' ', 'box', 'bank', 'd1', 'loan-1'],
  ...['2026-02-30', '1969-01-01', '2199-12-31', 'meeting-1:2', '__proto__', 'constructor', '\u202e', '👩🏾'],
  ...[0, -1, 1, 3, 9, 1e9, 0.5, true, false, null, [], {}],
];

/** Every place in a document, as the steps that lead there. */
function spotsOf(value: Json, here: Spot = []): Spot[] {
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([key, one]) => spotsOf(one, [...here, key]))];
}

/** The document with one place changed; undefined takes the place away. */
function changed(value: Json, [key, ...rest]: Spot, to: Json): Json {
  if (key === undefined) return to;
  const copy = structuredClone(value) as Record<string | number, Json>;
  if (rest.length === 0 && to === undefined && Array.isArray(copy)) copy.splice(Number(key), 1);
  else if (rest.length === 0 && to === undefined) delete copy[key];
  else copy[key] = changed(copy[key], rest, to);
  return copy;
}

const at = (value: Json, spot: Spot): Json =>
  spot.reduce<Json>((inner, key) => (inner as Record<string | number, Json>)[key], value);

/** Mostly another value of the same type, so that many changed scripts can still be read. */
function changedSomewhere(document: Json, [where, what, sameType]: readonly [number, number, boolean]): Json {
  const spots = spotsOf(document);
  const spot = spots[where % spots.length] ?? [];
  const alike = OTHER.filter((one) => !sameType || typeof one === typeof at(document, spot));
  return changed(document, spot, [undefined, ...alike][what % (alike.length + 1)]);
}

const played = { accepted: 0, refused: 0 };

test('a script with one or two places changed is played in order, or says what is wrong', async () => {
  const change = fc.tuple(
    fc.nat(),
    fc.nat(),
    fc.nat(9).map((one) => one > 0),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...TEXTS),
      fc.array(change, { minLength: 1, maxLength: 2 }),
      async (text, changes) => {
        const script = changes.reduce(changedSomewhere, JSON.parse(text) as Json);
        const answer = await runWith(['play', 'script'], { script: JSON.stringify(script) ?? 'undefined' });
        if (answer.code === 2) {
          played.refused += 1;
          expect([answer.out, answer.err.endsWith('\n'), answer.err.trim() === '']).toEqual([
            '',
            true,
            false,
          ]);
          return;
        }
        played.accepted += 1;
        expect(answer.code).toBe(0);
      },
    ),
    { numRuns: 800, seed: 20260110 },
  );
  expect(Math.min(played.accepted, played.refused)).toBeGreaterThan(100);
}, 60_000);
