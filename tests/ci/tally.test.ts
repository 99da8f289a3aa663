import { expect, test } from 'vitest';
import { failuresOf, tallyOf } from '../../.ci/tally.mjs';

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

test('what failed is said again by name, with why', () => {
  const failed = { status: 'failed', fullName: 'sums come out', failureMessages: ['expected 1 to be 2'] };
  const passed = { status: 'passed', fullName: 'is fine', failureMessages: [] };
  const file = { name: 'sum.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] };
  const broken = { ...file, name: 'broken.test.ts', message: 'no such module', assertionResults: [] };
  expect(failuresOf('vitest', { testResults: [file, broken] })).toEqual([
    'sum.test.ts › sums come out\n  expected 1 to be 2',
    'broken.test.ts\n  no such module',
  ]);
  const spec = (ok: boolean) => ({
    ok,
    file: 'a.e2e.ts',
    title: ok ? 'goes' : 'does not go',
    tests: [{ results: [{ errors: ok ? [] : [{ message: 'not there' }] }] }],
  });
  const suites = [{ specs: [spec(true)], suites: [{ specs: [spec(false)] }] }];
  expect(failuresOf('playwright', { suites, errors: [{ message: 'no port' }] })).toEqual([
    'a.e2e.ts › does not go\n  not there',
    'outside a test\n  no port',
  ]);
});
