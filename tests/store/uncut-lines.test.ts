/** Lines that are in no page yet are folded with what their phone had, as their page will say it: cutting changes no book. */
import { expect, test } from 'vitest';
import { canonicalText } from '../../src/ledger/bytes.ts';
import type { Entry } from '../../src/ledger/entry.ts';
import type { SheetHead } from '../../src/ledger/sheet-head.ts';
import type { Uncut } from '../../src/store/mail/mail.ts';
import type { MailingStore } from '../../src/store/mail/mailing-store.ts';
import { apart } from '../ledger/apart.ts';
import { loadedOf } from './contract/world.ts';
import { memoryWorld } from './worlds/memory-world.ts';

const BOOK = 'book-a';

/** B seals the meeting that it took over, and opens the next, before it hears that A has sealed too, whose seal is chosen. */
const STORY = `
  B: take words
  B: count 0
  B: seal
  B: open 2025-02-01
  A: count 0
  A: s: seal
  A > B
  B: choose s
`;

/** The story on the disk of B, line by line as it came there. */
async function phoneB(): Promise<MailingStore> {
  const opened = await memoryWorld().open();
  if (!opened.ok) throw new Error(opened.code);
  const store = opened.store as MailingStore;
  const created = await store.createBook(BOOK);
  if (!created.ok) throw new Error(created.code);
  const lines = [
    ...(apart(STORY, { phones: ['B'] })
      .apart.phones.get('B')
      ?.entries.values() ?? []),
  ];
  for (const line of lines) {
    const entry = JSON.parse(JSON.stringify(line).replaceAll('"phone-b"', `"${created.phone}"`)) as Entry;
    const own = entry.phone === created.phone;
    const { heads } = await loadedOf(store, BOOK);
    if (entry.kind === 'meeting-sealed') await nameHashes(store, entry);
    const result = own
      ? await store.append(BOOK, heads, { entries: [entry] })
      : await store.receive(BOOK, [entry]);
    expect(result.ok).toBe(true);
  }
  return store;
}

/** The story knows no hashes: a seal names the ones that are here. */
async function nameHashes(store: MailingStore, { body }: Entry): Promise<void> {
  const heads = await store.headsAt(BOOK, body.covers as unknown as readonly SheetHead[]);
  for (const head of body.covers as unknown as { sheet: string; hash: string }[])
    head.hash = heads.find(({ sheet }) => sheet === head.sheet)?.hash ?? '';
}

const pagesOf = ({ runs }: Uncut) =>
  runs.map(({ sheet, entries, seal, heads }, at) => ({
    blobId: `blob-${at}`,
    blob: new Uint8Array(1),
    page: { page: `page-${at}`, sheet, first: entries[0].number, last: entries.at(-1)!.number, seal, heads },
  }));

test('L2 Y1 cutting pages changes no book: what a phone had is known before', async () => {
  const store = await phoneB();
  const before = await loadedOf(store, BOOK);
  const mail = await store.mail();
  const uncut = await mail.uncut(BOOK);
  expect(uncut.runs.length).toBeGreaterThan(0);
  expect((await mail.cut(BOOK, uncut.mark, pagesOf(uncut))).ok).toBe(true);
  const after = await loadedOf(store, BOOK);
  expect(canonicalText(after.book)).toBe(canonicalText(before.book));
  expect(before.book.setAside.length).toBeGreaterThan(0);
});
