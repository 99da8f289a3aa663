/** A file that was handed over, opened: a book to look at before it is added, a parcel for the group's phones that is taken at once, or why it is neither. */
import { useCallback, useState } from 'react';
import { isParcel } from '../../../sync/file/parcel.ts';
import { type TakenAnywhere, takeAnywhere } from '../../carrying/take-anywhere.ts';
import { useParts } from '../../state/parts-context.tsx';
import type { FileTrouble } from './file-words.ts';
import { lookInto, type SeenFile } from './seen-file.ts';

/** A book of ten years has about a quarter of this. */
const MOST_BYTES = 268_435_456;

export type Opened =
  | { readonly is: 'book'; readonly seen: SeenFile }
  | { readonly is: 'parcel'; readonly taken: TakenAnywhere }
  | { readonly is: 'refused'; readonly trouble: FileTrouble };

export interface Opening {
  /** Null until there is something to say. */
  readonly opened: Opened | null;
  readonly open: (file: Blob, bytes?: number) => Promise<Opened>;
  readonly refuse: (trouble: FileTrouble) => void;
}

export function useOpening(): Opening {
  const parts = useParts();
  const [opened, setOpened] = useState<Opened | null>(null);
  const refuse = useCallback((trouble: FileTrouble) => setOpened({ is: 'refused', trouble }), []);
  const open = useCallback(
    async (file: Blob, bytes = file.size) => {
      setOpened(null);
      const result = await lookAt(parts, file, bytes);
      setOpened(result);
      return result;
    },
    [parts],
  );
  return { opened, open, refuse };
}

async function lookAt(parts: ReturnType<typeof useParts>, file: Blob, bytes: number): Promise<Opened> {
  const refused = (trouble: FileTrouble): Opened => ({ is: 'refused', trouble });
  if (bytes > MOST_BYTES) return refused({ code: 'tooLarge' });
  const content = await file.arrayBuffer().catch(() => null);
  if (content === null) return refused({ code: 'unreadable' });
  const whole = new Uint8Array(content);
  if (isParcel(whole)) return { is: 'parcel', taken: await takeAnywhere(await parts.joining(), whole) };
  const parsed = await parts.readBookFile(new TextDecoder().decode(whole));
  return parsed.ok ? { is: 'book', seen: await lookInto(parts.store, parsed.file) } : refused(parsed);
}
