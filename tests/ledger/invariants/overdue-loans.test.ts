/** What home asks at every look is what the list of all running loans says. */
import { expect, test } from 'vitest';
import { overdueLoans, runningLoans } from '../../../src/ledger/figures.ts';
import { onBooks, takeTime } from './books.ts';

takeTime();

test('the loans that are overdue are the first of the running ones, with the same standing', () => {
  let overdue = 0;
  onBooks(200, ({ book }) => {
    const first = runningLoans(book).filter(({ standing }) => standing.overdue > 0);
    expect(overdueLoans(book)).toEqual(first);
    overdue += first.length;
  });
  expect(overdue).toBeGreaterThan(20);
});
