/** Slips in what is made of the lines: L1, L2, L8. */
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { lineOf, meetingReport } from '../../../src/ledger/report.ts';
import type { Bug } from '../world/bug.ts';

export const oneCoinMore = (): Bug => ({
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
export const orderOfArrival = (): Bug => ({
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
export const lateLinesInReports = (): Bug => ({
  invariant: 'L8',
  faults: ['partition', 'killed before', 'another tab'],
  report(entries, sealed) {
    const report = meetingReport(entries, sealed);
    const lines = entries.map((entry: Entry) => lineOf(entry, new Set()));
    return report && { ...report, lines };
  },
});
