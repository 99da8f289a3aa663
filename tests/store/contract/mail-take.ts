/** The part of the store that sync uses: taking what came out of a box. */
import { canonicalText } from '../../../src/ledger/bytes.ts';
import type { BroughtPage } from '../../../src/store/mail/mail.ts';
import { BOX, cutAll, hashAfter, markAt, NOTHING, pageOf } from './mailing.ts';
import { BOOK, type Case, like, loadedOf, opened, same, scribe, started, type World } from './world.ts';

export const MAIL_TAKE: readonly Case[] = [
  {
    name: 'S1 what was taken and the cursor are on the disk together or not at all',
    async run(world) {
      const { store } = await started(world);
      const mail = await store.mail();
      const entries = [scribe('phone-b', 'sheet-b', 3).joined(3)];
      const brought = {
        ...NOTHING,
        pages: [await pageOf(world, 'p', [], entries)],
        junk: ['j'],
        mark: markAt(2),
      };
      for (const row of [1, 2, 3, 4, 5, 6]) {
        world.abortAtRow(row);
        like(await mail.take(BOOK, brought), { ok: false }, `row ${row}`);
        const { mark, idsByKind } = await mail.survey(BOOK, BOX);
        same([mark.cursor, idsByKind.page, idsByKind.junk], [0, [], []]);
        same((await world.rows('entries')).length, 3);
      }
      world.abortAtRow(0);
      like(await mail.take(BOOK, brought), { ok: true, added: 1, gaps: [] });
      const { mark, idsByKind, there } = await mail.survey(BOOK, BOX);
      same([mark, idsByKind.page, idsByKind.junk], [markAt(2), ['of-p'], ['j']]);
      same([...there].sort(), ['j', 'of-p']);
      same((await world.rows('pages')).length, 1);
      like(await mail.take(BOOK, brought), { ok: true, added: 0, forks: [] });
    },
  },
  {
    name: 'Y1 a page whose predecessors have not come waits with its bytes, and is taken after them',
    async run(world) {
      const { store } = await started(world);
      const mail = await store.mail();
      const by = scribe('phone-b', 'sheet-b', 3);
      const [first, second, third] = [by.joined(3), by.joined(4), by.joined(5)];
      const late = await pageOf(world, 'late', [first, second], [third]);
      like(await mail.take(BOOK, { ...NOTHING, pages: [late], mark: markAt(1) }), {
        added: 0,
        gaps: ['of-late'],
      });
      same(
        (await mail.waiting(BOOK)).map(({ blobId }) => blobId),
        ['of-late'],
      );
      same((await world.rows('pages')).length, 0);
      const early = await pageOf(world, 'early', [], [first, second]);
      like(await mail.take(BOOK, { ...NOTHING, pages: [late, early] }), { ok: true, added: 3, gaps: [] });
      same(await mail.waiting(BOOK), []);
      like(await mail.survey(BOOK, BOX), { there: ['of-late'] });
    },
  },
  {
    name: 'Y6 a page that continues another branch is kept beside the stored one, in whatever order its pages come',
    async run(world) {
      const ends: string[] = [];
      for (const order of [
        [0, 1, 2, 3, 4],
        [4, 3, 2, 1, 0],
        [2, 4, 0, 3, 1],
        [3, 1, 4, 2, 0],
      ]) {
        ends.push(await takenInOrder(world, `${BOOK}-${order.join('')}`, order));
      }
      same(new Set(ends).size, 1, ends.join('\n'));
    },
  },
  {
    name: 'S5 lines of pages are kept with the hashes of their bytes on either branch, also where pages overlap what is here',
    async run(world) {
      const { store } = await started(world);
      const mail = await store.mail();
      const pages = await branchPages(world, BOOK);
      for (const page of pages) like(await mail.take(BOOK, { ...NOTHING, pages: [page] }), { ok: true });
      const [own = [], others = []] = [pages.slice(0, 2), pages.slice(2)].map((branch) =>
        branch.flatMap(({ entries }) => entries),
      );
      const whole = await pageOf(world, 'whole', [], own);
      like(await mail.take(BOOK, { ...NOTHING, pages: [whole] }), { ok: true, added: 0 });
      like(await store.verifyHashes(BOOK), { ok: true, entries: 6 });
      const kept = (await world.rows('forks')).map(({ hash }) => hash).sort();
      const made: string[] = [];
      for (const at of [2, 3, 4]) made.push(await hashAfter(world, others.slice(0, at), 'sheet-b'));
      same(kept, made.sort());
    },
  },
  {
    name: 'Y2 lines of this phone that come back in a page are in one: they are not cut again; those of a copied phone are',
    async run(world) {
      const { store, phone } = await started(world);
      const mail = await store.mail();
      await cutAll(mail);
      const [back, branch] = [scribe(phone, 'sheet-lost', 3), scribe(phone, 'sheet-book-a')];
      const lost = await pageOf(world, 'lost', [], [back.joined(3)]);
      like(await mail.take(BOOK, { ...NOTHING, pages: [lost] }), { ok: true, added: 1 });
      same((await mail.survey(BOOK, BOX)).uncut, 0);
      const heads = (await loadedOf(store)).heads;
      const here = scribe(phone, 'sheet-book-a', 4);
      for (let at = 0; at < 3; at += 1) {
        here.joined(9);
        branch.joined(9);
      }
      await store.append(BOOK, heads, { entries: [here.joined(4)] });
      const before = (await store.entriesOf(BOOK, { all: true })).filter(
        ({ sheet }) => sheet === 'sheet-book-a',
      );
      const fork = await pageOf(world, 'fork', before.slice(0, 3), [branch.joined(7)]);
      like(await mail.take(BOOK, { ...NOTHING, pages: [fork] }), { ok: true, forks: ['sheet-book-a:4'] });
      same((await mail.survey(BOOK, BOX)).uncut, 1);
    },
  },
  {
    name: 'S3 cards that came, the stones that the box has, and the mark are one transaction; a stone erases nothing here',
    async run(world) {
      const { store } = await started(world);
      const mail = await store.mail();
      const card = { kind: 'text', book: BOOK, id: 'card-1', version: 2, text: 'hola' } as const;
      const there = { id: 'card-1', version: 2, erased: false, digest: 'd1' };
      world.abortAtRow(2);
      like(await mail.takeCards(BOOK, [card], [there], { ...markAt(0), cardsCursor: 4 }), { ok: false });
      same((await mail.surveyCards(BOOK, BOX)).here, []);
      like(await mail.takeCards(BOOK, [card], [there], { ...markAt(0), cardsCursor: 4 }), {
        changed: 1,
        ties: [],
      });
      like(await mail.surveyCards(BOOK, BOX), { there: [there], here: [{ id: 'card-1', version: 2 }] });
      const stone = { id: 'card-1', version: 2, erased: true, digest: 'd2' };
      like(await mail.takeCards(BOOK, [], [stone], { ...markAt(0), cardsCursor: 5 }), { changed: 0 });
      same(await mail.card(BOOK, 'card-1'), card);
      await mail.markCards(BOOK, [], ['card-1'], { ...markAt(0), cardsCursor: 0 });
      like(await mail.surveyCards(BOOK, BOX), { there: [], mark: markAt(0) });
    },
  },
  {
    name: 'this phone’s own receipt is for the box, another phone’s is not; copies of a phone ask people nothing',
    async run(world) {
      const { store, phone } = await started(world);
      const mail = await store.mail();
      const receipt = (id: string, seal: string | null) => ({
        ...({ kind: 'receipt', book: BOOK, id, version: 1, seal } as const),
      });
      await store.receive(BOOK, [], [receipt(phone, null), receipt('other', null), receipt('other', 'a:9')]);
      same((await mail.surveyCards(BOOK, BOX)).here, [{ id: phone, version: 1 }]);
      like(await store.load(BOOK), { cardTies: [] });
    },
  },
  {
    name: 'S6 what only a newer writer may write to takes nothing from a box',
    async run(world) {
      const { store } = await started(world);
      const mail = await store.mail();
      const { mark, runs } = await mail.uncut(BOOK);
      await world.edit('books', (row) => ({ ...row, minWriter: 2 }));
      const refused = { ok: false, code: 'newerDatabase' };
      like(await mail.take(BOOK, { ...NOTHING, junk: ['j'], mark: markAt(1) }), refused);
      like(await mail.cut(BOOK, mark, []), refused);
      like(await mail.takeCards(BOOK, [], [], markAt(1)), refused);
      like(await mail.mark(BOOK, [], [], markAt(1)), refused);
      like(await mail.markCards(BOOK, [], [], markAt(1)), refused);
      same([runs.length, (await mail.survey(BOOK, BOX)).idsByKind.junk], [1, []]);
    },
  },
];

