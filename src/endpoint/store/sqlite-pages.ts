/** The pages of all books in SQLite, by box and number. They are added and, with their book, removed; never changed. */
import type { DatabaseSync } from 'node:sqlite';
import type { NumberedPage } from './book-row.ts';
import type { StoredPage } from './mail-store.ts';
import { fitting, type Sized } from './part.ts';
import { toBytes, toHex } from './sqlite-rows.ts';

export interface PageTable {
  /** Those of the ids that are in the book. */
  known(box: string, ids: readonly string[]): Set<string>;
  add(box: string, pages: readonly NumberedPage[]): void;
  /** At most `limit` pages with a number above `after`, as many as fit into one answer. */
  after(box: string, after: number, limit: number): (StoredPage & Sized)[];
  idsAfter(box: string, after: number, limit: number): (Sized & { readonly id: string })[];
  removeAll(box: string): void;
}

export function pageTable(database: DatabaseSync): PageTable {
  const has = database.prepare('select 1 from page where box = ? and id = ?');
  const insert = database.prepare('insert into page values (?, ?, ?, ?, ?)');
  const list = database.prepare(
    'select number, id, bytes from page where box = ? and number > ? order by number limit ?',
  );
  const content = database.prepare('select blob from page where box = ? and number = ?');
  const drop = database.prepare('delete from page where box = ?');
  const idsAfter: PageTable['idsAfter'] = (box, after, limit) => {
    const rows = list.all(toBytes(box), after, limit) as unknown as (Sized & { id: Uint8Array })[];
    return rows.map(({ number, id, bytes }) => ({ number, bytes, id: toHex(id) }));
  };
  return {
    known: (box, ids) => new Set(ids.filter((id) => has.get(toBytes(box), toBytes(id)) !== undefined)),
    add(box, pages) {
      for (const { number, id, blob } of pages)
        insert.run(toBytes(box), number, toBytes(id), blob.length, blob);
    },
    after: (box, after, limit) =>
      fitting(idsAfter(box, after, limit)).map((page) => {
        const { blob } = content.get(toBytes(box), page.number) as { blob: Uint8Array };
        return { ...page, blob };
      }),
    idsAfter,
    removeAll: (box) => void drop.run(toBytes(box)),
  };
}
