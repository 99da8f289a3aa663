/** The tests that judge the mutated files, and take milliseconds each: every mutant runs those that reach it. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A mutant is done with at the first test that fails: the examples come before what tries hundreds of cases. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((one, other) => costOf(one) - costOf(other));
  }
}

const DEAR = ['/tables/', '/book/', '/position-of.', '/invariants/'];
const costOf = ({ moduleId }: TestSpecification): number => DEAR.findIndex((part) => moduleId.includes(part));

export default defineConfig({
  test: {
    include: [
      'tests/ledger/{conditions,loans,share-out,tables}/**/*.test.ts',
      'tests/ledger/invariants/{loan,share-out,split}.test.ts',
      'tests/ledger/{split,vectors}.test.ts',
      'tests/book/calculations.test.ts',
    ],
    environment: 'node',
    setupFiles: ['tests/mutation/setup.ts'],
    sequence: { sequencer: ExamplesFirst },
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 60_000,
  },
});
