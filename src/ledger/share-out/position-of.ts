/**
 * The position of a book on a day: the same for a projection in the middle of a cycle and for the share-out itself. Loans are
 * counted at what settles them that day. What is below zero in an account counts on the other side.
 */
import {
  type Account,
  balanceOf,
  carriedOf,
  held,
  heldByStem,
  matchOf,
  owedBy,
  savingsOf,
  stemOf,
} from '../accounts.ts';
import type { Book, Member } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import { interestPaidIn } from '../cycles.ts';
import { fineOwed } from '../entries/rules.ts';
import type { SponsorId } from '../ids.ts';
import { matchPartOf } from '../loans/limit.ts';
import { standingOn } from '../loans/loan.ts';
import { type Amount, add, amount, larger, negate, sum, ZERO } from '../money.ts';
import { savingDaysOn } from '../saving-days.ts';
import type { Holding, Position } from './position.ts';

/** @param on the day of the share-out, or up to which savings × days, interest and late fees are counted. */
export function positionOf(book: Book, on: CivilDate): Position {
  const { balances, conditions } = book;
  const holdings = Object.values(book.members)
    .map((member) => holdingOf(book, member, on))
    .filter(isConcerned);
  return {
    box: held(balances, 'box'),
    bank: held(balances, 'bank'),
    inHand: heldByStem(balances, 'in-hand'),
    solidarityFund: above(held(balances, 'solidarity-fund')),
    matches: sponsorsIn(book).map((sponsor) => above(held(balances, matchOf(sponsor)))),
    losses: above(held(balances, 'losses')),
    cashStep: conditions?.box.cashStep ?? amount(1),
    sharePrice: conditions?.saving.mode === 'shares' ? conditions.saving.price : null,
    startAt: holdings.length === 0 ? 0 : book.meetingsOpened % holdings.length,
    holdings,
  };
}

/** Whose match ever came here, in the order of `matches`. */
export const sponsorsIn = ({ balances }: Book): readonly SponsorId[] =>
  (Object.keys(balances) as Account[])
    .filter((account) => stemOf(account) === 'match')
    .map((account): SponsorId => account.slice(account.indexOf('/') + 1))
    .sort();

const above = (value: Amount): Amount => larger(ZERO, value);
const below = (value: Amount): Amount => larger(ZERO, negate(value));

/** Who has left bore her part when she did, and has none of what is shared: what stays of her savings is owed to her. */
function holdingOf(book: Book, member: Member, on: CivilDate): Holding {
  const holding = asMember(book, member, on);
  if (member.leftOn === null) return holding;
  const isOwed = add(holding.isOwed, holding.savings);
  return { ...holding, savings: ZERO, savingDays: 0n, interestPaid: ZERO, matchPart: ZERO, isOwed };
}

function asMember(book: Book, { id, number, leftOn }: Member, on: CivilDate): Holding {
  const savings = held(book.balances, savingsOf(id));
  const carried = held(book.balances, carriedOf(id));
  const owed = balanceOf(book.balances, owedBy(id));
  const fines = Object.values(book.fines).filter(({ member }) => member === id);
  const loans = Object.values(book.loans).filter(({ member }) => member === id);
  const standings = loans.map((loan) => standingOn(loan, on));
  const principal = sum(standings.map(({ principalOwed }) => principalOwed));
  return {
    member: id,
    number,
    isMember: leftOn === null,
    savings: above(savings),
    savingDays: savingDaysOn(book.savingDays, id, savings, on),
    interestPaid: interestPaidIn(book, id, loans),
    matchPart: matchPartOf(book, id, above(savings)),
    isOwed: sum([above(carried), below(owed), below(principal)]),
    fines: sum(fines.map((fine) => fineOwed(book, fine.id))),
    lateFees: sum(standings.map(({ lateFeesDue }) => lateFeesDue)),
    interest: sum(standings.map(({ interestDue, interestToCome }) => add(interestDue, interestToCome))),
    principal: above(principal),
    owes: sum([above(owed), below(savings), below(carried)]),
  };
}

/** Members, and who has left and has something open. */
const isConcerned = ({ isMember, savings, isOwed, fines, lateFees, interest, principal, owes }: Holding) =>
  isMember || sum([savings, isOwed, fines, lateFees, interest, principal, owes]) > 0;
