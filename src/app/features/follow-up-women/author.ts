/** Who of the team wrote a fact down: whose phone it was. Null where nobody said so, or her name was erased. */
import { useCallback } from 'react';
import type { EntryId } from '../../../ledger/ids.ts';
import { usePhoneWords } from '../../say/phone-words.ts';
import { useBook } from '../../state/use-book.tsx';

export function useAuthor(): (entry: EntryId) => string | null {
  const { facts, phones } = useBook();
  const { ownerOf } = usePhoneWords();
  return useCallback(
    (entry) => {
      const phone = phones[facts?.find((fact) => fact.entry === entry)?.phone ?? ''];
      return phone ? ownerOf(phone) : null;
    },
    [facts, phones, ownerOf],
  );
}
