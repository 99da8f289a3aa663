/**
 * A member asks that her name be erased: her card, and what her goals were for, are dropped on every phone, for ever; her lines
 * stay, with her number. Not offered where this phone may not write it.
 */
import { Eraser } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../ledger/ids.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Trouble } from '../../say/Trouble.tsx';
import { useBarred } from '../../state/use-barred.ts';
import { useBook, useNames } from '../../state/use-book.tsx';
import { useWrite } from '../../state/use-write.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';

export function EraseMember({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  if (useBarred()) return null;
  return (
    <>
      <Button kind="quiet" icon={<Eraser aria-hidden="true" />} onClick={() => setAsks(true)}>
        {t('members.erase.open')}
      </Button>
      {asks ? <EraseDialog member={member} onClose={() => setAsks(false)} /> : null}
    </>
  );
}

function EraseDialog({ member, onClose }: { readonly member: MemberId; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const { members, goals } = useBook();
  const { nameOf } = useNames();
  const write = useWrite({
    onWritten: () => {
      done(t('members.erase.done'));
      onClose();
    },
  });
  const erase = async () => {
    const hers = Object.values(goals).filter((goal) => goal.member === member);
    const cards = [member, ...new Set(hers.map(({ text }) => text))];
    const drafts = cards.map((card) => ({ kind: 'erased', body: { card } }) as const);
    await write.submit({ do: 'write', drafts });
  };
  return (
    <Dialog
      open
      title={t('members.erase.ask', { name: format.name(nameOf(member)) })}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="danger" wide onClick={erase}>
            {t('members.erase.yes')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t('members.erase.what')}</p>
      <p>{t('members.erase.stays', { number: String(members[member]?.number ?? '') })}</p>
      <Notice tone="warn">{t('members.erase.notOurs')}</Notice>
    </Dialog>
  );
}
