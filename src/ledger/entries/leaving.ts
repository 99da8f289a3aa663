/**
 * A member leaves with everything of hers settled, or what became free of hers afterwards is settled and handed over. The entry
 * carries its figures; they are those that leaving/settlement.ts comes to on that day, or it is refused.
 */
import * as v from 'valibot';
import {
  balanceOf,
  carriedOf,
  inHand,
  loanAccount,
  matchOf,
  move,
  owedBy,
  savingsOf,
  type Transfer,
} from '../accounts.ts';
import type { Book } from '../book.ts';
import { canonicalText } from '../bytes.ts';
import { LOSS_FALLS_ON } from '../conditions/share-out.ts';
import { idOf } from '../entry.ts';
import type { EntryId, MemberId } from '../ids.ts';
import { lossToBear, lostIn, termsOf } from '../leaving/parts.ts';
import { type Settlement, settlementOf } from '../leaving/settlement.ts';
import { type Amount, add, larger, negate, smaller, subtract, ZERO } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import {
  amountFromZero,
  type CashPlace,
  COMMON,
  cardId,
  entryId,
  memberId,
  place,
  plainId,
} from '../shapes.ts';
import { defineKind } from './definition.ts';
import { changeParts } from './parts.ts';
import { checkCashStep, checkMember, checkMembers, checkPresent, dayFor } from './rules.ts';
import { checkEnoughStay, leave, stay } from './staying.ts';

const LOST = v.strictObject({ losses: amountFromZero, surplus: amountFromZero });

/** What she has and owes, as it is settled. */
const NETTED = {
  savings: amountFromZero,
  held: amountFromZero,
  carried: amountFromZero,
  inHand: amountFromZero,
  fines: v.pipe(v.array(v.strictObject({ fine: entryId, amount: amountFromZero })), v.maxLength(999)),
  loans: v.pipe(
    v.array(
      v.strictObject({
        loan: entryId,
        lateFee: amountFromZero,
        interest: amountFromZero,
        principal: amountFromZero,
      }),
    ),
    v.maxLength(999),
  ),
  loss: LOST,
  surplus: amountFromZero,
  match: v.nullable(
    v.strictObject({ sponsor: plainId, parts: amountFromZero, part: amountFromZero, loss: LOST }),
  ),
};

const HANDED = { paid: amountFromZero, from: place };

interface Body extends Settlement {
  readonly member: MemberId;
  readonly paid: Amount;
  readonly from: CashPlace;
  readonly replaces?: EntryId | undefined;
}

const figuresIn = (body: Settlement): Settlement => {
  const { savings, held, carried, inHand: hands, fines, loans, loss, surplus, match } = body;
  return { savings, held, carried, inHand: hands, fines, loans, loss, surplus, match };
};

/** Everything goes through what is owed to her or by her: what is left there is what stays. */
function settling(body: Body): readonly Transfer[] {
  const { member, loss, match } = body;
  const hers = owedBy(member);
  return [
    ...move(hers, savingsOf(member), subtract(body.savings, body.held)),
    ...move(hers, carriedOf(member), body.carried),
    ...move(inHand(member), hers, body.inHand),
    ...move('losses', hers, loss.losses),
    ...move('surplus', hers, loss.surplus),
    ...move(hers, 'surplus', body.surplus),
    ...body.fines.flatMap((fine) => move('fines', hers, fine.amount)),
    ...body.loans.flatMap(({ loan, lateFee, interest, principal }) => [
      ...move('fines', hers, lateFee),
      ...move('interest', hers, interest),
      ...move(loanAccount(loan), hers, principal),
    ]),
    ...(match ? move('losses', matchOf(match.sponsor), match.loss.losses) : []),
    ...(match ? move('surplus', matchOf(match.sponsor), match.loss.surplus) : []),
    ...move(body.from, hers, body.paid),
  ];
}

/** The figures are those of the book, and no more is handed over than is hers today. */
function checkFigures(book: Book, body: Body, expected: ReturnType<typeof settlementOf>): readonly Refusal[] {
  const { member, paid, from } = body;
  const same = canonicalText(figuresIn(body)) === canonicalText(expected.figures);
  if (!same) {
    const found = subtract(add(body.savings, add(body.carried, body.surplus)), lostIn(body.loss));
    return [refusal('settlementDiffers', { member, expected: expected.payable, found })];
  }
  const refusals: Refusal[] = from === 'box' ? [...checkCashStep(book, paid)] : [];
  const { payable, atShareOut } = expected;
  const figures = { member, available: payable, asked: paid };
  if (paid > add(payable, atShareOut)) refusals.push(refusal('owedTooLow', figures));
  else if (paid > payable) refusals.push(refusal('waitsForShareOut', figures));
  return refusals;
}

function settle(book: Book, body: Body, entry: EntryId): void {
  const on = dayFor(book, body.replaces);
  for (const { fine, amount } of body.fines) {
    const found = book.fines[fine];
    if (found) book.fines[fine] = { ...found, settlements: [...found.settlements, { entry, amount }] };
  }
  for (const { loan, ...parts } of body.loans) {
    const found = book.loans[loan];
    const payment = { entry, way: 'paid' as const, on, ...parts };
    if (found) book.loans[loan] = { ...found, payments: [...found.payments, payment] };
  }
}

/** What the community owes her once this is posted. */
const isOwed = (book: Book, member: MemberId): Amount =>
  larger(ZERO, negate(balanceOf(book.balances, owedBy(member))));

