/** The pure engine against a box that loses, repeats, forgets and lies: a round ends, and both sides have the same in the end. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../../src/sync/engine/types.ts';
import { idOf, type ModelBox, type ModelPhone, newBox, newPhone, reset, round } from './model.ts';

type Event =
  | { readonly do: 'write' | 'junk' | 'sync'; readonly phone: number; readonly count: number }
  | { readonly do: 'card'; readonly phone: number; readonly card: number; readonly erase: boolean }
  | { readonly do: 'reset' }
  | { readonly do: 'back'; readonly by: number; readonly others: number }
  | { readonly do: 'lose' | 'deafen'; readonly count: number };

const PHONES = 3;
const phone = fc.nat(PHONES - 1);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('write' as const), phone, count: fc.integer({ min: 1, max: 7 }) }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('sync' as const), phone, count: fc.constant(1) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('junk' as const), phone, count: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('card' as const), phone, card: fc.nat(4), erase: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'reset' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('back' as const),
      by: fc.integer({ min: 1, max: 9 }),
      others: fc.nat(9),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('lose' as const, 'deafen' as const),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
);

interface Life {
  readonly box: ModelBox;
  readonly phones: readonly ModelPhone[];
  serial: number;
}

const isJunk = (id: string): boolean => id.endsWith('7');
const named = (life: Life, junk: boolean): string => {
  for (;;) {
    life.serial += 1;
    const id = idOf(`blob ${life.serial}`);
    if (isJunk(id) === junk) return id;
  }
};

const newLife = (): Life => ({
  box: newBox(),
  phones: Array.from({ length: PHONES }, (_, at) => newPhone(`phone ${at}`, isJunk)),
  serial: 0,
});

function live(life: Life, one: Event): void {
  const { box, phones } = life;
  const at = 'phone' in one ? phones[one.phone] : undefined;
  if (one.do === 'write')
    for (let n = 0; n < one.count; n += 1) at?.kept.set(named(life, false), { there: '' });
  if (one.do === 'junk' && box.exists) for (let n = 0; n < one.count; n += 1) box.ids.push(named(life, true));
  if (one.do === 'sync' && at) boundedRound(life, at);
  if (one.do === 'reset') reset(box);
  if (one.do === 'back') {
    box.ids.splice(-one.by);
    for (let n = 0; n < one.others && box.exists; n += 1) box.ids.push(named(life, n % 2 === 0));
    box.cardsLast = Math.max(0, box.cardsLast - one.by);
    for (const [id, { number }] of box.cards) if (number > box.cardsLast) box.cards.delete(id);
  }
  if (one.do === 'lose') box.lost += one.count;
  if (one.do === 'deafen') box.deaf += one.count;
  if (one.do === 'card') writeCard(life, at!, `card-${one.card}`, one.erase);
}

function writeCard(life: Life, at: ModelPhone, id: string, erase: boolean): void {
  const own = at.cards.get(id);
  if (own?.version === null) return;
  life.serial += 1;
  const text = `text ${life.serial}`;
  at.cards.set(id, erase ? { version: null, text: '' } : { version: (own?.version ?? 0) + 1, text });
}

/** Asks grow with what differs, not with what there is: three pages, five ids, four posts and two cards at a time. */
function boundedRound({ box, phones }: Life, at: ModelPhone): void {
  const before = box.asks;
  const all = new Set([...box.ids, ...phones.flatMap(({ kept, junk }) => [...kept.keys(), ...junk.keys()])]);
  const cards = new Set(phones.flatMap((one) => [...one.cards.keys()]));
  const honest = box.lost + box.deaf === 0;
  round(at, box);
  if (honest) {
    expect(at.state.status.trouble).toBeNull();
    for (const id of at.kept.keys()) expect(box.ids, 'given at the first honest round').toContain(id);
    for (const id of box.ids) expect(at.kept.has(id) || at.junk.has(id)).toBe(true);
  }
  expect(at.state.round, 'the round ended').toBeNull();
  expect(at.state.pending).toBeNull();
  expect(box.asks - before).toBeLessThan(12 + 2 * all.size + 6 * (cards.size + box.cards.size));
}

