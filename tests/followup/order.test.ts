/** L2 for a follow-up book: whatever order the lines came in, on whichever phone, they come to the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardsBeside, cardsLeftBeside, withBeside } from '../../src/followup/beside.ts';
import { FACTS } from '../../src/followup/facts/registry.ts';
import { followUpOf } from '../../src/followup/fold.ts';
import { shownTo } from '../../src/followup/instruments/assessment.ts';
import { FOLLOW_UP_REFUSAL_CODES } from '../../src/followup/refusal.ts';
import { canonicalText } from '../../src/ledger/bytes.ts';
import { checkBook } from '../../src/ledger/checks.ts';
import { extend } from '../../src/ledger/extend.ts';
import { fold } from '../../src/ledger/fold.ts';
import { PROFESSIONS } from '../../src/ledger/purpose.ts';
import { type Random, randomFrom } from '../ledger/generate/random.ts';
import { SEED } from '../setup/seed.ts';
import { type Stroll, stroll } from './stroll.ts';
import { give, stateOf, type World, write } from './world.ts';

type Property = (worlds: readonly World[], random: Random, owns: Stroll['owns']) => void;

const onStrolls = (numRuns: number, property: Property) =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const { worlds, owns } = stroll(seed);
      property(worlds, randomFrom(seed + 1), owns);
    }),
    { numRuns, seed: SEED },
  );

/** All lines of all phones. */
function together(worlds: readonly World[]): World {
  const [first, ...others] = worlds as [World, ...World[]];
  for (const other of others) give(other, first);
  return first;
}

describe('order', () => {
  test('L2 any order and any repetition of entries come to the same follow-up, on every phone', () => {
    onStrolls(60, (worlds, random) => {
      const whole = together(worlds);
      const text = canonicalText(stateOf(whole) as never);
      const again = random.some(whole.entries, random.whole(0, 9));
      const anyhow = random.some([...whole.entries, ...again], whole.entries.length + again.length);
      expect(canonicalText(followUpOf(fold(anyhow).facts ?? []) as never)).toBe(text);
      for (const other of worlds.slice(1)) {
        give(whole, other);
        expect(canonicalText(stateOf(other) as never)).toBe(text);
      }
      expect(checkBook(whole.entries)).toEqual([]);
    });
  });

  test('L2 a team’s book and those beside it come to the same, in whatever order the lines of each came', () => {
    onStrolls(40, (worlds, random, owns) => {
      const [whole, ...besides] = [worlds, owns.technician, owns.socialWorker].map(together) as [
        World,
        ...World[],
      ];
      const anyhow = ({ entries }: World) =>
        followUpOf(fold(random.some(entries, entries.length)).facts ?? []);
      const text = canonicalText(withBeside(stateOf(whole), ...besides.map(stateOf)) as never);
      expect(canonicalText(withBeside(anyhow(whole), ...besides.map(anyhow)) as never)).toBe(text);
      for (const [own, all] of [
        [besides[0], owns.technician],
        [besides[1], owns.socialWorker],
      ] as const) {
        if (!own) throw new Error('no book');
        for (const other of all.slice(1)) {
          give(own, other);
          expect(canonicalText(stateOf(other) as never)).toBe(canonicalText(stateOf(own) as never));
        }
        expect(checkBook(own.entries)).toEqual([]);
      }
    });
  });

  test('what a profession asks and notes is in its own book alone, and who a woman is in the team’s alone', () => {
    onStrolls(40, (worlds, _random, owns) => {
      const whole = together(worlds);
      expect(stateOf(whole).notes).toEqual({});
      expect(stateOf(whole).assessments).toEqual({});
      for (const is of PROFESSIONS) {
        const own = together(owns[is]);
        expect(new Set(own.book.facts?.map(({ fact }) => fact))).not.toContain('woman-noted');
        expect(Object.values(stateOf(own).women)).toEqual([]);
        const { assessments } = stateOf(own);
        for (const woman of Object.keys(assessments))
          expect(shownTo(is, assessments, woman)).toEqual(assessments[woman]);
      }
    });
  });

  test('once all that is left of erased women is erased, no card of theirs is in any of the books', () => {
    onStrolls(40, (worlds, _random, owns) => {
      const whole = together(worlds);
      for (const own of [together(owns.technician), together(owns.socialWorker)]) {
        const left = cardsLeftBeside(stateOf(whole), stateOf(own), own.book);
        for (const card of left) expect(write(own, { kind: 'erased', body: { card } })).toBe('written');
        for (const woman of Object.values(stateOf(whole).women).filter((one) => one.erased !== null))
          for (const card of cardsBeside(stateOf(whole), stateOf(own), woman.id))
            expect(own.book.erased).toHaveProperty(card);
        expect(cardsLeftBeside(stateOf(whole), stateOf(own), own.book)).toEqual([]);
      }
    });
  });

  test('L2 batch by batch it is the same book', () => {
    onStrolls(30, (worlds, random) => {
      const { entries, book } = together(worlds);
      let longer = fold([]);
      for (let at = 0; at < entries.length; ) {
        const next = at + random.whole(1, 6);
        longer = extend(longer, entries.slice(at, next)) ?? fold(entries.slice(0, next));
        at = next;
      }
      expect(canonicalText(longer as never)).toBe(canonicalText(book as never));
    });
  });

  test('what nobody could know apart never throws: any part of the facts, in any order, comes to a follow-up', () => {
    onStrolls(40, (worlds, random) => {
      const facts = together(worlds).book.facts ?? [];
      const state = followUpOf(random.some(facts, random.whole(0, facts.length)));
      for (const woman of Object.values(state.women))
        if (woman.group !== null) expect(state.groups).toHaveProperty(woman.group);
    });
  });

  test('the strolls reach every fact and every refusal', () => {
    const reached = new Set<string>();
    for (let seed = 1; seed <= 120; seed += 1) for (const what of stroll(seed).reached) reached.add(what);
    const byTables = ['badFact', 'presentationKnown', 'groupKnown', 'communityKnown'];
    const wanted = [...FACTS, ...FOLLOW_UP_REFUSAL_CODES.filter((code) => !byTables.includes(code))];
    expect(wanted.filter((what) => !reached.has(what))).toEqual([]);
  });
});
