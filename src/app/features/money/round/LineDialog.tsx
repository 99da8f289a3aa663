/** How much of the hand-over goes into one line: what is asked for, all that is left, another amount, or nothing. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { type Amount, ZERO } from '../../../../ledger/money.ts';
import type { Refusal } from '../../../../ledger/refusal.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { useBook } from '../../../state/use-book.tsx';
import { AmountInput } from '../../../ui/amount/AmountInput.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { usePreview } from '../use-preview.ts';
import { draftFor, type Line } from './round.ts';

export interface LineDialogProps {
  readonly member: MemberId;
  readonly line: Line;
  readonly name: string;
  readonly now: Amount;
  /** What of the hand-over is free for this line. */
  readonly left: Amount;
  readonly onAmount: (amount: Amount) => void;
  readonly onClose: () => void;
}

export function LineDialog({ member, line, name, now, left, onAmount, onClose }: LineDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const preview = usePreview();
  const refusalWords = useRefusalWords();
  const [text, setText] = useState(now > 0 ? format.typed(now) : '');
  const [refused, setRefused] = useState<Refusal | null>(null);
  const chips = [];
  if (line.asked !== null) {
    chips.push({ label: t('money.round.asked', { amount: format.money(line.asked) }), amount: line.asked });
  }
  if (left > 0 && left !== line.asked) {
    chips.push({ label: t('money.round.allLeft', { amount: format.money(left) }), amount: left });
  }
  const submit = (given: Amount) => {
    const made = draftFor(book, member, line, given);
    const refusal = made && preview({ do: 'write', drafts: [made.draft] });
    // What the meeting may decide otherwise is asked once, for the whole round.
    if (refusal && !refusal.overridable) return setRefused(refusal);
    onAmount(given);
  };
  return (
    <Dialog
      open
      title={name}
      onClose={onClose}
      actions={
        now > 0 ? (
          <Button wide onClick={() => onAmount(ZERO)}>
            {t('money.round.nothing')}
          </Button>
        ) : (
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        )
      }
    >
      <AmountInput
        label={name}
        text={text}
        onText={(next) => {
          setRefused(null);
          setText(next);
        }}
        onAmount={submit}
        actionLabel={t('money.next')}
        chips={chips}
        chipsGoOn
        refusal={refused ? refusalWords(refused) : undefined}
      />
    </Dialog>
  );
}
