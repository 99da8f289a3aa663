/**
 * Planted bugs: wrappers around real parts, each of which breaks one invariant as a slip in the code would. The simulation has to
 * find each through that invariant (bugs.test.ts). A bug is made anew for each run: some remember things.
 */

import type { Entry } from '../../src/ledger/entry.ts';
import { fold } from '../../src/ledger/fold.ts';
import { lineOf, meetingReport } from '../../src/ledger/report.ts';
import type { Disk, Tables } from '../../src/store/disk.ts';
import type { Mail } from '../../src/store/mail/mail.ts';
import { type MemoryPlatter, openMemoryDisk } from '../../src/store/memory-disk.ts';
import type { PhoneRow } from '../../src/store/rows.ts';
import type { Bug } from './world/bug.ts';

type Some<Table extends keyof Tables> = (table: Tables[Table], tables: Tables) => Partial<Tables[Table]>;

/** A disk on which one table does something else inside transactions that write. */
function withTable<Table extends keyof Tables>(name: Table, change: Some<Table>): NonNullable<Bug['disk']> {
  return (disk) => ({
    ...disk,
    write: (names, work) =>
      disk.write(names, (tables) =>
        work({ ...tables, [name]: { ...tables[name], ...change(tables[name], tables) } }),
      ),
  });
}

const withMail = (change: (mail: Mail) => Partial<Mail>): NonNullable<Bug['store']> => {
  return (store) => ({
    ...store,
    async mail() {
      const mail = await store.mail();
      return { ...mail, ...change(mail) };
    },
  });
};

const halfAWrite = (): Bug => ({
  invariant: 'S1',
  disk: withTable('entries', (entries) => ({
    add: (rows) =>
      entries.add(rows.length > 1 && rows[0]?.entry.kind !== 'founded' ? rows.slice(0, -1) : rows),
  })),
});

