/** The part of the store that sync uses: cutting, and what a box is known to have. */
import { BOX, bytes, cutAll, hashAfter, markAt, outbox } from './mailing.ts';
import { BOOK, type Case, like, loadedOf, opened, same, scribe, started } from './world.ts';

export const MAIL_CUT: readonly Case[] = [
  {
    name: 'Y2 what was cut stays in the outbox over restarts, until a box is known to have it',
    async run(world) {
      const { store } = await started(world);
      const [page] = await cutAll(await store.mail());
      same(await outbox(await store.mail()), [page?.blobId]);
      store.close();
      const mail = await (await opened(world)).mail();
      same(await outbox(mail), [page?.blobId]);
      same((await mail.survey(BOOK, BOX)).notSentSince, '2026-01-10T18:00:00.000Z');
      like(await mail.mark(BOOK, ['blob-sheet-book-a-1'], [], markAt(1)), { ok: true });
      like(await mail.survey(BOOK, BOX), {
        mark: markAt(1),
        there: [page?.blobId ?? ''],
        notSentSince: null,
      });
      const text = new TextDecoder().decode(
        (await mail.blobs(BOOK, ['nowhere', page?.blobId ?? '']))[0]?.blob,
      );
      same(text, page?.blobId);
    },
  },
  {
    name: 'Y2 what a box has not, or another box never had, is in the outbox again',
    async run(world) {
      const { store } = await started(world);
      const mail = await store.mail();
      const [page] = await cutAll(mail);
      const id = page?.blobId ?? '';
      await mail.mark(BOOK, [id], [], markAt(1));
      await mail.mark(BOOK, [], [id], markAt(0));
      same(await outbox(mail), [id]);
      await mail.mark(BOOK, [id], [], markAt(1));
      await mail.mark(BOOK, [], [], markAt(0, 'epoch-2'));
      same(await outbox(mail), [id]);
    },
  },
  {
    name: 'S1 a cut is all or nothing, and each line is in one page: the tab that cut second looks again',
    async run(world) {
      const { store, heads, by } = await started(world);
      const [mail, tab] = [await store.mail(), await (await opened(world)).mail()];
      const { mark, runs } = await tab.uncut(BOOK);
      same([runs.length, runs[0]?.entries.length], [1, 3]);
      for (const row of [1, 2]) {
        world.abortAtRow(row);
        const page = { page: 'p', sheet: 'sheet-book-a', first: 1, last: 3, seal: null, heads: [] };
        like(await mail.cut(BOOK, mark, [{ blobId: 'b', blob: bytes('b'), page }]), { ok: false });
        same([(await world.rows('pages')).length, (await world.rows('blobs')).length], [0, 0]);
      }
      await cutAll(mail);
      same(await tab.cut(BOOK, mark, []), { ok: false, code: 'cutMoved' });
      same((await tab.uncut(BOOK)).runs, []);
      await store.append(BOOK, heads, { entries: [by.joined(3)] });
      same((await tab.survey(BOOK, BOX)).uncut, 1);
      const again = (await tab.uncut(BOOK)).runs;
      same(
        again.map(({ entries }) => entries.map(({ number }) => number)),
        [[4]],
      );
    },
  },
  {
    name: 'a run ends where something else came in, and says what the phone had before it, no more',
    async run(world) {
      const { store, phone, by } = await started(world);
      const mail = await store.mail();
      const other = scribe('phone-b', 'sheet-b', 3);
      await store.receive(BOOK, [other.joined(5)]);
      const own = { ...by.joined(3), lamport: 5 };
      await store.append(BOOK, (await loadedOf(store)).heads, { entries: [own] });
      await store.receive(BOOK, [scribe('phone-c', 'sheet-c', 8).joined(6)]);
      const tab = scribe(phone, 'sheet-tab', 5);
      await store.append(BOOK, (await loadedOf(store)).heads, { entries: [tab.joined(4)] });
      const { runs } = await mail.uncut(BOOK);
      same(
        runs.map(({ sheet, entries, heads }) => ({
          lines: `${sheet} ${entries.map(({ number }) => number).join(' ')}`,
          heads: heads
            .map((head) => `${head.sheet} ${head.last}`)
            .sort()
            .join(', '),
        })),
        [
          { lines: 'sheet-book-a 1 2 3', heads: '' },
          { lines: 'sheet-book-a 4', heads: 'sheet-b 1' },
          // The line of phone-c has a greater number than the one that was written after it: it was not counted from.
          { lines: 'sheet-tab 1', heads: 'sheet-b 1, sheet-book-a 4' },
        ],
      );
      const all = await store.entriesOf(BOOK, { all: true });
      const before = all.filter(({ sheet, number }) => sheet === 'sheet-book-a' && number < 4);
      same(runs[1]?.before, await hashAfter(world, before, 'sheet-book-a'));
    },
  },
  {
    name: 'Y1 L2 what came of a sheet’s other branch was had: it is told as far as it goes, and a run ends where it came',
    async run(world) {
      const { store, by } = await started(world);
      const [trunk, copy] = [scribe('phone-b', 'sheet-b'), scribe('phone-b', 'sheet-b')];
      const branch = [copy.joined(5), copy.joined(7), copy.joined(8)];
      await store.receive(BOOK, [trunk.joined(5), trunk.joined(6)]);
      const write = async (lamport: number, member: number) =>
        like(
          await store.append(BOOK, (await loadedOf(store)).heads, {
            entries: [{ ...by.joined(member), lamport }],
          }),
          { ok: true },
        );
      await write(4, 3);
      await store.receive(BOOK, branch);
      await write(5, 4);
      const { runs } = await (await store.mail()).uncut(BOOK);
      const told = runs.map(({ entries, heads }) => [entries[0].number, heads.map(({ last }) => last)]);
      same(told, [
        [1, []],
        [4, [2]],
        [5, [3]],
      ]);
      same(runs[2]?.heads[0]?.hash, await hashAfter(world, branch, 'sheet-b'));
    },
  },
];
