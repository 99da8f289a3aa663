/**
 * What an instrument is: a short questionnaire with a rule by which its answers become figures, as data and never as code, so that a
 * further one is a line in `all.ts` and a change of rule is a new version beside the old one.
 * Must not know: the wording of questions (it is in the locales where it may be shipped, on paper where it may not), a woman.
 */

import type { Profession } from '../../ledger/purpose.ts';

export interface Item {
  /** Plain, and the key of its wording where that is shipped. */
  readonly id: string;
  /** Least and greatest answer, whole numbers, both allowed. */
  readonly least: number;
  readonly most: number;
}

/**
 * `sum`: all answers are added, then multiplied by `times`. `each`: every answer stands for itself; they are not added, because
 * nothing says that their sum means anything.
 */
export type Scoring = { readonly rule: 'sum'; readonly times: number } | { readonly rule: 'each' };

/** A part of the scale that the source names, up to and with `most`; bands follow each other from low to high. */
export interface Band {
  readonly id: string;
  readonly most: number;
}

export interface Instrument {
  readonly id: string;
  /** Rises with every change of items, ranges or rule. Scores of two versions are never compared. */
  readonly version: number;
  /** Who asks. */
  readonly by: Profession;
  readonly items: readonly Item[];
  readonly scoring: Scoring;
  /** The range of each figure that it gives; with `each`, of every answer. */
  readonly scale: { readonly least: number; readonly most: number };
  readonly better: 'higher' | 'lower';
  /** Only where a source states them; without, a figure is shown alone. */
  readonly bands: readonly Band[];
  /** Where the rule and the bands come from. */
  readonly source: string;
  /** What is known of the licence of its texts, and whether they are shipped (adr/0039). */
  readonly licence: { readonly note: string; readonly textsShipped: boolean };
}
