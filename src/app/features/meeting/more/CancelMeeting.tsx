/** A meeting opened by mistake is cancelled, with a reason, as long as no money moved in it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { transfersOf } from '../../../../ledger/apply.ts';
import { Trouble } from '../../../say/Trouble.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useBook } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';

export function CancelMeeting() {
  const { t } = useTranslation();
  const { open } = useBook();
  const [asks, setAsks] = useState(false);
  if (!open || open.entries.some((entry) => transfersOf(entry).length > 0)) return null;
  return (
    <>
      <Button kind="quiet" onClick={() => setAsks(true)}>
        {t('meeting.cancel.open')}
      </Button>
      {asks ? <CancelDialog onClose={() => setAsks(false)} /> : null}
    </>
  );
}

function CancelDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const { newId } = useParts();
  const [reason, setReason] = useState('');
  const write = useWrite({
    onWritten: () => {
      done(t('meeting.cancel.done'));
      go('home', {}, { replace: true });
    },
  });
  const cancel = async () => {
    const id = newId();
    const text = reason.trim() || t('meeting.cancel.mistake');
    await write.submit({ do: 'write', drafts: [{ kind: 'meeting-cancelled', body: { reason: id } }] }, [
      { id, text },
    ]);
  };
  return (
    <Dialog
      open
      title={t('meeting.cancel.ask')}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="danger" wide onClick={cancel}>
            {t('meeting.cancel.yes')}
          </Button>
          <Button wide onClick={onClose}>
            {t('meeting.cancel.no')}
          </Button>
        </>
      }
    >
      <TextField label={t('meeting.cancel.reason')} value={reason} onChange={setReason} maxLength={200} />
    </Dialog>
  );
}
