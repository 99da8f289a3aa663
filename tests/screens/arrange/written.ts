/** Lines that no screen of the walk writes, by the real `decide`: as one phone, in one sheet of its own. */
import type { Book } from '../../../src/ledger/book.ts';
import { type Command, decide } from '../../../src/ledger/decide.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import type { PhoneId } from '../../../src/ledger/ids.ts';

export interface Written {
  readonly book: Book;
  readonly entries: readonly Entry[];
}

export interface Desk {
  readonly phone: PhoneId;
  readonly sheet: string;
  readonly nextNumber: number;
}

export function written(book: Book, command: Command, desk: Desk): Written {
  const claimedAt = new Date().toISOString();
  const intent = `${desk.sheet}-${desk.nextNumber}`;
  const decision = decide(book, command, { ...desk, claimedAt, intent });
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return decision;
}
