/** What stands in the way of a fact, beside the main action. */
import { useTranslation } from 'react-i18next';
import { Trouble } from '../say/Trouble.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import type { Saying } from './use-follow-up.ts';

export function SayTrouble({ saying: { refusal, write } }: { readonly saying: Saying }) {
  const { t } = useTranslation();
  if (!refusal) return <Trouble write={write} />;
  // Forms offer nothing else that could be refused, unless somebody else wrote meanwhile.
  const words = refusal.code === 'womanErased' ? t('followUp.trouble.erased') : t('followUp.trouble.changed');
  return <Notice tone="error">{words}</Notice>;
}
