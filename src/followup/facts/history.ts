/** Corrections: a fact is taken back by another one; both stay in the history. */
import * as v from 'valibot';
import { entryId } from '../../ledger/shapes.ts';
import { refuse } from '../refusal.ts';
import { defineFact } from './definition.ts';

/** `about`: what the fact is about that has no effect any more. Acted on by the fold, before anything else. */
export const takenBack = defineFact({
  fact: 'taken-back',
  shape: v.strictObject({ entry: entryId }),
  takesBack: false,
  where: () => null,
  check({ known, takenBack: gone }, { entry }, { about }) {
    const line = known[entry];
    if (!line || line.about !== about) return [refuse('unknownFact', { entry })];
    if (!line.takesBack) return [refuse('notTakenBack', { entry })];
    const by = gone[entry];
    return by === undefined ? [] : [refuse('alreadyTakenBack', { entry, by })];
  },
  effect: () => undefined,
});

export const HISTORY = [takenBack] as const;
