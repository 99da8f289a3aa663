/** Boxes for totals (adr/0050): made, made anew with another secret, and closed. About the box, by an id of its own. */
import * as v from 'valibot';
import { date, plainId, shortText } from '../../ledger/shapes.ts';
import { refuse } from '../refusal.ts';
import { MOST_SECRETS } from '../totals-box.ts';
import { defineFact } from './definition.ts';

const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 2_000;

const totalsBox = defineFact({
  fact: 'totals-box',
  shape: v.strictObject({
    on: date,
    name: shortText(LONGEST_NAME),
    url: shortText(LONGEST_ADDRESS),
    secret: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/u)),
    without: v.pipe(v.array(plainId), v.maxLength(999)),
  }),
  effect({ totalsBoxes: boxes }, { name, ...made }, { about: id, entry }) {
    const before = boxes[id]?.secrets ?? [];
    boxes[id] = { id, name, secrets: [{ entry, ...made }, ...before.slice(0, MOST_SECRETS - 1)] };
  },
});

/** Nothing is read from it any more; what came stays. */
const totalsBoxClosed = defineFact({
  fact: 'totals-box-closed',
  shape: v.strictObject({ on: date }),
  check: ({ totalsBoxes }, _data, { about: box }) =>
    totalsBoxes[box] ? [] : [refuse('unknownTotalsBox', { box })],
  effect({ totalsBoxes }, _data, { about: id }) {
    delete totalsBoxes[id];
  },
});

export const TOTALS_BOXES = [totalsBox, totalsBoxClosed] as const;