function unsettle(book: Book, body: Body, entry: EntryId): void {
  for (const { fine } of body.fines) {
    const found = book.fines[fine];
    const settlements = found?.settlements.filter((one) => one.entry !== entry) ?? [];
    if (found) book.fines[fine] = { ...found, settlements };
  }
  for (const { loan } of body.loans) {
    const found = book.loans[loan];
    const payments = found?.payments.filter((one) => one.entry !== entry) ?? [];
    if (found) book.loans[loan] = { ...found, payments };
  }
}

const memberSettled = defineKind({
  kind: 'member-settled',
  shape: v.pipe(
    v.strictObject({
      ...COMMON,
      member: memberId,
      cause: v.picklist(['leaves', 'died', 'missing']),
      /** Why she goes, or whom what is hers goes to. */
      text: v.nullable(cardId),
      terms: v.strictObject({
        bearsLosses: v.boolean(),
        surplus: v.picklist(['now', 'atShareOut', 'none']),
        match: v.picklist(['stays', 'returned']),
        lossFallsOn: v.nullable(LOSS_FALLS_ON),
      }),
      ...NETTED,
      ...HANDED,
    }),
    v.check((body) => body.held <= body.savings, 'more held than saved'),
    v.check((body) => body.cause === 'leaves' || body.paid === 0, 'somebody else receives it, later'),
  ),
  sittings: ['meeting'],
  since: 4,
  movesCash: (body) => body.paid > 0 && body.from === 'box',
  about: (body) => ({ members: [body.member], amount: body.paid, text: body.text }),
  check(book, body) {
    const { member, terms } = body;
    const gone = checkMember(book, member);
    if (gone.length > 0) return gone;
    const on = dayFor(book, body.replaces);
    const refusals: Refusal[] = [...checkEnoughStay(book)];
    const agreed = termsOf(book, terms.lossFallsOn);
    if (canonicalText(agreed) !== canonicalText(terms)) refusals.push(refusal('leavingTerms', { member }));
    if (terms.lossFallsOn === null && lossToBear(book, on) > 0) refusals.push(refusal('lossRuleNeeded', {}));
    return [...refusals, ...checkFigures(book, body, settlementOf(book, member, on, terms))];
  },
  transfers: settling,
  effect(book, body, entry) {
    const { member, cause, text, match } = body;
    settle(book, body, idOf(entry));
    if (match) changeParts(book, match.sponsor, [{ member, part: match.parts }], -1);
    leave(book, member, dayFor(book, body.replaces));
    book.leavers[member] = {
      entry: idOf(entry),
      cause,
      text,
      atShareOut: body.terms.surplus === 'atShareOut' ? smaller(body.surplus, isOwed(book, member)) : ZERO,
      payments: [],
    };
  },
  undo(book, body, id) {
    unsettle(book, body, id);
    const { member, match } = body;
    if (match) changeParts(book, match.sponsor, [{ member, part: match.parts }], 1);
    const on = book.members[member]?.leftOn;
    if (on) book.dayByReversed[id] = on;
    stay(book, member);
    delete book.leavers[member];
  },
  checkUndo(book, { member }) {
    const payments = book.leavers[member]?.payments ?? [];
    return payments.length > 0 ? [refusal('leaverHasPayments', { member, payments })] : [];
  },
});

/** Who is named receives it, and two of the members see it, where she cannot come for it herself. */
function checkReceiver(book: Book, body: Handed): readonly Refusal[] {
  const { member, receiver, witnesses } = body;
  const cause = book.leavers[member]?.cause ?? 'leaves';
  if (cause === 'leaves' || body.paid === 0) return [];
  const refusals: Refusal[] = [...checkMembers(book, witnesses), ...checkPresent(book, witnesses)];
  if (receiver === null) refusals.push(refusal('receiverNeeded', { member }));
  const named = new Set(witnesses).size;
  if (named < 2) refusals.push(refusal('twoPeopleNeeded', { named }));
  return refusals;
}

interface Handed extends Body {
  readonly receiver: string | null;
  readonly witnesses: readonly MemberId[];
}

const leaverPaid = defineKind({
  kind: 'leaver-paid',
  shape: v.pipe(
    v.strictObject({
      ...COMMON,
      member: memberId,
      receiver: v.nullable(cardId),
      witnesses: v.pipe(v.array(memberId), v.maxLength(5)),
      ...NETTED,
      ...HANDED,
    }),
    v.check((body) => body.held <= body.savings, 'more held than saved'),
    v.check(
      ({ loss, surplus, match }) => lostIn(loss) + surplus === 0 && match === null,
      'parts of one who left',
    ),
    v.check((body) => body.paid > 0 || settling(body).length > 0, 'nothing is settled'),
  ),
  sittings: ['meeting'],
  since: 4,
  movesCash: (body) => body.paid > 0 && body.from === 'box',
  about: (body) => ({ members: [body.member], amount: body.paid, text: body.receiver }),
  check(book, body) {
    const { member } = body;
    const found = book.members[member];
    if (!found) return [refusal('unknownMember', { member })];
    if (found.leftOn === null) return [refusal('memberStays', { member })];
    const expected = settlementOf(book, member, dayFor(book, body.replaces), null);
    return [...checkReceiver(book, body), ...checkFigures(book, body, expected)];
  },
  transfers: settling,
  effect(book, body, entry) {
    settle(book, body, idOf(entry));
    const leaver = book.leavers[body.member];
    if (!leaver) return;
    book.leavers[body.member] = { ...leaver, payments: [...leaver.payments, idOf(entry)] };
  },
  undo(book, body, id) {
    unsettle(book, body, id);
    const leaver = book.leavers[body.member];
    if (!leaver) return;
    const payments = leaver.payments.filter((one) => one !== id);
    book.leavers[body.member] = { ...leaver, payments };
  },
});

export const LEAVING = [memberSettled, leaverPaid] as const;
