/** A line that was adopted is corrected later: what stands in for it keeps the day of the meeting that adopted it. */
import { expect, test } from 'vitest';
import { apart } from '../apart.ts';

test('L6 of a repayment that was adopted and is corrected a meeting later the right sum came on the day of the meeting', () => {
  const { book } = apart(`
    A: deposit ana 100
    A: lend ana 60
    A: count 40
    A: seal
    all
    B: r: repay ana 10               # between two meetings
    all
    A: open 2025-01-29
    A: t: adopt r
    A: count 50
    A: seal
    A: open 2025-02-12
    A: wrong t right repay ana 5
    A: count 45
    A: seal
  `);
  const [loan] = Object.values(book.loans);
  expect(loan?.payments).toMatchObject([{ on: '2025-01-29', principal: 500 }]);
});
