/**
 * What a page says of what its phone had seen, as short as it goes: the newest seal, and the heads that do not stand behind it.
 * page-seen.ts reads it back. Must not know: how pages are cut or travel.
 */
import { compareEntries, type Entry, idOf } from '../entry.ts';
import type { SheetId } from '../ids.ts';
import type { Heads } from '../phones.ts';
import { type PageSeen, seenFrom } from './page-seen.ts';

/**
 * @param own the page's sheet: a seal on it is named like any other, its head goes without saying.
 * @param heads what the phone had, of its own sheet too.
 * @param seals those that it may name with the ones before them; one that is not in `heads`, or not all that is behind it, is never named.
 * @param pages what the pages of these seals say; without them more heads are named than need be, never fewer.
 */
export function tellSeen(
  own: SheetId,
  heads: Heads,
  seals: readonly Entry[],
  pages: readonly PageSeen[],
): Pick<PageSeen, 'seal' | 'heads'> {
  const had = seals.filter(({ sheet, number }) => number <= (heads[sheet] ?? 0)).sort(compareEntries);
  const { seal, behind } = newestWhole(had.reverse(), heads, seals, pages);
  const beside = Object.entries(heads).flatMap(([sheet, last]) =>
    sheet !== own && last > (behind[sheet] ?? 0) ? [{ sheet, last }] : [],
  );
  return { seal: seal ? idOf(seal) : null, heads: beside };
}

/** A seal whose lines have not all come, or that anybody forged, would say more than was seen. */
function newestWhole(
  newestFirst: readonly Entry[],
  heads: Heads,
  seals: readonly Entry[],
  pages: readonly PageSeen[],
): { readonly seal: Entry | null; readonly behind: Heads } {
  for (const seal of newestFirst) {
    const behind = behindSeal(seal, seals, pages);
    if (Object.entries(behind).every(([sheet, last]) => last <= (heads[sheet] ?? 0))) return { seal, behind };
  }
  return { seal: null, behind: {} };
}

/** As a page that names the seal and nothing else is read. No sheet has the name "-:". */
function behindSeal(seal: Entry, seals: readonly Entry[], pages: readonly PageSeen[]): Heads {
  const probe = { page: '', sheet: '-:', first: 1, last: 1, seal: idOf(seal), heads: [] };
  return seenFrom([...pages, probe], seals)({ ...seal, sheet: probe.sheet, number: 1 }) ?? {};
}
