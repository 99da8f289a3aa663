/**
 * What those who vouched paid for a borrower out of their savings, and what she owes them for it: a debt between members,
 * remembered by the loan. What she brings goes to them first, to each in the proportion that is owed her.
 * Must not know: why they were called on.
 */
import type { Loan, Part } from '../book.ts';
import type { MemberId } from '../ids.ts';
import { type Amount, add, larger, smaller, subtract, sum, ZERO } from '../money.ts';
import { split } from '../split.ts';

const partOf = (parts: readonly Part[] | undefined, member: MemberId): Amount =>
  sum((parts ?? []).filter((part) => part.member === member).map((part) => part.amount));

const paidBy = ({ payments }: Loan, member: MemberId): Amount =>
  sum(payments.map((payment) => partOf(payment.from, member)));

/** What is left of each pledge when it was called on before, in the order of the pledges. */
export const pledgesLeft = (loan: Loan): readonly Part[] =>
  loan.pledges.map(({ member, amount }) => ({
    member,
    amount: larger(ZERO, subtract(amount, paidBy(loan, member))),
  }));

/** What the borrower owes each of those who paid for her, in the order of the pledges; none where nobody did. */
export const owedToGuarantors = (loan: Loan): readonly Part[] =>
  loan.pledges
    .map(({ member }) => ({
      member,
      amount: subtract(paidBy(loan, member), sum(loan.payments.map(({ back }) => partOf(back, member)))),
    }))
    .filter(({ amount }) => amount > 0);

/**
 * `whole` in parts by weight, each at most her weight, none of nothing.
 * @param startAt who is served first where remainders are equal.
 */
export function partsOf(whole: Amount, weights: readonly Part[], startAt = 0): readonly Part[] {
  if (whole <= 0 || weights.every(({ amount }) => amount === 0)) return [];
  const parts = split(
    whole,
    weights.map(({ amount }) => amount),
    startAt,
  );
  return weights
    .map(({ member }, index) => ({ member, amount: parts[index] ?? ZERO }))
    .filter(({ amount }) => amount > 0);
}

/** What of a repayment goes back to them, and what is left for the fund. */
export function takeBack(
  loan: Loan,
  paid: Amount,
): { readonly back: readonly Part[]; readonly rest: Amount } {
  const owed = owedToGuarantors(loan);
  const taken = smaller(paid, sumOfParts(owed));
  return { back: partsOf(taken, owed), rest: subtract(paid, taken) };
}

export const sumOfParts = (parts: readonly Part[] = []): Amount =>
  parts.reduce((all, { amount }) => add(all, amount), ZERO);
