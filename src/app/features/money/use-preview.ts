/**
 * Asks the book before anything is read back: would it take these lines? So a refusal is said beside the field, not after
 * a "yes". What is written is decided again by the dispatch.
 */
import { useCallback } from 'react';
import { type Command, decide } from '../../../ledger/decide.ts';
import type { Refusal } from '../../../ledger/refusal.ts';
import { useSession } from '../../state/use-book.tsx';

export type WriteCommand = Extract<Command, { readonly do: 'write' }>;

const TRIAL = { sheet: 'trial', nextNumber: 1, claimedAt: '', intent: 'trial' } as const;

export function usePreview(): (command: WriteCommand) => Refusal | null {
  const session = useSession();
  return useCallback(
    (command) => {
      const { book, phone } = session.view();
      const decision = decide(book, command, { ...TRIAL, phone: phone ?? '' });
      return decision.ok ? null : decision.refusal;
    },
    [session],
  );
}
