/** A count of nothing is asked once more: a blank is not agreement. */
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import type { Action } from '../../ui/use-guarded.ts';

export interface EmptyBoxDialogProps {
  readonly open: boolean;
  readonly onYes: Action;
  readonly onNo: () => void;
}

export function EmptyBoxDialog({ open, onYes, onNo }: EmptyBoxDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      open={open}
      title={t('count.empty.ask')}
      onClose={onNo}
      actions={
        <>
          <Button kind="primary" onClick={onYes}>
            {t('count.empty.yes')}
          </Button>
          <Button wide onClick={onNo}>
            {t('count.empty.no')}
          </Button>
        </>
      }
    >
      <p>{t('count.empty.text')}</p>
    </Dialog>
  );
}
