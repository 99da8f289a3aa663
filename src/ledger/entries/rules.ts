/** Checks that several kinds share. Each returns the refusals that hold; `foremost` picks the one that is said. */
import { type AttendanceStatus, type Book, bookDate, membersNow } from '../book.ts';
import { type CivilDate, civilDate } from '../civil-date.ts';
import type { LoanTerms, Votes } from '../conditions/conditions.ts';
import { type Pieces, pieceKey } from '../currency.ts';
import type { EntryId, FineId, LoanId, MemberId, PhoneId } from '../ids.ts';
import { isOffMonths } from '../loans/schedule.ts';
import { type Amount, amount, sum } from '../money.ts';
import type { Phone } from '../phones.ts';
import { shareOfPeople } from '../rate.ts';
import { type Refusal, refusal } from '../refusal.ts';

export function checkMember(book: Book, member: MemberId): readonly Refusal[] {
  const found = book.members[member];
  if (!found) return [refusal('unknownMember', { member })];
  return found.leftOn === null ? [] : [refusal('memberLeft', { member })];
}

export function checkMembers(
  book: Book,
  members: readonly (MemberId | null | undefined)[],
): readonly Refusal[] {
  return members.flatMap((member) => (member ? checkMember(book, member) : []));
}

/** Cash is a multiple of the smallest sum that the box can pay. The figures name the two nearest that it can. */
export function checkCashStep(book: Book, cash: Amount): readonly Refusal[] {
  const cashStep = book.conditions?.box.cashStep ?? amount(1);
  const over = Math.abs(cash) % cashStep;
  if (over === 0) return [];
  const below = amount(Math.abs(cash) - over);
  return [refusal('notCashStep', { cashStep, amount: cash, below, above: amount(below + cashStep) })];
}

export function checkPieces(book: Book, pieces: Pieces): readonly Refusal[] {
  const known = new Set(book.founding?.currency.denominations.map(pieceKey) ?? []);
  return Object.keys(pieces)
    .filter((piece) => !known.has(piece))
    .map((piece) => refusal('piecesUnknown', { piece }));
}

export function checkLoan(book: Book, loan: LoanId): readonly Refusal[] {
  return book.loans[loan] ? [] : [refusal('unknownLoan', { loan })];
}

/** Terms that a loan can be paid back by. */
export const checkTerms = (terms: LoanTerms): readonly Refusal[] =>
  isOffMonths(terms) ? [refusal('instalmentsNotMonthly', {})] : [];

export function checkFine(book: Book, fine: FineId): readonly Refusal[] {
  return book.fines[fine] ? [] : [refusal('unknownFine', { fine })];
}

/** What is still owed of a fine: charged less paid and waived. */
export function fineOwed(book: Book, fine: FineId): Amount {
  const found = book.fines[fine];
  return found ? amount(found.amount - sum(found.settlements.map((part) => part.amount))) : amount(0);
}

/** The day of an entry: the one of what it stands in for after a correction, else the meeting's, else the founding's. */
export function dayFor(book: Book, replaces: EntryId | undefined): CivilDate {
  const kept = replaces === undefined ? undefined : book.dayByReversed[replaces];
  return kept ?? bookDate(book) ?? civilDate('1970-01-01');
}

/** Who acts in the room has not been marked as away. */
export function checkPresent(book: Book, members: readonly MemberId[]): readonly Refusal[] {
  return members.flatMap((member) => {
    const status = book.open?.attendance[member]?.status;
    return status === undefined || HERE.has(status) ? [] : [refusal('notPresent', { member })];
  });
}

const HERE: ReadonlySet<AttendanceStatus> = new Set<AttendanceStatus>(['present', 'late']);

/** Enough members are there to decide; asked once attendance is taken, where a quorum is agreed. */
export function checkQuorum(book: Book): readonly Refusal[] {
  const { conditions, open } = book;
  if (!conditions || !open || Object.keys(open.attendance).length === 0) return [];
  const members = membersNow(book);
  const needed = shareOfPeople(members.length, conditions.decisions.quorumPercent);
  const present = members.filter(({ id }) => {
    const status = open.attendance[id]?.status;
    if (status === 'represented') return conditions.represented.countsForQuorum;
    return status !== undefined && HERE.has(status);
  }).length;
  return present < needed ? [refusal('quorumMissing', { needed, present })] : [];
}

/** One member, one vote. */
export function checkOneVote({ for: agreed, against, abstained }: Votes): readonly Refusal[] {
  const voted = [...agreed, ...against, ...abstained];
  const twice = voted.find((member, at) => voted.indexOf(member) !== at);
  return twice === undefined ? [] : [refusal('votedTwice', { member: twice })];
}

/**
 * Whether these votes agree by the conditions that hold: nobody against where it is by consensus; else more than half of those who are
 * there, or of those who voted where attendance was not taken. Nothing binds before the first conditions.
 */
export function checkAgreed({ conditions, open }: Book, votes: Votes): readonly Refusal[] {
  if (!conditions) return [];
  const agreed = votes.for.length;
  if (conditions.decisions.by === 'consensus') {
    const against = votes.against.length;
    return against > 0 ? [refusal('notByConsensus', { against })] : atLeast(1, agreed);
  }
  const came = Object.values(open?.attendance ?? {}).filter(({ status }) => HERE.has(status)).length;
  const voted = agreed + votes.against.length + votes.abstained.length;
  return atLeast(Math.floor(Math.max(came, voted) / 2) + 1, agreed);
}

const atLeast = (needed: number, agreed: number): readonly Refusal[] =>
  agreed < needed ? [refusal('noMajority', { needed, agreed })] : [];

/** A loan that has repayments, or a new plan, is reversed only after them; the refusal names them (an adopted one by its adoption). */
export function checkNoRepayments(book: Book, loan: LoanId): readonly Refusal[] {
  const { payments = [], rescheduled = [] } = book.loans[loan] ?? {};
  const repayments = [...payments, ...rescheduled].map(({ entry }) => book.adopted[entry] ?? entry);
  return repayments.length > 0 ? [refusal('loanHasRepayments', { loan, repayments })] : [];
}

/** Phones of members that may write: those that a removal does not act on. */
export const memberPhones = (book: Book): readonly Phone[] =>
  Object.values(book.phones).filter(({ role, removal }) => role === 'member' && !removal?.acts);

export function checkKnownPhone(book: Book, phone: PhoneId): readonly Refusal[] {
  const known = book.phones[phone];
  if (!known) return [refusal('unknownPhone', { phone })];
  return known.removal?.acts ? [refusal('phoneRemoved', { phone })] : [];
}

/** A phone that may have the pen: a member's, known and not removed. */
export function checkMemberPhone(book: Book, phone: PhoneId): readonly Refusal[] {
  const refused = checkKnownPhone(book, phone);
  if (refused.length > 0 || book.phones[phone]?.role === 'member') return refused;
  return [refusal('notForThisPhone', { phone })];
}
