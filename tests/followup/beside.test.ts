/** A personal book beside the team's: what each takes, what both come to, and what goes when a name is erased. */
import { describe, expect, test } from 'vitest';
import { personalCardsLeft, personalCardsOf, withPersonal } from '../../src/followup/beside.ts';
import { cardsLeft } from '../../src/followup/cards.ts';
import { FACTS, factNamed } from '../../src/followup/facts/registry.ts';
import { followUpOf } from '../../src/followup/fold.ts';
import { instrumentOf } from '../../src/followup/instruments/all.ts';
import { readingsOf, shownTo } from '../../src/followup/instruments/assessment.ts';
import { beforeAfter } from '../../src/followup/instruments/before-after.ts';
import { checkBook } from '../../src/ledger/checks.ts';
import { decodeEntry } from '../../src/ledger/decode.ts';
import { idOf } from '../../src/ledger/entry.ts';
import { fold } from '../../src/ledger/fold.ts';
import { assessed, day, note, personalBegun } from './trade.ts';
import {
  BESIDE,
  bothOf,
  DAY,
  emptyWorld,
  founded,
  give,
  interview,
  lastOf,
  noted,
  personal,
  say,
  stateOf,
  taken,
  team,
  write,
} from './world.ts';

const WELL = assessed('w1', 'who-5', { answers: [3, 3, 2, 4, 3] });
const TRADE = assessed('w1', 'outcomes-business', { answers: [2, 3, 4, 1] });

/** A team's book with a woman in it, and the personal one on the same phone. */
function both() {
  const [a] = team('a');
  say(a, noted('w1'), noted('w2'));
  const [own] = personal(a);
  return { a, own };
}

describe('which book takes what', () => {
  test('the founding says which book it stands beside, and for whom', () => {
    const { a, own } = both();
    expect(own.book.founding).toMatchObject({ purpose: 'followUp', beside: BESIDE });
    expect(a.book.founding).not.toHaveProperty('beside');
    expect(checkBook(own.entries)).toEqual([]);
  });

  test('a community’s book stands beside none, nor is one for anybody else', () => {
    expect(write(emptyWorld('a'), founded(undefined, BESIDE))).toBe('badBody');
    expect(
      write(emptyWorld('a'), founded('followUp', { ...BESIDE, profession: 'technician' as never })),
    ).toBe('badBody');
    const [line] = both().own.entries;
    expect(decodeEntry({ ...line, body: { ...line?.body, purpose: undefined } }).ok).toBe(false);
  });

  test('assessments of the person and notes go into the personal one, all else into the team’s', () => {
    const { a, own } = both();
    for (const draft of [WELL, note('w1', 'text-1')]) {
      expect(say(a, draft)).toBe('inPersonalBook');
      expect(say(own, draft)).toBe('written');
    }
    for (const draft of [TRADE, interview('w1', 'socialWorker'), noted('w3'), personalBegun('p')]) {
      expect(say(own, draft)).toBe('inTeamBook');
      expect(say(a, draft)).toBe('written');
    }
    expect(say(own, { fact: 'woman-erased', about: 'w1', data: { on: DAY } })).toBe('inTeamBook');
  });

  test('every fact says where it is written, and only a correction is in both', () => {
    const withData = (fact: string) =>
      fact === 'assessment-made' ? WELL.data : { instrument: 'none', version: 1 };
    const either = FACTS.filter((fact) => factNamed(fact)?.where(withData(fact)) === null);
    expect(either).toEqual(['taken-back']);
  });

  test('it judges by the women of the team’s book', () => {
    const { a, own } = both();
    expect(say(own, note('w9', 'text-1'))).toBe('unknownWoman');
    expect(say(own, assessed('w1', 'who-5', { score: 61 }))).toBe('scoreBetweenSteps');
    expect(say(own, assessed('w1', 'of-tomorrow', { score: 3 }))).toBe('unknownInstrument');
    say(a, { fact: 'woman-erased', about: 'w1', data: { on: DAY } });
    expect(say(own, WELL)).toBe('womanErased');
  });
});

