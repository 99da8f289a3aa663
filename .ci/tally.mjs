// Runs named steps, counts what passed and failed, and sums it up. A step with a JSON report of vitest or Playwright
// counts its tests; any other counts as one. A runner that dies, or reports no test at all, counts as one failure.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, root } from './bootstrap.mjs';

/**
 * @typedef {{ name: string, command: string, parameters: readonly string[], report?: 'vitest' | 'playwright',
 *   more?: Record<string, string> }} Step
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

const folder = join(root, '.cache/reports');

/** @param {'vitest' | 'playwright'} kind @param {any} report @returns {Tally} */
export function tallyOf(kind, report) {
  if (kind === 'vitest') {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests, numTodoTests } = report;
    const brokenFiles = numFailedTests === 0 ? numFailedTestSuites : 0;
    return {
      passed: numPassedTests,
      failed: numFailedTests + brokenFiles,
      skipped: numPendingTests + numTodoTests,
    };
  }
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

const MOST_LINES = 12;

/**
 * What failed, by name, each with the first lines of why: said again at the end, where whoever looks at a long log looks first.
 * @param {'vitest' | 'playwright'} kind @param {any} report @returns {string[]}
 */
export function failuresOf(kind, report) {
  const said = (/** @type {string} */ name, /** @type {string | undefined} */ why) =>
    [name, ...(why ?? '').split('\n').slice(0, MOST_LINES)].join('\n  ').trimEnd();
  if (kind === 'vitest') {
    return report.testResults.flatMap((/** @type {any} */ file) => {
      const failed = file.assertionResults.filter((/** @type {any} */ one) => one.status === 'failed');
      if (file.status === 'failed' && failed.length === 0) return [said(file.name, file.message)];
      return failed.map((/** @type {any} */ one) =>
        said(`${file.name} › ${one.fullName}`, one.failureMessages[0]),
      );
    });
  }
  const inSuite = (/** @type {any} */ suite) => [
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) => !spec.ok)
      .map((/** @type {any} */ spec) => {
        const [error] = spec.tests.flatMap((/** @type {any} */ test) =>
          test.results.flatMap((/** @type {any} */ result) => result.errors ?? []),
        );
        return said(`${spec.file} › ${spec.title}`, error?.message);
      }),
    ...(suite.suites ?? []).flatMap(inSuite),
  ];
  return [
    ...report.suites.flatMap(inSuite),
    ...report.errors.map((/** @type {any} */ error) => said('outside a test', error.message)),
  ];
}

/** @param {Step} step @param {string} file @param {number} code @returns {Tally & { failures: string[] }} */
function tallyStep(step, file, code) {
  if (step.report === undefined)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, failures: [] };
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const tally = { ...tallyOf(step.report, report), failures: failuresOf(step.report, report) };
    const silent = tally.passed + tally.failed === 0;
    const unexplained = code !== 0 && tally.failed === 0;
    return silent || unexplained ? { ...tally, failed: tally.failed + 1 } : tally;
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: [] };
  }
}

/** Runs every step, prints a line for each and at the end `N passed, N failed`. @param {readonly Step[]} steps */
export async function runAll(steps) {
  mkdirSync(folder, { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const [index, step] of steps.entries()) {
    process.stdout.write(`\n== ${step.name}\n`);
    const file = join(folder, `${index}.json`);
    rmSync(file, { force: true });
    const reporting =
      step.report === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
    const started = performance.now();
    const code = await attempt(step.command, [...step.parameters, ...reporting], {
      ...step.more,
      ...(step.report === 'playwright' ? { CAIXETA_REPORT: file } : {}),
    });
    const tally = tallyStep(step, file, code);
    const seconds = Math.round((performance.now() - started) / 1000);
    lines.push(`${step.name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s`);
    lines.push(...tally.failures.map((one) => `✗ ${one}`));
    total.passed += tally.passed;
    total.failed += tally.failed + tally.skipped;
    if (tally.skipped > 0) lines.push(`${step.name}: ${tally.skipped} skipped, counted as failed`);
  }
  process.stdout.write(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0;
}
