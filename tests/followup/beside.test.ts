/** A profession's book beside the team's: what each takes, what all come to, and what goes when a name is erased. */
import { describe, expect, test } from 'vitest';
import { cardsBeside, cardsLeftBeside, notHere, teamsAmong, withBeside } from '../../src/followup/beside.ts';
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
import { PROFESSIONS, type Profession } from '../../src/ledger/purpose.ts';
import { assessed, begunBeside, day, note } from './trade.ts';
import {
  anyhow,
  BOOK_OF_TEAM,
  beside,
  besideTeam,
  bothOf,
  DAY,
  emptyWorld,
  founded,
  give,
  interview,
  lastOf,
  noted,
  say,
  stateOf,
  taken,
  team,
  write,
} from './world.ts';

const OTHER = { technician: 'socialWorker', socialWorker: 'technician' } as const satisfies Record<
  Profession,
  Profession
>;

/** What each asks. */
const ASKED = {
  technician: assessed('w1', 'outcomes-business', { answers: [2, 3, 4, 1] }),
  socialWorker: assessed('w1', 'who-5', { answers: [3, 3, 2, 4, 3] }),
};
const NAME = { technician: 'outcomes-business', socialWorker: 'who-5' } as const;

/** A team's book with women in it, and one beside it on the same phone. */
function both(is: Profession) {
  const [a] = team('a');
  say(a, noted('w1'), noted('w2'));
  const [own] = beside(is, a);
  return { a, own };
}

describe.each(PROFESSIONS)('which book takes what: the %s’s', (is) => {
  test('the founding says which book it stands beside, and for whom', () => {
    const { a, own } = both(is);
    expect(own.book.founding).toMatchObject({ purpose: 'followUp', beside: besideTeam(is) });
    expect(a.book.founding).not.toHaveProperty('beside');
    expect(checkBook(own.entries)).toEqual([]);
  });

  test('a community’s book stands beside none', () => {
    expect(write(emptyWorld('a'), founded(undefined, besideTeam(is)))).toBe('badBody');
    const [line] = both(is).own.entries;
    expect(decodeEntry({ ...line, body: { ...line?.body, purpose: undefined } }).ok).toBe(false);
  });

  test('what it asks and notes goes into its own, all else into the team’s', () => {
    const { a, own } = both(is);
    for (const draft of [ASKED[is], note('w1', 'text-1')]) {
      expect(say(a, draft)).toBe('inAnotherBook');
      expect(say(own, draft)).toBe('written');
    }
    const ofTeam = [interview('w1', is), noted('w3'), ...PROFESSIONS.map((one) => begunBeside(one, 'p'))];
    for (const draft of ofTeam) {
      expect(say(own, draft)).toBe('inAnotherBook');
      expect(say(a, draft)).toBe('written');
    }
    expect(say(own, { fact: 'woman-erased', about: 'w1', data: { on: DAY } })).toBe('inAnotherBook');
    expect(say(own, ASKED[OTHER[is]])).toBe('inAnotherBook');
  });

  test('it judges by the women of the team’s book', () => {
    const { a, own } = both(is);
    expect(say(own, note('w9', 'text-1'))).toBe('unknownWoman');
    expect(say(own, assessed('w1', NAME[is], { score: 61 }))).toBe(
      is === 'technician' ? 'noScore' : 'scoreBetweenSteps',
    );
    expect(say(own, assessed('w1', 'of-tomorrow', { score: 3 }))).toBe('unknownInstrument');
    say(a, { fact: 'woman-erased', about: 'w1', data: { on: DAY } });
    expect(say(own, ASKED[is])).toBe('womanErased');
  });

  test('assessments of both stand side by side, and nothing of this one is in the team’s', () => {
    const { a, own } = both(is);
    anyhow(a, ASKED[OTHER[is]]);
    say(own, ASKED[is], note('w1', 'text-1'));
    const seen = bothOf(own);
    for (const one of PROFESSIONS)
      expect(shownTo(one, seen.assessments, 'w1').map(({ instrument }) => instrument)).toEqual([NAME[one]]);
    expect(seen.notes.w1).toMatchObject([{ on: DAY, text: 'text-1' }]);
    expect(seen.women).toEqual(stateOf(a).women);
    expect(JSON.stringify(a.entries)).not.toMatch(new RegExp(`${NAME[is]}|text-1`, 'u'));
    expect(JSON.stringify(own.entries)).not.toContain('woman-noted');
    expect(withBeside(seen)).toBe(seen);
  });

  test('what an older app wrote into the team’s book is still read, and can be taken back there alone', () => {
    const { a, own } = both(is);
    expect(anyhow(a, ASKED[is])).toBe('written');
    say(own, { ...ASKED[is], data: { ...ASKED[is].data, on: day('2025-07-10') } } as typeof ASKED.technician);
    const all = () => shownTo(is, bothOf(own).assessments, 'w1').map(({ on }) => on);
    expect(all()).toEqual([DAY, '2025-07-10']);
    expect(say(own, taken('w1', lastOf(a)))).toBe('unknownFact');
    expect(say(a, taken('w1', lastOf(a)))).toBe('written');
    expect(all()).toEqual(['2025-07-10']);
    expect(say(a, ASKED[is])).toBe('inAnotherBook');
  });

  test('a line of it is taken back in it', () => {
    const { own } = both(is);
    say(own, ASKED[is]);
    expect(say(own, taken('w1', lastOf(own)))).toBe('written');
    expect(bothOf(own).assessments).not.toHaveProperty('w1');
  });

  test('other facts that stand in it all the same mean nothing in the merged view', () => {
    const { own } = both(is);
    expect(anyhow(own, noted('w7'))).toBe('written');
    expect(bothOf(own).women).not.toHaveProperty('w7');
  });

  test('L7 its founding keeps its bytes, and one of a team the same as ever', () => {
    const { a, own } = both(is);
    const [line] = own.entries;
    expect(decodeEntry(JSON.parse(JSON.stringify(line)))).toEqual({ ok: true, entry: line });
    expect(Object.keys(a.entries[0]?.body ?? {}).sort()).toEqual([
      ...['currency', 'name', 'on', 'practice', 'purpose'],
    ]);
    expect(line && followUpOf(fold([line]).facts ?? []).women).toEqual({});
    expect(line && idOf(line)).toMatch(/:1$/u);
  });
});

