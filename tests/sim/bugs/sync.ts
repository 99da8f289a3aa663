/** Slips between phones: Y1 to Y5, Y7. */
import type { Disk } from '../../../src/store/disk.ts';
import type { Keyring } from '../../../src/store/keyring.ts';
import type { Mail } from '../../../src/store/mail/mail.ts';
import type { Bug } from '../world/bug.ts';
import { withKeyrings, withMail, withTable } from './wrap.ts';

export const acknowledgedAndLost = (): Bug => ({
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
export const sentWhenCut = (): Bug => ({
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
export function outboxInMemory(): Bug {
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

export const cursorRunsAhead = (): Bug => ({
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

export const pagesForJunk = (): Bug => ({
  invariant: 'Y2',
  store: withMail((mail) => ({
    take(book, brought) {
      const [first, ...rest] = brought.pages;
      const junk = first ? [...brought.junk, first.blobId] : brought.junk;
      return mail.take(book, { ...brought, pages: rest, junk });
    },
  })),
});

export const signaturesUnchecked = (): Bug => ({
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
export const nothingEncrypted = (): Bug => ({
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

export const neverCut = (): Bug => ({
  invariant: 'Y5',
  store: withMail((mail) => ({ uncut: async (book) => ({ ...(await mail.uncut(book)), runs: [] }) })),
});

/** Of every second page only the lines are kept. */
export function pagesDropped(): Bug {
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

/** Of every second epoch that comes, the phone says that it keeps it. */
export function epochsForgotten(): Bug {
  let count = 0;
  return {
    invariant: 'Y1',
    faults: ['partition'],
    store: withKeyrings((keyrings) => ({
      async change(book, change) {
        count += 1;
        if (count % 2 === 0) return keyrings.change(book, change);
        const now = await keyrings.read(book);
        return now ? { ok: true, keyring: change(now) } : { ok: false, code: 'noKeyring' };
      },
    })),
  };
}

/** Somebody hands the newest keys to the phones that were removed. */
export function keysForTheRemoved(): Bug {
  let newest: Keyring = { epochs: [], endpoint: null, recovery: null };
  return {
    invariant: 'Y7',
    faults: ['partition'],
    store: withKeyrings((keyrings, store) => ({
      async read(book) {
        const own = await keyrings.read(book);
        const phone = await store.phone(book);
        if (!own || !phone.ok) return own;
        if (own.epochs.length > newest.epochs.length) newest = own;
        const here = new Set(own.epochs.map(({ id }) => id));
        const more = newest.epochs.filter(({ id }) => !here.has(id));
        if (!more.some(({ removed }) => removed.includes(phone.phone.id))) return own;
        await keyrings.change(book, (now) => ({ ...now, epochs: [...now.epochs, ...more] }));
        return keyrings.read(book);
      },
    })),
  };
}
