/**
 * What holds where a book says nothing: conditions that came after the first books are left out there, and an entry's bytes
 * never change, so their meaning is said here and nowhere else. It is what the app did before there was a choice; null
 * where nobody was asked (L7). Everything that acts on such a condition reads it from here.
 */
import { amount } from '../money.ts';
import type { Conditions, Sharing } from './conditions.ts';

type Sponsor = Extract<Conditions['match'], { readonly mode: 'sponsor' }>;
type Stated<Part, Field extends keyof Part> = Omit<Part, Field> & {
  readonly [Key in Field]-?: Exclude<Part[Key], undefined>;
};

/** A sponsor's terms with nothing left out. */
type SponsorInForce = Stated<Sponsor, 'base' | 'most' | 'every' | 'eligible' | 'onExit'>;

/** Conditions with nothing left out; `cycle`, `shareOut` and `sharing` are null where they were not agreed. */
export type InForce = Omit<
  Stated<Conditions, 'people' | 'withdrawalNotice' | 'concentration' | 'leaving' | 'joining' | 'readAloud'>,
  'loans' | 'match' | 'cycle' | 'shareOut' | 'sharing'
> & {
  readonly loans: Stated<Conditions['loans'], 'guarantors'>;
  readonly match: { readonly mode: 'none' } | SponsorInForce;
  readonly cycle: NonNullable<Conditions['cycle']> | null;
  readonly shareOut: NonNullable<Conditions['shareOut']> | null;
  readonly sharing: Sharing | null;
};

export const peopleOf = (conditions: Conditions | null): InForce['people'] => conditions?.people ?? 'women';

export const concentrationOf = ({ concentration }: Conditions): InForce['concentration'] =>
  concentration ?? { owes: null, saves: null };

export const guarantorsOf = ({ loans }: Conditions): InForce['loans']['guarantors'] =>
  loans.guarantors ?? { mode: 'none' };

/** Null without a sponsor. */
export function sponsorOf({ match }: Conditions): SponsorInForce | null {
  if (match.mode === 'none') return null;
  return {
    ...match,
    base: match.base ?? 'notYetMatched',
    most: match.most ?? { member: null, community: null },
    every: match.every ?? null,
    eligible: match.eligible ?? { savings: amount(0), attendancePercent: 0 },
    onExit: match.onExit ?? 'stays',
  };
}

/** On what a member leaves before the end; also where nothing is agreed yet. */
export const leavingOf = (conditions: Conditions | null): InForce['leaving'] =>
  conditions?.leaving ?? { bearsLosses: true, surplus: 'none' };

export const withdrawalNoticeOf = ({ withdrawalNotice }: Conditions): InForce['withdrawalNotice'] =>
  withdrawalNotice ?? null;

export const joiningOf = ({ joining }: Conditions): InForce['joining'] => joining ?? 'none';

/** Null where nobody was asked yet: then nothing is sent, and phones of the team are let in as before there was a choice. */
export const sharingOf = (conditions: Conditions | null): InForce['sharing'] => conditions?.sharing ?? null;

/** All conditions, as they hold. */
export function inForce(conditions: Conditions): InForce {
  return {
    ...conditions,
    people: peopleOf(conditions),
    withdrawalNotice: withdrawalNoticeOf(conditions),
    concentration: concentrationOf(conditions),
    loans: { ...conditions.loans, guarantors: guarantorsOf(conditions) },
    match: sponsorOf(conditions) ?? { mode: 'none' },
    cycle: conditions.cycle ?? null,
    shareOut: conditions.shareOut ?? null,
    leaving: leavingOf(conditions),
    joining: joiningOf(conditions),
    readAloud: conditions.readAloud ?? 'totals',
    sharing: sharingOf(conditions),
  };
}