/** Two branches of one sheet, in pages, each continued once more. */
async function branchPages(world: World, book: string): Promise<readonly BroughtPage[]> {
  const [trunk, copy] = [scribe('phone-b', 'sheet-b', 3), scribe('phone-b', 'sheet-b', 3)];
  const own = [trunk.joined(3), trunk.joined(4), trunk.joined(5)];
  const others = [copy.joined(3), copy.joined(6), copy.joined(7), copy.joined(8)];
  return [
    await pageOf(world, 'own-1', [], own.slice(0, 2), book),
    await pageOf(world, 'own-2', own.slice(0, 2), own.slice(2), book),
    await pageOf(world, 'other-1', [], others.slice(0, 2), book),
    await pageOf(world, 'other-2', others.slice(0, 2), others.slice(2, 3), book),
    await pageOf(world, 'other-3', others.slice(0, 3), others.slice(3), book),
  ];
}

/** One page at a time with all that came before it; then what the book comes to. */
async function takenInOrder(world: World, book: string, order: readonly number[]): Promise<string> {
  const store = await opened(world);
  await store.createBook(book);
  const mail = await store.mail();
  const pages = await branchPages(world, book);
  for (const [at] of order.entries()) {
    const came = order.slice(0, at + 1).flatMap((one) => pages[one] ?? []);
    like(await mail.take(book, { ...NOTHING, pages: came }), { ok: true });
  }
  same(await mail.waiting(book), []);
  const { book: state, forks } = await loadedOf(store, book);
  const all = [...(await store.entriesOf(book, { all: true })), ...forks].map(canonicalText).sort();
  same(all.length, 6);
  return canonicalText({ all, findings: state.findings, waiting: state.waiting });
}
