/** What the pages of generated phones say: cut as soon as a phone had seen more, told as the newest seal and heads beside it. */
import { compareEntries, type Entry, idOf } from '../../../src/ledger/entry.ts';
import { type PageSeen, seenFrom } from '../../../src/ledger/order/page-seen.ts';
import type { Seen } from '../../../src/ledger/order/seen.ts';
import type { Heads } from '../../../src/ledger/phones.ts';
import { bytesOf } from '../invariants/books.ts';

/** @param seen what each entry's phone had, in full. */
export function pagesOf(entries: readonly Entry[], seen: Seen): readonly PageSeen[] {
  const pages: PageSeen[] = [];
  const seals: Entry[] = [];
  let cut = '';
  const inSheet = [...entries].sort(compareEntries);
  const openBySheet = new Map<string, { readonly page: number; readonly had: string }>();
  for (const entry of inSheet) {
    const { sheet, number } = entry;
    const heads = besides(seen(entry) ?? {}, sheet);
    const had = bytesOf(heads);
    const open = openBySheet.get(sheet);
    if (open?.had === had) pages[open.page] = { ...pages[open.page]!, last: number };
    else {
      cut = `page-${sheet}-${number}`;
      openBySheet.set(sheet, { page: pages.length, had });
      pages.push({ page: cut, sheet, first: number, last: number, ...told(heads, seals, pages) });
    }
    if (entry.kind === 'meeting-sealed') seals.push(entry);
  }
  return pages;
}

const besides = (heads: Heads, own: string): Heads =>
  Object.fromEntries(Object.entries(heads).filter(([sheet]) => sheet !== own));

/** The newest seal that it had, and what does not stand behind that one. */
function told(
  heads: Heads,
  seals: readonly Entry[],
  pages: readonly PageSeen[],
): Pick<PageSeen, 'seal' | 'heads'> {
  const seal = seals.findLast(({ sheet, number }) => number <= (heads[sheet] ?? 0));
  const behind = seal ? behindOf(seal, seals, pages) : {};
  const list = Object.entries(heads)
    .filter(([sheet, last]) => last > (behind[sheet] ?? 0))
    .map(([sheet, last]) => ({ sheet, last }));
  return { seal: seal ? idOf(seal) : null, heads: list };
}

/** By a page that says only that: its heads are what stands behind the seal. */
function behindOf(seal: Entry, seals: readonly Entry[], pages: readonly PageSeen[]): Heads {
  const probe = { page: '', sheet: 'probe', first: 1, last: 1, seal: idOf(seal), heads: [] };
  return seenFrom([...pages, probe], seals)({ ...seal, sheet: 'probe', number: 1 }) ?? {};
}
