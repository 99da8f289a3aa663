/** "Who?": every member at her place, one tap goes on. */
import type { ReactNode } from 'react';
import type { MemberId } from '../../../../ledger/ids.ts';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import type { StepId } from '../../../meeting-page/steps.ts';
import { useMembers } from '../../../state/use-book.tsx';
import { MemberPicker } from '../../../ui/member/MemberPicker.tsx';

export interface WhoQuestionProps {
  readonly step: StepId;
  readonly question: string;
  /** Everybody where it is left out. */
  readonly among?: readonly MemberId[] | undefined;
  readonly noteOf?: ((member: MemberId) => ReactNode) | undefined;
  readonly onPick: (member: MemberId) => void;
  readonly onBack: () => void;
}

export function WhoQuestion({ step, question, among, noteOf, onPick, onBack }: WhoQuestionProps) {
  const members = useMembers();
  const asked = among ? members.filter((member) => among.includes(member.id)) : members;
  return (
    <MeetingPage step={step} title={question} onBack={onBack} tight>
      <MemberPicker label={question} members={asked} onPick={onPick} noteOf={noteOf} />
    </MeetingPage>
  );
}
