/** What a team writes down comes to every fact, to those that need others before them too: few lives of a run are a team's. */
import { expect, test } from 'vitest';
import { FACTS } from '../../src/followup/facts/registry.ts';
import type { InBook } from '../../src/followup/where.ts';
import { PROFESSIONS } from '../../src/ledger/purpose.ts';
import { newWorld } from '../ledger/generate/world.ts';
import { foundTeam, noteFacts } from './people/support.ts';

const SEEDS = Array.from({ length: 12 }, (_, at) => 1 + at);
/** So many facts are written down in a life that is not short. */
const FACTS_OF_A_TEAM = 60;
const FACTS_BESIDE = 15;

function missing(seed: number, here: InBook, wanted: readonly string[]): readonly string[] {
  const world = newWorld(seed);
  foundTeam({ here })(world);
  const said = () => (world.book.facts ?? []).map(({ fact }) => fact);
  const most = here === 'team' ? FACTS_OF_A_TEAM : FACTS_BESIDE;
  while (said().length < most) noteFacts({ reached: new Map() })(world);
  return wanted.filter((fact) => !said().includes(fact));
}

const ONLY_BESIDE: readonly string[] = ['assessment-made', 'note-kept'];

test('the book of nearly every team has every fact', () => {
  const left = SEEDS.flatMap((seed) =>
    missing(
      seed,
      'team',
      FACTS.filter((fact) => !ONLY_BESIDE.includes(fact)),
    ),
  );
  expect(left.length, left.join()).toBeLessThan(SEEDS.length / 2);
  for (const fact of FACTS)
    expect(left.filter((one) => one === fact).length, fact).toBeLessThanOrEqual(SEEDS.length / 4);
});

test.each(PROFESSIONS)('the %s’s book has all that stands in one', (is) => {
  for (const seed of SEEDS) expect(missing(seed, is, [...ONLY_BESIDE, 'taken-back'])).toEqual([]);
});
