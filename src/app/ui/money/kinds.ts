/** The kinds of money movement that have their own sign: shape and colour together, and a word. */
export const MONEY_KINDS = [
  'savings',
  'withdrawal',
  'loan',
  'repayment',
  'box',
  'fine',
  'solidarity',
  'match',
  'expense',
  'income',
  'bank',
  'other',
  'missing',
  'tooMuch',
] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];
