/**
 * `limit`: the most that members can borrow, by conditions as a book script gives them and what they have, owe and the box
 * holds. A book is made of these figures and asked, as the screens ask theirs.
 */
import * as v from 'valibot';
import { carriedOf, inHand, loanAccount, matchOf, owedBy, savingsOf } from '../../ledger/accounts.ts';
import { type Book, emptyBook, type Loan } from '../../ledger/book.ts';
import { civilDate } from '../../ledger/civil-date.ts';
import type { Conditions } from '../../ledger/conditions/conditions.ts';
import type { Currency } from '../../ledger/currency.ts';
import { limitOf } from '../../ledger/loans/limit.ts';
import { type Amount, negate, sum, toDecimalText, ZERO } from '../../ledger/money.ts';
import { limitFigures } from '../figures.ts';
import { agreedConditions } from '../play/agree.ts';
import { agreementEntries, agreesOnce } from '../script/agreement.ts';
import { readInCurrency } from '../script/read.ts';
import { currencyShape } from '../script/script.ts';
import { moneyShapes } from '../script/shapes.ts';
import { pledgesShape } from '../script/steps-loans.ts';
import type { Calculated } from './input.ts';

const shape = (currency: Currency) => {
  const money = moneyShapes(currency);
  const perhaps = v.optional(money.fromZero, '0');
  return v.pipe(
    v.strictObject({
      currency: currencyShape,
      ...agreementEntries(money),
      box: perhaps,
      bank: perhaps,
      /** Money on its way, in the hands of a member. */
      inHand: perhaps,
      solidarityFund: perhaps,
      members: v.pipe(
        v.array(
          v.strictObject({
            savings: perhaps,
            /** Her parts of the sponsor's matches, as the snapshots said. */
            matchPart: perhaps,
            /** Principal of her loans that is not paid back. */
            owes: perhaps,
            /** Change that is kept for her. */
            carried: perhaps,
            /** What the community owes her otherwise. */
            owedToHer: perhaps,
            /** She left; what is still hers is not lent. */
            left: v.optional(v.boolean(), false),
            /** Who vouches for what she owes, by number. */
            pledges: v.optional(pledgesShape(money), []),
            /** What others would pledge for a new loan of hers. */
            offered: perhaps,
          }),
          'expected a list of members',
        ),
        v.maxLength(999),
      ),
    }),
    v.check((one) => agreesOnce(one), 'give "conditions", or "template" with "changes"'),
    v.check(
      ({ members }) => members.every(({ owes, pledges }) => owes > 0 || pledges.length === 0),
      'pledges are for what a member owes',
    ),
    v.check(
      ({ members }) =>
        members.every(({ pledges }) => pledges.every((pledge) => pledge.member <= members.length)),
      'who pledges is one of the members',
    ),
  );
};

type Given = v.InferOutput<ReturnType<typeof shape>>;

export function limit(text: string): Calculated {
  const read = readInCurrency(text, shape);
  if (!read.ok) return read;
  const { value: given, currency } = read;
  const book = bookOf(given, agreedConditions(given, currency, null));
  const money = (value: Amount): string => toDecimalText(value, currency.digits);
  const members = Object.keys(book.members).map((id, index) => {
    const found = limitOf(book, id, given.members[index]?.offered);
    return {
      member: index + 1,
      savings: money(found?.savings ?? ZERO),
      ...(found && limitFigures(found, money)),
    };
  });
  return { ok: true, document: { members } };
}

const DAY = civilDate('2001-01-01');

const idAt = (number: number): string => `member-${number}`;

/** A book that holds these figures and nothing else: balances as the accounts have them, a loan for what a member owes. */
function bookOf(given: Given, conditions: Conditions | null): Book {
  const book = emptyBook();
  book.conditions = conditions;
  book.balances = { box: given.box, bank: given.bank, 'solidarity-fund': negate(given.solidarityFund) };
  book.balances[inHand(idAt(1))] = given.inHand;
  const sponsor = conditions?.match.mode === 'sponsor' ? conditions.match.sponsor : null;
  const parts: Record<string, Amount> = {};
  given.members.forEach((member, index) => {
    const id = idAt(index + 1);
    book.members[id] = { id, number: index + 1, joinedOn: DAY, leftOn: member.left ? DAY : null };
    book.balances[savingsOf(id)] = negate(member.savings);
    book.balances[carriedOf(id)] = negate(member.carried);
    book.balances[owedBy(id)] = negate(member.owedToHer);
    parts[id] = member.matchPart;
    if (member.owes === 0 || !conditions) return;
    const loan = loanOf(member, conditions, index + 1);
    book.loans[loan.id] = loan;
    book.balances[loanAccount(loan.id)] = member.owes;
  });
  if (sponsor !== null) {
    book.matchParts[sponsor] = parts;
    book.balances[matchOf(sponsor)] = negate(sum(Object.values(parts)));
  }
  return book;
}

const loanOf = (
  { owes, pledges }: Given['members'][number],
  conditions: Conditions,
  number: number,
): Loan => ({
  id: `loan-${number}:1`,
  member: idAt(number),
  principal: owes,
  paidOutOn: DAY,
  terms: conditions.loans.terms,
  cashStep: conditions.box.cashStep,
  interestSettledBy: null,
  paidOnPaper: ZERO,
  purpose: null,
  pledges: pledges.map((pledge) => ({ member: idAt(pledge.member), amount: pledge.amount })),
  payments: [],
});
