/** `shareout --book`: what a share-out of a book would come to on a day, by rules that are given. */
import * as v from 'valibot';
import { type Book, bookDate } from '../../ledger/book.ts';
import { positionOf } from '../../ledger/share-out/position-of.ts';
import { SHARE_OUT } from '../../ledger/share-out/rules.ts';
import { shareOut } from '../../ledger/share-out/share-out.ts';
import { moneyTextOf } from '../figures.ts';
import { parseJson, unreadable } from '../script/read.ts';
import { day } from '../script/shapes.ts';
import type { Calculated } from './input.ts';
import { answerOf } from './share-out.ts';

/** Without a day, the book's own last one. */
const shape = v.strictObject({ rules: SHARE_OUT, on: v.optional(day) });

export function projection(text: string, book: Book): Calculated {
  const raw = parseJson(text);
  if (!raw.ok) return raw;
  const parsed = v.safeParse(shape, raw.value);
  if (!parsed.success) return unreadable(parsed.issues[0]);
  const { rules, on } = parsed.output;
  const date = on ?? bookDate(book);
  if (date === null) return { ok: true, refused: true, document: NOT_FOUNDED };
  const done = shareOut(positionOf(book, date), rules);
  return answerOf(done, moneyTextOf(book), (member) => book.members[member]?.number ?? member);
}

const NOT_FOUNDED = { refusal: { code: 'notFounded', figures: {} } };
