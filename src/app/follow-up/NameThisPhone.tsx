/**
 * The phone that began a book from before, or came back by the sheet, has no name in it: once there are other phones it offers to say
 * whose it is. Until then it has told nobody its keys, which are said along with the name.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_NAME } from '../../ledger/cards.ts';
import type { Phone } from '../../ledger/phones.ts';
import { Trouble } from '../say/Trouble.tsx';
import { useParts } from '../state/parts-context.tsx';
import { useBarredAnywhere } from '../state/use-barred.ts';
import { useDraft, useView } from '../state/use-book.tsx';
import { useWrite } from '../state/use-write.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import { useDone } from '../ui/ui-provider.tsx';
import { KeepDialog } from './KeepDialog.tsx';

/** The name of its draft. */
const FORM = 'name-this-phone';

export function NameThisPhone() {
  const { t } = useTranslation();
  const { book, phone: own } = useView();
  const barred = useBarredAnywhere();
  const [asks, setAsks] = useState(false);
  const phone = own === null ? undefined : book.phones[own];
  if (barred || !phone || phone.whose !== null || phone.signKey === null || phone.receiveKey === null)
    return null;
  return (
    <Notice action={<Button onClick={() => setAsks(true)}>{t('followUp.whose.open')}</Button>}>
      {t('followUp.whose.text')}
      {asks ? <NameDialog phone={phone} onClose={() => setAsks(false)} /> : null}
    </Notice>
  );
}

interface NameDialogProps {
  readonly phone: Phone;
  readonly onClose: () => void;
}

function NameDialog({ phone, onClose }: NameDialogProps) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId } = useParts();
  const write = useWrite({ form: FORM });
  const [card] = useState(newId);
  const [typed, setTyped] = useDraft<string>(FORM, '');
  const [asked, setAsked] = useState(false);
  const name = typed.trim();
  const keep = async () => {
    setAsked(true);
    if (name === '') return;
    const { id, role, reads, signKey, receiveKey } = phone;
    const body = {
      phone: id,
      role,
      reads,
      signKey: signKey ?? '',
      receiveKey: receiveKey ?? '',
      whose: card,
    };
    const drafts = [{ kind: 'phone-announced', body } as const];
    if (await write.submit({ do: 'write', drafts }, [{ id: card, text: name }]))
      done(t('followUp.whose.done'));
  };
  return (
    <KeepDialog
      title={t('followUp.whose.open')}
      trouble={<Trouble write={write} />}
      onKeep={keep}
      onClose={onClose}
    >
      <TextField
        label={t('followUp.begin.own')}
        hint={t('followUp.begin.ownHint')}
        value={typed}
        onChange={setTyped}
        maxLength={LONGEST_NAME}
        problem={asked && name === '' ? t('followUp.begin.ownMissing') : undefined}
        autoComplete="off"
      />
    </KeepDialog>
  );
}
