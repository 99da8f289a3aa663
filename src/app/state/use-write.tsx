/**
 * One form, one act: submits a command with the form's intent and keeps what came back until the next try.
 * What was typed stays where it is whenever something is refused.
 */
import { useCallback, useRef, useState } from 'react';
import type { Card } from '../../ledger/cards.ts';
import type { Command, Override } from '../../ledger/decide.ts';
import type { Refusal } from '../../ledger/refusal.ts';
import type { DiskProblem, ScreenCommand, Written } from './book-session.ts';
import type { NewText } from './book-view.ts';
import { useDispatch, useIntent } from './use-book.tsx';

type WriteCommand = Extract<Command, { readonly do: 'write' }>;
export type DiskTrouble = DiskProblem | { readonly code: 'cannotRead' };

export interface Write {
  /** Resolves true where it is written down (or was already). Who then goes on to another screen does so in `onWritten`. */
  readonly submit: (
    command: ScreenCommand,
    texts?: readonly NewText[],
    cards?: readonly Card[],
    onWritten?: (written: Written) => void | Promise<void>,
  ) => Promise<boolean>;
  /** The same once more, with the meeting's decision that sets the conditions aside. */
  readonly override: (override: Override, texts: readonly NewText[]) => Promise<boolean>;
  /** "Yes, a second one." */
  readonly again: () => Promise<boolean>;
  /** The name of the draft of what is typed for a vote on it; done with the form's own. */
  readonly vote: string;
  readonly refusal: Refusal | null;
  readonly disk: DiskTrouble | null;
  readonly clear: () => void;
}

interface Attempt {
  readonly command: ScreenCommand;
  readonly texts: readonly NewText[];
}

/** The name of the draft of a vote on what a form writes. */
export const voteOn = (form: string): string => `${form}/vote`;

/**
 * `form` is the name of its draft, dropped in the same transaction as the entries are written. `intent` is given where the act
 * is the same one whichever phone does it; else it is this form's own.
 */
export function useWrite({
  form,
  intent: given,
  onWritten,
}: {
  readonly form?: string;
  readonly intent?: string;
  readonly onWritten?: (written: Written) => void | Promise<void>;
} = {}): Write {
  const dispatch = useDispatch();
  const { intent: own, renew } = useIntent();
  const intent = given ?? own;
  const vote = voteOn(form ?? 'any');
  /** Nothing is drawn from it. */
  const last = useRef<Attempt | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [disk, setDisk] = useState<DiskTrouble | null>(null);

  const submit = useCallback(
    async (
      command: ScreenCommand,
      texts: readonly NewText[] = [],
      cards: readonly Card[] = [],
      told = onWritten,
    ): Promise<boolean> => {
      last.current = { command, texts };
      const draftsDone = form ? [form, vote] : [vote];
      const result = await dispatch(command, { intent, texts, cards, draftsDone, onWritten: told });
      setRefusal(result.ok ? null : result.refusal);
      setDisk(!result.ok && result.refusal === null ? result.disk : null);
      if (!result.ok) return false;
      renew();
      return true;
    },
    [dispatch, intent, renew, form, vote, onWritten],
  );
  const retry = useCallback(
    async (change: Partial<WriteCommand>, texts: readonly NewText[]) => {
      const before = last.current;
      if (before?.command.do !== 'write') return false;
      return submit({ ...before.command, ...change }, [...before.texts, ...texts]);
    },
    [submit],
  );
  return {
    submit,
    override: (override, texts) => retry({ override }, texts),
    again: () => retry({ again: true }, []),
    vote,
    refusal,
    disk,
    clear: () => {
      setRefusal(null);
      setDisk(null);
    },
  };
}
