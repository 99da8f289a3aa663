/** Refusals as a document says them: the code, and the figures with amounts as decimal texts and ids as people know them. */
import type { Book } from '../ledger/book.ts';
import { amount } from '../ledger/money.ts';
import type { Refusal, RefusalCode } from '../ledger/refusal.ts';
import { moneyTextOf, type Names } from './figures.ts';

/** The figures that count things; every other number is an amount. */
const COUNTS: { readonly [Code in RefusalCode]?: readonly string[] } = {
  notAllCovered: ['waiting'],
  clashOpen: ['clashes'],
  numberTaken: ['number'],
  tooFewMembers: ['least', 'members'],
  meetingHasMoney: ['entries'],
  twoPeopleNeeded: ['named'],
  witnessesTooFew: ['needed', 'named'],
  keyHoldersTooFew: ['needed', 'named'],
  guarantorsTooFew: ['needed', 'named'],
  tooManyShares: ['most', 'asked'],
  quorumMissing: ['needed', 'present'],
  notByConsensus: ['against'],
  noMajority: ['needed', 'agreed'],
  planUneven: ['instalments', 'others'],
};

/** Figures that name entries: by label where the script gave one. */
const ENTRIES: ReadonlySet<string> = new Set([
  'loan',
  'fine',
  'goal',
  'difference',
  'entry',
  'reversal',
  'meeting',
  'decision',
  'repayments',
  'payments',
  'entries',
]);

export interface RefusalText {
  readonly code: RefusalCode;
  readonly overridable: boolean;
  readonly figures: Readonly<Record<string, unknown>>;
}

export function refusalText(refused: Refusal, book: Book, names: Names): RefusalText {
  const money = moneyTextOf(book);
  const counts = COUNTS[refused.code] ?? [];
  const told = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one) => told(key, one));
    if (typeof value === 'number') return counts.includes(key) ? value : money(amount(value));
    if (key === 'member' || (typeof value === 'string' && key === 'members'))
      return book.members[String(value)]?.number ?? names.stranger(String(value));
    return ENTRIES.has(key) ? names.entry(String(value)) : value;
  };
  const figures = Object.entries(refused.figures).map(([key, value]) => [key, told(key, value)] as const);
  return { code: refused.code, overridable: refused.overridable, figures: Object.fromEntries(figures) };
}
