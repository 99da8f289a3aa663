/** What is typed before there is a book, kept on the disk as it is typed; founding drops it with what is written (`draftsDone`). */
import { useCallback, useEffect, useState } from 'react';
import type { Json } from '../../ledger/entry.ts';
import { NEW_BOOK } from '../../store/rows.ts';
import { useParts } from './parts-context.tsx';

export function useNewDraft<Value extends Json>(
  form: string,
  initial: Value,
): readonly [Value, (value: Value) => void] {
  const { store } = useParts();
  /** Null until the disk has answered, or something was typed. */
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    let gone = false;
    store.draft(NEW_BOOK, form).then(
      (kept) => {
        if (!gone && kept !== undefined) setValue((typed) => typed ?? (kept as Value));
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [store, form]);
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      void store.saveDraft(NEW_BOOK, form, next);
    },
    [store, form],
  );
  return [value ?? initial, change];
}
