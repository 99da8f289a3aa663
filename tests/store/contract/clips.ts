/** Recorded voices: kept beside the book over a restart, in nothing that leaves the phone, and gone with a name that is erased. */
import type { Card } from '../../../src/ledger/cards.ts';
import type { Clip, Clips } from '../../../src/store/clips.ts';
import { BOOK, type Case, like, opened, same, started, type World } from './world.ts';

const HERS = 'member-1';
const VOICE = 'her own voice';

const clip = (id: string, words = VOICE): Clip => ({
  id,
  type: 'audio/webm;codecs=opus',
  bytes: new TextEncoder().encode(words),
});

const card: Card = {
  kind: 'member',
  book: BOOK,
  id: HERS,
  version: 1,
  name: 'Ana',
  symbol: 'a',
  colour: 'b',
};

const idsOf = async (clips: Clips, book = BOOK) => [...(await clips.ids(book))].sort();

const wordsOf = async (clips: Clips, id: string) =>
  (await clips.get(BOOK, [id])).map(({ bytes }) => new TextDecoder().decode(bytes));

async function recorded(world: World) {
  const begun = await started(world);
  const clips = await begun.store.clips();
  for (const id of [HERS, 'member-2', 'count/12', 'step/savings'])
    like(await clips.save(BOOK, clip(id)), { ok: true });
  return { ...begun, clips };
}

export const CLIPS: readonly Case[] = [
  {
    name: 'Clips are kept over a restart, by community, and a new one takes the place of the old',
    async run(world) {
      const { store, clips } = await recorded(world);
      await store.createBook('book-b', () => ({ entries: [] }));
      like(await clips.save('book-b', clip('count/1')), { ok: true });
      like(await clips.save(BOOK, clip('count/12', 'twelve')), { ok: true });
      store.close();
      const again = await (await opened(world)).clips();
      same(await idsOf(again), ['count/12', HERS, 'member-2', 'step/savings']);
      same(await idsOf(again, 'book-b'), ['count/1']);
      same(await wordsOf(again, 'count/12'), ['twelve']);
      const found = await again.get(BOOK, [HERS, 'count/12', HERS, 'count/13']);
      same(found.map(({ id, type }) => [id, type]).sort(), [
        ['count/12', 'audio/webm;codecs=opus'],
        [HERS, 'audio/webm;codecs=opus'],
      ]);
      same([...(await again.sizes(BOOK))].sort(), [
        ['count/12', 6],
        [HERS, 13],
        ['member-2', 13],
        ['step/savings', 13],
      ]);
    },
  },
  {
    name: 'One clip is dropped, then all of a community, and those of another stay',
    async run(world) {
      const { store, clips } = await recorded(world);
      await store.createBook('book-b', () => ({ entries: [] }));
      await clips.save('book-b', clip('count/1'));
      like(await clips.drop(BOOK, 'count/12'), { ok: true });
      same(await idsOf(clips), [HERS, 'member-2', 'step/savings']);
      like(await clips.dropAll(BOOK), { ok: true });
      same([await idsOf(clips), await idsOf(clips, 'book-b')], [[], ['count/1']]);
      same((await world.rows('clips')).length, 1);
    },
  },
  {
    name: 'No clip is kept of a community that is not here',
    async run(world) {
      const clips = await (await opened(world)).clips();
      like(await clips.save('elsewhere', clip('count/1')), { ok: false, code: 'unknownBook' });
      same(await world.rows('clips'), []);
    },
  },
  {
    name: 'S3 who has her name erased is erased as a voice too, and cannot be recorded again',
    async run(world) {
      const { store, clips, heads, by } = await recorded(world);
      const put = await store.append(BOOK, heads, { entries: [], cards: [card] });
      if (!put.ok) throw new Error(put.code);
      like(await store.append(BOOK, put.heads, { entries: [by.write('erased', { card: HERS })] }), {
        ok: true,
      });
      same(await idsOf(clips), ['count/12', 'member-2', 'step/savings']);
      like(await clips.save(BOOK, clip(HERS)), { ok: false, code: 'erased', clip: HERS });
      same((await world.rows('clips')).length, 3);
    },
  },
  {
    name: 'S3 an erasure from another phone takes the voice with it, also where it came before her card',
    async run(world) {
      const { store, clips, by } = await recorded(world);
      like(await store.receive(BOOK, [by.write('erased', { card: HERS })], [card]), { ok: true, added: 1 });
      same(await idsOf(clips), ['count/12', 'member-2', 'step/savings']);
      like(await clips.save(BOOK, clip(HERS)), { ok: false, code: 'erased' });
    },
  },
  {
    name: 'S3 what else this phone recorded of somebody goes with her card, and of others nothing',
    async run(world) {
      const { store, clips, heads, by } = await recorded(world);
      const picture = `${HERS}/business-1/2026-03-02/picture-1`;
      const ofAnother = `member-10/business-1/2026-03-02/${HERS}`;
      for (const id of [picture, ofAnother]) like(await clips.save(BOOK, clip(id)), { ok: true });
      like(await store.append(BOOK, heads, { entries: [by.write('erased', { card: HERS })] }), { ok: true });
      same(await idsOf(clips), ['count/12', ofAnother, 'member-2', 'step/savings'].sort());
      like(await clips.save(BOOK, clip(picture)), { ok: false, code: 'erased', clip: picture });
      like(await store.receive(BOOK, [by.write('erased', { card: 'member-10' })], []), {
        ok: true,
        added: 1,
      });
      same(await idsOf(clips), ['count/12', 'member-2', 'step/savings']);
    },
  },
  {
    name: 'S1 where there is no room for a clip the one before stays, and recording goes on once there is',
    async run(world) {
      const { clips } = await recorded(world);
      const room = await world.fillUp();
      const large: Clip = { ...clip('count/12'), bytes: new Uint8Array(300_000).fill(7) };
      like(await clips.save(BOOK, large), { ok: false, code: 'quota' });
      same(await wordsOf(clips, 'count/12'), [VOICE]);
      await room();
      like(await clips.save(BOOK, clip('count/12', 'twelve')), { ok: true });
      same(await wordsOf(clips, 'count/12'), ['twelve']);
    },
  },
  {
    name: 'S1 an erasure that is not written leaves the voice',
    async run(world) {
      const { store, clips, heads, by } = await recorded(world);
      world.abortAtRow(1);
      like(await store.append(BOOK, heads, { entries: [by.write('erased', { card: HERS })] }), { ok: false });
      same(await wordsOf(clips, HERS), [VOICE]);
    },
  },
  {
    name: 'Clips are in no book file, and nothing of them waits for a box',
    async run(world) {
      const { store } = await recorded(world);
      const file = await store.exportBookFile(BOOK);
      for (const found of [VOICE, 'audio/webm', 'step/savings', 'count/12'])
        same(file.includes(found), false);
      const mail = await store.mail();
      const going = JSON.stringify([
        await mail.uncut(BOOK),
        await world.rows('blobs'),
        await world.rows('cardsThere'),
      ]);
      same(going.includes('step/savings') || going.includes(VOICE), false);
    },
  },
];