test('Y1 Y2 whatever happened to the box, in the end all phones and the box have the same, and each round ended', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const life = newLife();
      for (const one of events) live(life, one);
      const { box, phones } = life;
      Object.assign(box, { lost: 0, deaf: 0 });
      const written = new Set(phones.flatMap(({ kept }) => [...kept.keys()]));
      for (let turn = 0; turn < 3; turn += 1) for (const one of phones) boundedRound(life, one);
      const inBox = new Set(box.ids);
      expect(inBox.size, 'each once').toBe(box.ids.length);
      for (const one of phones) {
        expect(one.state.status).toMatchObject({ trouble: null, cardsOut: 0, notSentSince: null });
        expect(new Set([...one.kept.keys(), ...one.junk.keys()].filter((id) => inBox.has(id)))).toEqual(
          inBox,
        );
        for (const id of written) expect(one.kept.has(id), 'nothing that was written is lost').toBe(true);
      }
      sameCards(life);
      const asks = box.asks;
      for (const one of phones) boundedRound(life, one);
      expect(box.asks - asks, 'in step: one ask a round').toBe(PHONES);
    }),
    { numRuns: 200 },
  );
});

/** The newest versions are everywhere; where two phones wrote one apart, the box has one of them. */
function sameCards({ box, phones }: Life): void {
  const ids = new Set(phones.flatMap(({ cards }) => [...cards.keys()]));
  for (const id of ids) {
    const owns = phones.map(({ cards }) => cards.get(id));
    const erased = owns.some((own) => own?.version === null);
    const there = box.cards.get(id);
    expect(there?.blob === null, id).toBe(erased);
    if (erased) continue;
    for (const own of owns) expect(own?.version).toBe(there?.version);
    expect(owns.some((own) => own?.text === there?.blob)).toBe(true);
  }
}

const lies: fc.Arbitrary<(answer: Answer) => Answer> = fc
  .record({
    kind: fc.constantFrom('sums', 'withhold', 'more', 'epoch', 'repeat', 'ids', 'cards'),
    seed: fc.nat(1_000),
  })
  .map(({ kind, seed }) => (answer: Answer): Answer => {
    const id = idOf(`lie ${seed}`);
    if ('book' in answer) {
      const { book } = answer;
      const lied = { ...answer.book, last: book.last + (seed % 3), count: book.count + (seed % 3), xor: id };
      if (kind === 'sums') return { ...answer, book: lied };
      if (kind === 'epoch') return { ...answer, book: { ...book, storeEpoch: id.slice(0, 32) } };
      return kind === 'cards' ? { ...answer, book: { ...book, cards: { ...book.cards, xor: id } } } : answer;
    }
    if (answer.op === 'listPages' && kind === 'withhold') return { ...answer, ids: answer.ids.slice(1) };
    if (answer.op === 'listPages' && kind === 'repeat')
      return { ...answer, ids: [...answer.ids, ...answer.ids] };
    if (answer.op === 'listIds' && kind === 'ids') return { ...answer, ids: [...answer.ids, id] };
    if ('more' in answer && kind === 'more') return { ...answer, more: true, next: answer.next + (seed % 2) };
    return answer;
  });

test('a box that lies ends a round with what it did, and takes nothing from a phone; honest again, all is well', () => {
  let told = 0;
  fc.assert(
    fc.property(fc.array(event, { maxLength: 25 }), lies, (events, lie) => {
      const life = newLife();
      for (const one of events) live(life, one);
      const { box, phones } = life;
      Object.assign(box, { lost: 0, deaf: 0 });
      const before = phones.map(({ kept }) => [...kept.keys()]);
      box.lie = lie;
      for (const one of phones) {
        const asks = box.asks;
        round(one, box);
        expect(one.state.round).toBeNull();
        expect(box.asks - asks).toBeLessThanOrEqual(2_001);
        if (one.state.status.trouble) told += 1;
        if (one.state.status.trouble) expect(one.waitMs).toBeGreaterThan(0);
      }
      for (const [at, ids] of before.entries())
        for (const id of ids) expect(phones[at]?.kept.has(id)).toBe(true);
      box.lie = (answer) => answer;
      for (let turn = 0; turn < 3; turn += 1) for (const one of phones) boundedRound(life, one);
      for (const one of phones) expect(one.state.status.trouble).toBeNull();
    }),
    { numRuns: 150 },
  );
  expect(told, 'lies were told').toBeGreaterThan(50);
});
