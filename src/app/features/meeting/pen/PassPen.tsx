/** "Pass the pen to …": another member's phone goes on writing, once it says yes. Not offered where there is no other. */
import { PenLine, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memberPhones } from '../../../../ledger/entries/rules.ts';
import type { PhoneId } from '../../../../ledger/ids.ts';
import { usePhoneWords } from '../../../say/phone-words.ts';
import { Trouble } from '../../../say/Trouble.tsx';
import { useView } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';

export function PassPen() {
  const { t } = useTranslation();
  const { book, phone } = useView();
  const [asks, setAsks] = useState(false);
  const others = memberPhones(book).filter(({ id }) => id !== phone);
  if (others.length === 0) return null;
  return (
    <>
      <Button wide icon={<PenLine aria-hidden="true" />} onClick={() => setAsks(true)}>
        {t('pen.pass.open')}
      </Button>
      {asks ? <PassDialog phones={others.map(({ id }) => id)} onClose={() => setAsks(false)} /> : null}
    </>
  );
}

interface PassDialogProps {
  readonly phones: readonly PhoneId[];
  readonly onClose: () => void;
}

function PassDialog({ phones, onClose }: PassDialogProps) {
  const { t } = useTranslation();
  const done = useDone();
  const { nameOf } = usePhoneWords();
  const write = useWrite();
  const pass = async (to: PhoneId) => {
    await write.submit({ do: 'pass-pen', to }, [], [], () => done(t('pen.pass.done', { phone: nameOf(to) })));
  };
  return (
    <Dialog
      open
      title={t('pen.pass.ask')}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t('pen.pass.text')}</p>
      <List label={t('pen.pass.ask')}>
        {phones.map((id) => (
          <ListRow
            key={id}
            icon={<Smartphone aria-hidden="true" />}
            title={nameOf(id)}
            onClick={() => void pass(id)}
          />
        ))}
      </List>
    </Dialog>
  );
}
