/** What this phone gives to the group's other phones: the whole book for a file, the newest meeting for pictures. */
import type { Entry } from '../../ledger/entry.ts';
import type { BookId } from '../../ledger/ids.ts';
import type { WriteFailure } from '../../store/store.ts';
import { gatherBook, gatherLines } from '../../sync/file/gather.ts';
import { parcelBytes } from '../../sync/file/parcel.ts';
import { MOST_FRAMED_BYTES, pictured } from '../../sync/qr/frames.ts';
import type { Bytes } from '../../sync/wire/write.ts';
import type { JoiningParts } from '../state/joining-parts.ts';

type NoKeys = { readonly ok: false; readonly code: 'noKeys' };

export type Given = { readonly ok: true; readonly bytes: Bytes } | NoKeys | WriteFailure;
export type Pictures =
  | {
      readonly ok: true;
      readonly texts: readonly string[];
      /** Names and notes that found no room. */
      readonly left: number;
    }
  | { readonly ok: false; readonly code: 'tooMuch'; readonly frames: number; readonly most: number }
  | NoKeys
  | WriteFailure;

export async function bookForPhones(parts: JoiningParts, book: BookId): Promise<Given> {
  const keys = await parts.keyring.keysOf(book);
  if (!keys) return { ok: false, code: 'noKeys' };
  const gathered = await gatherBook({ ...parts, ...keys, mail: await parts.store.mail() });
  return gathered.ok ? { ok: true, bytes: await parcelBytes(parts.crypto, gathered.parcel) } : gathered;
}

/** `lines`: those since the seal before the newest one, up to it. */
export async function linesInPictures(
  parts: JoiningParts,
  book: BookId,
  lines: readonly Entry[],
): Promise<Pictures> {
  const keys = await parts.keyring.keysOf(book);
  if (!keys) return { ok: false, code: 'noKeys' };
  const sources = { ...parts, ...keys, mail: await parts.store.mail() };
  const gathered = await gatherLines(sources, lines, MOST_FRAMED_BYTES);
  if (!gathered.ok) return gathered;
  const made = await pictured(parts.crypto, 'pages', await parcelBytes(parts.crypto, gathered.parcel));
  return made.ok ? { ...made, left: gathered.left } : made;
}

/**
 * Of lines from the newest on: those after the seal before the newest one, up to the newest. Empty where none is sealed.
 * `whole`: the seal before, or the beginning, is among them; else more must be read.
 */
export function newestMeeting(newestFirst: readonly Entry[]): {
  readonly lines: readonly Entry[];
  readonly whole: boolean;
} {
  const isSeal = ({ kind }: Entry): boolean => kind === 'meeting-sealed';
  const last = newestFirst.findIndex(isSeal);
  if (last < 0) return { lines: [], whole: false };
  const rest = newestFirst.slice(last + 1);
  const before = rest.findIndex(isSeal);
  const own = before < 0 ? rest : rest.slice(0, before);
  return { lines: [...newestFirst.slice(last, last + 1), ...own], whole: before >= 0 };
}
