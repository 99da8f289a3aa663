/** The meeting's own page: its steps with what is left, the next one at the thumb, and what else a meeting may need. */
import { FileText, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import { MeetingPage } from '../../meeting-page/MeetingPage.tsx';
import { MeetingSteps } from '../../meeting-page/MeetingSteps.tsx';
import { meetingSteps, membersHere } from '../../meeting-page/steps.ts';
import { useGo } from '../../state/navigation.ts';
import { useBarred } from '../../state/use-barred.ts';
import { useBook, useMembers } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { MemberPicker } from '../../ui/member/MemberPicker.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { CancelMeeting } from './more/CancelMeeting.tsx';
import { HeldBack } from './more/HeldBack.tsx';
import { Minute } from './more/Minute.tsx';
import { OpenDifferences } from './more/OpenDifferences.tsx';
import { Represented } from './more/Represented.tsx';
import { ToReadOut } from './more/ToReadOut.tsx';
import { Disagreeing } from './pen/Disagreeing.tsx';
import { PassPen } from './pen/PassPen.tsx';
import { Watched } from './pen/Watched.tsx';

export function Meeting() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const [asksWho, setAsksWho] = useState(false);
  const barred = useBarred();
  const { open } = book;
  if (!open) return <MeetingPage step={null} title={t('meeting.none.title')} />;
  if (barred) return <Watched open={open} barred={barred} />;
  const next = meetingSteps(book).find((step) => !step.done);
  return (
    <MeetingPage
      step={null}
      title={t('meeting.title', { number: format.number(open.number) })}
      actions={
        next ? (
          <Button kind="primary" onClick={() => go(next.id)}>
            {t('meeting.nextStep', { step: t(`meeting.step.${next.id}`) })}
          </Button>
        ) : null
      }
    >
      <p>
        {t(`meeting.kind.${open.kind}`)} · {format.dateLong(open.heldOn)}
      </p>
      <Disagreeing />
      <ToReadOut />
      <Represented />
      <MeetingSteps layout="list" current={next?.id} />
      <Button wide icon={<Users aria-hidden="true" />} onClick={() => setAsksWho(true)}>
        {t('meeting.byMember')}
      </Button>
      <Button wide icon={<FileText aria-hidden="true" />} onClick={() => go('fromPaper')}>
        {t('meeting.fromPaper')}
      </Button>
      <OpenDifferences />
      <HeldBack />
      <Minute />
      <PassPen />
      <CancelMeeting />
      {asksWho ? <WhoseTurn onClose={() => setAsksWho(false)} /> : null}
    </MeetingPage>
  );
}

/** Savings, fines and repayments of one member in one hand-over. */
function WhoseTurn({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const here = membersHere(useBook());
  const members = useMembers();
  return (
    <Dialog
      open
      title={t('meeting.whoseTurn')}
      onClose={onClose}
      actions={
        <Button kind="quiet" wide onClick={onClose}>
          {t('ui.back')}
        </Button>
      }
    >
      <MemberPicker
        label={t('meeting.whoseTurn')}
        members={here.length > 0 ? members.filter((member) => here.includes(member.id)) : members}
        onPick={(member) => go('memberRound', { member })}
      />
    </Dialog>
  );
}
