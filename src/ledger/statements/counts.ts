/** Count sheets: every count of the box, piece by piece, with what the book said at that moment. */
import type { Book } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Pieces } from '../currency.ts';
import type { BodyByKind } from '../entries/registry.ts';
import { type Entry, idOf } from '../entry.ts';
import type { EntryId, MeetingId, MemberId } from '../ids.ts';
import { type Amount, add, subtract, ZERO } from '../money.ts';
import { datedLines } from '../statement.ts';
import { meetingsIn } from './meetings.ts';

/** Amounts in minor units; `difference` is counted − expected. */
export interface CountSheet {
  readonly entry: EntryId;
  readonly on: CivilDate | null;
  readonly meeting: MeetingId | null;
  readonly number: number | null;
  readonly moment: 'opening' | 'closing';
  readonly pieces: Pieces;
  readonly counted: Amount;
  readonly expected: Amount;
  readonly difference: Amount;
  readonly counters: readonly MemberId[];
}

export function countSheets(book: Book, entries: readonly Entry[]): readonly CountSheet[] {
  const byId = new Map(entries.map((entry) => [idOf(entry), entry]));
  const numberById = new Map(meetingsIn(book, entries).map(({ id, number }) => [id, number]));
  const sheets: CountSheet[] = [];
  let box = ZERO;
  for (const line of datedLines(book, entries)) {
    box = add(box, line.box);
    if (line.kind !== 'box-counted') continue;
    const entry = byId.get(line.entry);
    if (!entry) continue;
    const { moment, pieces, counted, counters } = entry.body as unknown as BodyByKind['box-counted'];
    sheets.push({
      entry: line.entry,
      on: line.on,
      meeting: line.meeting,
      number: numberById.get(line.meeting ?? '') ?? null,
      moment,
      pieces,
      counted,
      expected: box,
      difference: subtract(counted, box),
      counters,
    });
  }
  return sheets;
}
