/** A third meeting that begins while two sealed ones clash: what it adopts of either counts once, whichever people choose, and chose again. */
import { expect, test } from 'vitest';
import { checkBook } from '../../../src/ledger/checks.ts';
import { idOf } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { cashBook } from '../../../src/ledger/statement.ts';
import { linesToReadOut } from '../../../src/ledger/waiting.ts';
import { type Community, give, wander } from '../generate/apart.ts';
import { attend, close, meeting, open } from '../generate/meeting.ts';
import { act, type World } from '../generate/world.ts';
import { headsOf } from '../generate.ts';
import { arrivedAnyhow, bytesOf, takeTime } from './books.ts';

takeTime();

const TRIES = 12;

/** A meeting that holds something and is sealed; false where what was asked for did not come to that. */
function held(world: World): boolean {
  const { seals } = world.book;
  meeting(world);
  for (let left = TRIES; left > 0 && world.book.open; left -= 1) close(world);
  return world.book.seals > seals;
}

function share(community: Community): void {
  const { worlds } = community;
  for (const from of [...worlds, ...worlds])
    for (const to of worlds) if (from !== to) give(community, from, to);
}

/** Lines of the side that does not stand. */
function adopt(world: World): void {
  for (let left = world.random.whole(1, 6); left > 0; left -= 1) {
    const aside = linesToReadOut(world.book).filter(({ why }) => why === 'aside');
    if (aside.length === 0) return;
    act(world, { do: 'adopt', entry: idOf(world.random.pick(aside).entry) });
  }
}

function choose(world: World): void {
  const [clash] = world.book.clashes;
  if (clash) act(world, { do: 'choose', chosen: world.random.pick(clash.sides).entry });
}

/** Three phones, of which two sealed the second meeting and the third has opened the next one; null where it did not come to that. */
function thirdMeeting(seed: number): { readonly community: Community; readonly third: World } | null {
  const community = wander(seed, 0);
  const [first, second, third] = community.worlds;
  if (!first || !second || !third || !held(first)) return null;
  share(community);
  if (!held(first) || !held(second)) return null;
  share(community);
  if (third.book.clashes.length === 0) return null;
  open(third);
  if (third.book.open?.pen !== third.phone) return null;
  attend(third);
  return { community, third };
}

test('L3 L1 L2 a line of either counts once, no finding is raised, and the meeting can be sealed', () => {
  let needless = 0;
  let sealed = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const found = thirdMeeting(seed);
    if (!found) continue;
    const { community, third } = found;
    const look = () => {
      const { book, entries } = third;
      needless += Object.values(book.waitingWhy).filter((why) => why === 'needless').length;
      const adoptions = new Set(entries.filter(({ kind }) => kind === 'adopted').map(idOf));
      // Its opening and its roll may name who joined on the side that was not chosen: they are judged by the other one.
      const findings = checkBook(entries, headsOf(book), undefined, community.seen).filter(
        ({ check, entry }) => check !== 'refused' || adoptions.has(entry ?? ''),
      );
      expect(findings).toEqual([]);
      expect(bytesOf(fold(arrivedAnyhow(entries, third.random), community.seen))).toBe(bytesOf(book));
      expect(cashBook(book, entries, 'box').at(-1)?.balance ?? 0).toBe(book.balances.box ?? 0);
    };
    adopt(third);
    share(community);
    for (const world of community.worlds) if (world !== third) choose(world);
    share(community);
    look();
    adopt(third);
    choose(third);
    look();
    const { seals } = third.book;
    for (let left = TRIES; left > 0 && third.book.open; left -= 1) close(third);
    if (third.book.seals > seals) sealed += 1;
    look();
  }
  expect(needless).toBeGreaterThan(40);
  expect(sealed).toBeGreaterThan(10);
});
