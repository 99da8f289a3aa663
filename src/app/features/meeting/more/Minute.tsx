/** For the minutes: a note, or a decision with how it was agreed. */
import { Gavel, NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../ledger/entries/registry.ts';
import { HowDecided, NOT_DECIDED, useVoters, votesOf } from '../../../say/HowDecided.tsx';
import { Trouble } from '../../../say/Trouble.tsx';
import { useParts } from '../../../state/parts-context.tsx';
import { useDraft } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import styles from './more.module.css';

type What = 'note' | 'decision';

export function Minute() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<What | null>(null);
  return (
    <div className={styles.pair}>
      <Button icon={<NotebookPen aria-hidden="true" />} onClick={() => setAsked('note')}>
        {t('meeting.minute.note')}
      </Button>
      <Button icon={<Gavel aria-hidden="true" />} onClick={() => setAsked('decision')}>
        {t('meeting.minute.decision')}
      </Button>
      {asked ? <MinuteDialog key={asked} what={asked} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

function MinuteDialog({ what, onClose }: { readonly what: What; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId } = useParts();
  const voters = useVoters();
  const [asked, setAsked] = useState(false);
  const form = `minute/${what}`;
  const [typed, setTyped] = useDraft(form, NOT_DECIDED);
  const text = typed.text.trim();
  const write = useWrite({
    form,
    onWritten: () => {
      done(t('meeting.minute.done'));
      onClose();
    },
  });
  const submit = async () => {
    setAsked(true);
    if (text === '') return;
    const id = newId();
    const draft: Draft =
      what === 'note'
        ? { kind: 'noted', body: { text: id } }
        : { kind: 'decided', body: { text: id, votes: votesOf(voters, typed), overrides: [] } };
    await write.submit({ do: 'write', drafts: [draft] }, [{ id, text }]);
  };
  return (
    <Dialog
      open
      title={t(`meeting.minute.${what}`)}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="primary" onClick={submit}>
            {t('meeting.minute.submit')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <TextField
        label={t(`meeting.minute.text.${what}`)}
        value={typed.text}
        onChange={(next) => setTyped({ ...typed, text: next })}
        maxLength={500}
        lines={3}
        problem={asked && text === '' ? t('meeting.minute.missing') : undefined}
      />
      {what === 'decision' ? (
        <HowDecided label={t('meeting.minute.how')} showLabel {...{ voters, typed }} onChange={setTyped} />
      ) : null}
    </Dialog>
  );
}
