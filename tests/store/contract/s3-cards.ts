/** S3: entries are never updated or deleted; of a card only the newest version is kept, and an erased one is gone for ever. */
import type { Card } from '../../../src/ledger/cards.ts';
import { BOOK, type Case, like, loadedOf, opened, same, started } from './world.ts';

const text = (version: number, words: string): Card => ({
  kind: 'text',
  book: BOOK,
  id: 'card-1',
  version,
  text: words,
});

export const S3: readonly Case[] = [
  {
    name: 'S3 the store has no operation that changes or removes an entry',
    async run(world) {
      const store = await opened(world);
      const names = Object.keys(store).filter((name) => /update|delete|remove|replace|edit|put/iu.test(name));
      same(names, []);
    },
  },
  {
    name: 'S3 a newer card takes the place of the older, whose words are nowhere on the disk',
    async run(world) {
      const { store, heads } = await started(world);
      like(await store.append(BOOK, heads, { entries: [], cards: [text(1, 'old words')] }), { ok: true });
      like(await store.append(BOOK, heads, { entries: [], cards: [text(2, 'new words')] }), { ok: true });
      same((await loadedOf(store)).cards, [text(2, 'new words')]);
      same(JSON.stringify(await world.rows('cards')).includes('old words'), false);
    },
  },
  {
    name: 'S3 versions of own cards rise by one; the same card again is nothing new',
    async run(world) {
      const { store, heads } = await started(world);
      const put = (card: Card) => store.append(BOOK, heads, { entries: [], cards: [card] });
      like(await put(text(2, 'b')), {
        ok: false,
        code: 'cardVersion',
        card: 'card-1',
        expected: 1,
        found: 2,
      });
      like(await put(text(1, 'a')), { ok: true });
      like(await put(text(1, 'a')), { ok: true });
      like(await put(text(1, 'other')), { ok: false, code: 'cardVersion', expected: 2, found: 1 });
      like(await put(text(3, 'c')), { ok: false, code: 'cardVersion', expected: 2, found: 3 });
      same((await loadedOf(store)).cards, [text(1, 'a')]);
    },
  },
  {
    name: 'S3 a refused card keeps the entries of the same act from being written',
    async run(world) {
      const { store, heads, by } = await started(world);
      const result = await store.append(BOOK, heads, { entries: [by.joined(3)], cards: [text(5, 'x')] });
      like(result, { ok: false, code: 'cardVersion' });
      same((await world.rows('entries')).length, 3);
    },
  },
  {
    name: 'S3 an erased card is gone from the disk and never comes back, by any way',
    async run(world) {
      const { store, heads, by } = await started(world);
      await store.append(BOOK, heads, { entries: [], cards: [text(1, 'secret')] });
      const erased = await store.append(BOOK, heads, { entries: [by.write('erased', { card: 'card-1' })] });
      if (!erased.ok) throw new Error(erased.code);
      same(JSON.stringify(await world.rows('cards')).includes('secret'), false);
      const again = await store.append(BOOK, erased.heads, { entries: [], cards: [text(2, 'secret')] });
      like(again, { ok: true, droppedCards: ['card-1'] });
      like(await store.receive(BOOK, [], [text(9, 'secret')]), { ok: true, cardsChanged: 0 });
      same((await loadedOf(store)).cards, []);
      same(JSON.stringify(await world.rows('cards')).includes('secret'), false);
    },
  },
  {
    name: 'S3 an erasure from elsewhere drops the card that comes with it',
    async run(world) {
      const { store, by } = await started(world);
      const entries = [by.write('erased', { card: 'card-1' })];
      like(await store.receive(BOOK, entries, [text(1, 'secret')]), { ok: true, added: 1 });
      same((await loadedOf(store)).cards, []);
    },
  },
  {
    name: 'S3 of received cards the newest stays, whatever the order',
    async run(world) {
      const { store } = await started(world);
      await store.receive(BOOK, [], [text(3, 'three')]);
      like(await store.receive(BOOK, [], [text(1, 'one'), text(2, 'two')]), { ok: true, cardsChanged: 0 });
      same((await loadedOf(store)).cards, [text(3, 'three')]);
    },
  },
  {
    name: 'S3 two cards of one version are both shown, until people write the next one',
    async run(world) {
      const { store, heads } = await started(world);
      await store.receive(BOOK, [], [text(2, 'one')]);
      like(await store.receive(BOOK, [], [text(2, 'other')]), { ok: true, cardTies: ['card-1'] });
      like(await store.receive(BOOK, [], [text(2, 'other')]), { ok: true, cardsChanged: 0, cardTies: [] });
      const tied = await loadedOf(store);
      same(tied.cardTies, [{ id: 'card-1', cards: [text(2, 'one'), text(2, 'other')] }]);
      await store.append(BOOK, heads, { entries: [], cards: [text(3, 'chosen')] });
      const chosen = await loadedOf(store);
      same([chosen.cards, chosen.cardTies], [[text(3, 'chosen')], []]);
    },
  },
];
