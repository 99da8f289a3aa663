/** How Stryker runs the tests of a group (.ci/mutation.mjs), once for every mutant. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A mutant is done with at the first test that fails: the quick ones come first. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((one, other) => costOf(one) - costOf(other));
  }
}

const DEAR = ['/limit.', '/pledge-proposal.', '/vectors.', '/tables/', '/position-of.', '/invariants/'];
const costOf = ({ moduleId }: TestSpecification): number => DEAR.findIndex((part) => moduleId.includes(part));

export default defineConfig({
  test: {
    include: ['tests/ledger/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/mutation/setup.ts'],
    sequence: { sequencer: QuickFirst },
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 60_000,
  },
});
