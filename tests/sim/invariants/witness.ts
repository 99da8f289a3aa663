/**
 * S7: what the witness says at a start, against the disk itself. It never accuses wrongly, notices whatever is missing of what
 * it knows, and knows the last line that somebody was told is written.
 */
import type { WitnessVerdict } from '../../../src/store/store.ts';
import { type Phone, rowsOf } from '../phone/phone.ts';
import { BOOK } from '../world/book.ts';
import { holds } from '../world/violation.ts';

export const markOf = ({ witness }: Phone): string | null => witness.getItem(`caixeta.book.${BOOK}`);

/** @param mark what the witness knew when it was asked: another tab may have made it forget since. */
export function lookAtVerdict(phone: Phone, mark: string | null, verdict: WitnessVerdict): void {
  const [, sheet = '', number = '0'] = /^(.*):(\d+)$/u.exec(mark ?? '') ?? [];
  const isThere = rowsOf(phone, 'entries').has(JSON.stringify([BOOK, sheet, Number(number)]));
  const lost = rowsOf(phone, 'books').size === 0 ? 'databaseEmptied' : 'databaseBehind';
  const right = mark === null || isThere ? 'ok' : lost;
  holds(
    verdict.code === right,
    'S7',
    () => `${phone.name} starts with ${verdict.code}, its disk is ${right}`,
  );
  const isEmptied = mark !== null && phone.struck === 'emptied' && verdict.code === 'ok';
  holds(!isEmptied, 'S7', () => `${phone.name} was emptied and starts as if it were new`);
}

export function lookAtMark(phone: Phone, id: string): void {
  holds(
    markOf(phone) === id,
    'S7',
    () => `the witness of ${phone.name} knows ${markOf(phone)}, told was ${id}`,
  );
}
