/** What writes into the book, or in its place why this phone no longer does: nothing is offered that would be refused. */
import type { ReactNode } from 'react';
import { useRefusalWords } from '../say/refusal-words.ts';
import { useBarredAnywhere } from '../state/use-barred.ts';
import { Notice } from '../ui/talk/Notice.tsx';

export function MayWrite({ children }: { readonly children: ReactNode }) {
  const barred = useBarredAnywhere();
  const words = useRefusalWords();
  return barred ? <Notice>{words(barred)}</Notice> : children;
}
