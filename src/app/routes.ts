/**
 * The one registry of screens: every route with its path and the states it is shown in. The router, the screenshots and
 * the accessibility runs are all drawn from it; a test fails where a screen is missing from any of them.
 * Must not know: components.
 */

/** `states` names what a screen can look like; tests/screens arranges each of them. */
interface RouteEntry {
  readonly path: string;
  readonly states: readonly string[];
}

export const ROUTES = {
  start: { path: '/', states: ['first', 'withCommunities'] },
  founding: {
    path: '/found',
    states: [
      'first',
      'currency',
      'members',
      'kind',
      'saving',
      'loans',
      'fines',
      'box',
      'begin',
      'agree',
      'founded',
    ],
  },
  openFile: { path: '/open', states: ['empty', 'refused'] },
  settings: { path: '/settings', states: ['phone'] },
  home: {
    path: '/g/:book',
    states: ['waiting', 'mine', 'meetingOpen', 'counting', 'quiet', 'arriving', 'apart'],
  },
  meetingOpen: { path: '/g/:book/open', states: ['form'] },
  meeting: { path: '/g/:book/meeting', states: ['steps', 'watched', 'takeOver'] },
  attendance: { path: '/g/:book/meeting/attendance', states: ['empty', 'marked'] },
  openingCount: { path: '/g/:book/meeting/opening-count', states: ['empty', 'matches'] },
  fines: { path: '/g/:book/meeting/fines', states: ['list'] },
  savings: { path: '/g/:book/meeting/savings', states: ['list'] },
  deposit: {
    path: '/g/:book/meeting/savings/:member',
    states: ['empty', 'notes', 'refused', 'farAbove', 'readBack'],
  },
  withdrawal: { path: '/g/:book/meeting/withdrawals/:member', states: ['empty', 'refused'] },
  repayments: { path: '/g/:book/meeting/repayments', states: ['list', 'lateFees'] },
  repayment: {
    path: '/g/:book/meeting/repayments/:loan',
    states: ['empty', 'tooMuch', 'lateFee', 'lateFeeLines', 'lateFeePaid'],
  },
  lending: { path: '/g/:book/meeting/loans', states: ['list'] },
  loanNew: {
    path: '/g/:book/meeting/loans/:member',
    states: ['empty', 'refused', 'purpose', 'plan', 'agree'],
  },
  other: { path: '/g/:book/meeting/other', states: ['list'] },
  otherForm: {
    path: '/g/:book/meeting/other/:what',
    states: [
      'expenseWhat',
      'expense',
      'matchPlace',
      'match',
      'bankDay',
      'bankCheck',
      'everybodySaves',
      'finesOf',
      'loanForgiven',
      'loanVote',
      'loanRescheduled',
      'loanLost',
      'offices',
      'lateFeeForgiven',
      'lateFeeVote',
      'lateFeeVoted',
    ],
  },
  leaving: {
    path: '/g/:book/meeting/leaving/:member',
    states: ['why', 'whose', 'loss', 'figures', 'readBack'],
  },
  leavers: { path: '/g/:book/meeting/leavers', states: ['list'] },
  leaverPaid: { path: '/g/:book/meeting/leavers/:member', states: ['figures'] },
  memberRound: { path: '/g/:book/meeting/member/:member', states: ['lines'] },
  closeCycle: { path: '/g/:book/meeting/share-out', states: ['loss', 'decide', 'vote'] },
  handOver: { path: '/g/:book/meeting/hand-over', states: ['list'] },
  handOverTo: { path: '/g/:book/meeting/hand-over/:member', states: ['part', 'saves'] },
  closingCount: { path: '/g/:book/meeting/count', states: ['empty'] },
  outcome: { path: '/g/:book/meeting/outcome', states: ['notCounted', 'missing', 'tooMuch', 'matches'] },
  difference: { path: '/g/:book/meeting/difference', states: ['form'] },
  differenceOpen: { path: '/g/:book/difference/:difference', states: ['between', 'inMeeting'] },
  seal: { path: '/g/:book/meeting/seal', states: ['readAloud'] },
  minutes: { path: '/g/:book/minutes/:meeting', states: ['sealed'] },
  members: { path: '/g/:book/members', states: ['list'] },
  memberNew: { path: '/g/:book/members/new', states: ['form'] },
  passbook: { path: '/g/:book/members/:member', states: ['hidden', 'open'] },
  memberEdit: { path: '/g/:book/members/:member/edit', states: ['form'] },
  loans: { path: '/g/:book/loans', states: ['list'] },
  limits: { path: '/g/:book/limits', states: ['list'] },
  loan: {
    path: '/g/:book/loans/:loan',
    states: ['running', 'overdue', 'lateFee', 'lateFeeForgiven', 'calledOn'],
  },
  loanAgreement: { path: '/g/:book/loans/:loan/agreement', states: ['shown'] },
  loanHistory: { path: '/g/:book/loans/:loan/history', states: ['shown'] },
  memberLoans: { path: '/g/:book/members/:member/loans', states: ['shown'] },
  box: { path: '/g/:book/box', states: ['movements', 'counting'] },
  cashBook: { path: '/g/:book/cash-book', states: ['list'] },
  entries: { path: '/g/:book/book', states: ['list', 'filtered'] },
  entry: { path: '/g/:book/book/:entry', states: ['shown', 'reversed'] },
  correction: { path: '/g/:book/book/:entry/correct', states: ['form', 'boxLeg'] },
  rules: { path: '/g/:book/rules', states: ['shown'] },
  goals: { path: '/g/:book/goals', states: ['onTheWay', 'ending', 'none'] },
  goalNew: {
    path: '/g/:book/meeting/goals/:member',
    states: ['what', 'howMuch', 'tooLittle', 'byWhen', 'readBack'],
  },
  commonGoal: { path: '/g/:book/meeting/common-goal', states: ['what'] },
  shareOut: { path: '/g/:book/share-out', states: ['projection'] },
  statements: { path: '/g/:book/statements', states: ['list'] },
  statement: {
    path: '/g/:book/statements/:what',
    states: [
      'summary',
      'loanBook',
      'trialBalance',
      'corrections',
      'counts',
      'expenses',
      'meetings',
      'confirmations',
      'ownFigures',
      'saysNo',
      'nextMeeting',
    ],
  },
  rulesChange: { path: '/g/:book/rules/change', states: ['subjects', 'changed'] },
  rulesQuestion: {
    path: '/g/:book/rules/change/:question',
    states: ['limitRule', 'ceiling', 'planMode', 'lateAmount', 'fines', 'cycleMode', 'surplusBy'],
  },
  rulesTemplate: { path: '/g/:book/rules/template', states: ['compared'] },
  rulesAgree: { path: '/g/:book/rules/agree', states: ['vote', 'refused'] },
  rulesHistory: { path: '/g/:book/rules/history', states: ['shown'] },
  matchParts: { path: '/g/:book/match', states: ['list'] },
  matchRequest: { path: '/g/:book/match/request', states: ['page'] },
  paperMeeting: { path: '/g/:book/paper', states: ['form'] },
  connection: { path: '/g/:book/connection', states: ['none', 'refused', 'code', 'on'] },
  communitySettings: { path: '/g/:book/settings', states: ['shown', 'checked'] },
  phones: { path: '/g/:book/phones', states: ['list'] },
  phone: { path: '/g/:book/phones/:phone', states: ['other', 'removing', 'waiting'] },
  clash: { path: '/g/:book/clash/:entry', states: ['sides'] },
  copied: { path: '/g/:book/copied', states: ['branches', 'seen'] },
  words: { path: '/g/:book/words/:card', states: ['name', 'note'] },
  recovery: { path: '/g/:book/recovery', states: ['why', 'sheet', 'typing'] },
  restore: { path: '/restore', states: ['how', 'typing', 'back'] },
  join: { path: '/join', states: ['how', 'hello', 'sendHello', 'paste', 'pictures', 'ended'] },
  takePages: { path: '/take', states: ['noCamera'] },
  sealPicture: { path: '/seal-picture', states: ['noCamera', 'figures'] },
  letIn: { path: '/g/:book/let-in', states: ['whose'] },
  sharePages: { path: '/g/:book/pictures', states: ['codes'] },
} as const satisfies Record<string, RouteEntry>;

export type RouteId = keyof typeof ROUTES;

type Names<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | Names<Tail>
    : Rest
  : never;

/** The parameters of a route, by name; each is put into the path encoded. */
export type RouteParams<Id extends RouteId> = {
  readonly [Name in Names<(typeof ROUTES)[Id]['path']>]: string;
};

export function pathOf<Id extends RouteId>(id: Id, params: RouteParams<Id>): string {
  const given = params as Readonly<Record<string, string>>;
  return ROUTES[id].path.replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(given[name] ?? ''));
}
