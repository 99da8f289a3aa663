import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n.ts';
import { ALL_LOOKS, pairwiseLooks } from './looks.ts';

test('every two of language, theme, text size and width meet in some look', () => {
  const seen = new Set<string>();
  for (const language of LANGUAGES) {
    for (const look of pairwiseLooks(language)) {
      const choices = Object.entries({ language, ...look }).map(([name, value]) => `${name} ${value}`);
      for (const [at, one] of choices.entries()) {
        for (const other of choices.slice(at + 1)) seen.add(`${one}, ${other}`);
      }
    }
  }
  expect(seen.size).toBe(3 * (4 * 2) + 3 * (2 * 2));
});

test('all looks are eight', () => {
  expect(new Set(ALL_LOOKS.map((look) => JSON.stringify(look))).size).toBe(8);
});
