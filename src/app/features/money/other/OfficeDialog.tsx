/** Who holds this office: one tap, or several for the keys. */
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { useMembers } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { MemberPicker } from '../../../ui/member/MemberPicker.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';

export interface OfficeDialogProps {
  readonly title: string;
  readonly picked: readonly MemberId[];
  readonly onPick: (member: MemberId) => void;
  readonly onClose: () => void;
}

export function OfficeDialog({ title, picked, onPick, onClose }: OfficeDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <Button wide onClick={onClose}>
          {t('money.next')}
        </Button>
      }
    >
      <MemberPicker label={title} members={useMembers()} picked={picked} onPick={onPick} />
    </Dialog>
  );
}
