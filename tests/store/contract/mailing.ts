/** What the contract of the mail begins with: boxes, pages cut and pages brought. */
import type { Entry } from '../../../src/ledger/entry.ts';
import { nextHash, sheetStart } from '../../../src/store/hashes.ts';
import type { BroughtPage, CutPage, Mail } from '../../../src/store/mail/mail.ts';
import { BOOK, like, type World } from './world.ts';

export const BOX = 'b0'.repeat(32);
export const markAt = (cursor: number, storeEpoch = 'epoch-1') => ({
  box: BOX,
  storeEpoch,
  cursor,
  cardsCursor: 0,
});
export const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));
export const NOTHING = { pages: [], kept: [], junk: [], later: [], there: [], mark: null } as const;

/** All that is uncut, one page a run. */
export async function cutAll(mail: Mail): Promise<readonly CutPage[]> {
  const { mark, runs } = await mail.uncut(BOOK);
  const pages = runs.map(({ sheet, seal, heads, entries: [first, ...rest] }): CutPage => {
    const page = { page: `page-${sheet}-${first.number}`, sheet, first: first.number };
    const told = { seal, heads: heads.map((head) => ({ sheet: head.sheet, last: head.last })) };
    const blobId = `blob-${sheet}-${first.number}`;
    return { blobId, blob: bytes(blobId), page: { ...page, ...told, last: first.number + rest.length } };
  });
  like(await mail.cut(BOOK, mark, pages), { ok: true });
  return pages;
}

export async function hashAfter(
  world: World,
  entries: readonly Entry[],
  sheet: string,
  book = BOOK,
): Promise<string> {
  let hash = await sheetStart(world.crypto, book, sheet);
  for (const entry of entries) hash = await nextHash(world.crypto, hash, entry);
  return hash;
}

/** The page of entries that another phone's sheet holds after `before`. */
export async function pageOf(
  world: World,
  name: string,
  before: readonly Entry[],
  entries: readonly Entry[],
  book = BOOK,
): Promise<BroughtPage> {
  const [first] = entries;
  const { sheet = '', number = 1 } = first ?? {};
  const start = await hashAfter(world, before, sheet, book);
  const hashes: string[] = [];
  for (const entry of entries) hashes.push(await nextHash(world.crypto, hashes.at(-1) ?? start, entry));
  const page = { page: name, sheet, first: number, last: number + entries.length - 1, seal: null, heads: [] };
  return {
    blobId: `of-${name}`,
    blob: bytes(name),
    page,
    ...{ before: start, hashes },
    entries,
  };
}

export const outbox = async (mail: Mail): Promise<readonly string[]> => {
  const { idsByKind, there } = await mail.survey(BOOK, BOX);
  const kept = [...idsByKind.page, ...idsByKind.record, ...idsByKind.waiting];
  return kept.filter((id) => !there.includes(id));
};
