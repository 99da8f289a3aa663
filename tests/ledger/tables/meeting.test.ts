/** The meeting's frame, line by line: opening, attendance, counts, differences, seal; and who may write where. */
import { describe, test } from 'vitest';
import { FREE } from '../story/community.ts';
import { story } from '../story.ts';

const box = (change: Partial<(typeof FREE)['box']>) => ({
  conditions: { ...FREE, box: { ...FREE.box, ...change } },
  open: false,
});

describe('opening', () => {
  test('one meeting at a time, not before the last one unless it is decided, with its key holders', () => {
    story(`
      open 2025-01-02         ! meetingOpen
      count 0
      seal
      open 2024-12-31         ! dateBeforeLastMeeting last=2025-01-01 asked=2024-12-31
      deposit ana 5 elsewhere # between meetings: it waits
      = waiting 1
      open 2025-01-01
    `);
    story(`
      count 0
      seal
      open 2052-01-01
      count 0
      seal                            # a wrong year, sealed: the next meeting must still be possible
      open 2025-01-15 decided
      deposit ana 5
      count 5
      seal
      open 2025-01-29
    `);
    story(
      `
      open 2025-01-01 ana             ! keyHoldersTooFew needed=2 named=1
      open 2025-01-01 ana ana         ! keyHoldersTooFew named=1
      open 2025-01-01 ana eva         ! unknownMember
      open 2025-01-01 ana decided
      deposit ana 5
      count 5
      seal
      open 2025-01-15 ana bea
    `,
      box({ keyHolders: 2 }),
    );
  });

  test('only the phone with the pen writes in the meeting', () =>
    story(`
      deposit ana 5 elsewhere ! notThePen pen=phone-a
      open 2025-01-02 elsewhere ! meetingOpen
    `));

  test('opened by mistake: cancelled without money, and opened again', () =>
    story(`
      attend ana=represented:bea
      note
      cancel
      deposit ana 5      ! noOpenMeeting
      m: open 2025-01-02
      confirms ana m     ! alreadyMarked
      deposit ana 5
      cancel             ! meetingHasMoney entries=1
    `));
});

describe('attendance', () => {
  test('who brings another’s money is there, and she confirms it at a later meeting', () =>
    story(`
      attend ana=absent bea=represented:ana       ! notPresent member=ana
      attend ana=present bea=represented:ana cira=excused dora=late
      confirms bea meeting
      confirms bea meeting                        ! alreadyMarked
      attend bea=represented:dora
      attend bea=represented:cira                 ! notPresent member=cira
      attend eva=present                          ! unknownMember
      count 0
      seal cira                                   ! notPresent member=cira
      seal dora
      open 2025-01-15
      confirms bea meeting
    `));
});

describe('counting and sealing', () => {
  test('no seal without a count, after the last cash, with every difference written by two people', () =>
    story(`
      seal                      ! countMissing
      deposit ana 10
      count 10
      deposit bea 5
      seal                      ! countStale
      difference -5             ! countStale
      count 10
      seal                      ! differenceOpen expected=15 counted=10 difference=-5
      difference -4             ! differenceMismatch expected=-5 found=-4
      difference -5 by ana      ! twoPeopleNeeded named=1
      difference -5 by ana ana  ! twoPeopleNeeded named=1
      d: difference -5
      difference -5             ! differenceMismatch expected=0 found=-5
      seal
      deposit bea 5 bank
      = waiting 1
      open 2025-01-15
      resolve d -6 borneByFund  ! differenceDoesNotExplain open=-5
      resolve d 5 borneByFund   ! differenceDoesNotExplain
      resolve d -2 cashMoved
      resolve d -1 borneByFund
      resolve d -2 owedByMember ana
      resolve d -1 borneByFund  ! differenceResolved
      resolve x -1 borneByFund  ! unknownDifference
      = box 12
      = losses 1
      = owed of ana 2
    `));

  test('too much in the box is a difference too', () =>
    story(`
      deposit ana 10
      count 13
      d: difference 3
      seal
      open 2025-01-15
      resolve d 1 borneByFund
      resolve d 2 owedByMember bea
      = income 1
      = owed of bea -2
      pay-owed bea 2.05 out     ! owedTooLow available=2
      pay-owed bea 2 out
      = box 11
    `));

  test('the opening count finds what is missing since the last meeting, also after money has moved', () =>
    story(`
      a: deposit ana 10
      count 10
      seal
      open 2025-01-15
      count opening 8
      deposit bea 5
      difference -3             ! differenceMismatch expected=-2 found=-3
      wrong a stays right deposit ana 9
      d: difference -2
      difference -2             ! differenceMismatch expected=0
      = box 13
      count 13
      seal
    `));

  test('a correction that moves no cash leaves the count standing, one that moves cash does not', () =>
    story(`
      a: deposit ana 10
      b: deposit bea 5
      count 6
      wrong a right deposit ana 1
      wrong b now
      seal                      ! countStale
      count 1
      seal
    `));

  test('witnesses, but no more than there are: an open meeting can always be finished', () => {
    story(
      `
      open 2025-01-01
      count 0
      seal ana         ! witnessesTooFew needed=3 named=1
      seal ana ana bea ! witnessesTooFew needed=3 named=2
      attend ana=present bea=present cira=absent dora=excused
      seal ana         ! witnessesTooFew needed=2 named=1
      seal ana bea
    `,
      box({ witnesses: 3 }),
    );
  });

  test('an empty box is counted, and the count can be put off with a reason', () =>
    story(`
      postpone
      count 0
      seal
    `));
});
