/**
 * What members pledge of their own savings for a loan: the shape, and what is checked when it is paid out. A memo without
 * transfers; it lives on the loan and ends with it (loans/pledges.ts).
 */
import * as v from 'valibot';
import type { Book } from '../book.ts';
import { guarantorsOf } from '../conditions/in-force.ts';
import type { MemberId } from '../ids.ts';
import { freeToPledge } from '../loans/free-savings.ts';
import { type Amount, sum } from '../money.ts';
import { percentUp } from '../rate.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { amountFromOne, memberId } from '../shapes.ts';
import { checkMembers, checkPresent } from './rules.ts';

/** How many can vouch for one loan. */
export const MOST_PLEDGES = 40;

/** Amounts by member, each once. */
export const PARTS = v.pipe(
  v.array(v.strictObject({ member: memberId, amount: amountFromOne })),
  v.minLength(1),
  v.maxLength(MOST_PLEDGES),
  v.check(
    (parts) => new Set(parts.map(({ member }) => member)).size === parts.length,
    'the same member twice',
  ),
);

/** By member, each once. Loans written before there were pledges have no such field: nobody vouched. */
export const PLEDGES = v.exactOptional(PARTS);

interface Pledge {
  readonly member: MemberId;
  readonly amount: Amount;
}

interface Pledged {
  readonly member: MemberId;
  readonly amount: Amount;
  readonly pledges?: readonly Pledge[];
  readonly replaces?: string | undefined;
}

/** What cannot be true of pledges, also of a loan from paper: who vouches is a member, and not the borrower. */
export function checkGuarantors(book: Book, { member, pledges = [] }: Pick<Pledged, 'member' | 'pledges'>) {
  const guarantors = pledges.map((pledge) => pledge.member);
  return [
    ...checkMembers(book, guarantors),
    ...(guarantors.includes(member) ? [refusal('pledgeForHerself', { member })] : []),
  ];
}

/**
 * Each says yes in the room and pledges what is free of her own; and they are enough, as agreed. What stands in for a loan
 * that was handed over is a fact: it is not asked again who is here, and what is free.
 */
export function checkPledges(book: Book, body: Pledged): readonly Refusal[] {
  const { pledges = [], replaces } = body;
  return [
    ...checkGuarantors(book, body),
    ...(replaces === undefined ? pledges.flatMap((pledge) => checkPledge(book, pledge)) : []),
    ...checkEnough(book, body.amount, pledges),
  ];
}

function checkPledge(book: Book, { member, amount: asked }: Pledge): readonly Refusal[] {
  const available = freeToPledge(book, member);
  const tooHigh = asked > available ? [refusal('pledgeTooHigh', { member, available, asked })] : [];
  return [...checkPresent(book, [member]), ...tooHigh];
}

function checkEnough(book: Book, lent: Amount, pledges: readonly Pledge[]): readonly Refusal[] {
  if (!book.conditions) return [];
  const agreed = guarantorsOf(book.conditions);
  if (agreed.mode === 'none') return pledges.length > 0 ? [refusal('pledgesNotAgreed', {})] : [];
  const refusals: Refusal[] = [];
  if (pledges.length < agreed.least)
    refusals.push(refusal('guarantorsTooFew', { needed: agreed.least, named: pledges.length }));
  const needed = percentUp(lent, agreed.percent);
  const pledged = sum(pledges.map((pledge) => pledge.amount));
  if (pledged < needed) refusals.push(refusal('pledgesTooLow', { needed, pledged }));
  return refusals;
}
