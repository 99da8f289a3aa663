/** What writes into the book, or in its place why this phone no longer does: nothing is offered that would be refused. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalWords } from '../say/refusal-words.ts';
import { useBarredAnywhere } from '../state/use-barred.ts';
import { Notice } from '../ui/talk/Notice.tsx';

export function MayWrite({ children }: { readonly children: ReactNode }) {
  const barred = useBarredAnywhere();
  const { t } = useTranslation();
  const words = useRefusalWords();
  if (!barred) return children;
  // The words of a community speak of its group.
  return <Notice>{barred.code === 'phoneRemoved' ? t('followUp.trouble.removed') : words(barred)}</Notice>;
}
