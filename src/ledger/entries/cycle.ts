/**
 * The end of a cycle: the meeting decides, and the entry states what it comes to for each member; then parts are handed over one
 * by one, in cash or left as savings of the next cycle. What is not handed over stays owed to her. Sources: docs/method.md.
 */
import * as v from 'valibot';
import { held, move, owedBy, savingsOf } from '../accounts.ts';
import type { Book, MatchParts } from '../book.ts';
import { canonicalText } from '../bytes.ts';
import type { ClosedCycle } from '../closed-cycle.ts';
import { cycleBegan, leftToHand } from '../cycles.ts';
import { idOf } from '../entry.ts';
import type { EntryId, MemberId } from '../ids.ts';
import { afterPeriods } from '../loans/calendar.ts';
import { type Amount, amount, sum, ZERO } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { dropDays, giveBackDays } from '../saving-days.ts';
import { amountFromZero, COMMON, entryId, memberId } from '../shapes.ts';
import { closingOf, debtorsIn } from '../share-out/closing.ts';
import { CLOSING, type Closing } from '../share-out/closing-shape.ts';
import { closingTransfers } from '../share-out/closing-transfers.ts';
import { defineKind } from './definition.ts';
import { changeParts } from './parts.ts';
import { checkCashStep, checkMember, checkMembers, checkQuorum, dayFor } from './rules.ts';

const cycleClosed = defineKind({
  kind: 'cycle-closed',
  shape: CLOSING,
  sittings: ['meeting'],
  since: 4,
  movesCash: () => false,
  about: (body) => ({
    members: body.members.map(({ member }) => member),
    amount: sum(body.members.map(({ part }) => part)),
  }),
  check: (book, body) => {
    const { votes } = body;
    return [
      ...checkMembers(book, [...votes.for, ...votes.against, ...votes.abstained]),
      ...checkQuorum(book),
      ...checkAgreed(book, body),
      ...checkDue(book),
      ...checkFigures(book, body),
    ];
  },
  transfers: closingTransfers,
  effect(book, body, entry) {
    settle(book, body, idOf(entry));
    const ended = body.mode === 'sharedOut' && body.rules.match !== 'kept';
    const matchParts: MatchParts = ended ? { ...book.matchParts } : {};
    for (const [sponsor, parts] of Object.entries(matchParts)) changeParts(book, sponsor, asList(parts), -1);
    const waited = waitingOf(book);
    for (const member of Object.keys(waited)) waitFor(book, member, ZERO);
    book.cycles = [...book.cycles, { ...cycleOf(book, body, idOf(entry), matchParts), waited }];
  },
  undo(book, body, id) {
    unsettle(book, body, id);
    const cycle = book.cycles.find(({ entry }) => entry === id);
    if (!cycle) return;
    giveBackDays(book.savingDays, cycle.droppedDays);
    for (const [sponsor, parts] of Object.entries(cycle.matchParts))
      changeParts(book, sponsor, asList(parts), 1);
    for (const [member, part] of Object.entries(cycle.waited)) waitFor(book, member, part);
    book.cycles = book.cycles.filter(({ entry }) => entry !== id);
  },
  checkUndo: (book, _body, id) => {
    const cycle = book.cycles.find(({ entry }) => entry === id);
    const parts = cycle?.handed.map(({ entry }) => book.adopted[entry] ?? entry) ?? [];
    const later = book.cycles
      .slice(book.cycles.findIndex(({ entry }) => entry === id) + 1)
      .map(({ entry }) => entry);
    const standing = [...parts, ...(cycle ? later : [])];
    return standing.length > 0 ? [refusal('shareOutStandsUnder', { entries: standing })] : [];
  },
});

/** What of each who left waits for a share-out. */
const waitingOf = ({ leavers }: Book): Readonly<Record<MemberId, Amount>> =>
  aboveZero(Object.entries(leavers).map(([member, { atShareOut }]) => [member, atShareOut]));

