// What a screen says with clips: the step, whose, how much; no amount is heard as another's.
import { describe, expect, it } from 'vitest';
import type { RouteId } from '../../../../src/app/routes.ts';
import { marksOf, type Place, readingOf } from '../../../../src/app/speech/clips/reading.ts';
import { COUNTS, clipIdOf, spokenPieces } from '../../../../src/app/speech/clips/words.ts';
import type { Say } from '../../../../src/app/speech/say.ts';
import { EUR } from '../../../../src/ledger/currency.ts';
import { amount } from '../../../../src/ledger/money.ts';

const MONEY = [
  'word/nothing',
  ...COUNTS.map((count) => clipIdOf({ is: 'count', count })),
  ...spokenPieces(EUR).map((denomination) => clipIdOf({ is: 'piece', denomination })),
];
const WORDS = [
  ...['word/group', 'step/savings', 'step/seal', 'step/closingCount', 'step/withdrawal'],
  ...['figure/box', 'figure/fund', 'figure/savings', 'figure/lent', 'figure/owes'],
  ...['figure/before', 'figure/now', 'figure/shouldBe', 'figure/thereIs', 'fatou', 'rosa'],
];
const euros = (value: number) => amount(value * 100);

interface Given extends Partial<Place> {
  readonly without?: readonly string[];
}

function heard(route: RouteId, text: (say: Say) => string, { without = [], ...given }: Given = {}) {
  const recorded = new Set([...MONEY, ...WORDS].filter((id) => !without.includes(id)));
  const memberCalled = (name: string) => ({ Fatou: 'fatou', Rosa: 'rosa', Zineb: 'zineb' })[name] ?? null;
  const place: Place = {
    route,
    currency: EUR,
    recorded,
    pieceFirst: false,
    member: null,
    memberCalled,
    ...given,
  };
  return readingOf(marksOf(text), place)?.map((part) => part.flat().join(' ')) ?? null;
}

const twenty = 'count/1 piece/note-2000';
const ten = 'count/1 piece/note-1000';

/** As Seal says it: the balances, then each one's. */
const ritual = (say: Say) =>
  [
    say.amount(euros(30), 'box'),
    say.amount(euros(0), 'fund'),
    say.name('Fatou', 'fatou'),
    say.amount(euros(20)),
    say.amount(euros(10), 'owes'),
    say.name('Rosa', 'rosa'),
    say.amount(euros(10)),
  ].join(' ');

describe('the closing ritual', () => {
  it('is the step, the balances, and each one with what she has saved and owes', () => {
    expect(heard('seal', ritual)).toEqual([
      'step/seal',
      `figure/box ${twenty} ${ten}`,
      'figure/fund word/nothing',
      `fatou ${twenty} figure/owes ${ten}`,
      `rosa ${ten}`,
    ]);
  });

  it('leaves out whose name is not recorded, with all that is hers', () => {
    expect(heard('seal', ritual, { without: ['fatou'] })).toEqual([
      'step/seal',
      `figure/box ${twenty} ${ten}`,
      'figure/fund word/nothing',
      `rosa ${ten}`,
    ]);
  });

  it.each(['step/seal', 'figure/fund', 'figure/owes', 'piece/note-2000', 'word/nothing'])(
    'is not read with clips where %s is missing',
    (missing) => {
      expect(heard('seal', ritual, { without: [missing] })).toBeNull();
    },
  );
});

describe('other screens', () => {
  it('home says the group if it is recorded, the box and the fund', () => {
    const says = (say: Say) => say.amount(euros(20), 'box') + say.amount(euros(10), 'fund');
    expect(heard('home', says)).toEqual(['word/group', `figure/box ${twenty}`, `figure/fund ${ten}`]);
    expect(heard('home', says, { without: ['word/group'] })).toEqual([
      `figure/box ${twenty}`,
      `figure/fund ${ten}`,
    ]);
    expect(heard('home', () => '', { without: ['word/group'] })).toBeNull();
  });

  it('a form says the step and whose it is, its read-back also how much', () => {
    expect(heard('deposit', () => 'How much?', { member: 'fatou' })).toEqual(['step/savings fatou']);
    const saves = (say: Say) => say.name('Fatou') + say.amount(euros(20));
    expect(heard('deposit', saves, { member: 'fatou' })).toEqual(['step/savings', `fatou ${twenty}`]);
    expect(heard('withdrawal', saves)).toEqual(['step/withdrawal', `fatou ${twenty}`]);
    expect(heard('deposit', (say) => say.name('Zineb') + say.amount(euros(20)))).toBeNull();
  });

  it('a read-back also says what was and what is now, each only with its word', () => {
    const says = (say: Say) =>
      say.name('Fatou') +
      say.amount(euros(10)) +
      say.amount(euros(20), 'before') +
      say.amount(euros(30), 'now');
    const thirty = `${twenty} ${ten}`;
    expect(heard('deposit', says)).toEqual([
      'step/savings',
      `fatou ${ten} figure/before ${twenty} figure/now ${thirty}`,
    ]);
    expect(heard('deposit', says, { without: ['figure/before'] })).toEqual([
      'step/savings',
      `fatou ${ten} figure/now ${thirty}`,
    ]);
  });

  it('the first amount of a list belongs to its step, a second would belong to nothing', () => {
    expect(heard('savings', (say) => say.amount(euros(20)))).toEqual([`step/savings ${twenty}`]);
    expect(heard('savings', (say) => say.amount(euros(20)) + say.amount(euros(10)))).toBeNull();
    expect(
      heard('deposit', (say) => say.name('Fatou') + say.amount(euros(20)) + say.amount(euros(10))),
    ).toBeNull();
  });

  it('a count that differs says what should be there and what is', () => {
    const says = (say: Say) => say.amount(euros(20), 'shouldBe') + say.amount(euros(10), 'thereIs');
    expect(heard('outcome', says)).toEqual([
      'step/closingCount',
      `figure/shouldBe ${twenty}`,
      `figure/thereIs ${ten}`,
    ]);
  });

  it('a passbook says her name, and how much where it is shown', () => {
    expect(heard('passbook', () => '', { member: 'rosa' })).toEqual(['rosa']);
    expect(heard('passbook', (say) => say.amount(euros(10)), { member: 'rosa' })).toEqual([`rosa ${ten}`]);
    expect(heard('passbook', (say) => say.amount(euros(10)), { member: 'zineb' })).toBeNull();
  });

  it('a screen of which no word is recorded is not read with clips', () => {
    expect(heard('otherForm', (say) => say.amount(euros(10)))).toBeNull();
    expect(heard('rules', () => 'Our rules')).toBeNull();
  });
});
