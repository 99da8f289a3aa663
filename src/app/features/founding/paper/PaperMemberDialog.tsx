/** One member's figures: what she has saved, a fine she owes, since when she saves; "yes, that is right" goes to the next. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.tsx';
import { ListenButton } from '../../../speech/ListenButton.tsx';
import { useParts } from '../../../state/parts-context.tsx';
import { AmountText } from '../../../ui/amount/AmountText.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/field/DateField.tsx';
import { MemberName } from '../../../ui/member/MemberName.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import type { NewMember, PaperMember } from '../draft.ts';
import { useFounding } from '../use-founding.tsx';
import { paperOf, readTyped, typedOrZero } from './paper.ts';

export interface PaperMemberDialogProps {
  readonly member: NewMember;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

export function PaperMemberDialog({ member, onNext, onClose }: PaperMemberDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useParts();
  const { draft, change } = useFounding();
  const [tried, setTried] = useState(false);
  const { digits } = format.currency;
  const paper = paperOf(draft, member.id);
  const set = (part: Partial<PaperMember>) => {
    const byMember = { ...draft.paper.byMember, [member.id]: { ...paper, agreed: false, ...part } };
    change({ paper: { ...draft.paper, byMember } });
  };
  const problemOf = (text: string) => {
    const read = readTyped(text, digits);
    return read.ok ? undefined : t(`ui.amount.problem.${read.code}`, { digits: format.number(digits) });
  };
  const wrong = problemOf(paper.savings) ?? problemOf(paper.fine);
  const saved = typedOrZero(paper.savings, digits);
  const yes = () => {
    if (wrong) return setTried(true);
    set({ agreed: true });
    return onNext();
  };
  const name = format.name(member.name);
  return (
    <Dialog
      open
      title={t('founding.paperMembers.ask', { name })}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={yes}>
          {t('founding.paperMembers.yes')}
        </Button>
      }
    >
      <MemberName member={member} size="large" />
      <ListenButton
        text={(say) =>
          t('founding.paperMembers.listen', { name: say.name(member.name), amount: say.amount(saved) })
        }
      />
      <AmountText
        label={t('founding.paperMembers.savings')}
        value={paper.savings}
        problem={tried ? problemOf(paper.savings) : undefined}
        onChange={(savings) => set({ savings })}
      />
      <AmountText
        label={t('founding.paperMembers.fine')}
        value={paper.fine}
        problem={tried ? problemOf(paper.fine) : undefined}
        onChange={(fine) => set({ fine })}
      />
      <DateField
        label={t('founding.paperMembers.since')}
        value={paper.since}
        max={today()}
        onChange={(since) => set({ since })}
      />
    </Dialog>
  );
}
