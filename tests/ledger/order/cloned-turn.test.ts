/** A phone that was cloned takes the pen twice at one time: what its seal covers stays as it was sealed, whatever comes later. */
import { expect, test } from 'vitest';
import { compareEntries, type Entry, type JsonObject } from '../../../src/ledger/entry.ts';
import { meetingReport } from '../../../src/ledger/report.ts';

const line = (sheet: string, number: number, lamport: number, kind: string, body: JsonObject): Entry => ({
  ...{ v: 1, kind, phone: 'phone-a', sheet, number, lamport, claimedAt: '', place: 'a:1' },
  ...{ intent: `${sheet}-${number}`, body },
});

const sealed = [
  line('a', 1, 1, 'meeting-opened', {}),
  line('a', 2, 2, 'pen-passed', { to: 'phone-b', since: 'a:1', heads: [] }),
  line('a', 3, 3, 'pen-taken', { since: 'a:2', heads: [], reason: 'text' }),
  line('a', 4, 4, 'noted', { text: 'text' }),
  line('a', 5, 5, 'meeting-sealed', { covers: [{ sheet: 'a', last: 4, hash: '' }] }),
];

test('L8 the report of a seal is the same before and after the other copy of the phone is heard of', () => {
  const before = meetingReport(sealed, 'a:5');
  const late = line('clone', 1, 3, 'pen-taken', { since: 'a:2', heads: [], reason: 'text' });
  const after = meetingReport([...sealed, late].sort(compareEntries), 'a:5');
  expect(before?.lines.map(({ entry }) => entry)).toEqual(['a:2', 'a:3', 'a:4']);
  expect(after).toEqual(before);
});
