/** The pen between phones, line by line: passed, taken over, cut, and what people choose where phones disagree. */
import { describe, expect, test } from 'vitest';
import { act, phoneOf } from '../apart/phones.ts';
import { apart } from '../apart.ts';

describe('the pen', () => {
  test('passed: the new phone writes, the former one does not, and one seal covers both', () =>
    apart(`
      A: deposit ana 20
      B: deposit bea 5            ! notThePen
      A: pass Z                   ! unknownPhone
      A: pass A                   ! alreadyThePen
      A: pass B
      A: deposit ana 5            ! notThePen
      A <> B
      B: deposit bea 5            ! penNotTaken
      B: take up
      B: take up                  ! alreadyThePen
      B: deposit bea 5
      B: count 25
      B: seal
      all
      = A box 25
      = C sealed 2
      = C waits nothing
    `));

  test('passed there and back: each writes in its own turn', () =>
    apart(`
      A: deposit ana 20
      A: pass B
      A <> B
      B: take up
      B: deposit bea 5
      B: pass A
      A <> B
      A: take up
      A: deposit ana 10
      all
      = C box 35
      = C pen A
    `));

  test('taken over with a reason: later lines of the former pen wait, and are adopted in the open meeting', () =>
    apart(`
      A: deposit ana 20
      A > B
      A: x: deposit ana 7           # A goes on, out of reach
      A: y: note
      B: take up                    ! reasonNeeded
      B: take                       # A's phone died, as far as B knows
      B: take                       ! alreadyThePen
      B: deposit bea 5
      = B box 25
      A <> B
      = A box 25
      = A pen B
      = B waits late x y
      A: deposit ana 1              ! notThePen
      B: adopt x
      B: adopt x                    ! notWaiting
      = B box 32
      = B waits late y
      B: count 32
      B: seal
      all
      = C box 32
      = C sealed 2
    `));

  test('a takeover needs an open meeting, a member’s phone, and no more than what was known', () => {
    apart(
      `
      B: take                       ! noOpenMeeting
      A: open 2025-01-15
      A: announce D support
      A: deposit ana 5
      all
      D: take                       ! notForThisPhone
      A: pass D                     ! notForThisPhone
      = D box 5
    `,
      { phones: ['B', 'C', 'D'].slice(0, 2), open: false },
    );
  });

  test('two takeovers: the earlier counts until it is chosen, and nothing is sealed before', () =>
    apart(`
      A: deposit ana 20
      A > B
      A > C
      B: b: take
      C: c: take
      B: deposit bea 5
      C: z: deposit cira 10
      B <> C
      = B clash pens b c
      = C clash pens b c
      = B pen B
      = B box 25
      = B waits notThePen c z
      B: count 25
      B: seal                       ! clashOpen
      C: choose c
      = C pen C
      = C box 30
      = C clash nothing
      all
      = A pen C
      B: deposit bea 5              ! notThePen
      B: choose b                   ! nothingToChoose
      C: count 30
      C: seal
      all
      = B box 30
    `));

  test('two choices made apart open the clash again, until one names the other', () =>
    apart(`
      A > B
      A > C
      B: b: take
      C: c: take
      B <> C
      A <> C
      B: choose b
      C: choose c
      all
      = A clash pens b c
      = A pen B
      A: choose c
      all
      = B clash nothing
      = B pen C
    `));

  test('passed and taken over at once: it is shown as two turns', () =>
    apart(`
      A > C
      A: b: pass B
      C: c: take
      all
      = A clash pens b c
      = A provisional b
      C: choose c
      all
      = B pen C
    `));

  test('a line belongs to the turn that its phone had begun: what was written in a turn that is not chosen waits', () =>
    apart(`
      A: deposit ana 20
      A > B
      B: b: take
      B: x: deposit bea 5
      A: p: pass B                  # A did not know that B had taken it
      B: y: deposit bea 10
      A <> B
      = B clash pens b p
      B: choose p
      = B box 20
      = B waits notThePen b x y
      B: adopt x                    ! penNotTaken
      B: take up
      B: adopt x
      B: adopt y
      B: count 35
      B: seal
      all
      = C box 35
    `));

  test('the former pen seals what its successor did not know: shown beside it, and chosen by people', () =>
    apart(`
      A: deposit ana 20
      A > B
      B: b: take
      B: p: deposit bea 5
      A: count 20
      A: s: seal
      = A sealed 2
      A <> B
      = B clash seals b s
      = B pen B
      = B box 25
      B: k: count 25
      B: seal                       ! clashOpen
      B: choose s
      = B sealed 2
      = B box 20
      = B waits late k p
      B > A
      A: open 2025-01-29
      A: adopt p
      = A box 25
    `));

  test('the successor is chosen: the former pen’s seal is set aside and the meeting goes on', () =>
    apart(`
      A: deposit ana 20
      A > B
      B: b: take
      A: count 20
      A: s: seal
      all
      C: choose b
      C > B
      = B clash nothing
      B: deposit bea 5
      B: count 25
      B: seal
      all
      = A sealed 2
      = A box 25
    `));

  test('taken over after it was sealed, unaware: the seal stands until it is chosen, or built on', () => {
    const apartNow = `
      A: deposit ana 20
      A > B
      A: count 20
      A: s: seal
      B: announce D
      B: announce E
      B: b: take                    # later in the order than the seal
      B: p: deposit bea 5
    `;
    apart(`
      ${apartNow}
      A <> B
      = B clash seals b s
      = B sealed 2
      = B box 20
      B: choose s
      B > A
      A: open 2025-01-29
      A: adopt p
      A: count 25
      A: seal
      all
      = C box 25
    `);
    apart(`
      ${apartNow}
      A > C
      C: open 2025-01-29
      C: count 20
      C: seal
      all
      = B clash nothing
      = B sealed 3
      = B box 20
    `);
  });

  test('taken over by two, and both sealed: what was sealed first counts until it is chosen', () =>
    apart(`
      A: deposit ana 20
      A > B
      A > C
      B: take
      C: take
      B: deposit bea 5
      C: z: deposit cira 10
      B: count 25
      B: b: seal
      C: count 30
      C: c: seal
      B <> C
      = B clash seals b c
      = B provisional b
      = C box 25
      C: open 2025-02-01
      C: deposit ana 5
      C: count 30
      C: seal                       ! clashOpen
      B: choose b
      B > C
      C: adopt z
      C: count 40
      C: seal
      all
      = A box 40
    `));
});