function waitFor(book: Book, member: MemberId, atShareOut: Amount): void {
  const leaver = book.leavers[member];
  if (leaver) book.leavers[member] = { ...leaver, atShareOut };
}

const asList = (parts: Readonly<Record<MemberId, Amount>>) =>
  Object.entries(parts).map(([member, part]) => ({ member, part }));

/** By what is agreed; another way than is agreed for the cycle is a matter of the meeting. */
function checkAgreed({ conditions }: Book, { mode, rules }: Closing): readonly Refusal[] {
  const { shareOut, cycle } = conditions ?? {};
  if (!shareOut || !cycle) return [refusal('shareOutNotAgreed', {})];
  const agreed = shareOut.lossFallsOn === null ? { ...shareOut, lossFallsOn: rules.lossFallsOn } : shareOut;
  const refusals: Refusal[] = [];
  if (canonicalText(agreed) !== canonicalText(rules))
    refusals.push(refusal('badBody', { path: 'body.rules', problem: 'not what is agreed' }));
  if (cycle.mode !== mode) refusals.push(refusal('otherCycleAgreed', { agreed: cycle.mode }));
  return refusals;
}

/** The last meeting before the end of the period may close it. */
function checkDue(book: Book): readonly Refusal[] {
  const { conditions } = book;
  const began = cycleBegan(book);
  if (!conditions?.cycle || !began) return [];
  const ends = afterPeriods(began, conditions.cycle.every, 1);
  const next = afterPeriods(dayFor(book, undefined), conditions.meetings, 1);
  return next <= ends ? [refusal('cycleNotOver', { ends })] : [];
}

/** The entry says what the book comes to, to the cent and for each member. */
function checkFigures(book: Book, body: Closing): readonly Refusal[] {
  const { mode, rules, votes, decision } = body;
  const closed = closingOf(book, dayFor(book, undefined), { mode, rules, votes });
  if (!closed.ok) {
    if (closed.code === 'sharesUnpriced') return [refusal('sharesUnpriced', {})];
    if (closed.code === 'lossFallsOnNobody') return [refusal('lossFallsOnNobody', {})];
    return [refusal('tooFewMembers', { least: 2, members: 0 })];
  }
  const right = decision === undefined ? closed.closing : { ...closed.closing, decision };
  if (canonicalText(right) !== canonicalText(body))
    return [refusal('badBody', { path: 'body', problem: 'not the figures of the book' })];
  const debtors = debtorsIn(body);
  if (debtors.length === 0) return [];
  const members = debtors.map(({ member }) => member);
  return [refusal('debtorsOweMore', { members, owed: sum(debtors.map(({ owes }) => owes)) })];
}

/** What is netted is paid. */
function settle(book: Book, { loans, fines }: Closing, entry: EntryId): void {
  const on = dayFor(book, undefined);
  for (const { loan, lateFee, interest, principal } of loans) {
    const found = book.loans[loan];
    const payment = { entry, way: 'paid' as const, on, principal, interest, lateFee };
    if (found) book.loans[loan] = { ...found, payments: [...found.payments, payment] };
  }
  for (const { fine, amount: paid } of fines) {
    const found = book.fines[fine];
    if (found) book.fines[fine] = { ...found, settlements: [...found.settlements, { entry, amount: paid }] };
  }
}

function unsettle(book: Book, { loans, fines }: Closing, id: EntryId): void {
  for (const { loan } of loans) {
    const found = book.loans[loan];
    if (found) book.loans[loan] = { ...found, payments: found.payments.filter(({ entry }) => entry !== id) };
  }
  for (const { fine } of fines) {
    const found = book.fines[fine];
    if (found)
      book.fines[fine] = { ...found, settlements: found.settlements.filter(({ entry }) => entry !== id) };
  }
}

