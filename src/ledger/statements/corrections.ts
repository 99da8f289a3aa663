/**
 * The list of corrections: every reversal in the book (L6), with the line that it took back, what was written instead, who
 * wrote it and why. Newest last.
 */
import type { Book } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Inner } from '../entries/definition.ts';
import { type Entry, idOf } from '../entry.ts';
import type { CardId, EntryId, MeetingId, MemberId, PhoneId } from '../ids.ts';
import type { Amount } from '../money.ts';
import { countedEntries, type DatedLine, datedLines } from '../statement.ts';
import { meetingsIn } from './meetings.ts';

export interface CorrectionLine {
  readonly reversal: EntryId;
  /** When and in which meeting it was corrected. */
  readonly on: CivilDate | null;
  readonly meeting: MeetingId | null;
  readonly number: number | null;
  /** Who wrote in that meeting, and with which phone; null in the founding. */
  readonly writer: MemberId | null;
  readonly phone: PhoneId;
  readonly reason: CardId | null;
  /** The line that was taken back, as it was written. */
  readonly entry: EntryId;
  readonly kind: string;
  readonly writtenOn: CivilDate | null;
  readonly members: readonly MemberId[];
  readonly amount: Amount | null;
  /** What stands in for it; none where it was only taken back. */
  readonly instead: readonly Pick<DatedLine, 'entry' | 'kind' | 'members' | 'amount'>[];
}

export function correctionsIn(book: Book, entries: readonly Entry[]): readonly CorrectionLine[] {
  const counted = countedEntries(book, entries);
  const lineById = new Map(datedLines(book, entries).map((line) => [line.entry, line]));
  const meetingById = new Map(meetingsIn(book, entries).map((meeting) => [meeting.id, meeting]));
  return counted
    .filter(({ kind }) => kind === 'reversal')
    .map((reversal): CorrectionLine => {
      const id = idOf(reversal);
      const entry = String(reversal.body.entry);
      const [own, taken] = [lineById.get(id), lineById.get(entry)];
      const meeting = own?.meeting ? meetingById.get(own.meeting) : undefined;
      return {
        reversal: id,
        on: own?.on ?? null,
        meeting: own?.meeting ?? null,
        number: meeting?.number ?? null,
        writer: meeting?.writer ?? null,
        phone: reversal.phone,
        reason: (reversal.body.reason as CardId | null) ?? null,
        entry,
        kind: kindIn(reversal),
        writtenOn: taken?.on ?? null,
        members: own?.members ?? [],
        amount: own?.amount ?? null,
        instead: insteadOf(counted, entry, lineById),
      };
    });
}

/** Of an adoption that was taken back, the kind of what had been adopted. */
function kindIn(reversal: Entry): string {
  let copied = reversal.body.of as unknown as Inner;
  while (copied.kind === 'adopted') copied = copied.body.of as unknown as Inner;
  return copied.kind;
}

function insteadOf(
  counted: readonly Entry[],
  entry: EntryId,
  lineById: ReadonlyMap<EntryId, DatedLine>,
): CorrectionLine['instead'] {
  return counted
    .filter(({ body }) => body.replaces === entry)
    .flatMap((one) => {
      const line = lineById.get(idOf(one));
      if (!line) return [];
      const { kind, members, amount } = line;
      return [{ entry: line.entry, kind, members, amount }];
    });
}
