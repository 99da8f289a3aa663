/** Clips on the disk (clips.ts says what each promises): a table that nothing else reads. */
import type { BookId } from '../ledger/ids.ts';
import { type Clip, type Clips, cardOfClip, type SaveClipResult } from './clips.ts';
import { attempt, type Disk, type Range } from './disk.ts';
import { CLIP_ID } from './rows.ts';

const allOf = (book: BookId): Range => ({ index: CLIP_ID, prefix: [book] });

export function makeClips(disk: Disk): Clips {
  return {
    async ids(book) {
      const keys = await disk.read(['clips'], (tables) => tables.clips.keys(allOf(book)));
      return new Set(keys.flatMap((key) => (typeof key === 'object' ? [String(key[1])] : [])));
    },
    async sizes(book) {
      const rows = await disk.read(['clips'], (tables) => tables.clips.list(allOf(book)));
      return new Map(rows.map(({ id, bytes }) => [id, bytes.length]));
    },
    async get(book, ids) {
      const keys = [...new Set(ids)].map((id) => [book, id] as const);
      const rows = await disk.read(['clips'], (tables) => tables.clips.get(keys));
      return rows.flatMap((row) => (row ? [{ id: row.id, type: row.type, bytes: row.bytes }] : []));
    },
    save: (book, clip) => attempt(() => save(disk, book, clip)),
    drop: (book, id) =>
      attempt(() =>
        disk.write(['clips'], async (tables) => {
          await tables.clips.remove([[book, id]]);
          return { ok: true };
        }),
      ),
    dropAll: (book) =>
      attempt(() =>
        disk.write(['clips'], async (tables) => {
          await tables.clips.remove(await tables.clips.keys(allOf(book)));
          return { ok: true };
        }),
      ),
  };
}

function save(disk: Disk, book: BookId, { id, type, bytes }: Clip): Promise<SaveClipResult> {
  return disk.write(['books', 'cards', 'clips'], async (tables): Promise<SaveClipResult> => {
    const [[known], [card]] = await Promise.all([
      tables.books.get([book]),
      tables.cards.get([[book, cardOfClip(id)]]),
    ]);
    if (!known) return { ok: false, code: 'unknownBook', book };
    if (card?.card === null) return { ok: false, code: 'erased', clip: id };
    await tables.clips.put([{ book, id, type, bytes }]);
    return { ok: true };
  });
}
