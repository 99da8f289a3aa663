/** Refusals that take more than one phone. The generated communities of several phones reach each of them. */
import type { RefusalCode } from '../../../src/ledger/refusal.ts';

export const OF_PHONES: readonly RefusalCode[] = [
  'phoneRemoved',
  'notForThisPhone',
  'penMoved',
  'penNotTaken',
  'alreadyThePen',
  'reasonNeeded',
  'unknownPhone',
  'phoneDiffers',
  'lastPhone',
  'otherRecovery',
  'nothingToChoose',
  'clashOpen',
];
