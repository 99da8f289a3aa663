/** The papers of a meeting and of loans, as one piece. Imported only by other-screens.ts, and only as a whole. */
import { FirstMeeting } from './first/FirstMeeting.tsx';
import { LoanAgreement } from './loan/LoanAgreement.tsx';
import { LoanHistory } from './loan/LoanHistory.tsx';
import { MemberLoans } from './loan/MemberLoans.tsx';
import { MeetingForm } from './MeetingForm.tsx';

export const PAPER_SCREENS = {
  paperMeeting: MeetingForm,
  firstMeeting: FirstMeeting,
  loanAgreement: LoanAgreement,
  loanHistory: LoanHistory,
  memberLoans: MemberLoans,
};
