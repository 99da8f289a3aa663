/** The same seed, the same life: what is found can be found again. */
import { expect, test, vi } from 'vitest';
import { simulate } from './run.ts';

vi.setConfig({ testTimeout: 120_000 });

test('the same seed gives the same trace twice, another seed another one', async () => {
  const [one, again, other] = [
    await simulate({ seed: 3, steps: 700 }),
    await simulate({ seed: 3, steps: 700 }),
    await simulate({ seed: 4, steps: 700 }),
  ];
  for (const { failure, steps } of [one, again, other]) expect([failure, steps]).toEqual([null, 700]);
  expect(again.traces).toEqual(one.traces);
  expect(other.traces).not.toEqual(one.traces);
  expect([...again.reached]).toEqual([...one.reached]);
});
