/** Which component shows which of the screens that are no part of a start or a meeting, and which of them are seldom seen. Imported only by screens.tsx. */
import type { Screens } from './piece.ts';
import type { RouteId } from './routes.ts';

export { RARE } from './rare-screens.ts';

async function loadLeaving(): Promise<Screens> {
  return (await import('./features/money/leaving/screens.ts')).LEAVING_SCREENS;
}

async function loadGoals(): Promise<Screens> {
  return (await import('./features/goals/screens.ts')).GOAL_SCREENS;
}

async function loadPapers(): Promise<Screens> {
  return (await import('./features/paper/screens.ts')).PAPER_SCREENS;
}

async function loadRules(): Promise<Screens> {
  return (await import('./rules-screens.tsx')).RULES_SCREENS;
}

export const OTHER_SCREENS = {
  goals: loadGoals,
  goalNew: loadGoals,
  commonGoal: loadGoals,
  leaving: loadLeaving,
  leavers: loadLeaving,
  leaverPaid: loadLeaving,
  fromPaper: async () => ({
    fromPaper: (await import('./features/money/from-paper/FromPaper.tsx')).FromPaper,
  }),
  openFile: async () => (await import('./features/start/file-screens.ts')).FILE_SCREENS,
  shared: async () => (await import('./features/start/file-screens.ts')).FILE_SCREENS,
  install: async () => ({ install: (await import('./install/piece.ts')).InstallScreen }),
  kept: async () => (await import('./features/settings/screens.ts')).PHONE_SCREENS,
  settings: async () => (await import('./features/settings/screens.ts')).PHONE_SCREENS,
  overview: async () => ({
    overview: (await import('./features/overview/OverviewScreen.tsx')).OverviewScreen,
  }),
  lock: async () => ({ lock: (await import('./lock/LockScreen.tsx')).LockScreen }),
  otherNames: async () => ({ otherNames: (await import('./features/names/NamesScreen.tsx')).NamesScreen }),
  communitySettings: async () => ({
    communitySettings: (await import('./features/settings/CommunitySettingsScreen.tsx'))
      .CommunitySettingsScreen,
  }),
  shareOut: async () => ({
    shareOut: (await import('./features/money/cycle/ShareOutScreen.tsx')).ShareOutScreen,
  }),
  closeCycle: async () => ({
    closeCycle: (await import('./features/money/cycle/CloseCycleScreen.tsx')).CloseCycleScreen,
  }),
  handOver: async () => ({
    handOver: (await import('./features/money/cycle/HandOverScreen.tsx')).HandOverScreen,
  }),
  handOverTo: async () => ({
    handOverTo: (await import('./features/money/cycle/HandOverTo.tsx')).HandOverTo,
  }),
  rules: loadRules,
  rulesChange: loadRules,
  rulesQuestion: loadRules,
  rulesTemplate: loadRules,
  rulesAgree: loadRules,
  rulesHistory: loadRules,
  founding: async () => ({
    founding: (await import('./features/founding/FoundingScreen.tsx')).FoundingScreen,
  }),
  members: async () => ({ members: (await import('./features/members/Members.tsx')).Members }),
  memberNew: async () => ({ memberNew: (await import('./features/members/MemberNew.tsx')).MemberNew }),
  memberEdit: async () => ({ memberEdit: (await import('./features/members/MemberEdit.tsx')).MemberEdit }),
  passbook: async () => ({ passbook: (await import('./features/members/Passbook.tsx')).Passbook }),
  loans: async () => ({ loans: (await import('./features/loans/Loans.tsx')).Loans }),
  limits: async () => ({ limits: (await import('./features/loans/Limits.tsx')).Limits }),
  loan: async () => ({ loan: (await import('./features/loans/LoanScreen.tsx')).LoanScreen }),
  loanAgreement: loadPapers,
  loanHistory: loadPapers,
  memberLoans: loadPapers,
  box: async () => ({ box: (await import('./features/box/BoxScreen.tsx')).BoxScreen }),
  cashBook: async () => ({ cashBook: (await import('./features/box/CashBookScreen.tsx')).CashBookScreen }),
  entries: async () => ({ entries: (await import('./features/entries/Entries.tsx')).Entries }),
  entry: async () => ({ entry: (await import('./features/entries/EntryScreen.tsx')).EntryScreen }),
  correction: async () => ({
    correction: (await import('./features/entries/CorrectionScreen.tsx')).CorrectionScreen,
  }),
  connection: async () => ({
    connection: (await import('./features/connection/ConnectionScreen.tsx')).ConnectionScreen,
  }),
  matchParts: async () => ({
    matchParts: (await import('./features/sponsor/MatchParts.tsx')).MatchParts,
  }),
  matchRequest: async () => ({
    matchRequest: (await import('./features/sponsor/MatchRequest.tsx')).MatchRequest,
  }),
  paperMeeting: loadPapers,
  firstMeeting: loadPapers,
  statements: async () => ({
    statements: (await import('./features/statements/StatementsScreen.tsx')).StatementsScreen,
  }),
  statement: async () => ({
    statement: (await import('./features/statements/StatementScreen.tsx')).StatementScreen,
  }),
  voices: async () => ({ voices: (await import('./features/voices/VoicesScreen.tsx')).VoicesScreen }),
  phones: async () => ({ phones: (await import('./features/phones/PhonesScreen.tsx')).PhonesScreen }),
  phone: async () => ({ phone: (await import('./features/phones/PhoneScreen.tsx')).PhoneScreen }),
  clash: async () => ({ clash: (await import('./features/clash/ClashScreen.tsx')).ClashScreen }),
  copied: async () => ({
    copied: (await import('./features/clash/copied/CopiedScreen.tsx')).CopiedScreen,
  }),
  words: async () => ({ words: (await import('./features/clash/words/WordsScreen.tsx')).WordsScreen }),
  recovery: async () => ({
    recovery: (await import('./features/recovery/RecoveryScreen.tsx')).RecoveryScreen,
  }),
  restore: async () => ({
    restore: (await import('./features/restore/RestoreScreen.tsx')).RestoreScreen,
  }),
  join: async () => ({ join: (await import('./features/joining/JoinScreen.tsx')).JoinScreen }),
  followUp: async () => (await import('./follow-up/piece.ts')).SCREENS,
  letIn: async () => ({ letIn: (await import('./features/joining/LetInScreen.tsx')).LetInScreen }),
  sharePages: async () => ({
    sharePages: (await import('./features/carriers/SharePagesScreen.tsx')).SharePagesScreen,
  }),
  takePages: async () => ({
    takePages: (await import('./features/carriers/TakePagesScreen.tsx')).TakePagesScreen,
  }),
  sealPicture: async () => ({
    sealPicture: (await import('./features/carriers/SealPictureScreen.tsx')).SealPictureScreen,
  }),
} satisfies Partial<Record<RouteId, () => Promise<Screens>>>;
