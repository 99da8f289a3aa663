/** What is kept beside the book: drafts, settings, and how tabs hear of each other. */
import type { Notice } from '../../../src/store/store.ts';
import { BOOK, type Case, opened, same, started } from './world.ts';

export const TYPED: readonly Case[] = [
  {
    name: 'Drafts are kept per book and form, over a restart, and go with the entry they became',
    async run(world) {
      const { store, heads, by } = await started(world);
      await store.saveDraft(BOOK, 'deposit', { member: 'member-1', typed: '12,5' });
      await store.saveDraft(BOOK, 'deposit', { member: 'member-1', typed: '12,50' });
      await store.saveDraft(BOOK, 'count', { 'note-500': 3 });
      await store.saveDraft('new', 'founding', { name: 'Las Ma' });
      store.close();
      const again = await opened(world);
      const both = { deposit: { member: 'member-1', typed: '12,50' }, count: { 'note-500': 3 } };
      same(await again.drafts(BOOK), both);
      same(await again.draft('new', 'founding'), { name: 'Las Ma' });
      await again.append(BOOK, heads, { entries: [by.joined(3)], draftsDone: ['deposit'] });
      same(await again.drafts(BOOK), { count: { 'note-500': 3 } });
      await again.dropDraft(BOOK, 'count');
      same(await again.drafts(BOOK), {});
    },
  },
  {
    name: 'The draft of a founding goes with the book it became',
    async run(world) {
      const store = await opened(world);
      await store.saveDraft('new', 'founding', { name: 'Las Manos' });
      await store.createBook(BOOK, () => ({ entries: [], draftsDone: ['founding'] }));
      same(await store.drafts('new'), {});
    },
  },
  {
    name: 'Settings are kept over a restart',
    async run(world) {
      const store = await opened(world);
      same(await store.settings(), {});
      await store.saveSetting('language', 'ca');
      await store.saveSetting('textSize', 125);
      await store.saveSetting('language', 'fr');
      store.close();
      same(await (await opened(world)).settings(), { language: 'fr', textSize: 125 });
    },
  },
  {
    name: 'Other tabs hear of every write, the writing tab does not, and nobody after stopping',
    async run(world) {
      const { store, heads, by } = await started(world);
      const tab = await opened(world);
      const here: Notice[] = [];
      const there: Notice[] = [];
      store.listen((notice) => here.push(notice));
      const stop = tab.listen((notice) => there.push(notice));
      const first = await store.append(BOOK, heads, { entries: [by.joined(3)] });
      await store.saveSetting('language', 'ca');
      await arrived(() => there.length >= 2);
      same(there, [{ kind: 'written', book: BOOK }, { kind: 'settings' }]);
      stop();
      if (!first.ok) throw new Error(first.code);
      const third = await opened(world);
      const late: Notice[] = [];
      third.listen((notice) => late.push(notice));
      await store.append(BOOK, first.heads, { entries: [by.joined(4)] });
      await arrived(() => late.length >= 1);
      same([there.length, here], [2, []]);
    },
  },
  {
    name: 'A refused write is not announced',
    async run(world) {
      const { store, heads, by } = await started(world);
      const tab = await opened(world);
      const there: Notice[] = [];
      tab.listen((notice) => there.push(notice));
      world.abortAtRow(1);
      const entries = [by.joined(3)];
      await store.append(BOOK, heads, { entries });
      await store.append(BOOK, { ...heads, count: 9 }, { entries });
      await store.append(BOOK, heads, { entries });
      await arrived(() => there.length >= 1);
      same(there, [{ kind: 'written', book: BOOK }]);
    },
  },
];

/** Waits until a notice came, for two seconds at most; the assertion after it says what is missing. */
async function arrived(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !done(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
