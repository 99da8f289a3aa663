/**
 * The one registry of screens: every route with its path. The router is drawn from it, and so are the pictures and the walks that tests
 * take, which know what each can look like (tests/screens/states.ts); a test fails where a screen is missing from any of them.
 * Must not know: components.
 */
export const PATHS = {
  start: '/',
  founding: '/found',
  openFile: '/open',
  shared: '/shared',
  otherNames: '/other-names',
  settings: '/settings',
  install: '/install',
  lock: '/lock',
  overview: '/overview/:of',
  home: '/g/:book',
  meetingOpen: '/g/:book/open',
  meeting: '/g/:book/meeting',
  attendance: '/g/:book/meeting/attendance',
  openingCount: '/g/:book/meeting/opening-count',
  fines: '/g/:book/meeting/fines',
  savings: '/g/:book/meeting/savings',
  deposit: '/g/:book/meeting/savings/:member',
  withdrawal: '/g/:book/meeting/withdrawals/:member',
  repayments: '/g/:book/meeting/repayments',
  repayment: '/g/:book/meeting/repayments/:loan',
  lending: '/g/:book/meeting/loans',
  loanNew: '/g/:book/meeting/loans/:member',
  other: '/g/:book/meeting/other',
  otherForm: '/g/:book/meeting/other/:what',
  leaving: '/g/:book/meeting/leaving/:member',
  leavers: '/g/:book/meeting/leavers',
  leaverPaid: '/g/:book/meeting/leavers/:member',
  memberRound: '/g/:book/meeting/member/:member',
  fromPaper: '/g/:book/meeting/from-paper',
  closeCycle: '/g/:book/meeting/share-out',
  handOver: '/g/:book/meeting/hand-over',
  handOverTo: '/g/:book/meeting/hand-over/:member',
  closingCount: '/g/:book/meeting/count',
  outcome: '/g/:book/meeting/outcome',
  difference: '/g/:book/meeting/difference',
  differenceOpen: '/g/:book/difference/:difference',
  seal: '/g/:book/meeting/seal',
  minutes: '/g/:book/minutes/:meeting',
  members: '/g/:book/members',
  memberNew: '/g/:book/members/new',
  passbook: '/g/:book/members/:member',
  memberEdit: '/g/:book/members/:member/edit',
  loans: '/g/:book/loans',
  limits: '/g/:book/limits',
  loan: '/g/:book/loans/:loan',
  loanAgreement: '/g/:book/loans/:loan/agreement',
  loanHistory: '/g/:book/loans/:loan/history',
  memberLoans: '/g/:book/members/:member/loans',
  box: '/g/:book/box',
  cashBook: '/g/:book/cash-book',
  entries: '/g/:book/book',
  entry: '/g/:book/book/:entry',
  correction: '/g/:book/book/:entry/correct',
  rules: '/g/:book/rules',
  goals: '/g/:book/goals',
  goalNew: '/g/:book/meeting/goals/:member',
  commonGoal: '/g/:book/meeting/common-goal',
  shareOut: '/g/:book/share-out',
  statements: '/g/:book/statements',
  statement: '/g/:book/statements/:what',
  rulesChange: '/g/:book/rules/change',
  rulesQuestion: '/g/:book/rules/change/:question',
  rulesTemplate: '/g/:book/rules/template',
  rulesAgree: '/g/:book/rules/agree',
  rulesHistory: '/g/:book/rules/history',
  matchParts: '/g/:book/match',
  matchRequest: '/g/:book/match/request',
  paperMeeting: '/g/:book/paper',
  firstMeeting: '/g/:book/first-meeting',
  connection: '/g/:book/connection',
  communitySettings: '/g/:book/settings',
  voices: '/g/:book/voices',
  kept: '/g/:book/kept',
  phones: '/g/:book/phones',
  phone: '/g/:book/phones/:phone',
  clash: '/g/:book/clash/:entry',
  copied: '/g/:book/copied',
  words: '/g/:book/words/:card',
  recovery: '/g/:book/recovery',
  restore: '/restore',
  join: '/join',
  takePages: '/take',
  sealPicture: '/seal-picture',
  letIn: '/g/:book/let-in',
  /** All screens of a follow-up book: src/app/follow-up has their table. */
  followUp: '/g/:book/f/:of',
  sharePages: '/g/:book/pictures',
} as const satisfies Readonly<Record<string, string>>;

export type RouteId = keyof typeof PATHS;

type Names<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | Names<Tail>
    : Rest
  : never;

/** The parameters of a route, by name; each is put into the path encoded. */
export type RouteParams<Id extends RouteId> = {
  readonly [Name in Names<(typeof PATHS)[Id]>]: string;
};

export function pathOf<Id extends RouteId>(id: Id, params: RouteParams<Id>): string {
  const given = params as Readonly<Record<string, string>>;
  return PATHS[id].replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(given[name] ?? ''));
}
