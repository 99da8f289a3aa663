/** "Who came?": everybody by one tap, then the exceptions. Each tap is written at once, so it resumes where it was. */
import { Check, CircleQuestionMark, Clock, HandCoins, MessageCircle, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceStatus, Attendance as Mark } from '../../../../ledger/book.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { Trouble } from '../../../say/Trouble.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useMembers, useNames } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import styles from './Attendance.module.css';
import { AttendanceDialog } from './AttendanceDialog.tsx';

const ICONS: Readonly<Record<AttendanceStatus, ReactNode>> = {
  present: <Check aria-hidden="true" />,
  late: <Clock aria-hidden="true" />,
  excused: <MessageCircle aria-hidden="true" />,
  absent: <X aria-hidden="true" />,
  represented: <HandCoins aria-hidden="true" />,
};

export function Attendance() {
  const { t } = useTranslation();
  const go = useGo();
  const members = useMembers();
  const { open } = useBook();
  const write = useWrite();
  const [asked, setAsked] = useState<MemberId | null>(null);
  const marks = open?.attendance ?? {};
  const unmarked = members.filter((member) => !marks[member.id]);
  const mark = (list: readonly { member: MemberId; status: AttendanceStatus; by: MemberId | null }[]) =>
    write.submit({ do: 'write', drafts: [{ kind: 'attendance-marked', body: { marks: [...list] } }] });
  const everybody = async () => {
    await mark(unmarked.map((member) => ({ member: member.id, status: 'present', by: null })));
  };
  const next = () => go(open?.openingCount || open?.openingPostponed ? 'meeting' : 'openingCount');
  return (
    <MeetingPage
      step="attendance"
      title={t('meeting.attendance.title')}
      listen={() => t('meeting.attendance.hint')}
      actions={
        <>
          <Trouble write={write} />
          {unmarked.length > 0 ? (
            <Button key="everybody" kind="primary" icon={<Check aria-hidden="true" />} onClick={everybody}>
              {unmarked.length === members.length
                ? t('meeting.attendance.everybody')
                : t('meeting.attendance.everybodyElse')}
            </Button>
          ) : (
            <Button key="next" kind="primary" onClick={next}>
              {t('meeting.next')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('meeting.attendance.hint')}</p>
      <List label={t('meeting.attendance.title')}>
        {members.map((member) => (
          <ListRow
            key={member.id}
            member={member}
            note={<Status mark={marks[member.id]} />}
            onClick={() => setAsked(member.id)}
          />
        ))}
      </List>
      {asked ? (
        <AttendanceDialog
          key={asked}
          member={asked}
          mark={marks[asked] ?? null}
          onMark={async (status, by) => {
            if (await mark([{ member: asked, status, by }])) setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </MeetingPage>
  );
}

/** Sign and word, never colour alone. */
function Status({ mark }: { readonly mark: Mark | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useNames();
  const words = mark?.by
    ? t('meeting.attendance.broughtBy', { name: format.name(nameOf(mark.by)) })
    : t(`meeting.attendance.${mark?.status ?? 'unmarked'}`);
  return (
    <span className={styles.status} data-status={mark?.status ?? 'unmarked'}>
      {mark ? ICONS[mark.status] : <CircleQuestionMark aria-hidden="true" />}
      {words}
    </span>
  );
}
