/** Small things kept beside the book: what was typed and not yet written (drafts), and the settings of this phone. */
import type { Json } from '../ledger/entry.ts';
import type { BookId } from '../ledger/ids.ts';
import { attempt, type Disk } from './disk.ts';
import { DRAFT_ID } from './rows.ts';
import type { SaveResult } from './store.ts';

export async function draft(disk: Disk, book: BookId, form: string): Promise<Json | undefined> {
  const [row] = await disk.read(['drafts'], (tables) => tables.drafts.get([[book, form]]));
  return row?.value;
}

export async function drafts(disk: Disk, book: BookId): Promise<Readonly<Record<string, Json>>> {
  const rows = await disk.read(['drafts'], (tables) =>
    tables.drafts.list({ index: DRAFT_ID, prefix: [book] }),
  );
  return Object.fromEntries(rows.map(({ form, value }) => [form, value]));
}

export function saveDraft(disk: Disk, book: BookId, form: string, value: Json): Promise<SaveResult> {
  return attempt(() =>
    disk.write(['drafts'], async (tables) => {
      await tables.drafts.put([{ book, form, value }]);
      return { ok: true };
    }),
  );
}

export function dropDraft(disk: Disk, book: BookId, form: string): Promise<SaveResult> {
  return attempt(() =>
    disk.write(['drafts'], async (tables) => {
      await tables.drafts.remove([[book, form]]);
      return { ok: true };
    }),
  );
}

export async function settings(disk: Disk): Promise<Readonly<Record<string, Json>>> {
  const rows = await disk.read(['settings'], (tables) => tables.settings.all());
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

export function saveSetting(disk: Disk, key: string, value: Json): Promise<SaveResult> {
  return attempt(() =>
    disk.write(['settings'], async (tables) => {
      await tables.settings.put([{ key, value }]);
      return { ok: true };
    }),
  );
}
