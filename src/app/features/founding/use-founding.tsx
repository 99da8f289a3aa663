/** The founding that is going on: its draft, kept on the disk at every change, and the way from step to step. */
import type { i18n } from 'i18next';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { I18nContext } from 'react-i18next';
import { assert } from '../../../ledger/assert.ts';
import type { Json } from '../../../ledger/entry.ts';
import type { DiskFailure } from '../../../store/disk-refusal.ts';
import { NEW_BOOK } from '../../../store/rows.ts';
import { FIGURES_FORM, FOUNDING_FORM } from '../../state/founding-forms.ts';
import { useGo } from '../../state/navigation.ts';
import type { Parts } from '../../state/parts.ts';
import { useParts } from '../../state/parts-context.tsx';
import { type FoundingDraft, firstDraft, readDraft, type Step, stepsOf } from './draft.ts';
import { fromFigures, readFigures } from './from-figures.ts';
import { goBackInHistory, rememberStep, useStepHistory } from './use-step-history.ts';

export interface FoundingState {
  readonly draft: FoundingDraft;
  readonly change: (part: Partial<FoundingDraft>) => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly goTo: (step: Step) => void;
  /** The disk did not take what was typed. */
  readonly trouble: DiskFailure | null;
}

const FoundingContext = createContext<FoundingState | null>(null);

/** Figures that were handed over begin it anew, once; else it goes on where it was left. */
async function beginOrGoOn(
  { store, newId, newIntent }: Parts,
  called: (number: number) => string,
): Promise<FoundingDraft> {
  const first = firstDraft(newId(), newIntent());
  const figures = readFigures(await store.draft(NEW_BOOK, FIGURES_FORM));
  if (!figures) return readDraft(await store.draft(NEW_BOOK, FOUNDING_FORM)) ?? first;
  const begun = fromFigures(first, figures, { newId, called });
  const saved = await store.saveDraft(NEW_BOOK, FOUNDING_FORM, begun as unknown as Json);
  if (saved.ok) await store.dropDraft(NEW_BOOK, FIGURES_FORM);
  return begun;
}

const calledIn =
  (texts: i18n | undefined) =>
  (number: number): string =>
    texts?.t('founding.members.number', { number: String(number) }) ?? String(number);

export function FoundingProvider({ children }: { readonly children: ReactNode }) {
  /** The same one while the language changes: what was answered is not read again. */
  const i18n = useContext(I18nContext)?.i18n;
  const parts = useParts();
  const { store } = parts;
  const go = useGo();
  const [draft, setDraft] = useState<FoundingDraft | null>(null);
  const [trouble, setTrouble] = useState<DiskFailure | null>(null);

  useEffect(() => {
    let gone = false;
    void beginOrGoOn(parts, calledIn(i18n)).then((begun) => {
      if (!gone) setDraft(begun);
    });
    return () => {
      gone = true;
    };
  }, [parts, i18n]);

  const keep = useCallback(
    async (next: FoundingDraft) => {
      const saved = await store.saveDraft(NEW_BOOK, FOUNDING_FORM, next as unknown as Json);
      setTrouble(saved.ok ? null : saved);
    },
    [store],
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
      goTo: (step) => change({ step }),
      next: () => change({ step: steps[at + 1] ?? draft.step }),
      back: () => {
        if (at === 0) go('start');
        else if (!goBackInHistory()) showPlace(at - 1);
      },
    };
  }, [draft, put, at, showPlace, trouble, go]);
  return state ? <FoundingContext value={state}>{children}</FoundingContext> : null;
}

export function useFounding(): FoundingState {
  const state = useContext(FoundingContext);
  assert(state !== null, 'no founding around this screen');
  return state;
}
