/**
 * The data of a sealed meeting: ids and figures only, drawn from its entries and its seal, so that it is byte-identical for
 * ever, across app versions (L8). Names and words are joined when it is shown.
 */
import { type Account, type BalanceByAccount, legOn } from './accounts.ts';
import { transfersOf } from './apply.ts';
import { actsAnywhere, kinds } from './entries/registry.ts';
import { type Entry, idOf, type JsonObject } from './entry.ts';
import type { EntryId, LoanId, MeetingId, MemberId } from './ids.ts';
import type { Amount } from './money.ts';
import { grantsIn, sealedIn, turnsTo } from './order/grants.ts';
import { type HeadList, headsFrom, isOfTurn, reaches } from './order/turns.ts';
import type { PenTurn } from './phones.ts';

/** A line of the minutes. `box` and `bank` are what the entry added (below zero: took), in minor units. */
export interface ReportLine {
  readonly entry: EntryId;
  readonly kind: string;
  readonly members: readonly MemberId[];
  readonly amount: Amount | null;
  readonly loan: LoanId | null;
  readonly text: string | null;
  readonly box: Amount;
  readonly bank: Amount;
  readonly reversedHere: boolean;
}

export interface MeetingReport {
  readonly meeting: MeetingId;
  readonly opening: JsonObject;
  readonly lines: readonly ReportLine[];
  readonly seal: JsonObject;
}

export function lineOf(entry: Entry, reversed: ReadonlySet<EntryId>): ReportLine {
  const about = kinds(entry.kind)?.about(entry.body, kinds) ?? {};
  const transfers = transfersOf(entry);
  return {
    entry: idOf(entry),
    kind: entry.kind,
    members: about.members ?? [],
    amount: about.amount ?? null,
    loan: about.loan ?? null,
    text: about.text ?? null,
    box: legOn('box', transfers),
    bank: legOn('bank', transfers),
    reversedHere: reversed.has(idOf(entry)),
  };
}

/**
 * The report of a sealed meeting from the entries of its place in order (opening first); what its seal does not cover, and
 * what was not written with the pen, is left out. Null where there is no seal among them: an open meeting has no report yet.
 * @param sealed the seal that stands, where there may be two; else the first.
 */
export function meetingReport(entries: readonly Entry[], sealed?: EntryId): MeetingReport | null {
  const opening = entries.find((entry) => entry.kind === 'meeting-opened');
  if (!opening) return null;
  const grants = grantsIn(opening, entries, { byMember: () => true, isMember: () => true });
  const seal = entries.find(
    (entry) =>
      entry.kind === 'meeting-sealed' &&
      sealedIn(grants, entry) !== undefined &&
      (sealed === undefined || idOf(entry) === sealed),
  );
  const turn = seal && sealedIn(grants, seal);
  if (!turn) return null;
  const isLine = lineCheck(opening, seal, turnsTo(turn, grants, seal));
  const covered = entries.filter(isLine);
  const reversed = new Set(
    covered.filter((entry) => entry.kind === 'reversal').map((entry) => String(entry.body.entry)),
  );
  return {
    meeting: idOf(opening),
    opening: opening.body,
    lines: covered.map((entry) => lineOf(entry, reversed)),
    seal: seal.body,
  };
}

/** What arrives late or was written by another phone is no part of the meeting, and never changes its report. */
function lineCheck(opening: Entry, seal: Entry, turns: readonly PenTurn[]): (entry: Entry) => boolean {
  const covers = headsFrom(seal.body.covers as unknown as HeadList);
  return (entry) =>
    entry !== opening &&
    entry !== seal &&
    entry.place === seal.place &&
    reaches(covers, entry) &&
    isOfTurn(turns, entry) &&
    !actsAnywhere(entry.kind);
}

/** The balances that a seal states, as the fold holds them. */
export function sealedBalances(seal: Entry): BalanceByAccount {
  const stated = seal.body.balances as unknown as readonly {
    readonly account: Account;
    readonly balance: Amount;
  }[];
  return Object.fromEntries(stated.map(({ account, balance }) => [account, balance]));
}
