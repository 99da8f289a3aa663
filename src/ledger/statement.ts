/**
 * Statements drawn from the entries that count, in order: the cash book with its running balance, a member's passbook.
 * A reversed entry stays, marked; its reversal is a line of its own. Must not know: names, languages.
 */
import { type Account, legOn, savingsOf } from './accounts.ts';
import { transfersOf } from './apply.ts';
import type { Book } from './book.ts';
import type { CivilDate } from './civil-date.ts';
import type { Conditions } from './conditions/conditions.ts';
import type { Inner } from './entries/definition.ts';
import { compareEntries, type Entry, idOf } from './entry.ts';
import type { EntryId, LoanId, MeetingId, MemberId } from './ids.ts';
import { type Amount, add, negate, ZERO } from './money.ts';
import { lineOf, type ReportLine } from './report.ts';

/** A line with the day and meeting it belongs to, and who reversed it, if anyone. */
export interface DatedLine extends ReportLine {
  readonly on: CivilDate | null;
  readonly meeting: MeetingId | null;
  readonly reversedBy: EntryId | null;
}

/**
 * The entries that count among `entries`: those that wait in `book` are left out. An adoption whose line counts by itself now stays where
 * it was read out, if it moves no money.
 */
export function countedEntries(book: Book, entries: readonly Entry[]): readonly Entry[] {
  const stays = (one: Entry) => book.waitingWhy[idOf(one)] === 'needless' && transfersOf(one).length === 0;
  const waiting = new Set(book.waiting.filter((one) => !stays(one)).map(idOf));
  return [...entries]
    .filter((entry) => !waiting.has(idOf(entry)) && !book.adopted[idOf(entry)])
    .sort(compareEntries);
}

/** All counted lines in order. The day of a line is its meeting's, or the founding's. */
export function datedLines(book: Book, entries: readonly Entry[]): readonly DatedLine[] {
  const dayByMeeting = new Map<string, CivilDate>();
  for (const entry of entries) {
    if (entry.kind === 'meeting-opened') dayByMeeting.set(idOf(entry), entry.body.heldOn as CivilDate);
  }
  const reversed = new Set(Object.keys(book.reversed));
  return countedEntries(book, entries).map((entry) => ({
    ...lineOf(entry, reversed),
    on: dayByMeeting.get(entry.place) ?? book.founding?.on ?? null,
    meeting: entry.place === 'founding' || entry.place === 'between' ? null : entry.place,
    reversedBy: book.reversed[idOf(entry)] ?? null,
  }));
}

export interface CashLine extends DatedLine {
  readonly leg: Amount;
  readonly balance: Amount;
}

/** Lines that touched the account (box or bank), oldest first, each with the balance after it, in minor units. */
export function cashBook(
  book: Book,
  entries: readonly Entry[],
  account: 'box' | 'bank',
): readonly CashLine[] {
  let balance = ZERO;
  const lines: CashLine[] = [];
  for (const line of datedLines(book, entries)) {
    const leg = account === 'box' ? line.box : line.bank;
    if (leg === 0) continue;
    balance = add(balance, leg);
    lines.push({ ...line, leg, balance });
  }
  return lines;
}

export interface PassbookLine extends DatedLine {
  /** What the entry added to her savings, and her savings after it. */
  readonly savingsLeg: Amount;
  readonly savings: Amount;
  /** What it added to the principal she owes, and what she owed after it. */
  readonly loanLeg: Amount;
  readonly owed: Amount;
}

/** A member's own lines: whatever names her or moves her savings or her loans. */
export function passbook(book: Book, entries: readonly Entry[], member: MemberId): readonly PassbookLine[] {
  const loans = loansEver(entries, member);
  const byId = new Map(entries.map((entry) => [idOf(entry), entry]));
  let savings = ZERO;
  let owed = ZERO;
  const lines: PassbookLine[] = [];
  for (const line of datedLines(book, entries)) {
    const entry = byId.get(line.entry);
    if (!entry) continue;
    const transfers = transfersOf(entry);
    const savingsLeg = negate(legOn(savingsOf(member), transfers));
    let loanLeg = ZERO;
    for (const loan of loans) loanLeg = add(loanLeg, legOn(`loan/${loan}` as Account, transfers));
    const hers =
      savingsLeg !== 0 ||
      loanLeg !== 0 ||
      (line.members.includes(member) && PERSONAL.has(actingOn(entry).kind));
    if (!hers) continue;
    savings = add(savings, savingsLeg);
    owed = add(owed, loanLeg);
    lines.push({ ...line, savingsLeg, savings, loanLeg, owed });
  }
  return lines;
}

/** Kinds that belong in a passbook though they move neither savings nor loan. */
const PERSONAL: ReadonlySet<string> = new Set([
  'member-joined',
  'member-left',
  'member-settled',
  'leaver-paid',
  'withdrawal-asked',
  'opening-member',
  'deposit',
  'balances-confirmed',
  'goal-set',
  'goal-ended',
  'fine-charged',
  'fine-paid',
  'fine-waived',
  'solidarity-in',
  'solidarity-out',
  'owed-booked',
  'owed-paid',
  'carried-returned',
  'handed-to',
  'handed-by',
  'repayment',
  'loan-forgiven',
  'loan-written-off',
  'cycle-closed',
  'part-handed-over',
  'loan-rescheduled',
  'pledges-called',
  'difference-resolved',
]);

function loansEver(entries: readonly Entry[], member: MemberId): readonly LoanId[] {
  return entries.flatMap((entry) => {
    const { kind, body, id } = actingOn(entry);
    const lent = kind === 'loan-paid-out' || kind === 'opening-loan';
    return lent && body.member === member && entry.kind !== 'reversal' ? [id] : [];
  });
}

/** What a line is about: of a reversal or an adoption, the entry that it copies. */
export function actingOn(entry: Entry): Inner & { readonly id: EntryId } {
  if (entry.kind !== 'reversal' && entry.kind !== 'adopted') return { ...entry, id: idOf(entry) };
  return { ...(entry.body.of as unknown as Inner), id: String(entry.body.entry) };
}

/** The conditions that held when a meeting was sealed: what was agreed last among the entries before its seal. Null where nothing was. */
export function conditionsAt(book: Book, entries: readonly Entry[], seal: EntryId): Conditions | null {
  let held: Conditions | null = null;
  for (const entry of countedEntries(book, entries)) {
    if (entry.kind === 'conditions-agreed') held = entry.body.conditions as unknown as Conditions;
    if (idOf(entry) === seal) return held;
  }
  return held;
}