test('a book beside is for a profession that there is', () => {
  const nobodys = { ...besideTeam('technician'), profession: 'lawyer' as never };
  expect(write(emptyWorld('a'), founded('followUp', nobodys))).toBe('badBody');
});

test('every fact says where it is written, and only a correction is in all', () => {
  const withData = (fact: string) =>
    fact === 'assessment-made' ? ASKED.socialWorker.data : { instrument: 'none', version: 1 };
  const anywhere = FACTS.filter((fact) => factNamed(fact)?.where(withData(fact)) === null);
  expect(anywhere).toEqual(['taken-back']);
});

test('who began which book, and when: the first word stands', () => {
  const [a, b] = team('a', 'b');
  say(a, begunBeside('socialWorker', 'p1'));
  give(a, b);
  say(b, begunBeside('technician', 'p1'), begunBeside('technician', 't1'));
  expect(stateOf(b).besideBooks).toEqual({
    p1: { on: DAY, phone: 'a', profession: 'socialWorker' },
    t1: { on: DAY, phone: 'b', profession: 'technician' },
  });
});

describe('a view of none, one or both', () => {
  function all() {
    const [a] = team('a');
    const [technicians] = beside('technician', a);
    const [personal] = beside('socialWorker', a);
    for (const woman of ['v1', 'v2', 'v3', 'v4', 'v5']) {
      say(a, noted(woman));
      for (const [on, score, accounts] of [
        ['2025-01-10', 40, 2],
        ['2025-07-10', 60, 4],
      ] as const) {
        say(personal, assessed(woman, 'who-5', { score }, day(on)));
        say(technicians, assessed(woman, 'outcomes-business', { answers: [accounts, 3, 3, 3] }, day(on)));
      }
    }
    say(a, begunBeside('technician', 'technicians'), begunBeside('socialWorker', 'personal'));
    return { a, technicians, personal };
  }
  const over = (state: ReturnType<typeof bothOf>, [instrument, item]: readonly [string, string | null]) => {
    const found = instrumentOf(instrument, 1);
    if (!found) throw new Error('no instrument');
    return beforeAfter(readingsOf(state.assessments, found, item));
  };
  const WELL = ['who-5', null] as const;
  const ACCOUNTS = ['outcomes-business', 'financialKnowledge'] as const;

  test('before and after has what the books at hand have', () => {
    const { a, technicians, personal } = all();
    const both = withBeside(stateOf(a), stateOf(technicians), stateOf(personal));
    expect(over(both, WELL)).toMatchObject({ women: 5, beforeTenths: 400, afterTenths: 600 });
    expect(over(both, ACCOUNTS)).toMatchObject({ women: 5, beforeTenths: 20, afterTenths: 40 });
    expect(over(bothOf(personal), ACCOUNTS)).toEqual({ withheld: true });
    expect(over(bothOf(technicians), WELL)).toEqual({ withheld: true });
    expect([over(stateOf(a), WELL), over(stateOf(a), ACCOUNTS)]).toEqual([
      { withheld: true },
      { withheld: true },
    ]);
  });

  test('it says whose book was begun and is not at hand', () => {
    const { a, technicians, personal } = all();
    const held = {
      team: { id: BOOK_OF_TEAM, book: a.book },
      technicians: { id: 'technicians', book: technicians.book },
      personal: { id: 'personal', book: personal.book },
    };
    const away = (...names: readonly (keyof typeof held)[]) =>
      teamsAmong(names.map((name) => held[name])).map((one) => one.notHere);
    expect(away('team')).toEqual([['technician', 'socialWorker']]);
    expect(away('personal', 'team')).toEqual([['technician']]);
    expect(away('team', 'technicians')).toEqual([['socialWorker']]);
    expect(away('team', 'technicians', 'personal')).toEqual([[]]);
    expect(away('technicians', 'personal')).toEqual([]);
    expect(notHere(stateOf(team('b')[0]), [])).toEqual([]);
    // Begun twice apart: as long as one of the two is away, what stands in it is in no figure.
    say(a, begunBeside('technician', 'another'));
    held.team = { id: BOOK_OF_TEAM, book: a.book };
    expect(away('team', 'technicians', 'personal')).toEqual([['technician']]);
  });
});

