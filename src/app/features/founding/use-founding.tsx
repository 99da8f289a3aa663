/** The founding that is going on: its draft, kept on the disk at every change, and the way from step to step. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { assert } from '../../../ledger/assert.ts';
import type { Json } from '../../../ledger/entry.ts';
import type { DiskFailure } from '../../../store/disk-refusal.ts';
import { FOUNDING_FORM } from '../../state/founding-forms.ts';
import { useParts } from '../../state/parts-context.tsx';
import { type FoundingDraft, type Step, stepsOf } from './draft.ts';
import type { FoundingPlace } from './places.ts';
import { goBackInHistory, rememberStep, useStepHistory } from './use-step-history.ts';

export interface FoundingState {
  readonly draft: FoundingDraft;
  readonly change: (part: Partial<FoundingDraft>) => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly goTo: (step: Step) => void;
  /** Writes down what was agreed. */
  readonly found: FoundingPlace['found'];
  /** The disk did not take what was typed. */
  readonly trouble: DiskFailure | null;
}

const FoundingContext = createContext<FoundingState | null>(null);

export interface FoundingProviderProps {
  readonly of: FoundingPlace;
  readonly children: ReactNode;
}

export function FoundingProvider({ of, children }: FoundingProviderProps) {
  const { store } = useParts();
  const { keptIn, begin, found, leave } = of;
  const [draft, setDraft] = useState<FoundingDraft | null>(null);
  const [trouble, setTrouble] = useState<DiskFailure | null>(null);

  useEffect(() => {
    let gone = false;
    void begin().then((begun) => {
      if (!gone) setDraft(begun);
    });
    return () => {
      gone = true;
    };
  }, [begin]);

  const keep = useCallback(
    async (next: FoundingDraft) => {
      const saved = await store.saveDraft(keptIn, FOUNDING_FORM, next as unknown as Json);
      setTrouble(saved.ok ? null : saved);
    },
    [store, keptIn],
  );
  const put = useCallback(
    (next: FoundingDraft) => {
      setDraft(next);
      void keep(next);
    },
    [keep],
  );
  const at = draft ? stepsOf(draft).indexOf(draft.step) : -1;
  const showPlace = useCallback(
    (place: number) => {
      const step = draft && stepsOf(draft)[place];
      if (step) put({ ...draft, step });
    },
    [draft, put],
  );
  useStepHistory(at, showPlace);
  // A new question starts at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the step is another
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [at]);

  const state = useMemo((): FoundingState | null => {
    if (!draft) return null;
    const change = (part: Partial<FoundingDraft>) => {
      const next = { ...draft, ...part };
      if (next.step !== draft.step) rememberStep(stepsOf(next).indexOf(next.step));
      put(next);
    };
    const steps = stepsOf(draft);
    return {
      draft,
      change,
      trouble,
      found,
      goTo: (step) => change({ step }),
      next: () => change({ step: steps[at + 1] ?? draft.step }),
      back: () => {
        if (at === 0) leave();
        else if (!goBackInHistory()) showPlace(at - 1);
      },
    };
  }, [draft, put, at, showPlace, trouble, found, leave]);
  return state ? <FoundingContext value={state}>{children}</FoundingContext> : null;
}

export function useFounding(): FoundingState {
  const state = useContext(FoundingContext);
  assert(state !== null, 'no founding around this screen');
  return state;
}
