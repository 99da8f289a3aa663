/** Every line of the book that moved money, in order: for a spreadsheet and for programs. Must not know: languages. */
import { transfersOf } from '../apply.ts';
import type { CivilDate } from '../civil-date.ts';
import { idOf } from '../entry.ts';
import type { EntryId, MemberId } from '../ids.ts';
import { type Amount, toDecimalText } from '../money.ts';
import { datedLines } from '../statement.ts';
import { meetingsIn } from '../statements/meetings.ts';
import { type Cell, EMPTY, numberCell, textCell } from './csv.ts';
import { COLUMNS, type LineColumn, type OpenBook, type OpenWords } from './open-book.ts';

/** Amounts in minor units; `box` and `bank` are what came in, below zero what went out. */
export interface OpenLine {
  readonly entry: EntryId;
  readonly on: CivilDate | null;
  /** Its number; null where it was written in no meeting. */
  readonly meeting: number | null;
  readonly kind: string;
  /** Nobody where it may not be told. */
  readonly members: readonly MemberId[];
  readonly amount: Amount | null;
  readonly box: Amount;
  readonly bank: Amount;
  /** It was taken back by a later line, which is there too. */
  readonly corrected: boolean;
  readonly note: string | null;
}

export function openLines({ book, entries, mayName, textOf }: OpenBook): readonly OpenLine[] {
  const moved = new Set(entries.filter((entry) => transfersOf(entry).length > 0).map(idOf));
  const numberById = new Map(meetingsIn(book, entries).map(({ id, number }) => [id, number]));
  return datedLines(book, entries)
    .filter(({ entry }) => moved.has(entry))
    .map(({ entry, on, meeting, kind, members, amount, box, bank, reversedBy, text }) => ({
      entry,
      on,
      meeting: numberById.get(meeting ?? '') ?? null,
      kind,
      members: mayName ? members : [],
      amount,
      box,
      bank,
      corrected: reversedBy !== null,
      // A note can say whose it is.
      note: mayName ? textOf(text) : null,
    }));
}

/** The heads and then a row a line, of all communities. */
export function lineRows(books: readonly OpenBook[], words: OpenWords): readonly (readonly Cell[])[] {
  const rows = books.flatMap((one) =>
    openLines(one).map((line) => {
      const cells = cellsOf(line, one, words);
      return COLUMNS.map((column) => cells[column]);
    }),
  );
  return [COLUMNS.map((column) => textCell(words.column(column))), ...rows];
}

function cellsOf(
  line: OpenLine,
  { book, nameOf }: OpenBook,
  words: OpenWords,
): Readonly<Record<LineColumn, Cell>> {
  const { founding, members } = book;
  const money = (value: Amount | null) =>
    value === null ? EMPTY : numberCell(toDecimalText(value, founding?.currency.digits ?? 0));
  const numbers = line.members.flatMap((member) => members[member]?.number ?? []);
  const [only, ...more] = numbers;
  return {
    community: textCell(founding?.name ?? ''),
    currency: textCell(founding?.currency.code ?? ''),
    day: textCell(line.on ?? ''),
    meeting: line.meeting === null ? EMPTY : numberCell(line.meeting),
    kind: textCell(words.kind(line.kind)),
    member: only === undefined ? EMPTY : more.length === 0 ? numberCell(only) : textCell(numbers.join(' + ')),
    name: textCell(line.members.flatMap((member) => nameOf(member) ?? []).join(', ')),
    amount: money(line.amount),
    box: money(line.box),
    bank: money(line.bank),
    corrected: line.corrected ? textCell(words.yes) : EMPTY,
    note: textCell(line.note ?? ''),
  };
}
