/** From the team's screens into a profession's book on this phone (adr/0049): what she writes there for herself. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideFacts } from '../../followup/decide.ts';
import type { FactDraft } from '../../followup/facts/registry.ts';
import { barredAnywhere } from '../../ledger/barred.ts';
import { useDiskWords } from '../say/disk-words.ts';
import type { NewText } from '../state/book-view.ts';
import type { OpenBeside } from './books-beside.ts';
import { useFollowUp } from './use-follow-up.ts';

export interface SayingApart {
  /** What stands in the way, in words. */
  readonly trouble: string | null;
  /** Resolves true where it is written down. `intent`: said again, it is written once. */
  readonly say: (draft: FactDraft, text: NewText, intent: string) => Promise<boolean>;
}

/** Null where this phone holds no such book, or may not write into it. */
export function useSayApart(beside: OpenBeside | null): SayingApart | null {
  const { t } = useTranslation();
  const diskWords = useDiskWords();
  const team = useFollowUp();
  const [trouble, setTrouble] = useState<string | null>(null);
  if (!beside) return null;
  const { profession, session, view } = beside;
  if (view.phone === null || barredAnywhere(view.book, view.phone)) return null;
  const say: SayingApart['say'] = async (draft, text, intent) => {
    const decided = decideFacts(view.book.facts ?? [], [draft], { team, profession });
    const written = decided.ok
      ? await session.dispatch({ do: 'write', drafts: decided.drafts }, { intent, texts: [text] })
      : decided;
    if (written.ok) return true;
    setTrouble(written.refusal === null ? diskWords(written.disk) : t('followUp.trouble.changed'));
    return false;
  };
  return { trouble, say };
}
