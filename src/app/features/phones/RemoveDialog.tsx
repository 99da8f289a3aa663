/** Removing a phone, asked once, with a reason. It says what that phone can still do, and that it may take a second one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../ledger/book.ts';
import { memberPhones } from '../../../ledger/entries/rules.ts';
import type { PhoneId } from '../../../ledger/ids.ts';
import type { Phone } from '../../../ledger/phones.ts';
import { usePhoneWords } from '../../say/phone-words.ts';
import { Trouble } from '../../say/Trouble.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { useSession, useView } from '../../state/use-book.tsx';
import { useWrite } from '../../state/use-write.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';

export interface RemoveDialogProps {
  readonly phone: Phone;
  readonly onClose: () => void;
}

export function RemoveDialog({ phone, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId } = useParts();
  const session = useSession();
  const { book, phone: own } = useView();
  const { nameOf } = usePhoneWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const write = useWrite();
  const plain = reason.trim();
  const isOwn = phone.id === own;
  const remove = async () => {
    setAsked(true);
    if (plain === '') return;
    const id = newId();
    const command = { do: 'remove-phone', phone: phone.id, reason: id } as const;
    const written = await write.submit(command, [{ id, text: plain }]);
    if (!written) return;
    const isOut = session.view().book.phones[phone.id]?.removal?.acts;
    done(t(isOut ? 'phones.remove.done' : 'phones.remove.signed'));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('phones.remove.ask', { phone: nameOf(phone.id) })}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="danger" wide onClick={remove}>
            {t('phones.remove.yes')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t(isOwn ? 'phones.remove.own' : 'phones.remove.what')}</p>
      {book.facts?.some(({ fact }) => fact === 'totals-box') ? (
        <Notice tone="warn">{t('phones.remove.boxes')}</Notice>
      ) : null}
      {needsSecond(book, phone, own) ? <Notice>{t('phones.remove.needsSecond')}</Notice> : null}
      <TextField
        label={t('phones.remove.reason')}
        value={reason}
        onChange={setReason}
        maxLength={200}
        problem={asked && plain === '' ? t('phones.remove.reasonMissing') : undefined}
      />
    </Dialog>
  );
}

/** From three members' phones on two sign; a phone may always leave by itself. */
function needsSecond(book: Book, { id, removal }: Phone, own: PhoneId | null): boolean {
  return id !== own && !removal && memberPhones(book).length >= 3;
}
