/** How a cycle ends: when, who gets what of the surplus, and how members come and go before its end. */
import * as v from 'valibot';
import { PERIOD } from './measures.ts';

/** Everything is shared out, or the fund goes on and only its surplus is distributed; each once in this period. */
export const CYCLE = v.variant('mode', [
  v.strictObject({ mode: v.literal('sharedOut'), every: PERIOD }),
  v.strictObject({ mode: v.literal('permanent'), every: PERIOD }),
]);

/** Who bears what was agreed to be lost, and a surplus below zero. */
export const LOSS_FALLS_ON = v.picklist(['sponsorFirst', 'inProportion', 'membersFirst']);

/**
 * `match`: given back to the sponsor, left in the community's fund, or shared by each member's part of it. `ownInterest`: each gets back the interest that she paid. `lossFallsOn`: null where nobody was asked yet. There is no
 * usual answer to that, so it is asked before a loss is shared.
 */
export const SHARE_OUT = v.strictObject({
  surplusBy: v.picklist(['savings', 'savingsTime', 'shares', 'equal', 'ownInterest']),
  solidarityFund: v.picklist(['kept', 'shared']),
  match: v.picklist(['returned', 'kept', 'shared']),
  lossFallsOn: v.nullable(LOSS_FALLS_ON),
});

/** Who leaves before the end: whether she bears her part of the losses booked to that day, and when she gets hers of the surplus. */
export const LEAVING = v.strictObject({
  bearsLosses: v.boolean(),
  surplus: v.picklist(['now', 'atShareOut', 'none']),
});

/** Who joins when others have saved already: nothing more is asked of her, or she pays in the meetings that she missed. */
export const JOINING = v.picklist(['none', 'catchUp']);
