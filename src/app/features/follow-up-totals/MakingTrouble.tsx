/** Why a box could not be made, with the way to the connection where there is none. */
import { useTranslation } from 'react-i18next';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useGo } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import type { Making } from './use-making.ts';

export function MakingTrouble({ making: { problem, saying } }: { readonly making: Making }) {
  const { t } = useTranslation();
  const go = useGo();
  if (problem === null) return <SayTrouble saying={saying} />;
  if (problem !== 'noConnection') return <Notice tone="warn">{t(`sync.problem.${problem}`)}</Notice>;
  return (
    <Notice
      tone="warn"
      action={<Button onClick={() => go('connection')}>{t('sharing.boxes.connect')}</Button>}
    >
      {t('sharing.boxes.noConnection')}
    </Notice>
  );
}
