/**
 * What the minutes of a sealed meeting show, drawn from its own entries: who was there, the lines, the figures of the seal.
 * The figures never change; names and words are joined where it is shown. Must not know: React, words.
 */
import type { Attendance, AttendanceStatus, Book } from '../../../../ledger/book.ts';
import type { Pieces } from '../../../../ledger/currency.ts';
import type { BodyByKind } from '../../../../ledger/entries/registry.ts';
import type { Entry } from '../../../../ledger/entry.ts';
import { type BookFigures, figuresOf } from '../../../../ledger/figures.ts';
import type { EntryId, MemberId } from '../../../../ledger/ids.ts';
import {
  type MeetingReport,
  meetingReport,
  type ReportLine,
  sealedBalances,
} from '../../../../ledger/report.ts';
import { countedEntries } from '../../../../ledger/statement.ts';

export interface SealedMeeting {
  readonly report: MeetingReport;
  readonly opening: BodyByKind['meeting-opened'];
  readonly seal: BodyByKind['meeting-sealed'];
  /** The entry that closed it. */
  readonly entry: Entry;
  readonly figures: BookFigures;
  readonly pieces: Pieces;
  readonly attendance: ReadonlyMap<AttendanceStatus, readonly MemberId[]>;
  /** The lines people want to read: without the marks of attendance, which stand above. */
  readonly lines: readonly ReportLine[];
  /** Lines that a later meeting corrected → the reversal. */
  readonly correctedLater: Readonly<Record<EntryId, EntryId>>;
}

const ABOVE: ReadonlySet<string> = new Set(['attendance-marked', 'representation-confirmed']);

/** Null while the meeting is not sealed, or where it is not in the book. */
export function sealedMeeting(book: Book, entries: readonly Entry[]): SealedMeeting | null {
  const counted = countedEntries(book, entries);
  const report = meetingReport(counted);
  const sealEntry = counted.find((entry) => entry.kind === 'meeting-sealed');
  if (!report || !sealEntry) return null;
  const seal = report.seal as unknown as BodyByKind['meeting-sealed'];
  const lines = report.lines.filter((line) => !ABOVE.has(line.kind));
  const later = lines.flatMap((line) => {
    const reversal = line.reversedHere ? undefined : book.reversed[line.entry];
    return reversal ? [[line.entry, reversal] as const] : [];
  });
  return {
    report,
    opening: report.opening as unknown as BodyByKind['meeting-opened'],
    seal,
    entry: sealEntry,
    figures: figuresOf({ ...book, balances: sealedBalances(sealEntry) }),
    pieces: seal.pieces,
    attendance: attendanceOf(counted),
    lines,
    correctedLater: Object.fromEntries(later),
  };
}

/** The latest mark of each member. */
function attendanceOf(entries: readonly Entry[]): SealedMeeting['attendance'] {
  const markByMember = new Map<MemberId, Attendance>();
  for (const entry of entries) {
    if (entry.kind !== 'attendance-marked') continue;
    const { marks } = entry.body as unknown as BodyByKind['attendance-marked'];
    for (const { member, status, by } of marks) markByMember.set(member, { status, by });
  }
  const byStatus = new Map<AttendanceStatus, MemberId[]>();
  for (const [member, { status }] of markByMember) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), member]);
  }
  return byStatus;
}
