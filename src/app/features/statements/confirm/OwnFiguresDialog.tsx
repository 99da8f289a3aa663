/** A member's own figures, hers alone: large, and "yes, that is right" or "no", with what is not right where she knows it. */
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmationLine } from '../../../../ledger/statements/confirmations.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { Trouble } from '../../../say/Trouble.tsx';
import { useParts } from '../../../state/parts-context.tsx';
import { useNames } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { OwnFigures } from './OwnFigures.tsx';

const LONGEST_WHY = 200;

export function OwnFiguresDialog({
  line,
  onClose,
}: {
  readonly line: ConfirmationLine;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useNames();
  const { newId } = useParts();
  const write = useWrite();
  const [isNo, setNo] = useState(false);
  const [why, setWhy] = useState('');
  const answer = async (says: 'yes' | 'no') => {
    const text = why.trim();
    const card = says === 'no' && text !== '' ? newId() : null;
    const answers = [{ member: line.member, ...line.now, says, ...(card ? { why: card } : {}) }];
    const texts = card ? [{ id: card, text }] : [];
    const command = { do: 'write', drafts: [{ kind: 'balances-confirmed', body: { answers } }] } as const;
    if (await write.submit(command, texts)) onClose();
  };
  return (
    <Dialog
      open
      title={t('statements.confirm.own', { name: format.name(nameOf(line.member)) })}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          {isNo ? (
            <Button kind="primary" onClick={() => answer('no')}>
              {t('statements.confirm.writeNo')}
            </Button>
          ) : (
            <>
              <Button kind="primary" icon={<Check aria-hidden="true" />} onClick={() => answer('yes')}>
                {t('statements.confirm.yes')}
              </Button>
              <Button wide icon={<X aria-hidden="true" />} onClick={() => setNo(true)}>
                {t('statements.confirm.no')}
              </Button>
            </>
          )}
          <Button kind="quiet" onClick={() => (isNo ? setNo(false) : onClose())}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <OwnFigures figures={line.now} />
      {isNo ? (
        <TextField
          label={t('statements.confirm.why')}
          hint={t('statements.confirm.whyHint')}
          value={why}
          onChange={setWhy}
          maxLength={LONGEST_WHY}
          lines={3}
        />
      ) : null}
    </Dialog>
  );
}
