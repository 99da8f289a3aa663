/** A draft that says whether the disk has it: for what takes long to do again, as counting a box does. */
import { useCallback, useRef, useState } from 'react';
import type { Json } from '../../ledger/entry.ts';
import { useDraft } from './use-book.tsx';

export function useKeptDraft<Value extends Json>(
  form: string,
  initial: Value,
): readonly [Value, (value: Value) => void, boolean] {
  const [value, change] = useDraft(form, initial);
  const [isKept, setKept] = useState(true);
  const last = useRef<Value>(value);
  const changeAndSay = useCallback(
    async (next: Value) => {
      last.current = next;
      setKept(false);
      const saved = await change(next);
      if (saved.ok && last.current === next) setKept(true);
    },
    [change],
  );
  return [value, changeAndSay, isKept];
}
