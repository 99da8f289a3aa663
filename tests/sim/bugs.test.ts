/** The simulation finds what it is there for: every planted bug, through the invariant that it breaks. */
import { describe, expect, test, vi } from 'vitest';
import { BUGS } from './bugs.ts';
import { simulate } from './run.ts';

vi.setConfig({ testTimeout: 300_000 });

const SEED = 2001;
/** The most that a bug took with this seed, and far more: how soon chance meets a fault changes with every line of sync. */
const STEPS = 9_000;
const MOST_STEPS = 100_000;

describe('planted bugs', () => {
  test.each(Object.entries(BUGS))('%s is found', async (_name, plant) => {
    const bug = plant();
    const { failure } = await simulate({ seed: SEED, steps: MOST_STEPS, bug });
    expect(failure?.invariant, String(failure?.error)).toBe(bug.invariant);
  });

  test('there are at least twelve, and they break every group of invariants', () => {
    const broken = new Set(Object.values(BUGS).map((plant) => plant().invariant));
    expect(Object.keys(BUGS).length).toBeGreaterThanOrEqual(12);
    const found = [
      'S1',
      'S3',
      'S4',
      'S5',
      'S6',
      'S7',
      'S8',
      'L1',
      'L2',
      'L8',
      'Y1',
      'Y2',
      'Y3',
      'Y4',
      'Y5',
      'Y6',
      'Y7',
    ];
    expect([...broken].sort()).toEqual(found.sort());
  });

  test('without a bug nothing is found in as many steps', async () => {
    expect((await simulate({ seed: SEED, steps: STEPS })).failure).toBeNull();
  });
});
