/** The opening count is not done now: why, in a word. It stays undone until somebody counts. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../../../say/Trouble.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/field/Chip.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import styles from '../count.module.css';

const REASONS = ['boxNotHere', 'keyMissing'] as const;

export function Postpone() {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsks(true)}>
        {t('count.postpone.open')}
      </Button>
      {asks ? <PostponeDialog onClose={() => setAsks(false)} /> : null}
    </>
  );
}

function PostponeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const { newId } = useParts();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const write = useWrite({
    onWritten: () => {
      done(t('count.postpone.done'));
      go('meeting');
    },
  });
  const postpone = async () => {
    setAsked(true);
    const text = reason.trim();
    if (text === '') return;
    const id = newId();
    await write.submit({ do: 'write', drafts: [{ kind: 'count-postponed', body: { reason: id } }] }, [
      { id, text },
    ]);
  };
  return (
    <Dialog
      open
      title={t('count.postpone.title')}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="primary" onClick={postpone}>
            {t('count.postpone.open')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <div className={styles.answers}>
        {REASONS.map((each) => (
          <Chip key={each} onClick={() => setReason(t(`count.postpone.${each}`))}>
            {t(`count.postpone.${each}`)}
          </Chip>
        ))}
      </div>
      <TextField
        label={t('count.postpone.reason')}
        value={reason}
        onChange={setReason}
        maxLength={200}
        problem={asked && reason.trim() === '' ? t('count.reasonMissing') : undefined}
      />
    </Dialog>
  );
}
