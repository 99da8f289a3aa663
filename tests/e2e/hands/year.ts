/**
 * A phone that goes on with a year that another one kept so far: the group's sheet and its file bring the book, evenings are
 * tapped, and the copy that comes out of the phone is held against what the script comes to, by the command line.
 */
import { expect, type Page, test } from '@playwright/test';
import type { Language } from '../../../src/i18n.ts';
import { scriptOf, type Year } from '../../years/evening.ts';
import { comesTo, comesToAsTold, verified } from '../../years/figures.ts';
import { type LeftOver, leftOf } from '../../years/old-phone.ts';
import { holdEvening } from './evening.ts';
import { plainCopy } from './files.ts';
import { type Hands, seeTitle } from './hands.ts';
import { goHome } from './phones.ts';
import { arrive, goOffline } from './practice.ts';
import { restoreFromFile } from './sheet.ts';
import { listen } from './witness.ts';
import { wordsOf } from './words.ts';

export interface Tapped {
  readonly year: Year;
  /** From 1, one after the other; all before them are in the file. */
  readonly evenings: readonly [number, ...number[]];
  /** Two who are here and do not write. */
  readonly witnesses: readonly string[];
  /** Before the book is brought back: on the first screen, without a network. */
  readonly before?: (hands: Hands, left: LeftOver) => Promise<void>;
}

/** Ends on the home screen, after the last of the evenings. */
export async function tapEvenings(page: Page, language: Language, tapped: Tapped): Promise<Hands> {
  const { year, evenings, witnesses } = tapped;
  const setClock = (evening: number) => page.clock.setFixedTime(`${year.evenings[evening - 1]?.on}T18:00:00`);
  const complaints = listen(page);
  const left = await leftOf(JSON.stringify(scriptOf(year, evenings[0] - 1)));
  await setClock(evenings[0]);
  const { t } = await arrive(page, language);
  const hands: Hands = { page, ...wordsOf(language, year.currency) };
  await goOffline(hands);
  await seeTitle(hands, t('start.welcome'));
  await tapped.before?.(hands, left);
  await restoreFromFile(hands, left.paper, left.file);
  await seeTitle(hands, String(year.head.name));
  for (const evening of evenings) {
    await setClock(evening);
    await test.step(`evening ${evening}`, () => holdEvening(hands, year, evening, witnesses));
    const copy = await plainCopy(hands);
    expect(await verified(copy)).toEqual({ findings: [], waiting: [] });
    expect(await comesTo(copy)).toEqual(await comesToAsTold(year, evening));
    await goHome(hands);
  }
  expect(complaints.heard).toEqual([]);
  return hands;
}
