/**
 * One member, one hand-over, several lines: what she may pay out of it, what each line writes, and what is left of it.
 * All amounts in minor units. Must not know: words, React.
 */
import type { Book } from '../../../../ledger/book.ts';
import { bookDate } from '../../../../ledger/book.ts';
import type { Draft } from '../../../../ledger/entries/registry.ts';
import type { MemberId } from '../../../../ledger/ids.ts';
import { allocateRepayment, asBody, standingOn } from '../../../../ledger/loans/loan.ts';
import { type Amount, add, amount, subtract, sum, ZERO } from '../../../../ledger/money.ts';
import { finesOwed } from '../fines/fines-of.ts';
import { depositParts } from '../savings/deposit-plan.ts';
import { sumByMember } from '../today.ts';

/** A line she may add, in the order of a meeting; `asked` is what is due or agreed, null where it is hers to say. */
export type Line =
  | {
      readonly is: 'fine';
      readonly key: string;
      readonly fine: string;
      readonly name: string;
      readonly asked: Amount;
    }
  | { readonly is: 'solidarity'; readonly key: string; readonly asked: Amount | null }
  | { readonly is: 'saving'; readonly key: string; readonly asked: null }
  | {
      readonly is: 'repayment';
      readonly key: string;
      readonly loan: string;
      readonly asked: Amount | null;
      /** What of it is asked for being late. */
      readonly lateFee: Amount;
    };

export type AmountByLine = { readonly [key: string]: number };

export function linesFor(book: Book, member: MemberId): readonly Line[] {
  const day = bookDate(book);
  const fines = finesOwed(book, member).map(
    ({ fine, owed }): Line => ({
      is: 'fine',
      key: `fine:${fine.id}`,
      fine: fine.id,
      name: fine.fine,
      asked: owed,
    }),
  );
  const fund = book.conditions?.solidarityFund;
  const given = sumByMember(book, 'solidarity-in').has(member);
  const solidarity: Line[] =
    fund && fund.mode !== 'none'
      ? [
          {
            is: 'solidarity',
            key: 'solidarity',
            asked: fund.mode === 'perMeeting' && !given ? fund.amount : null,
          },
        ]
      : [];
  const loans = Object.values(book.loans)
    .filter((loan) => loan.member === member && day !== null && !standingOn(loan, day).settled)
    .map((loan): Line => {
      const { due, lateFeesDue } = standingOn(loan, day ?? loan.paidOutOn);
      const asked = due > 0 ? due : null;
      return { is: 'repayment', key: `loan:${loan.id}`, loan: loan.id, asked, lateFee: lateFeesDue };
    });
  return [...fines, ...solidarity, { is: 'saving', key: 'saving', asked: null }, ...loans];
}

/** What the line writes for this much of the hand-over, and the cash it really takes (whole shares leave a rest). */
export function draftFor(
  book: Book,
  member: MemberId,
  line: Line,
  given: Amount,
): { readonly draft: Draft; readonly cash: Amount } | null {
  switch (line.is) {
    case 'fine':
      return { draft: { kind: 'fine-paid', body: { fine: line.fine, member, amount: given } }, cash: given };
    case 'solidarity':
      return { draft: { kind: 'solidarity-in', body: { member, amount: given } }, cash: given };
    case 'saving': {
      const { saved, carried } = depositParts(book, member, given);
      const body = { member, amount: saved, carried, to: 'box' } as const;
      return { draft: { kind: 'deposit', body }, cash: add(saved, carried) };
    }
    case 'repayment': {
      const loan = book.loans[line.loan];
      const day = bookDate(book);
      if (!loan || !day) return null;
      const parts = allocateRepayment(loan, day, given);
      // What is over stays in the last part, so that the book refuses it in words instead of swallowing it.
      const principal = add(parts.principal, parts.over);
      const body = { loan: loan.id, member, ...asBody({ ...parts, principal }), to: 'box' } as const;
      return { draft: { kind: 'repayment', body }, cash: given };
    }
  }
}

export interface Round {
  readonly drafts: readonly Draft[];
  readonly written: readonly { readonly line: Line; readonly cash: Amount }[];
  /** What is left of the hand-over; below zero: so much is missing. */
  readonly left: Amount;
}

export function roundOf(book: Book, member: MemberId, handed: Amount, amounts: AmountByLine): Round {
  const written = linesFor(book, member).flatMap((line) => {
    const given = amounts[line.key] ?? 0;
    const made = given > 0 ? draftFor(book, member, line, amount(given)) : null;
    return made ? [{ line, ...made }] : [];
  });
  const used = written.length === 0 ? ZERO : sum(written.map((one) => one.cash));
  return { drafts: written.map((one) => one.draft), written, left: subtract(handed, used) };
}
