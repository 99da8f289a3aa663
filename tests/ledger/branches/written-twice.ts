/** One sheet up to a deposit, and what a phone, or its copy, wrote in it from there on. */
import type { Entry } from '../../../src/ledger/entry.ts';
import { story } from '../story.ts';

/** The founding, the members, the conditions, an open meeting, a deposit: all of one sheet. */
export const BEFORE = story('deposit ana 20').entries;
export const LAST = BEFORE.at(-1) as Entry;

/** Deposits of hers; in the open meeting, or elsewhere. */
export const branch = (name: string, amounts: readonly number[], place = LAST.place): readonly Entry[] =>
  amounts.map((amount, at) => ({
    ...LAST,
    number: LAST.number + 1 + at,
    lamport: LAST.lamport + 1 + at,
    intent: `${name}-${at}`,
    place,
    body: { ...LAST.body, amount },
  }));
