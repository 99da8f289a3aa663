/** Said beforehand: what is taken out of savings, where notice is agreed; and who a match is given for. */
import { describe, expect, test } from 'vitest';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { proposedMatch } from '../../../src/ledger/match.ts';
import { amount } from '../../../src/ledger/money.ts';
import { noticeOn } from '../../../src/ledger/notices.ts';
import { DOUBLED, FREE } from '../story/community.ts';
import { FOUNDED_ON, story } from '../story.ts';

const TWO_WEEKS: Conditions = { ...FREE, withdrawalNotice: { unit: 'weeks', count: 2 } };

describe('a withdrawal that is announced', () => {
  test('is taken once the notice is over, at once or in parts, and no more than was announced', () =>
    story(
      `
      deposit ana 50
      withdraw ana 20         ! noticeNotOver available=0 from=null
      ask-out ana 20
      withdraw ana 20         ! noticeNotOver available=0 from=2025-01-15
      count 50
      seal
      open 2025-01-14
      withdraw ana 20         ! noticeNotOver available=0 from=2025-01-15
      count 50
      seal
      open 2025-01-15
      withdraw ana 15
      withdraw ana 10         ! noticeNotOver available=5 from=null
      withdraw ana 5
      withdraw ana 1          ! noticeNotOver available=0
      = savings/ana 30
    `,
      { conditions: TWO_WEEKS },
    ));

  test('the meeting may let her take it at once; that uses up what she announced', () => {
    const { book } = story(
      `
      deposit ana 50
      ask-out ana 20
      withdraw ana 20 decided
      ask-out ana 10
    `,
      { conditions: TWO_WEEKS },
    );
    expect(noticeOn(book, 'ana', FOUNDED_ON)).toEqual({ available: 0, announced: 1000, from: '2025-01-15' });
  });

  test('a correction takes the notice back, or what was taken of it', () => {
    const { book } = story(
      `
      deposit ana 50
      asked: ask-out ana 20
      taken: withdraw ana 20 decided
      wrong taken
      wrong asked
    `,
      { conditions: TWO_WEEKS },
    );
    expect(book.notices).toEqual({});
  });

  test('where no notice is agreed, nobody has to ask; who left cannot', () => {
    const { book } = story(`
      deposit ana 50
      withdraw ana 20
      ask-out zoe 5           ! unknownMember
    `);
    expect(noticeOn(book, 'ana', FOUNDED_ON)).toBeNull();
  });
});

describe('whom a match is given for', () => {
  const conditions = (savings: number, attendancePercent: number): Conditions => ({
    ...DOUBLED,
    match: {
      ...DOUBLED.match,
      eligible: { savings: amount(savings), attendancePercent },
    } as Conditions['match'],
  });
  const MEETINGS = `
    deposit ana 20
    deposit bea 20
    attend ana=present bea=absent cira=late
    count 40
    seal
    open 2025-01-15
    attend ana=present bea=present cira=present
  `;

  test('who was at fewer meetings than agreed is left out, and added only by a decision', () => {
    const text = `${MEETINGS}
      match 20 bea=20          ! notEligible member=bea
      match 20 ana=20
    `;
    const { book } = story(text, { conditions: conditions(0, 75) });
    expect(book.attended.bea).toEqual({ meetings: 1, present: 0 });
    const { book: before } = story(MEETINGS, { conditions: conditions(0, 75) });
    expect(proposedMatch(before).map(({ part }) => part)).toEqual([2000, 0, 0, 0]);
    story(`${MEETINGS}match 20 bea=20 decided`, { conditions: conditions(0, 75) });
  });

  test('half of the meetings is half, the open one counted once attendance is taken', () => {
    const { book } = story(MEETINGS, { conditions: conditions(0, 50) });
    expect(proposedMatch(book).map(({ part }) => part)).toEqual([2000, 2000, 0, 0]);
  });

  test('who has saved less than agreed; and where nobody took attendance, nothing is held against anybody', () => {
    story('deposit ana 20\nmatch 20 ana=20 ! notEligible member=ana', { conditions: conditions(2001, 0) });
    story('deposit ana 20\nmatch 20 ana=20', { conditions: conditions(2000, 100) });
  });
});
