/**
 * Which component shows which route. Screens on the way through a meeting are in the first load; the rest come later,
 * from the precache.
 */
import { type ComponentType, lazy } from 'react';
import { ClosingCount } from './features/count/ClosingCount.tsx';
import { Difference } from './features/count/difference/Difference.tsx';
import { OpeningCount } from './features/count/opening/OpeningCount.tsx';
import { Outcome } from './features/count/outcome/Outcome.tsx';
import { Home } from './features/home/Home.tsx';
import { Attendance } from './features/meeting/attendance/Attendance.tsx';
import { Meeting } from './features/meeting/Meeting.tsx';
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
import { StartScreen } from './features/start/StartScreen.tsx';
import type { RouteId } from './routes.ts';

export const SCREENS: Partial<Record<RouteId, ComponentType>> = {
  start: StartScreen,
  openFile: lazy(async () => ({
    default: (await import('./features/start/OpenFileScreen.tsx')).OpenFileScreen,
  })),
  settings: lazy(async () => ({
    default: (await import('./features/settings/SettingsScreen.tsx')).SettingsScreen,
  })),
  communitySettings: lazy(async () => ({
    default: (await import('./features/settings/CommunitySettingsScreen.tsx')).CommunitySettingsScreen,
  })),
  rules: lazy(async () => ({ default: (await import('./features/rules/RulesScreen.tsx')).RulesScreen })),
  founding: lazy(async () => ({
    default: (await import('./features/founding/FoundingScreen.tsx')).FoundingScreen,
  })),
  home: Home,
  meetingOpen: MeetingOpen,
  meeting: Meeting,
  attendance: Attendance,
  openingCount: OpeningCount,
  closingCount: ClosingCount,
  outcome: Outcome,
  difference: Difference,
  differenceOpen: lazy(async () => ({
    default: (await import('./features/count/difference/DifferenceOpen.tsx')).DifferenceOpen,
  })),
  seal: Seal,
  minutes: lazy(async () => ({ default: (await import('./features/meeting/minutes/Minutes.tsx')).Minutes })),
  members: lazy(async () => ({ default: (await import('./features/members/Members.tsx')).Members })),
  memberNew: lazy(async () => ({ default: (await import('./features/members/MemberNew.tsx')).MemberNew })),
  memberEdit: lazy(async () => ({ default: (await import('./features/members/MemberEdit.tsx')).MemberEdit })),
  passbook: lazy(async () => ({ default: (await import('./features/members/Passbook.tsx')).Passbook })),
  loans: lazy(async () => ({ default: (await import('./features/loans/Loans.tsx')).Loans })),
  loan: lazy(async () => ({ default: (await import('./features/loans/LoanScreen.tsx')).LoanScreen })),
  box: lazy(async () => ({ default: (await import('./features/box/BoxScreen.tsx')).BoxScreen })),
  cashBook: lazy(async () => ({
    default: (await import('./features/box/CashBookScreen.tsx')).CashBookScreen,
  })),
  entries: lazy(async () => ({ default: (await import('./features/entries/Entries.tsx')).Entries })),
  entry: lazy(async () => ({ default: (await import('./features/entries/EntryScreen.tsx')).EntryScreen })),
  correction: lazy(async () => ({
    default: (await import('./features/entries/CorrectionScreen.tsx')).CorrectionScreen,
  })),
  paperMeeting: lazy(async () => ({
    default: (await import('./features/paper/MeetingForm.tsx')).MeetingForm,
  })),
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
};