/** Also ends the savings × days of the cycle. */
function cycleOf(
  book: Book,
  body: Closing,
  entry: EntryId,
  matchParts: MatchParts,
): Omit<ClosedCycle, 'waited'> {
  const on = dayFor(book, undefined);
  const savings = Object.fromEntries(
    Object.keys(book.members).map((member) => [member, held(book.balances, savingsOf(member))]),
  );
  return {
    entry,
    on,
    mode: body.mode,
    toHand: aboveZero(body.members.map(({ member, paid }) => [member, paid])),
    toSponsor: aboveZero(body.match.map(({ sponsor, paid }) => [sponsor, paid])),
    handed: [],
    droppedDays: dropDays(book.savingDays, savings, on),
    interestThatDay: aboveZero(interestOn(book, on)),
    matchParts,
  };
}

const aboveZero = (list: readonly (readonly [string, Amount])[]): Record<string, Amount> =>
  Object.fromEntries(list.filter(([, value]) => value > 0));

/** What each paid of interest on that day up to now. */
function interestOn(book: Book, day: ClosedCycle['on']): readonly (readonly [MemberId, Amount])[] {
  const paid = new Map<MemberId, Amount>();
  for (const { member, payments } of Object.values(book.loans))
    for (const { way, on, interest } of payments)
      if (way === 'paid' && on === day) paid.set(member, amount((paid.get(member) ?? 0) + interest));
  return [...paid];
}

const partHandedOver = defineKind({
  kind: 'part-handed-over',
  shape: v.pipe(
    v.strictObject({
      ...COMMON,
      cycle: entryId,
      member: memberId,
      /** From the box into her hand. */
      cash: amountFromZero,
      /** What she leaves as savings of the next cycle. */
      saved: amountFromZero,
    }),
    v.check(({ cash, saved }) => cash + saved > 0, 'a part of nothing'),
  ),
  sittings: ['meeting'],
  since: 4,
  movesCash: ({ cash }) => cash > 0,
  about: (body) => ({ members: [body.member], amount: sum([body.cash, body.saved]) }),
  check(book, body) {
    const cycle = book.cycles.find(({ entry }) => entry === body.cycle);
    if (!cycle) return [refusal('unknownEntry', { entry: body.cycle })];
    const { member, cash, saved } = body;
    const left = leftToHand(book, cycle, member);
    const refusals: Refusal[] = [...checkCashStep(book, cash), ...checkShares(book, saved)];
    if (saved > 0) refusals.push(...checkMember(book, member));
    // Whoever comes for it is named, with two who see it: `leaver-paid`.
    if ((book.leavers[member]?.cause ?? 'leaves') !== 'leaves')
      refusals.push(refusal('receiverNeeded', { member }));
    const asked = sum([cash, saved]);
    if (cash > left.cash) refusals.push(refusal('partTooLow', { member, available: left.cash, asked: cash }));
    if (asked > left.savable)
      refusals.push(refusal('owedTooLow', { member, available: left.savable, asked }));
    return refusals;
  },
  transfers: ({ member, cash, saved }) => [
    ...move('box', owedBy(member), cash),
    ...move(savingsOf(member), owedBy(member), saved),
  ],
  effect: (book, { cycle, member, cash, saved }, entry) =>
    change(book, cycle, (handed) => [...handed, { entry: idOf(entry), member, cash, saved }]),
  undo: (book, { cycle }, id) => change(book, cycle, (handed) => handed.filter(({ entry }) => entry !== id)),
});

function change(
  book: Book,
  cycle: EntryId,
  into: (handed: ClosedCycle['handed']) => ClosedCycle['handed'],
): void {
  book.cycles = book.cycles.map((one) => (one.entry === cycle ? { ...one, handed: into(one.handed) } : one));
}

/** Savings in shares are whole ones, also those of the next cycle; how many a meeting takes is not asked. */
function checkShares({ conditions }: Book, saved: Amount): readonly Refusal[] {
  if (conditions?.saving.mode !== 'shares') return [];
  const { price } = conditions.saving;
  const rest = amount(saved % price);
  return rest === 0
    ? []
    : [refusal('notWholeShares', { price, asked: saved, below: amount(saved - rest), rest })];
}

export const CYCLE = [cycleClosed, partHandedOver] as const;
