import { expect, test } from 'vitest';
import { tallyOf } from '../../.ci/tally.mjs';

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

test('tests that passed, failed and were left out are told apart', () => {
  expect(tallyOf('vitest', vitest)).toEqual({ passed: 5, failed: 0, skipped: 0 });
  expect(
    tallyOf('vitest', { ...vitest, numFailedTests: 2, numFailedTestSuites: 1, numTodoTests: 1 }),
  ).toEqual({
    passed: 5,
    failed: 2,
    skipped: 1,
  });
  expect(tallyOf('playwright', playwright)).toEqual({ passed: 4, failed: 0, skipped: 0 });
});

test('a file that cannot be read, a flaky test and an error outside tests are failures', () => {
  expect(tallyOf('vitest', { ...vitest, numFailedTestSuites: 1 }).failed).toBe(1);
  expect(tallyOf('playwright', { stats: { ...playwright.stats, flaky: 1 }, errors: [{}] }).failed).toBe(2);
});
