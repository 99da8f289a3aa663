/**
 * A leaver's parts of what was lost and earned up to her day, and what becomes of the sponsor's match for her savings. They are
 * those of a share-out on that day (share-out/), on cash basis: what others still owe is not earned yet, and money that is
 * missing in an open difference is not lost yet.
 */
import { balanceOf, held, matchOf } from '../accounts.ts';
import type { Book } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import { leavingOf, sponsorOf } from '../conditions/in-force.ts';
import type { MemberId, SponsorId } from '../ids.ts';
import { type Amount, add, larger, negate, smaller, sum, ZERO } from '../money.ts';
import { partsOf } from '../share-out/parts.ts';
import { type Holding, matchIn, type Position, surplusOf } from '../share-out/position.ts';
import { positionOf } from '../share-out/position-of.ts';
import type { ShareOutRules } from '../share-out/rules.ts';
import { split } from '../split.ts';

/** On what a member leaves: as agreed, with the answer to what may not have been asked yet. */
export interface LeavingTerms {
  readonly bearsLosses: boolean;
  readonly surplus: 'now' | 'atShareOut' | 'none';
  readonly match: 'stays' | 'returned';
  /** Null where nothing was lost, or nobody but the members can bear it. */
  readonly lossFallsOn: ShareOutRules['lossFallsOn'] | null;
}

/** A part of what was lost, in minor units: of what was booked as lost, and of a surplus below zero. */
export interface LostPart {
  readonly losses: Amount;
  readonly surplus: Amount;
}

/** In minor units. `match`: what was given for her and leaves with her; null where it stays. */
export interface PartsOfLeaver {
  readonly loss: LostPart;
  readonly surplus: Amount;
  readonly match: {
    readonly sponsor: SponsorId;
    /** Her parts in the snapshots; of the match, what was hers; what the sponsor bears of that. */
    readonly parts: Amount;
    readonly part: Amount;
    readonly loss: LostPart;
  } | null;
}

const NOTHING_LOST: LostPart = { losses: ZERO, surplus: ZERO };
export const NO_PARTS: PartsOfLeaver = { loss: NOTHING_LOST, surplus: ZERO, match: null };

/** What is lost, of which it has to be said whom it falls on: a sponsor has money here, and it was never agreed. Else zero. */
export function lossToBear(book: Book, on: CivilDate): Amount {
  if (book.conditions?.shareOut?.lossFallsOn) return ZERO;
  const position = asOfNow(book, on);
  return matchIn(position) > 0 ? add(position.losses, larger(ZERO, negate(surplusOf(position)))) : ZERO;
}

/** What was agreed, with `lossFallsOn` where that was not. */
export function termsOf(book: Book, lossFallsOn: LeavingTerms['lossFallsOn']): LeavingTerms {
  const { conditions } = book;
  const { bearsLosses, surplus } = leavingOf(conditions);
  return {
    bearsLosses,
    surplus,
    match: (conditions && sponsorOf(conditions)?.onExit) ?? 'stays',
    lossFallsOn: conditions?.shareOut?.lossFallsOn ?? lossFallsOn,
  };
}

export function partsOfLeaver(
  book: Book,
  member: MemberId,
  on: CivilDate,
  terms: LeavingTerms,
): PartsOfLeaver {
  const position = asOfNow(book, on);
  const index = position.holdings.findIndex((holding) => holding.member === member);
  const holding = position.holdings[index];
  if (!holding) return NO_PARTS;
  const { lossFallsOn } = terms;
  const parts = partsOf(position, {
    // Where a book never said by what the surplus is shared, savings count, as they do where nothing else is there.
    surplusBy: book.conditions?.shareOut?.surplusBy ?? 'savings',
    solidarityFund: 'kept',
    match: 'kept',
    lossFallsOn: lossFallsOn ?? 'membersFirst',
  });
  const lost = terms.bearsLosses ? (parts.losses[index] ?? ZERO) : ZERO;
  return {
    loss: lostPart(position, smaller(lost, holding.savings)),
    surplus: terms.surplus === 'none' ? ZERO : (parts.surplusParts[index] ?? ZERO),
    match: terms.match === 'returned' ? matchLeaving(book, position, holding, parts.loss.sponsor) : null,
  };
}

function asOfNow(book: Book, on: CivilDate): Position {
  const position = positionOf(book, on);
  const owesNothingYet = (holding: Holding) => ({ ...holding, fines: ZERO, lateFees: ZERO, interest: ZERO });
  return {
    ...position,
    inHand: add(position.inHand, balanceOf(book.balances, 'differences')),
    holdings: position.holdings.map(owesNothingYet).sort((left, right) => left.number - right.number),
  };
}

/** What was booked as lost and what is missing of the surplus, each in its measure. */
function lostPart(position: Position, part: Amount): LostPart {
  const missing = larger(ZERO, negate(surplusOf(position)));
  if (part === 0 || position.losses + missing === 0) return NOTHING_LOST;
  const [losses = ZERO, surplus = ZERO] = split(part, [position.losses, missing]);
  return { losses, surplus };
}

function matchLeaving(
  { balances, conditions, matchParts }: Book,
  position: Position,
  { member, matchPart }: Holding,
  borneBySponsor: Amount,
): PartsOfLeaver['match'] {
  const sponsor = conditions && sponsorOf(conditions)?.sponsor;
  if (!sponsor) return null;
  const all = larger(ZERO, held(balances, matchOf(sponsor)));
  const part = smaller(matchPart, all);
  const parts = larger(ZERO, matchParts[sponsor]?.[member] ?? ZERO);
  if (parts === 0 && part === 0) return null;
  const [borne = ZERO] = all > 0 ? split(borneBySponsor, [part, all - part]) : [];
  return { sponsor, parts, part, loss: lostPart(position, smaller(borne, part)) };
}

export const lostIn = ({ losses, surplus }: LostPart): Amount => sum([losses, surplus]);
