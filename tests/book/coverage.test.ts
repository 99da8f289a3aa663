/** Nothing is out of reach of a script: the played families use every step, and write every kind of entry. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { COLOURS as APP_COLOURS, SYMBOLS as APP_SYMBOLS } from '../../src/app/ui/member/symbols.ts';
import { COLOURS, SYMBOLS } from '../../src/book/play/member-card.ts';
import { scriptShapes } from '../../src/book/script/script.ts';
import { EUR } from '../../src/ledger/currency.ts';
import { ENTRY_KINDS } from '../../src/ledger/entries/registry.ts';
import { bookFileOf, pathOf, SCRIPTS } from './harness.ts';

/**
 * All phones of a script see all of it at once, so they never write what cannot both stand, and there is nothing to choose.
 * The stories of phones apart choose (tests/ledger/tables/pen.test.ts).
 */
const CHOICES = ['pen-chosen', 'branch-chosen'];
/** Of a follow-up book (tests/followup); scripts are of communities. */
const FOLLOW_UP = ['followed-up'];

test('every kind of entry of a community but the choices is written by a script that is played', async () => {
  const written = new Set<string>();
  for (const name of SCRIPTS) {
    const file = JSON.parse(await bookFileOf(pathOf(name))) as { entries: { kind: string }[] };
    for (const { kind } of file.entries) written.add(kind);
  }
  expect([...written].sort()).toEqual(
    ENTRY_KINDS.filter((kind) => ![...CHOICES, ...FOLLOW_UP].includes(kind)).sort(),
  );
});

test('every step is used, and has the name of the kind that it writes or of its command', async () => {
  const steps = scriptShapes(EUR).step.options.map((option) => option.entries.step.literal);
  const texts = await Promise.all(SCRIPTS.map((name) => readFile(pathOf(name), 'utf8')));
  const unused = steps.filter((step) => !texts.some((text) => text.includes(`"step": "${step}"`)));
  expect(unused).toEqual([]);
  const commands = ['raw', 'together', 'correct', 'adopt', 'seal'];
  expect(steps.filter((step) => !(ENTRY_KINDS as readonly string[]).includes(step))).toEqual(commands);
});

test('members get symbols and colours that the app can draw', () => {
  expect(APP_SYMBOLS).toEqual(expect.arrayContaining([...SYMBOLS]));
  expect([...COLOURS]).toEqual([...APP_COLOURS]);
});
