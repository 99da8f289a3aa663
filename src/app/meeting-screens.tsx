/**
 * All screens on the way through a meeting, as one piece: it is fetched once, before the meeting, and nothing after it.
 * Imported only by screens.tsx, and only as a whole.
 */
import { ClosingCount } from './features/count/ClosingCount.tsx';
import { Difference } from './features/count/difference/Difference.tsx';
import { DifferenceOpen } from './features/count/difference/DifferenceOpen.tsx';
import { OpeningCount } from './features/count/opening/OpeningCount.tsx';
import { Outcome } from './features/count/outcome/Outcome.tsx';
import { Attendance } from './features/meeting/attendance/Attendance.tsx';
import { Meeting } from './features/meeting/Meeting.tsx';
import { Minutes } from './features/meeting/minutes/Minutes.tsx';
import { MeetingOpen } from './features/meeting/open/MeetingOpen.tsx';
import { Seal } from './features/meeting/seal/Seal.tsx';
import { FinesScreen } from './features/money/fines/FinesScreen.tsx';
import { LendingScreen } from './features/money/lending/LendingScreen.tsx';
import { LoanNewScreen } from './features/money/lending/LoanNewScreen.tsx';
import { OtherFormScreen } from './features/money/other/OtherFormScreen.tsx';
import { OtherScreen } from './features/money/other/OtherScreen.tsx';
import { RepaymentScreen } from './features/money/repay/RepaymentScreen.tsx';
import { RepaymentsScreen } from './features/money/repay/RepaymentsScreen.tsx';
import { RoundScreen } from './features/money/round/RoundScreen.tsx';
import { DepositScreen } from './features/money/savings/DepositScreen.tsx';
import { SavingsScreen } from './features/money/savings/SavingsScreen.tsx';
import { WithdrawalScreen } from './features/money/savings/WithdrawalScreen.tsx';

export const MEETING_SCREENS = {
  meetingOpen: MeetingOpen,
  meeting: Meeting,
  attendance: Attendance,
  openingCount: OpeningCount,
  fines: FinesScreen,
  savings: SavingsScreen,
  deposit: DepositScreen,
  withdrawal: WithdrawalScreen,
  repayments: RepaymentsScreen,
  repayment: RepaymentScreen,
  lending: LendingScreen,
  loanNew: LoanNewScreen,
  other: OtherScreen,
  otherForm: OtherFormScreen,
  memberRound: RoundScreen,
  closingCount: ClosingCount,
  outcome: Outcome,
  difference: Difference,
  differenceOpen: DifferenceOpen,
  seal: Seal,
  minutes: Minutes,
};
