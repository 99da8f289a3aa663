/**
 * How much of the fund one member may save, where that is agreed. Where fewer save than the percentage leaves room for (three
 * cannot each stay within 30 %), nobody is over. Source: docs/method.md, "Conditions".
 */
import { held, savingsOf } from '../accounts.ts';
import { type Book, membersNow } from '../book.ts';
import { concentrationOf } from '../conditions/in-force.ts';
import type { MemberId } from '../ids.ts';
import { type Amount, add } from '../money.ts';
import { percentDown } from '../rate.ts';
import { loanFund } from './fund.ts';
import { largestThat } from './largest.ts';

const HUNDRED = 100;

/** The most that she can save now, in minor units, where `asked` is too much; else null. */
export function savesTooMuch(
  book: Book,
  member: MemberId,
  asked: Amount,
): { readonly possible: Amount } | null {
  const percent = book.conditions ? concentrationOf(book.conditions).saves : null;
  if (percent === null) return null;
  const savers = membersNow(book).filter(({ id }) => id === member || held(book.balances, savingsOf(id)) > 0);
  const fund = loanFund(book);
  const before = held(book.balances, savingsOf(member));
  const fits = (value: Amount): boolean => add(before, value) <= percentDown(add(fund, value), percent);
  if (savers.length * Number(percent) < HUNDRED || fits(asked)) return null;
  return { possible: largestThat(asked, fits) };
}
