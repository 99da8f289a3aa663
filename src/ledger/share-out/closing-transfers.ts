/**
 * What the closing of a cycle moves. Each member's account `owed` is where all of hers meets: her part is owed to her, what she
 * owes is taken from it, and what is left is handed over, or stays. The accounts of the cycle end in `surplus`.
 * Must not know: the book.
 */
import { carriedOf, loanAccount, matchOf, move, owedBy, savingsOf, type Transfer } from '../accounts.ts';
import { type Amount, add, subtract, sum } from '../money.ts';
import type { Closing, ClosingMember } from './closing-shape.ts';

export function closingTransfers(closing: Closing): readonly Transfer[] {
  const { loss, match, solidarityFund, members, mode } = closing;
  return [
    ...netted(closing),
    ...ended(closing),
    ...match.flatMap((one) => move('surplus', matchOf(one.sponsor), add(one.loss, one.shared))),
    ...move('surplus', 'solidarity-fund', add(loss.solidarityFund, solidarityFund.shared)),
    ...members.flatMap((one) => ofMember(one, mode === 'sharedOut')),
  ];
}

/** What was not paid becomes income, and the principal her debt. */
const netted = ({ loans, fines }: Closing): readonly Transfer[] => [
  ...fines.flatMap(({ member, amount }) => move('fines', owedBy(member), amount)),
  ...loans.flatMap(({ loan, member, lateFee, interest, principal }) => [
    ...move('fines', owedBy(member), lateFee),
    ...move('interest', owedBy(member), interest),
    ...move(loanAccount(loan), owedBy(member), principal),
  ]),
];

function ended({ ended: had, loans, fines }: Closing): readonly Transfer[] {
  const of = (list: readonly Amount[]): Amount => sum(list);
  const charged = add(of(fines.map(({ amount }) => amount)), of(loans.map(({ lateFee }) => lateFee)));
  return [
    ...move('surplus', 'interest', add(had.interest, of(loans.map(({ interest }) => interest)))),
    ...move('surplus', 'fines', add(had.fines, charged)),
    ...move('surplus', 'income', had.income),
    ...move('expenses', 'surplus', had.expenses),
    ...move('losses', 'surplus', had.losses),
  ];
}

/** In a fund that goes on her savings stay, less her part of a loss. */
function ofMember(one: ClosingMember, ends: boolean): readonly Transfer[] {
  const { member, savings, carried, loss, match, solidarityFund, surplus } = one;
  const owed = owedBy(member);
  return [
    ...move('surplus', savingsOf(member), loss),
    ...(ends ? move(owed, savingsOf(member), subtract(savings, loss)) : []),
    ...(ends ? move(owed, carriedOf(member), carried) : []),
    ...move(owed, 'surplus', sum([match, solidarityFund, surplus])),
  ];
}