test('a turn is given on the turn that stands, and leaves out nothing that counts', () => {
  const told = apart('A > B\nB: take\nB: deposit ana 5\nB > A');
  const { open } = told.book;
  const pass = (since: string | undefined, phone: 'A' | 'B') =>
    act(told.apart, phoneOf(told.apart, phone), {
      do: 'write',
      drafts: [
        phone === 'B'
          ? { kind: 'pen-passed', body: { to: 'phone-c', since: since ?? '', heads: [] } }
          : { kind: 'pen-taken', body: { since: since ?? '', heads: [], reason: 'text' } },
      ],
    });
  const stale = pass(open?.id, 'B');
  expect(stale.ok ? null : stale.refusal).toMatchObject({ code: 'penMoved', figures: { pen: 'phone-b' } });
  const short = pass(open?.turns.at(-1)?.entry, 'A');
  expect(short.ok ? null : short.refusal).toMatchObject({ code: 'badBody', figures: { path: 'body.heads' } });
});

describe('branches', () => {
  test('two openings after the same seal: one counts until it is chosen, the other waits line by line', () =>
    apart(
      `
      A: a: open 2025-01-15
      B: b: open 2025-01-15
      A: x: deposit ana 20
      B: y: deposit bea 5
      A <> B
      = A clash openings a b
      = B provisional a
      = B box 20
      = B waits aside b y
      B: deposit bea 5              ! notThePen
      A: k: count 20
      A: seal                       ! clashOpen
      A: choose b
      A > B
      = B pen B
      = B box 5
      = B waits aside a k x
      B: adopt x
      B: count 25
      B: seal
      all
      = C box 25
      = C sealed 2
    `,
      { open: false },
    ));

  test('two meetings sealed apart: nothing more is sealed until a branch is chosen', () =>
    apart(
      `
      A: a: open 2025-01-15
      B: b: open 2025-01-15
      A: x: deposit ana 20
      B: y: deposit bea 5
      A: count 20
      A: seal
      B: count 5
      B: seal
      A <> B
      = A clash openings a b
      = A box 20
      A: open 2025-01-29
      A: deposit cira 10
      A: count 30
      A: seal                       ! clashOpen
      A: choose a
      A: adopt y
      A: count 35
      A: seal
      all
      = C box 35
      = C sealed 3
    `,
      { open: false },
    ));

  test('an opening by mistake, long ago and never sealed, sets no sealed meeting aside', () =>
    apart(
      `
      B: b: open 2025-01-15
      A: a: open 2025-01-16
      A: deposit ana 20
      A: count 20
      A: seal
      A: open 2025-01-30
      A: deposit ana 5
      A <> B
      = B box 25
      = B clash openings a b
      A: count 25
      A: seal                       ! clashOpen
      B: choose a
      all
      A: seal
      = A sealed 3
    `,
      { open: false },
    ));

  test('a meeting that was cancelled apart may bear an earlier day than the one that stands before it', () =>
    apart(
      `
      A > B
      A: open 2025-02-12
      A: count 0
      A: seal
      B: open 2025-01-15
      B: cancel
      B: open 2025-01-15
      B: cancel
      B: open 2025-01-20
      B: cancel
      A <> B
      = B clash nothing
    `,
      { open: false },
    ));

  test('a meeting that was cancelled apart is no branch', () =>
    apart(
      `
      A: open 2025-01-15
      B: open 2025-01-15
      B: cancel
      A: deposit ana 20
      A <> B
      = B clash nothing
      = B box 20
    `,
      { open: false },
    ));

  test('a phone that opened after the seal it knew follows that seal, also beside a branch that is set aside', () =>
    apart(
      `
      A: a: open 2025-01-15
      B: b: open 2025-01-15
      A: deposit ana 20
      A: count 20
      A: seal
      B: deposit bea 5
      B: count 5
      B: seal
      B: open 2025-01-29
      B: y: deposit bea 10
      A <> B
      A: choose a
      A: open 2025-01-29
      all
      = C box 20
      = C meeting 3
      A: adopt y
      all
      = B box 30
    `,
      { open: false },
    ));
});