describe.each(PROFESSIONS)('a name that is erased, and the %s’s book', (is) => {
  const erased = { fact: 'woman-erased', about: 'w1', data: { on: DAY } } as const;

  test('its cards in that book are named, and those of the team’s are erased there', () => {
    const { a, own } = both(is);
    say(a, interview('w1', is, 'note-of-team'));
    say(own, note('w1', 'text-1'), note('w2', 'text-2'));
    expect(cardsBeside(stateOf(a), stateOf(own), 'w1')).toEqual(['text-1']);
    expect(cardsLeftBeside(stateOf(a), stateOf(own), own.book)).toEqual([]);
    say(a, erased);
    expect(Object.keys(a.book.erased).sort()).toEqual(['note-of-team', 'w1']);
    expect(cardsLeft(stateOf(a), a.book)).toEqual([]);
    const left = cardsLeftBeside(stateOf(a), stateOf(own), own.book);
    expect(left).toEqual(['text-1']);
    for (const card of left) expect(write(own, { kind: 'erased', body: { card } })).toBe('written');
    expect(cardsLeftBeside(stateOf(a), stateOf(own), own.book)).toEqual([]);
  });

  test('a note of a phone that did not know it, and one that was taken back, are found too', () => {
    const [a, b] = team('a', 'b');
    say(a, noted('w1'));
    give(a, b);
    const [first, second] = beside(is, a, b);
    say(first, note('w1', 'text-1'));
    say(first, taken('w1', lastOf(first)));
    say(a, erased);
    say(second, note('w1', 'text-2'));
    give(second, first);
    expect([...cardsLeftBeside(stateOf(a), stateOf(first), first.book)].sort()).toEqual(['text-1', 'text-2']);
    give(a, b);
    expect(say(second, note('w1', 'text-3'))).toBe('womanErased');
  });

  test('answers stay under an id without a name', () => {
    const { a, own } = both(is);
    say(own, ASKED[is]);
    say(a, erased);
    expect(bothOf(own).assessments.w1).toHaveLength(1);
  });
});
