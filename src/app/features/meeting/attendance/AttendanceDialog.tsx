/** One member: here, late, excused, not here, or represented by whoever brought her money. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceStatus, Attendance as Mark } from '../../../../ledger/book.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useMembers, useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ChoiceList } from '../../../ui/field/ChoiceList.tsx';
import { MemberPicker } from '../../../ui/member/MemberPicker.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';

const STATUSES: readonly AttendanceStatus[] = ['present', 'late', 'excused', 'absent', 'represented'];

export interface AttendanceDialogProps {
  readonly member: MemberId;
  readonly mark: Mark | null;
  readonly onMark: (status: AttendanceStatus, by: MemberId | null) => Promise<void>;
  readonly onClose: () => void;
}

export function AttendanceDialog({ member, mark, onMark, onClose }: AttendanceDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const members = useMembers();
  const { nameOf } = useNames();
  const [asksWho, setAsksWho] = useState(false);
  const name = format.name(nameOf(member));
  const title = asksWho ? t('meeting.attendance.whoBrought') : name;
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <Button kind="quiet" wide onClick={onClose}>
          {t('ui.back')}
        </Button>
      }
    >
      {asksWho ? (
        <MemberPicker
          label={title}
          members={members.filter((one) => one.id !== member)}
          onPick={(by) => void onMark('represented', by)}
        />
      ) : (
        <div data-goes-on>
          <ChoiceList
            label={t('meeting.attendance.title')}
            value={mark?.status ?? null}
            onChange={(status) => {
              if (status === 'represented') setAsksWho(true);
              else void onMark(status, null);
            }}
            choices={STATUSES.map((status) => ({
              value: status,
              label: t(`meeting.attendance.${status}`),
              note: status === 'represented' ? t('meeting.attendance.representedNote') : undefined,
            }))}
          />
        </div>
      )}
    </Dialog>
  );
}
