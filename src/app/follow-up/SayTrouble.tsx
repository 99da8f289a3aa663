/** What stands in the way of a fact: beside the main action, or in words alone where a read-back shows them. */
import { useTranslation } from 'react-i18next';
import type { FollowUpRefusal } from '../../followup/refusal.ts';
import { useDiskWords } from '../say/disk-words.ts';
import { useRefusalWords } from '../say/refusal-words.ts';
import { Trouble } from '../say/Trouble.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import type { Saying } from './use-follow-up.ts';

export function SayTrouble({ saying }: { readonly saying: Saying }) {
  const words = useFactWords(saying);
  return words === null ? <Trouble write={saying.write} /> : <Notice tone="error">{words}</Notice>;
}

/** Null where nothing stands in the way. */
export function useTroubleWords(saying: Saying): string | null {
  const { refusal, disk } = saying.write;
  const factWords = useFactWords(saying);
  const refusalWords = useRefusalWords();
  const diskWords = useDiskWords();
  return factWords ?? (disk ? diskWords(disk) : refusal ? refusalWords(refusal) : null);
}

function useFactWords({ refusal }: Saying): string | null {
  const { t } = useTranslation();
  return refusal ? t(`followUp.trouble.${wordOf(refusal)}`) : null;
}

/** Forms offer nothing else that could be refused, unless somebody else wrote meanwhile. */
function wordOf({ code, figures }: FollowUpRefusal) {
  if (code === 'inAnotherBook') return `inBook.${figures.where}` as const;
  return code === 'womanErased' ? 'erased' : 'changed';
}
