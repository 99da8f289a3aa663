/**
 * What pages say their phones had seen, as the fold asks for it. A page names the newest seal and heads beside it. The seal
 * stands for itself, for all that it and the seals before it cover, and for all that the page which brought it had seen.
 * Depends on the set of pages and seals alone (L2). Must not know: how pages travel or are kept.
 */
import { canonicalText } from '../bytes.ts';
import { compareEntries, ENTRY_VERSION, type Entry, idOf } from '../entry.ts';
import { type EntryId, type SheetId, splitEntryId } from '../ids.ts';
import type { Heads } from '../phones.ts';
import { NOTHING_SEEN, type Seen } from './seen.ts';
import { type HeadList, headsFrom } from './turns.ts';

/** What one page says of the entries `first` to `last` of a sheet. `page` is its id. */
export interface PageSeen {
  readonly page: string;
  readonly sheet: SheetId;
  readonly first: number;
  readonly last: number;
  /** The newest seal that its phone had. */
  readonly seal: EntryId | null;
  readonly heads: HeadList;
}

type PageAt = (sheet: SheetId, number: number, behind: Behind) => PageSeen | undefined;

/**
 * @param entries those that seals are looked for in: all of the book; or its tail, where the seals before are in a book that
 *   is extended: there a seal itself says what is behind it, as its number is greater than all of that.
 */
export function seenFrom(pages: readonly PageSeen[], entries: readonly Entry[]): Seen {
  if (pages.length === 0) return NOTHING_SEEN;
  const pageAt = finderOf(pages);
  const behind = behindSeals(entries, pageAt);
  const byPage = new Map<PageSeen, Heads>();
  return ({ sheet, number }) => {
    const page = pageAt(sheet, number, behind);
    if (!page) return undefined;
    const heads = byPage.get(page) ?? headsOf(page, behind);
    byPage.set(page, heads);
    return heads;
  };
}

/**
 * Where two pages hold one entry (its phone was copied), every phone that has both takes the same. It is chosen by what they
 * say, not by their ids: what a page will say is known before it is cut, so cutting it changes nothing.
 */
function finderOf(pages: readonly PageSeen[]): PageAt {
  const bySheet = new Map<SheetId, PageSeen[]>();
  for (const page of pages) {
    const list = bySheet.get(page.sheet);
    if (list) list.push(page);
    else bySheet.set(page.sheet, [page]);
  }
  return (sheet, number, behind) => {
    const holding = bySheet.get(sheet)?.filter(({ first, last }) => first <= number && number <= last) ?? [];
    const meant = (page: PageSeen) => meantBy(page, behind);
    return holding.length < 2
      ? holding[0]
      : holding.reduce((one, other) => (meant(other) < meant(one) ? other : one));
  };
}

/** What it says of other sheets, in whatever words: a seal, or all that is behind it. */
const meantBy = (page: PageSeen, behind: Behind): string =>
  Object.entries(headsOf(page, behind))
    .filter(([sheet]) => sheet !== page.sheet)
    .map(([sheet, last]) => `${sheet}:${last}`)
    .sort()
    .join(' ');

type Behind = ReadonlyMap<EntryId, Heads>;

/** In the one order, so that what a seal or its page says of a later one leads nowhere. */
function behindSeals(entries: readonly Entry[], pageAt: PageAt): Behind {
  const behind = new Map<EntryId, Heads>();
  for (const seal of sealsIn(entries).sort(compareEntries)) {
    const { sheet, number, body } = seal;
    const covers = [...(body.covers as unknown as HeadList), { sheet, last: number }];
    const previous = body.previous as EntryId | null;
    const page = pageAt(sheet, number, behind);
    const before = behindOf(previous, behind);
    // As a rule the phone that sealed had seen the seal before, and little else.
    const had =
      !page || page.seal === previous ? before : headsFrom(listOf(behindOf(page.seal, behind)), before);
    behind.set(idOf(seal), headsFrom([...covers, ...(page?.heads ?? [])], had));
  }
  return behind;
}

/** Of a copied phone's two seals with one id that which the fold takes. */
function sealsIn(entries: readonly Entry[]): Entry[] {
  const byId = new Map<EntryId, Entry>();
  for (const entry of entries) {
    if (entry.kind !== 'meeting-sealed' || entry.v > ENTRY_VERSION) continue;
    const known = byId.get(idOf(entry));
    if (!known || (known !== entry && canonicalText(entry) < canonicalText(known)))
      byId.set(idOf(entry), entry);
  }
  return [...byId.values()];
}

/** Pages with nothing beside the seal have the same heads. */
const headsOf = ({ seal, heads }: PageSeen, behind: Behind): Heads =>
  heads.length === 0 ? behindOf(seal, behind) : headsFrom(heads, behindOf(seal, behind));

const upTo = (seal: EntryId): Heads => {
  const { sheet, number } = splitEntryId(seal);
  return { [sheet]: number };
};

function behindOf(seal: EntryId | null, behind: Behind): Heads {
  if (seal === null) return {};
  return behind.get(seal) ?? upTo(seal);
}

const listOf = (heads: Heads): HeadList => Object.entries(heads).map(([sheet, last]) => ({ sheet, last }));
