/** What an endpoint's failure means for people who set something up. */
import type { Failure } from '../../sync/engine/types.ts';

/** Why a connection cannot be turned on, each with its own words. */
export type ConnectionProblem =
  | 'notAnAddress'
  | 'notSecure'
  /** The book came by a plain file: it has no keys. */
  | 'ofItsOwn'
  | 'keys'
  | 'disk'
  | 'unreachable'
  | 'notAnEndpoint'
  | 'codeNeeded'
  | 'full'
  | 'tooFast'
  | 'refused';

export function problemOf(failure: Failure): ConnectionProblem {
  if (failure.kind !== 'problem') return failure.kind;
  switch (failure.code) {
    case 'codeNeeded':
      return 'codeNeeded';
    case 'bookFull':
      return 'full';
    case 'tooFast':
    case 'busy':
      return 'tooFast';
    case 'storeDown':
    case 'internal':
    case 'tooSlow':
      return 'unreachable';
    case 'noSuchRoute':
    case 'wrongMethod':
      return 'notAnEndpoint';
    default:
      return 'refused';
  }
}
