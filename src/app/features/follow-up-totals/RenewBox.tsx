/** Another code for a box, asked once: the group has to read it again. */
import { useTranslation } from 'react-i18next';
import type { TotalsBox } from '../../../followup/totals-box.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { MakingTrouble } from './MakingTrouble.tsx';
import { useMaking } from './use-making.ts';

export interface RenewBoxProps {
  readonly box: TotalsBox;
  readonly onLeave: () => void;
}

export function RenewBox({ box, onLeave }: RenewBoxProps) {
  const { t } = useTranslation();
  const making = useMaking();
  const renew = async () => {
    if (await making.make(box)) onLeave();
  };
  return (
    <Dialog
      open
      title={t('sharing.boxes.renewAsk')}
      onClose={onLeave}
      actions={
        <>
          <MakingTrouble making={making} />
          <Button kind="primary" onClick={renew}>
            {t(making.making ? 'sharing.boxes.creating' : 'sharing.boxes.renew')}
          </Button>
          <Button wide onClick={onLeave}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t('sharing.boxes.renewWhat')}</p>
    </Dialog>
  );
}
