/** A small form of the follow-up book in a dialog: kept by one button, left by the other. Must not know: what is asked. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/talk/Dialog.tsx';

export interface KeepDialogProps {
  readonly title: string;
  /** What stands in the way of keeping it, above the buttons. */
  readonly trouble: ReactNode;
  readonly onKeep: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function KeepDialog({ title, trouble, onKeep, onClose, children }: KeepDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          {trouble}
          <Button kind="primary" wide onClick={onKeep}>
            {t('followUp.ask.keep')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
