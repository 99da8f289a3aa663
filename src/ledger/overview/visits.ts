/**
 * Why a community needs a visit, by rules that a person can check: each is a reason with its day and figures, and none is a score.
 * Pure: today comes as an argument. Source: docs/method.md, "Across communities". Must not know: words.
 */
import { addDays, type CivilDate } from '../civil-date.ts';
import type { DifferenceId, EntryId, PhoneId } from '../ids.ts';
import type { Amount } from '../money.ts';
import type { CommunitySummary } from './summary.ts';

export type VisitReason =
  /** Phones disagree, and nothing is sealed until people choose. */
  | { readonly is: 'clash'; readonly since: CivilDate; readonly entry: EntryId; readonly number: number }
  | {
      readonly is: 'boxDifference';
      readonly since: CivilDate;
      readonly difference: DifferenceId;
      readonly number: number;
      readonly missing: Amount;
      readonly tooMuch: Amount;
    }
  /** A meeting was opened and not sealed. */
  | { readonly is: 'leftOpen'; readonly since: CivilDate }
  | { readonly is: 'meetingOverdue'; readonly since: CivilDate }
  | {
      readonly is: 'loansOverdue';
      readonly since: CivilDate;
      readonly loans: number;
      readonly overdue: Amount;
    }
  /** `meetings`: sealed since the longest silent of them was heard of. */
  | { readonly is: 'phonesSilent'; readonly phones: readonly PhoneId[]; readonly meetings: number };

/** The worst first: what stops the community, then its money, its meetings, its loans, its phones. */
export const REASONS = [
  'clash',
  'boxDifference',
  'leftOpen',
  'meetingOverdue',
  'loansOverdue',
  'phonesSilent',
] as const satisfies readonly VisitReason['is'][];

/** Days that a meeting may be late, or open, before somebody goes there: lines may still be on their way. */
const GRACE_DAYS = 3;
/** Sealed meetings; the same stretch after which a phone is no longer waited for (place.ts). */
const SILENT_MEETINGS = 3;

/** In the order of REASONS; empty where nothing calls for a visit. */
export function visitReasons(summary: CommunitySummary, today: CivilDate): readonly VisitReason[] {
  return [
    ...clash(summary),
    ...boxDifference(summary),
    ...meetings(summary, today),
    ...loansOverdue(summary),
    ...phonesSilent(summary),
  ];
}

function clash({ clashes }: CommunitySummary): readonly VisitReason[] {
  const [oldest] = [...clashes].sort((left, right) => compare(left.since, right.since));
  if (!oldest) return [];
  return [{ is: 'clash', since: oldest.since, entry: oldest.entry, number: clashes.length }];
}

function boxDifference({ differences }: CommunitySummary): readonly VisitReason[] {
  if (!differences) return [];
  const { oldest: difference, ...figures } = differences;
  return [{ is: 'boxDifference', difference, ...figures }];
}

function meetings({ openSince, nextOn }: CommunitySummary, today: CivilDate): readonly VisitReason[] {
  const isLate = (day: CivilDate | null): day is CivilDate =>
    day !== null && addDays(day, GRACE_DAYS) < today;
  if (isLate(openSince)) return [{ is: 'leftOpen', since: openSince }];
  return isLate(nextOn) ? [{ is: 'meetingOverdue', since: nextOn }] : [];
}

function loansOverdue({ overdueSince, indicators }: CommunitySummary): readonly VisitReason[] {
  if (overdueSince === null || indicators.loansPastDue === 0) return [];
  const { loansPastDue: loans, overdue } = indicators;
  return [{ is: 'loansOverdue', since: overdueSince, loans, overdue }];
}

/** One that never wrote may well be there and read: it is no reason to go. */
function phonesSilent({ phones }: CommunitySummary): readonly VisitReason[] {
  const silent = phones.flatMap(({ phone, meetingsAgo }) =>
    meetingsAgo !== null && meetingsAgo >= SILENT_MEETINGS ? [{ phone, meetingsAgo }] : [],
  );
  if (silent.length === 0) return [];
  const meetings = Math.max(...silent.map(({ meetingsAgo }) => meetingsAgo));
  return [{ is: 'phonesSilent', phones: silent.map(({ phone }) => phone), meetings }];
}

/** Phones that wrote no line in the last three meetings, or never. */
export const notHeardOf = ({ phones }: CommunitySummary): number =>
  phones.filter(({ meetingsAgo }) => meetingsAgo === null || meetingsAgo >= SILENT_MEETINGS).length;

export interface Visit {
  readonly summary: CommunitySummary;
  readonly reasons: readonly VisitReason[];
}

/**
 * The order of an overview: by the worst reason of each; of the same one, what has lasted longer; then who has more reasons. What has none
 * comes last, by name.
 */
export function worstFirst(left: Visit, right: Visit): number {
  const [one, other] = [left.reasons[0], right.reasons[0]];
  return (
    rankOf(one) - rankOf(other) ||
    longerFirst(one, other) ||
    right.reasons.length - left.reasons.length ||
    compare(left.summary.name, right.summary.name)
  );
}

const rankOf = (reason: VisitReason | undefined): number =>
  reason ? REASONS.indexOf(reason.is) : REASONS.length;

function longerFirst(one: VisitReason | undefined, other: VisitReason | undefined): number {
  if (!one || !other) return 0;
  if (one.is === 'phonesSilent') return other.is === 'phonesSilent' ? other.meetings - one.meetings : 0;
  return other.is === 'phonesSilent' ? 0 : compare(one.since, other.since);
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
