/** "This side counts": asked once, with the reason that the room gave. The other side is kept. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../ledger/ids.ts';
import { Trouble } from '../../say/Trouble.tsx';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useSession } from '../../state/use-book.tsx';
import { useWrite } from '../../state/use-write.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { useDone } from '../../ui/ui-provider.tsx';

export interface ChooseDialogProps {
  readonly letter: string;
  readonly chosen: EntryId;
  readonly onClose: () => void;
}

export function ChooseDialog({ letter, chosen, onClose }: ChooseDialogProps) {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const session = useSession();
  const { newId } = useParts();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const write = useWrite();
  const plain = reason.trim();
  const choose = async () => {
    setAsked(true);
    if (plain === '') return;
    const id = newId();
    if (!(await write.submit({ do: 'choose', chosen, reason: id }, [{ id, text: plain }]))) return;
    done(t('clash.done'));
    const { clashes, open } = session.view().book;
    const [next] = clashes;
    if (next) go('clash', { entry: next.provisional }, { replace: true });
    else go(open ? 'meeting' : 'home', {}, { replace: true });
    onClose();
  };
  return (
    <Dialog
      open
      title={t('clash.ask', { letter })}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="primary" onClick={choose}>
            {t('clash.choose', { letter })}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t('clash.kept')}</p>
      <TextField
        label={t('clash.reason')}
        hint={t('clash.reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={200}
        problem={asked && plain === '' ? t('clash.reasonMissing') : undefined}
      />
    </Dialog>
  );
}
