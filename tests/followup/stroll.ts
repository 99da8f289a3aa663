/** Two or three phones of a support team that write facts apart, and meet now and then. By a seed. */
import type { FactDraft } from '../../src/followup/facts/registry.ts';
import { AVAILABILITY, SPOKEN, TRADES } from '../../src/followup/women.ts';
import { type Random, randomFrom } from '../ledger/generate/random.ts';
import {
  begun,
  DAY,
  formed,
  give,
  interview,
  noted,
  placed,
  say,
  stateOf,
  taken,
  team,
  type World,
} from './world.ts';

export interface Stroll {
  readonly worlds: readonly World[];
  /** Facts that were written, and codes that were refused. */
  readonly reached: ReadonlySet<string>;
}

const STEPS = 60;

export function stroll(seed: number): Stroll {
  const random = randomFrom(seed);
  const worlds = team('a', 'b', 'c').slice(0, random.whole(2, 3));
  const reached = new Set<string>();
  for (let step = 0; step < STEPS; step += 1) {
    const world = random.pick(worlds);
    if (random.chance(20)) give(random.pick(worlds), world);
    const draft = random.pick(MAKERS)(world, random, `${world.phone}${step}`);
    const said = say(world, draft);
    reached.add(said === 'written' ? draft.fact : said);
  }
  return { worlds, reached };
}

type Maker = (world: World, random: Random, fresh: string) => FactDraft;

const idsIn = (record: Readonly<Record<string, unknown>>) => [...Object.keys(record), 'nobody'];
const woman = (world: World, random: Random) => random.pick(idsIn(stateOf(world).women));
const group = (world: World, random: Random) => random.pick(idsIn(stateOf(world).groups));
const presentation = (world: World, random: Random) => random.pick(idsIn(stateOf(world).presentations));

const MAKERS: readonly Maker[] = [
  (_world, _random, fresh) => noted(`w-${fresh}`, { neighbourhood: `n-${fresh}` }),
  (_world, random, fresh) =>
    noted(`w-${fresh}`, { languages: random.some(SPOKEN, 3), availability: random.some(AVAILABILITY, 2) }),
  (world, random) => noted(woman(world, random), { trade: random.pick([...TRADES, 'of-tomorrow']) }),
  (_world, _random, fresh) => ({
    fact: 'presentation-held',
    about: `p-${fresh}`,
    data: { on: DAY, where: `where-${fresh}` },
  }),
  (world, random) => ({
    fact: 'presentation-attended',
    about: woman(world, random),
    data: { presentation: presentation(world, random) },
  }),
  (world, random, fresh) =>
    interview(
      woman(world, random),
      random.pick(['technician', 'socialWorker']),
      random.pick([null, `note-${fresh}`]),
    ),
  (world, random) => ({
    fact: 'readiness-said',
    about: woman(world, random),
    data: { is: random.pick(['ready', 'notYet', 'notInterested']), on: DAY },
  }),
  (_world, _random, fresh) => begun(`g-${fresh}`),
  (world, random) => placed(woman(world, random), random.chance(20) ? null : group(world, random)),
  (world, random) => placed(woman(world, random), group(world, random)),
  (world, random, fresh) => {
    const named = group(world, random);
    const { women, groups } = stateOf(world);
    const inIt = Object.values(women).filter((one) => one.group === named && random.chance(90));
    const known = Object.values(groups).flatMap(({ formed: one }) => one?.book ?? []);
    const book = random.chance(20) && known.length > 0 ? random.pick(known) : `book-${fresh}`;
    return formed(named, book, ...(inIt.length > 0 ? inIt.map(({ id }) => id) : [woman(world, random)]));
  },
  (world, random) => {
    if (!random.chance(40)) return interview(woman(world, random), 'technician');
    return { fact: 'woman-erased', about: woman(world, random), data: { on: DAY } };
  },
  (world, random) => {
    const { known } = stateOf(world);
    const [entry, { about }] = random.pick([
      ...Object.entries(known),
      ['nowhere:1', { about: 'nobody' }] as const,
    ]);
    return taken(about, entry);
  },
];
