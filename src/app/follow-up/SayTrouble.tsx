/** What stands in the way of a fact, beside the main action. */
import { useTranslation } from 'react-i18next';
import type { FollowUpRefusal } from '../../followup/refusal.ts';
import { Trouble } from '../say/Trouble.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import type { Saying } from './use-follow-up.ts';

export function SayTrouble({ saying: { refusal, write } }: { readonly saying: Saying }) {
  const { t } = useTranslation();
  if (!refusal) return <Trouble write={write} />;
  return <Notice tone="error">{t(`followUp.trouble.${wordOf(refusal)}`)}</Notice>;
}

/** Forms offer nothing else that could be refused, unless somebody else wrote meanwhile. */
function wordOf({ code }: FollowUpRefusal) {
  if (code === 'womanErased') return 'erased';
  return code === 'inPersonalBook' || code === 'inTeamBook' ? code : 'changed';
}
