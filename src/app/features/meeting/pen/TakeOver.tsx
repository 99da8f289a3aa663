/** The phone that wrote died or left: this one goes on, with a reason. It says first what becomes of lines that are not here. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneId } from '../../../../ledger/ids.ts';
import { usePhoneWords } from '../../../say/phone-words.ts';
import { Trouble } from '../../../say/Trouble.tsx';
import { useParts } from '../../../state/parts-context.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';

export function TakeOver({ pen }: { readonly pen: PhoneId }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setAsks(true)}>
        {t('pen.over.open')}
      </Button>
      {asks ? <OverDialog pen={pen} onClose={() => setAsks(false)} /> : null}
    </>
  );
}

function OverDialog({ pen, onClose }: { readonly pen: PhoneId; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId } = useParts();
  const { nameOf } = usePhoneWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const write = useWrite({ onWritten: () => done(t('pen.yours')) });
  const plain = reason.trim();
  const take = async () => {
    setAsked(true);
    if (plain === '') return;
    const id = newId();
    await write.submit({ do: 'take-pen', reason: id }, [{ id, text: plain }]);
  };
  return (
    <Dialog
      open
      title={t('pen.over.ask')}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="primary" onClick={take}>
            {t('pen.takeUp')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t('pen.over.when', { phone: nameOf(pen) })}</p>
      <Notice>{t('pen.over.late')}</Notice>
      <TextField
        label={t('pen.over.reason')}
        value={reason}
        onChange={setReason}
        maxLength={200}
        problem={asked && plain === '' ? t('refusal.reasonNeeded') : undefined}
      />
    </Dialog>
  );
}
