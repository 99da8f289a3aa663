/** Closing a box, asked once: it goes from the endpoint first, so that nothing is sent where nobody looks. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TotalsBox } from '../../../followup/totals-box.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useFollow, useSay } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { useFetchTotalsIn } from './use-boxes.ts';

export interface CloseBoxProps {
  readonly box: TotalsBox;
  readonly onLeave: () => void;
}

export function CloseBox({ box, onLeave }: CloseBoxProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const done = useDone();
  const { today } = useParts();
  const fetchTools = useFetchTotalsIn();
  const saying = useSay();
  const [failed, setFailed] = useState(false);
  const close = async () => {
    const gone = await (await fetchTools()).remove(box);
    setFailed(!gone);
    if (!gone) return;
    if (!(await saying.say([{ fact: 'totals-box-closed', about: box.id, data: { on: today() } }]))) return;
    done(t('sharing.boxes.closed'));
    follow('totals', '', { replace: true });
  };
  return (
    <Dialog
      open
      title={t('sharing.boxes.closeAsk', { name: format.name(box.name) })}
      onClose={onLeave}
      actions={
        <>
          {failed ? <Notice tone="warn">{t('sharing.boxes.closeFailed')}</Notice> : null}
          <SayTrouble saying={saying} />
          <Button kind="danger" wide onClick={close}>
            {t('sharing.boxes.closeYes')}
          </Button>
          <Button wide onClick={onLeave}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t('sharing.boxes.closeWhat')}</p>
    </Dialog>
  );
}