describe('both as one', () => {
  test('assessments of both stand side by side, and nothing of the personal book is in the team’s', () => {
    const { a, own } = both();
    say(a, TRADE);
    say(own, WELL, note('w1', 'text-1'));
    const seen = bothOf(own);
    expect(shownTo('socialWorker', seen.assessments, 'w1').map(({ instrument }) => instrument)).toEqual([
      'who-5',
    ]);
    expect(shownTo('technician', seen.assessments, 'w1')).toHaveLength(1);
    expect(seen.notes.w1).toMatchObject([{ on: DAY, text: 'text-1' }]);
    expect(seen.women).toEqual(stateOf(a).women);
    expect(JSON.stringify(a.entries)).not.toMatch(/who-5|text-1/u);
    expect(JSON.stringify(own.entries)).not.toContain('woman-noted');
    expect(withPersonal(seen, null)).toBe(seen);
  });

  test('what an older app wrote of a person into the team’s book is still read, and can be taken back there', () => {
    const { a, own } = both();
    const forced = write(a, { kind: 'followed-up', body: { ...WELL, data: { ...WELL.data } } });
    expect(forced).toBe('written');
    say(own, assessed('w1', 'who-5', { score: 80 }, day('2025-07-10')));
    const all = shownTo('socialWorker', bothOf(own).assessments, 'w1');
    expect(all.map(({ on }) => on)).toEqual([DAY, '2025-07-10']);
    expect(say(own, taken('w1', lastOf(a)))).toBe('unknownFact');
    expect(say(a, taken('w1', lastOf(a)))).toBe('written');
    expect(shownTo('socialWorker', bothOf(own).assessments, 'w1')).toHaveLength(1);
  });

  test('a line of the personal book is taken back in it', () => {
    const { own } = both();
    say(own, WELL);
    expect(say(own, taken('w1', lastOf(own)))).toBe('written');
    expect(bothOf(own).assessments).not.toHaveProperty('w1');
  });

  test('before and after takes its readings from both', () => {
    const { a, own } = both();
    for (const woman of ['v1', 'v2', 'v3', 'v4', 'v5']) {
      say(a, noted(woman));
      say(own, assessed(woman, 'who-5', { score: 40 }, day('2025-01-10')));
      say(own, assessed(woman, 'who-5', { answers: [3, 3, 2, 4, 3] }, day('2025-07-10')));
    }
    const who5 = instrumentOf('who-5', 1);
    if (!who5) throw new Error('no instrument');
    const over = (state: ReturnType<typeof bothOf>) => beforeAfter(readingsOf(state.assessments, who5, null));
    expect(over(bothOf(own))).toMatchObject({ women: 5, beforeTenths: 400, afterTenths: 600 });
    expect(over(stateOf(a))).toEqual({ withheld: true });
  });

  test('other facts that stand in a personal book all the same mean nothing in the merged view', () => {
    const { own } = both();
    const { about, data } = noted('w7') as ReturnType<typeof noted> & { data: object };
    expect(write(own, { kind: 'followed-up', body: { fact: 'woman-noted', about, data: { ...data } } })).toBe(
      'written',
    );
    expect(bothOf(own).women).not.toHaveProperty('w7');
  });

  test('who began a personal book, and when: the first word stands', () => {
    const [a, b] = team('a', 'b');
    say(a, personalBegun('p1'));
    give(a, b);
    say(b, personalBegun('p1'), personalBegun('p2'));
    expect(stateOf(b).personalBooks).toEqual({ p1: { on: DAY, phone: 'a' }, p2: { on: DAY, phone: 'b' } });
  });
});

describe('a name that is erased', () => {
  const erased = { fact: 'woman-erased', about: 'w1', data: { on: DAY } } as const;

  test('its cards in the personal book are named, and those of the team’s are erased there', () => {
    const { a, own } = both();
    say(a, interview('w1', 'technician', 'note-of-team'));
    say(own, note('w1', 'text-1'), note('w2', 'text-2'));
    expect(personalCardsOf(stateOf(a), stateOf(own), 'w1')).toEqual(['text-1']);
    expect(personalCardsLeft(stateOf(a), stateOf(own), own.book)).toEqual([]);
    say(a, erased);
    expect(Object.keys(a.book.erased).sort()).toEqual(['note-of-team', 'w1']);
    expect(cardsLeft(stateOf(a), a.book)).toEqual([]);
    const left = personalCardsLeft(stateOf(a), stateOf(own), own.book);
    expect(left).toEqual(['text-1']);
    for (const card of left) expect(write(own, { kind: 'erased', body: { card } })).toBe('written');
    expect(personalCardsLeft(stateOf(a), stateOf(own), own.book)).toEqual([]);
  });

  test('a note of a phone that did not know it, and one that was taken back, are found too', () => {
    const [a, b] = team('a', 'b');
    say(a, noted('w1'));
    give(a, b);
    const [first, second] = personal(a, b);
    say(first, note('w1', 'text-1'));
    say(first, taken('w1', lastOf(first)));
    say(a, erased);
    say(second, note('w1', 'text-2'));
    give(second, first);
    expect([...personalCardsLeft(stateOf(a), stateOf(first), first.book)].sort()).toEqual([
      'text-1',
      'text-2',
    ]);
    give(a, b);
    expect(say(second, note('w1', 'text-3'))).toBe('womanErased');
  });

  test('scores stay under an id without a name', () => {
    const { a, own } = both();
    say(own, WELL);
    say(a, erased);
    expect(bothOf(own).assessments.w1).toHaveLength(1);
  });
});

test('L7 the founding of a personal book keeps its bytes, and one without it the same as ever', () => {
  const [line] = both().own.entries;
  const decoded = decodeEntry(JSON.parse(JSON.stringify(line)));
  expect(decoded).toEqual({ ok: true, entry: line });
  expect(Object.keys(both().a.entries[0]?.body ?? {}).sort()).toEqual([
    ...['currency', 'name', 'on', 'practice', 'purpose'],
  ]);
  expect(line && followUpOf(fold([line]).facts ?? []).women).toEqual({});
  expect(line && idOf(line)).toMatch(/:1$/u);
});
