/** The statements that have a screen here, by the last part of its address. */
export type StatementName =
  | 'summary'
  | 'loanBook'
  | 'trialBalance'
  | 'corrections'
  | 'counts'
  | 'expenses'
  | 'meetings'
  | 'confirmations'
  | 'nextMeeting'
  | 'openFigures'
  | 'sharedTotals'
  | 'funders';
