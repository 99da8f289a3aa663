/** A file that was handed over, opened: a book to look at before it is added, a parcel for the group's phones that is taken at once, a month's totals, or why it is none of them. */
import { useCallback, useState } from 'react';
import type { Totals } from '../../../ledger/open/totals.ts';
import { readAnyFile } from '../../carrying/any-file.ts';
import { type TakenAnywhere, takeAnywhere } from '../../carrying/take-anywhere.ts';
import { useParts } from '../../state/parts-context.tsx';
import type { FileTrouble } from './file-words.ts';
import { lookInto, type SeenFile } from './seen-file.ts';

export type Opened =
  | { readonly is: 'book'; readonly seen: SeenFile }
  | { readonly is: 'parcel'; readonly taken: TakenAnywhere }
  | { readonly is: 'totals'; readonly totals: Totals; readonly file: Blob }
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
  const read = await readAnyFile(parts, file, bytes);
  switch (read.is) {
    case 'parcel':
      return { is: 'parcel', taken: await takeAnywhere(await parts.joining(), read.bytes) };
    case 'book':
      return { is: 'book', seen: await lookInto(parts.store, read.file) };
    case 'totals':
      return { is: 'totals', totals: read.signed.totals, file };
    case 'badTotals':
      return { is: 'refused', trouble: { code: read.code, totals: true } };
    default:
      return { is: 'refused', trouble: { code: read.code } };
  }
}
