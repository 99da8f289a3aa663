/** One way to end a difference, read back before it is written: the whole part that is still open. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Difference } from '../../../../ledger/book.ts';
import { openPart } from '../../../../ledger/difference.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { Trouble } from '../../../say/Trouble.tsx';
import { useParts } from '../../../state/parts-context.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { WhoSays } from './WhoSays.tsx';

export type Way = 'cashMoved' | 'borneByFund' | 'owedByMember';

export interface ResolveDialogProps {
  readonly difference: Difference;
  readonly way: Way;
  readonly onClose: () => void;
}

export function ResolveDialog({ difference, way, onClose }: ResolveDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const { newId } = useParts();
  const [member, setMember] = useState<MemberId | null>(null);
  const [reason, setReason] = useState('');
  const write = useWrite({
    onWritten: () => {
      done(t('count.open.resolved'));
      onClose();
    },
  });
  const open = openPart(difference);
  const size = amount(Math.abs(open));
  const missing = way === 'owedByMember' && member === null;
  const resolve = async () => {
    const text = reason.trim();
    const id = text === '' ? null : newId();
    const body = {
      difference: difference.id,
      where: difference.where,
      amount: open,
      as: way,
      member,
      reason: id,
    };
    await write.submit(
      { do: 'write', drafts: [{ kind: 'difference-resolved', body }] },
      id ? [{ id, text }] : [],
    );
  };
  const side = open < 0 ? 'missing' : 'tooMuch';
  return (
    <Dialog
      open
      title={t(`count.open.${side}.${way}`, { amount: format.money(size) })}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="primary" onClick={resolve} disabled={missing}>
            {t('ui.readBack.yes')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.readBack.no')}
          </Button>
        </>
      }
    >
      <NotesStack amount={size} />
      <p>{t(`count.open.means.${side}.${way}`)}</p>
      {way === 'owedByMember' ? <WhoSays member={member} onMember={setMember} /> : null}
      <TextField
        label={t('count.difference.reason')}
        value={reason}
        onChange={setReason}
        maxLength={300}
        lines={2}
      />
    </Dialog>
  );
}
