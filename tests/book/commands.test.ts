/** Corrections, the match, members and commands, played; the figures were worked out on paper before. */
import { describe, expect, test } from 'vitest';
import { boxesOf, membersOf, played, refusalsOf } from './harness.ts';

const corrections = await played('corrections');
const match = await played('match');
const members = await played('members');
const commands = await played('commands');

describe('differences and corrections', () => {
  const document = corrections;
  test('10 keyed for 1 is found before sealing; a shortage of 5 in the next meeting, in one step', () => {
    expect(boxesOf(document)).toEqual([
      'sealed 30.00 21.00 -9.00 21.00',
      'sealed 71.00 66.00 -5.00 66.00',
      'sealed 65.00 65.00 0.00 65.00',
      'sealed 70.00 70.00 0.00 70.00',
      'sealed 154.00 154.00 0.00 154.00',
    ]);
    expect(document.differences.map(({ difference, amount, open }) => [difference, amount, open])).toEqual([
      ['short', '-5.00', '0.00'],
      ['meeting-3:7', '-10.00', '-10.00'],
      ['meeting-5:4', '90.00', '90.00'],
    ]);
  });
  test('a deposit ten times too high, withdrawn and then corrected, leaves what she owes; here she paid it', () => {
    expect(membersOf(document)).toEqual(['1 owes 1.00', '2 saves 35.00 owes 5.00', '3 saves 45.00', '4']);
  });
  test('what stands in the way', () => {
    expect(document.meetings.map(refusalsOf)).toEqual([
      ['steps[3] differenceOpen expected 30.00 counted 21.00 difference -9.00'],
      ['steps[2] twoPeopleNeeded named 1', 'steps[3] differenceMismatch expected -5.00 found -4.00'],
      [
        'steps[0] boxLegUnsaid leg -5.00',
        'steps[2] alreadyReversed entry d3 reversal meeting-3:2',
        'steps[4] unknownEntry entry nothing',
      ],
      [],
      ['steps[1] owedTooLow member 4 available 85.00 asked 100.00'],
    ]);
  });
});

describe('the sponsor’s match', () => {
  const document = match;
  test('it doubles what is saved and not matched yet; a limit is savings and her part', () => {
    expect(document.balances.byMember.map(({ limit }) => [limit?.matchPart, limit?.limit])).toEqual([
      ['75.01', '165.01'],
      ['30.00', '60.00'],
      ['10.00', '20.00'],
    ]);
    expect(document.totals).toMatchObject({
      box: '130.00',
      bank: '95.01',
      match: '95.01',
      savings: '130.00',
    });
  });
  test('a match of nobody’s savings, parts that do not add up, more back than there is', () => {
    expect(document.meetings.map(refusalsOf)).toEqual([
      [
        'steps[0] badBody path snapshot problem nobody has savings that the match could be shared by',
        'steps[5] partsMismatch total 10.00 parts 9.00',
      ],
      ['steps[3] bankTooLow available 95.01 asked 500.00'],
    ]);
  });
});

describe('members, minutes and the frame of meetings', () => {
  const document = members;
  test('meeting 2 is refused, then cancelled, then held with one key by decision', () => {
    expect(document.meetings.map(({ number, state }) => `${number} ${state}`)).toEqual([
      '1 sealed',
      '2 refused',
      '2 cancelled',
      '3 sealed',
    ]);
    expect(membersOf(document)).toEqual(['1 saves 25000', '2', '3 saves 5000', '4', '5 saves 5000']);
    expect(document.balances.byMember[3]?.leftOn).toBe('2026-01-10');
    expect(document.balances.byMember[2]).toMatchObject({ name: 'Candida', joinedOn: '2025-06-01' });
  });
  test('who may not borrow, join, leave, hold an office; a meeting with money is not cancelled', () => {
    expect(document.meetings.map(refusalsOf)).toEqual([
      [
        'steps[4] borrowerRepresented member 3',
        'steps[9] memberExists member 2',
        'steps[11] memberHasMoney member 1 savings 25000 owed 0',
        'steps[13] memberLeft member 4',
      ],
      ['keyHoldersTooFew needed 3 named 1', 'steps[0] noOpenMeeting'],
      [],
      [
        'steps[1] badBody path meeting problem nobody represented her in a meeting that she has not confirmed',
        'steps[3] meetingHasMoney entries 1',
      ],
    ]);
  });
});

describe('commands', () => {
  const document = commands;
  test('several lines of one hand-over are written or refused together; one tap writes once', () => {
    const [meeting] = document.meetings;
    expect(meeting?.repeated).toEqual([
      { path: 'meetings[0].steps[4]', step: 'deposit', entry: 'meeting-1:5' },
    ]);
    expect(membersOf(document)).toEqual(['1', '2 saves 6.00', '3 saves 2.50']);
    expect(document.totals).toMatchObject({ box: '9.50', fines: '1.00' });
  });
  test('a raw body is judged like any other; a meeting left open lets no other open', () => {
    expect(document.meetings.map(refusalsOf)).toEqual([
      [
        'steps[2] savingsTooLow member 2 available 5.00 asked 6.00',
        'steps[6] badBody path body.amount problem expected whole minor units above 0',
        'steps[8] alreadyReversed entry d1 reversal back',
        'steps[9] countMissing',
        'steps[12] countStale',
        'steps[14] witnessesTooFew needed 2 named 1',
      ],
      ['meetingOpen meeting meeting-1:1', 'steps[0] noOpenMeeting'],
      ['meetingOpen meeting meeting-1:1'],
    ]);
    expect(document.meetings.map(({ number, state }) => `${number} ${state}`)).toEqual([
      '7 open',
      '8 refused',
      '8 refused',
    ]);
  });
});
