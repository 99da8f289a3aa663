/** Slips in the store: S1 to S8, and Y6 where a fork is not kept. */
import type { Disk } from '../../../src/store/disk.ts';
import { type MemoryPlatter, openMemoryDisk } from '../../../src/store/memory-disk.ts';
import type { PhoneRow } from '../../../src/store/rows.ts';
import type { Bug } from '../world/bug.ts';
import { withTable } from './wrap.ts';

export const halfAWrite = (): Bug => ({
  invariant: 'S1',
  disk: withTable('entries', (entries) => ({
    add: (rows) =>
      entries.add(rows.length > 1 && rows[0]?.entry.kind !== 'founded' ? rows.slice(0, -1) : rows),
  })),
});

export const toldTooEarly = (): Bug => ({
  invariant: 'S1',
  store: (store) => ({
    ...store,
    async append(_book, expected, { entries }) {
      const bySheet = { ...expected.bySheet };
      for (const { sheet, number } of entries) bySheet[sheet] = { number, hash: '00'.repeat(32) };
      const heads = { count: expected.count + entries.length, bySheet };
      return { ok: true, heads, already: false, droppedCards: [] };
    },
  }),
});

/** What another tab wrote in between is not looked at: the same lines on top of it. */
export const otherTabUnseen = (): Bug => ({
  invariant: 'S1',
  store: (store) => ({
    ...store,
    async append(book, expected, writing) {
      const first = await store.append(book, expected, writing);
      if (first.ok || first.code !== 'headsMoved') return first;
      const now = await store.load(book);
      return now.ok ? store.append(book, now.heads, writing) : first;
    },
  }),
});

export const clockMended = (): Bug => ({
  invariant: 'S3',
  disk: (disk, platter) => ({
    ...disk,
    async write(names, work) {
      const result = await disk.write(names, work);
      const rows = platter.rows.get('entries') ?? new Map<string, unknown>();
      const [key, row] = [...rows][0] ?? [];
      if (key && rows.size > 30) rows.set(key, structuredClone(row));
      return result;
    },
  }),
});

export const forkForgotten = (): Bug => ({
  invariant: 'Y6',
  faults: ['cloned'],
  disk: withTable('forks', () => ({ add: async () => undefined })),
});

/** The words that were there before stay beside the new ones. */
export const olderCardStays = (): Bug => ({
  invariant: 'S3',
  disk: withTable('cards', (cards) => ({
    async put(rows) {
      const before = await cards.get(rows.map(({ book, id }) => [book, id]));
      const both = rows.map((row, at) => {
        const older = before[at]?.card;
        return older && row.card ? { ...row, rivals: [older] } : row;
      });
      await cards.put(both);
    },
  })),
});

export const snapshotOfAnother = (): Bug => ({
  invariant: 'S4',
  faults: ['killed before', 'another tab', 'another tab'],
  store: (store) => ({
    ...store,
    saveSnapshot: (book, seal, heads, state) =>
      store.saveSnapshot(book, seal, heads, { ...state, meetingsOpened: state.meetingsOpened + 1 }),
  }),
});

export function hashInside(): Bug {
  let digest: () => Promise<unknown> = async () => undefined;
  return {
    invariant: 'S5',
    crypto(crypto) {
      digest = () => crypto.subtle.digest('SHA-256', new Uint8Array(1));
      return crypto;
    },
    disk: withTable('entries', (entries) => ({
      async add(rows) {
        if (rows.length > 0) await digest();
        await entries.add(rows);
      },
    })),
  };
}

/** An old app that opens the database once more. */
export const writesOn = (): Bug => ({
  invariant: 'S6',
  faults: ['newer app'],
  disk: (disk, platter) => ({
    ...disk,
    async write(names, work) {
      const { version } = platter;
      if (version === 2) return disk.write(names, work);
      return again(platter, version, (other) => other.write(names, work));
    },
  }),
});

async function again<Result>(
  platter: MemoryPlatter,
  version: number,
  work: (disk: Disk) => Promise<Result>,
): Promise<Result> {
  platter.version = 2;
  const disk = openMemoryDisk(platter);
  platter.version = version;
  return work(disk);
}

export const witnessForgets = (): Bug => ({
  invariant: 'S7',
  witness: (witness) => ({
    get length() {
      return witness.length;
    },
    key: (at) => witness.key(at),
    getItem: (key) => witness.getItem(key),
    setItem: (key, text) => (witness.getItem(key) === null ? witness.setItem(key, text) : undefined),
    removeItem: (key) => witness.removeItem(key),
  }),
});

/** A key that cannot be read at once is made again. */
export function keysMadeAgain(): Bug {
  let kept: Disk | null = null;
  return {
    invariant: 'S8',
    disk(disk) {
      kept = disk;
      return disk;
    },
    store: (store) => ({
      ...store,
      async phone(book) {
        await kept?.write(['phones'], async ({ phones }) => {
          const [row] = await phones.get([book]);
          if (row) await phones.put([{ ...(row as PhoneRow), madeAt: 'again' }]);
        });
        return store.phone(book);
      },
    }),
  };
}
