/** What a form would write, and how it is read back before: the contract between a form's own rules and MoneyForm. */
import type { ReactNode } from 'react';
import type { Draft } from '../../../ledger/entries/registry.ts';
import type { MemberId } from '../../../ledger/ids.ts';
import type { Amount } from '../../../ledger/money.ts';
import type { NewText } from '../../state/book-view.ts';
import type { Sentence } from './words.ts';

/** Whose loan the drafts are about: she has no vote on it. Null where they are about none. */
export function borrowerIn(drafts: readonly Draft[]): MemberId | null {
  for (const { kind, body } of drafts)
    if (
      kind === 'loan-paid-out' ||
      kind === 'loan-forgiven' ||
      kind === 'loan-written-off' ||
      kind === 'loan-rescheduled' ||
      kind === 'pledges-called'
    )
      return body.member;
  return null;
}

export interface MoneyPlan {
  readonly drafts: readonly Draft[];
  readonly texts?: readonly NewText[] | undefined;
  readonly sentence: Sentence;
  /** The cash that changes hands. */
  readonly cash: Amount;
  readonly before?: Amount | undefined;
  readonly after?: Amount | undefined;
  readonly beforeLabel?: string | undefined;
  readonly afterLabel?: string | undefined;
  /** Under the amount: change to give back, how it is split, who is in it. */
  readonly details?: ReactNode;
}
