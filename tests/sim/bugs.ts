/**
 * Planted bugs: wrappers around real parts, each of which breaks one invariant as a slip in the code would. The simulation has to
 * find each through that invariant (bugs.test.ts). A bug is made anew for each run: some remember things.
 */
import { lateLinesInReports, oneCoinMore, orderOfArrival } from './bugs/book.ts';
import {
  clockMended,
  forkForgotten,
  halfAWrite,
  hashInside,
  keysMadeAgain,
  olderCardStays,
  otherTabUnseen,
  snapshotOfAnother,
  toldTooEarly,
  witnessForgets,
  writesOn,
} from './bugs/store.ts';
import {
  acknowledgedAndLost,
  cursorRunsAhead,
  epochsForgotten,
  keysForTheRemoved,
  neverCut,
  nothingEncrypted,
  outboxInMemory,
  pagesDropped,
  pagesForJunk,
  sentWhenCut,
  signaturesUnchecked,
} from './bugs/sync.ts';
import type { Bug } from './world/bug.ts';

/** By the name of the slip. */
export const BUGS: Readonly<Record<string, () => Bug>> = {
  'half a write': halfAWrite,
  'told before it is written': toldTooEarly,
  'what another tab wrote is not seen': otherTabUnseen,
  'a row is written again': clockMended,
  'a fork is forgotten': forkForgotten,
  'an older card stays': olderCardStays,
  'a snapshot of another book': snapshotOfAnother,
  'a hash inside a transaction': hashInside,
  'an old app writes on': writesOn,
  'the witness forgets': witnessForgets,
  'keys are made again': keysMadeAgain,
  'a coin more than there is': oneCoinMore,
  'the order of arrival counts': orderOfArrival,
  'late lines get into reports': lateLinesInReports,
  'acknowledged and not kept': acknowledgedAndLost,
  'sent as soon as it is cut': sentWhenCut,
  'an outbox in memory': outboxInMemory,
  'a cursor before its pages': cursorRunsAhead,
  'pages put away as junk': pagesForJunk,
  'signatures are not checked': signaturesUnchecked,
  'nothing is encrypted': nothingEncrypted,
  'pages are never cut': neverCut,
  'what pages say is dropped': pagesDropped,
  'epochs are forgotten': epochsForgotten,
  'removed phones get the new keys': keysForTheRemoved,
};
