/** Who has this office? One member, or several for the keys. */
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { MemberPicker } from '../../ui/member/MemberPicker.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { holdersOf, type Office } from './offices.ts';
import { useFounding } from './use-founding.tsx';

export interface OfficeDialogProps {
  readonly office: Office;
  readonly onPick: (member: string) => void;
  readonly onClose: () => void;
}

export function OfficeDialog({ office, onPick, onClose }: OfficeDialogProps) {
  const { t } = useTranslation();
  const { draft } = useFounding();
  return (
    <Dialog
      open
      title={t(`founding.box.office.${office}`)}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('founding.box.done')}
        </Button>
      }
    >
      <MemberPicker
        label={t(`founding.box.office.${office}`)}
        members={draft.members}
        picked={holdersOf(draft.offices, office)}
        onPick={onPick}
      />
    </Dialog>
  );
}
