/** The invariants on phones that write apart, in random partitions, and are brought together in any order. */
import { describe, expect, test } from 'vitest';
import { type Account, held, stemOf } from '../../../src/ledger/accounts.ts';
import type { Book } from '../../../src/ledger/book.ts';
import { checkBook } from '../../../src/ledger/checks.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import { extend } from '../../../src/ledger/extend.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { meetingReport } from '../../../src/ledger/report.ts';
import { type Community, foldOf, give, note, wander } from '../generate/apart.ts';
import { type Life, lifeOf, STEPS } from '../generate/lives.ts';
import { randomFrom } from '../generate/random.ts';
import { headsOf } from '../generate.ts';
import { arrivedAnyhow, bytesOf, inOrder, takeTime } from './books.ts';
import { OF_PHONES } from './of-phones.ts';

takeTime();

/** PROPERTY_SEED tries others. */
const FIRST = Number(process.env.PROPERTY_SEED ?? 1);

function onLives(count: number, property: (community: Community, all: readonly Entry[], life: Life) => void) {
  for (let seed = FIRST; seed < FIRST + count; seed += 1) {
    const life = lifeOf(seed);
    property(life.community, allOf(life.community), life);
  }
}

function allOf({ worlds }: Community): readonly Entry[] {
  const byId = new Map(worlds.flatMap(({ entries }) => entries.map((entry) => [idOf(entry), entry])));
  return [...byId.values()];
}

const FLOORED = ['box', 'bank', 'in-hand', 'savings', 'carried', 'solidarity-fund', 'match', 'loan'];
const belowZero = ({ balances }: Book) =>
  (Object.keys(balances) as Account[]).filter(
    (account) => FLOORED.includes(stemOf(account)) && held(balances, account) < 0,
  );
const sum = ({ balances }: Book) => Object.values(balances).reduce((all: number, one) => all + (one ?? 0), 0);

describe('phones apart', () => {
  const together: Community[] = [];

  test('L2 all phones come to one book, in any order of arrival, folded or extended', () => {
    for (let seed = FIRST; seed < FIRST + 60; seed += 1) {
      const community = wander(seed, STEPS);
      const all = allOf(community);
      const random = randomFrom(all.length);
      const whole = bytesOf(fold(all, community.seen));
      expect(bytesOf(fold(arrivedAnyhow(all, random), community.seen))).toBe(whole);
      for (const world of [...community.worlds, ...community.worlds])
        give(community, world, random.pick(community.worlds));
      for (const world of community.worlds) {
        for (const other of community.worlds) give(community, other, world);
        expect(bytesOf(world.book)).toBe(whole);
      }
      together.push(community);
    }
  });

  test('L2 without what pages say, too; and batch by batch', () => {
    let extended = 0;
    onLives(40, (_community, all) => {
      const random = randomFrom(all.length);
      const ordered = inOrder(all);
      expect(bytesOf(fold(arrivedAnyhow(all, random)))).toBe(bytesOf(fold(ordered)));
      let book = fold([]);
      for (let at = 0; at < ordered.length; ) {
        const next = at + random.whole(1, 9);
        const longer = extend(book, ordered.slice(at, next));
        if (longer) extended += 1;
        book = longer ?? fold(ordered.slice(0, next));
        at = next;
      }
      expect(bytesOf(book)).toBe(bytesOf(fold(ordered)));
    });
    expect(extended).toBeGreaterThan(100);
  });

  test('L1 L5 on every phone, and after all came together, accounts come to zero and keep their floors', () => {
    onLives(40, (community, all) => {
      for (const book of [fold(all, community.seen), ...community.worlds.map((world) => world.book)]) {
        expect(sum(book)).toBe(0);
        expect(belowZero(book)).toEqual([]);
      }
    });
  });

  test('L3 L6 whatever was written apart, what counts raises no finding, and nothing is taken back twice', () => {
    onLives(60, (community, all) => {
      const heads = headsOf(fold(all, community.seen));
      expect(checkBook(all, heads, undefined, community.seen)).toEqual([]);
    });
  });

  test('L8 the report of every seal is the same bytes on the phone that sealed and after all came together', () => {
    let reports = 0;
    const reportOf = (entries: readonly Entry[], seal: Entry) =>
      bytesOf(
        meetingReport(
          inOrder(entries).filter(({ place }) => place === seal.place),
          idOf(seal),
        ),
      );
    onLives(40, (_community, all, { sealed }) => {
      for (const { seal, entries } of sealed) {
        expect(reportOf(all, seal)).toBe(reportOf(entries, seal));
        reports += 1;
      }
    });
    expect(reports).toBeGreaterThan(60);
  });

  test('the generated communities reach every rule of several phones', () => {
    const reached = new Map<string, number>();
    for (const community of together) {
      note(community, `phones ${Object.keys(foldOf(community, community.worlds[0] as never).phones).length}`);
      for (const [what, times] of community.reached) reached.set(what, (reached.get(what) ?? 0) + times);
      for (const { refused } of community.worlds) for (const code of refused.keys()) reached.set(code, 1);
    }
    const wanted = [
      ...['phone-announced', 'phone-removed', 'keys-renewed', 'recovery-made', 'restored'],
      ...['pen-passed', 'pen-taken', 'pen-chosen', 'branch-chosen', 'adopt', 'sealed', 'goal-set'],
      'totals-slot-set',
      ...OF_PHONES,
      ...['clash pens', 'clash openings', 'clash seals', 'extended', 'folded anew'],
      ...['between', 'late', 'notThePen', 'aside', 'removedPhone', 'missing'].map((why) => `waits ${why}`),
    ];
    expect(wanted.filter((what) => !reached.has(what))).toEqual([]);
  });
});