const toldTooEarly = (): Bug => ({
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
const otherTabUnseen = (): Bug => ({
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

const clockMended = (): Bug => ({
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

const forkForgotten = (): Bug => ({
  invariant: 'Y6',
  faults: ['cloned'],
  disk: withTable('forks', () => ({ add: async () => undefined })),
});

/** The words that were there before stay beside the new ones. */
const olderCardStays = (): Bug => ({
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

const snapshotOfAnother = (): Bug => ({
  invariant: 'S4',
  faults: ['killed before', 'another tab', 'another tab'],
  store: (store) => ({
    ...store,
    saveSnapshot: (book, seal, heads, state) =>
      store.saveSnapshot(book, seal, heads, { ...state, meetingsOpened: state.meetingsOpened + 1 }),
  }),
});

function hashInside(): Bug {
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
const writesOn = (): Bug => ({
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

const witnessForgets = (): Bug => ({
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
function keysMadeAgain(): Bug {
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

const oneCoinMore = (): Bug => ({
  invariant: 'L1',
  store: (store) => ({
    ...store,
    async load(book) {
      const loaded = await store.load(book);
      if (!loaded.ok) return loaded;
      const { balances } = loaded.book;
      return {
        ...loaded,
        book: { ...loaded.book, balances: { ...balances, box: ((balances.box ?? 0) + 1) as never } },
      };
    },
  }),
});

/** The last phone's word counts: lines that came late are left out. */
const orderOfArrival = (): Bug => ({
  invariant: 'L2',
  store: (store) => ({
    ...store,
    async load(book) {
      const loaded = await store.load(book);
      if (!loaded.ok) return loaded;
      const lines = await store.entriesOf(book, { all: true });
      const last = lines.findLast(({ phone }) => phone === loaded.phone);
      const upTo = last ? lines.slice(0, lines.indexOf(last) + 1) : lines;
      return { ...loaded, fromSnapshot: false, book: fold(upTo) };
    },
  }),
});

/** Late lines are read out with the others. */
const lateLinesInReports = (): Bug => ({
  invariant: 'L8',
  faults: ['partition', 'killed before', 'another tab'],
  report(entries, sealed) {
    const report = meetingReport(entries, sealed);
    const lines = entries.map((entry: Entry) => lineOf(entry, new Set()));
    return report && { ...report, lines };
  },
});

const acknowledgedAndLost = (): Bug => ({
  invariant: 'Y2',
  mail: (mail) => ({
    ...mail,
    async addPages(box, hash, pages) {
      const [first, ...rest] = pages;
      const added = await mail.addPages(box, hash, rest);
      if (!added.ok || !first) return added;
      return { ...added, items: [{ id: first.id, state: 'stored' }, ...added.items] };
    },
  }),
});

/** Marked as sent when it is cut. */
const sentWhenCut = (): Bug => ({
  invariant: 'Y2',
  store: (store) => {
    let mark: Awaited<ReturnType<Mail['survey']>>['mark'] | null = null;
    const change = withMail((mail) => ({
      async survey(book, box) {
        const survey = await mail.survey(book, box);
        mark = survey.mark;
        return survey;
      },
      async cut(book, from, pages) {
        const result = await mail.cut(book, from, pages);
        const ids = pages.map(({ blobId }) => blobId);
        if (result.ok && mark?.storeEpoch) await mail.mark(book, ids, [], mark);
        return result;
      },
    }));
    return change(store);
  },
});

/** A new start has nothing to send. */
function outboxInMemory(): Bug {
  let kept: Disk | null = null;
  return {
    invariant: 'Y2',
    disk(disk) {
      kept = disk;
      return disk;
    },
    store: (store) => ({
      ...store,
      async mail() {
        await kept?.write(['blobs'], async ({ blobs }) => {
          const unsent = (await blobs.all()).filter(({ there, kind }) => there === '' && kind === 'page');
          await blobs.remove(unsent.map(({ book, blobId }) => [book, blobId]));
        });
        return store.mail();
      },
    }),
  };
}

const cursorRunsAhead = (): Bug => ({
  invariant: 'Y2',
  faults: ['killed before', 'killed after'],
  store: withMail((mail) => ({
    async take(book, brought) {
      if (brought.mark && brought.pages.length > 0)
        await mail.take(book, { pages: [], kept: [], junk: [], later: [], there: [], mark: brought.mark });
      return mail.take(book, brought);
    },
  })),
});

const pagesForJunk = (): Bug => ({
  invariant: 'Y2',
  store: withMail((mail) => ({
    take(book, brought) {
      const [first, ...rest] = brought.pages;
      const junk = first ? [...brought.junk, first.blobId] : brought.junk;
      return mail.take(book, { ...brought, pages: rest, junk });
    },
  })),
});

const signaturesUnchecked = (): Bug => ({
  invariant: 'Y3',
  faults: ['injected'],
  crypto: (crypto) => ({
    ...crypto,
    subtle: new Proxy(crypto.subtle, {
      get: (subtle, name: string) => (name === 'verify' ? async () => true : Reflect.get(subtle, name)),
    }),
  }),
});

/** The tag is there, and nothing is hidden. */
const nothingEncrypted = (): Bug => ({
  invariant: 'Y4',
  crypto: (crypto) => ({
    ...crypto,
    subtle: new Proxy(crypto.subtle, {
      get(subtle, name: string) {
        if (name === 'encrypt')
          return async (_how: unknown, _key: unknown, bytes: Uint8Array) => tagged(bytes).buffer;
        if (name === 'decrypt')
          return async (_how: unknown, _key: unknown, bytes: Uint8Array) => bytes.slice(0, -16).buffer;
        return Reflect.get(subtle, name);
      },
    }),
  }),
});

const tagged = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const longer = new Uint8Array(bytes.length + 16);
  longer.set(bytes);
  return longer;
};

const neverCut = (): Bug => ({
  invariant: 'Y5',
  store: withMail((mail) => ({ uncut: async (book) => ({ ...(await mail.uncut(book)), runs: [] }) })),
});

/** Of every second page only the lines are kept. */
function pagesDropped(): Bug {
  let count = 0;
  return {
    invariant: 'Y1',
    disk: withTable('pages', (pages) => ({
      async add(rows) {
        count += rows.length;
        await pages.add(rows.filter((_, at) => (count + at) % 2 === 0));
      },
    })),
  };
}

/** By the name of the slip. */
export const BUGS: Readonly<Record<string, () => Bug>> = {
  'half a write': halfAWrite,
  'told before it is written': toldTooEarly,
  'what another tab wrote is not seen': otherTabUnseen,
  'a row is written again': clockMended,
  'a fork is forgotten': forkForgotten,
  'an older card stays': olderCardStays,
  'a snapshot of another book': snapshotOfAnother,
  'a hash inside a transaction': hashInside,
  'an old app writes on': writesOn,
  'the witness forgets': witnessForgets,
  'keys are made again': keysMadeAgain,
  'a coin more than there is': oneCoinMore,
  'the order of arrival counts': orderOfArrival,
  'late lines get into reports': lateLinesInReports,
  'acknowledged and not kept': acknowledgedAndLost,
  'sent as soon as it is cut': sentWhenCut,
  'an outbox in memory': outboxInMemory,
  'a cursor before its pages': cursorRunsAhead,
  'pages put away as junk': pagesForJunk,
  'signatures are not checked': signaturesUnchecked,
  'nothing is encrypted': nothingEncrypted,
  'pages are never cut': neverCut,
  'what pages say is dropped': pagesDropped,
};
