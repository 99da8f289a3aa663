// Which quiet card home shows: one at a time, after something useful, and never again and again.
import { describe, expect, test } from 'vitest';
import {
  offerIn,
  type PutOffs,
  putOffOnce,
  QUIET_DAYS,
  readPutOffs,
  type Situation,
} from '../../../src/app/install/offers.ts';
import { addDays, civilDate } from '../../../src/ledger/civil-date.ts';

const TODAY = civilDate('2026-03-02');
const FOUNDED: Situation = {
  practice: false,
  sealedAny: false,
  meetingOpen: false,
  installable: true,
  persisted: true,
  today: TODAY,
  putOff: {},
};
const SEALED: Situation = { ...FOUNDED, sealedAny: true, persisted: false };
const once = (offer: 'install' | 'kept', daysAgo: number, times = 1): PutOffs => ({
  [offer]: { times, on: addDays(TODAY, -daysAgo) },
});

test.each<readonly [string, Situation, 'install' | 'kept' | null]>([
  ['a group was founded', FOUNDED, 'install'],
  ['play money', { ...SEALED, practice: true }, null],
  ['a meeting is open', { ...SEALED, meetingOpen: true }, null],
  ['on the screen already', { ...FOUNDED, installable: false }, null],
  ['nothing sealed yet, nothing promised', { ...FOUNDED, persisted: false }, 'install'],
  ['sealed, nothing promised: the book before comfort', SEALED, 'kept'],
  ['sealed and promised', { ...SEALED, persisted: true }, 'install'],
  ['on the screen, and still nothing promised', { ...SEALED, installable: false }, 'kept'],
  ['put off today', { ...FOUNDED, putOff: once('install', 0) }, null],
  ['the other one put off today', { ...SEALED, putOff: once('install', 0) }, null],
  [
    'put off, a day before it is quiet no more',
    { ...FOUNDED, putOff: once('install', QUIET_DAYS - 1) },
    null,
  ],
  ['put off four weeks ago', { ...FOUNDED, putOff: once('install', QUIET_DAYS) }, 'install'],
  ['put off twice', { ...FOUNDED, putOff: once('install', 400, 2) }, null],
  ['the book put off twice, the screen never', { ...SEALED, putOff: once('kept', 400, 2) }, 'install'],
  ['a clock that was set back', { ...FOUNDED, putOff: once('install', -3) }, null],
])('%s', (_, situation, offer) => {
  expect(offerIn(situation)).toBe(offer);
});

describe('what was put off', () => {
  test('counts up, by offer, with the day', () => {
    const first = putOffOnce({}, 'install', TODAY);
    const second = putOffOnce(first, 'install', addDays(TODAY, 40));
    expect(second).toEqual({ install: { times: 2, on: '2026-04-11' } });
    expect(putOffOnce(second, 'kept', TODAY)).toEqual({ ...second, kept: { times: 1, on: TODAY } });
  });

  test('is read back as it was kept; what is not understood was never put off', () => {
    const kept = putOffOnce(putOffOnce({}, 'install', TODAY), 'kept', TODAY);
    expect(readPutOffs(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    for (const odd of [
      undefined,
      null,
      'x',
      3,
      [],
      { install: 'x' },
      { install: { times: '1', on: TODAY } },
    ]) {
      expect(readPutOffs(odd)).toEqual({});
    }
    expect(readPutOffs({ install: { times: 1, on: 'soon' }, kept: { times: 1, on: TODAY } })).toEqual({
      kept: { times: 1, on: TODAY },
    });
  });
});
