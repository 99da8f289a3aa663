/** From the team's screens into the personal book on this phone (adr/0047): what the social worker writes there for herself. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decideFacts } from '../../followup/decide.ts';
import type { FactDraft } from '../../followup/facts/registry.ts';
import { barredAnywhere } from '../../ledger/barred.ts';
import { useDiskWords } from '../say/disk-words.ts';
import type { NewText } from '../state/book-view.ts';
import type { Personal } from './personal-book.ts';
import { useFollowUp } from './use-follow-up.ts';

export interface SayingApart {
  /** What stands in the way, in words. */
  readonly trouble: string | null;
  /** Resolves true where it is written down. `intent`: said again, it is written once. */
  readonly say: (draft: FactDraft, text: NewText, intent: string) => Promise<boolean>;
}

/** Null where this phone holds no personal book, or may not write into it. */
export function useSayApart(personal: Personal | null): SayingApart | null {
  const { t } = useTranslation();
  const diskWords = useDiskWords();
  const team = useFollowUp();
  const [trouble, setTrouble] = useState<string | null>(null);
  if (!personal) return null;
  const { session, view } = personal;
  if (view.phone === null || barredAnywhere(view.book, view.phone)) return null;
  const say: SayingApart['say'] = async (draft, text, intent) => {
    const decided = decideFacts(view.book.facts ?? [], [draft], team);
    const written = decided.ok
      ? await session.dispatch({ do: 'write', drafts: decided.drafts }, { intent, texts: [text] })
      : decided;
    if (written.ok) return true;
    setTrouble(written.refusal === null ? diskWords(written.disk) : t('followUp.trouble.changed'));
    return false;
  };
  return { trouble, say };
}
