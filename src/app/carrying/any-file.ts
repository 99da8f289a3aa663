/** What a file is that somebody chose or sent: a book, a parcel for the group's phones, a month's totals, or none of these. Must not know: screens, words. */
import type { SignedTotals } from '../../ledger/open/totals.ts';
import type { BookFile, BookFileProblem } from '../../store/book-file.ts';
import { isParcel } from '../../sync/file/parcel.ts';
import { MOST_TOTALS_BYTES, openTotals, type TotalsProblem } from '../../sync/totals.ts';
import type { Bytes } from '../../sync/wire/write.ts';
import type { Parts } from '../state/parts.ts';

/** A book of ten years has about a quarter of this. */
const MOST_BYTES = 268_435_456;

export type AnyFile =
  | { readonly is: 'parcel'; readonly bytes: Bytes }
  | { readonly is: 'book'; readonly file: BookFile }
  | { readonly is: 'totals'; readonly signed: SignedTotals; readonly pictures: readonly number[] }
  | { readonly is: 'badTotals'; readonly code: Exclude<TotalsProblem, 'notTotals'> }
  | { readonly is: 'badBook'; readonly code: Exclude<BookFileProblem['code'], Unknown> }
  | { readonly is: 'unknown'; readonly code: Unknown | 'unreadable' };

/** By which a text is no book at all. */
const UNKNOWN = ['tooLarge', 'notJson', 'notABookFile'] as const;
type Unknown = (typeof UNKNOWN)[number];
const isUnknown = (code: BookFileProblem['code']): code is Unknown => UNKNOWN.some((one) => one === code);

/** @param bytes how many there were; of what is far too large the file may hold nothing. */
export async function readAnyFile(
  parts: Pick<Parts, 'joining' | 'readBookFile'>,
  file: Blob,
  bytes = file.size,
): Promise<AnyFile> {
  if (bytes > MOST_BYTES) return { is: 'unknown', code: 'tooLarge' };
  const content = await file.arrayBuffer().catch(() => null);
  if (content === null) return { is: 'unknown', code: 'unreadable' };
  const whole = new Uint8Array(content);
  if (isParcel(whole)) return { is: 'parcel', bytes: whole };
  const text = new TextDecoder().decode(whole);
  const totals =
    whole.length > MOST_TOTALS_BYTES ? null : await openTotals((await parts.joining()).crypto, text);
  if (totals?.ok) return { is: 'totals', signed: totals.signed, pictures: totals.pictures };
  if (totals && totals.code !== 'notTotals') return { is: 'badTotals', code: totals.code };
  const parsed = await parts.readBookFile(text);
  if (parsed.ok) return { is: 'book', file: parsed.file };
  const { code } = parsed;
  return isUnknown(code) ? { is: 'unknown', code } : { is: 'badBook', code };
}
