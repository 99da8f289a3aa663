/** Two or three phones of a support team that write facts apart, and meet now and then; two of them with the personal book. By a seed. */
import type { FactDraft } from '../../src/followup/facts/registry.ts';
import type { FollowUp } from '../../src/followup/follow-up.ts';
import { AVAILABILITY, SPOKEN, TRADES } from '../../src/followup/women.ts';
import { type Random, randomFrom } from '../ledger/generate/random.ts';
import { anyTotals } from './totals-made.ts';
import { PERSONAL_MAKERS, TRADE_MAKERS } from './trade-makers.ts';
import {
  begun,
  bothOf,
  DAY,
  formed,
  give,
  interview,
  named,
  noted,
  personal,
  placed,
  say,
  taken,
  team,
  type World,
} from './world.ts';

export interface Stroll {
  readonly worlds: readonly World[];
  /** The personal book on the first two phones. */
  readonly owns: readonly World[];
  /** Facts that were written, and codes that were refused. */
  readonly reached: ReadonlySet<string>;
}

const STEPS = 120;

export function stroll(seed: number): Stroll {
  const random = randomFrom(seed);
  const [a, b, c] = team('a', 'b', 'c');
  const worlds = random.chance(50) ? [a, b] : [a, b, c];
  const owns = personal(a, b);
  const reached = new Set<string>();
  for (let step = 0; step < STEPS; step += 1) {
    const phones = random.chance(80) ? worlds : owns;
    const world = random.pick(phones);
    if (random.chance(20)) give(random.pick(phones), world);
    const make = world.beside && random.chance(70) ? personalFact : anyFact;
    const draft = make(bothOf(world), random, (prefix) => `${prefix}-${world.phone}${step}`);
    const said = say(world, draft);
    reached.add(said === 'written' ? draft.fact : said);
  }
  return { worlds, owns, reached };
}

/** Makes an id that nobody has. */
type Fresh = (prefix: string) => string;
type Maker = (state: FollowUp, random: Random, fresh: Fresh) => FactDraft;

/** Something that somebody could write down here, right or wrong. */
export const anyFact: Maker = (state, random, fresh) =>
  random.pick(random.chance(50) ? TRADE_MAKERS : MAKERS)(state, random, fresh);

/** Something that a social worker could write down in the personal book. */
export const personalFact: Maker = (state, random, fresh) =>
  random.chance(20) ? takenBackOf(state, random) : random.pick(PERSONAL_MAKERS)(state, random, fresh);

/** One of each that somebody could write down in this one of the two books, in an order of chance. */
export const allFacts = (
  isPersonal: boolean,
  ...[state, random, fresh]: Parameters<Maker>
): readonly FactDraft[] => {
  const makers = isPersonal
    ? [...PERSONAL_MAKERS, takenBackOf]
    : [...MAKERS, ...TRADE_MAKERS, ...PERSONAL_MAKERS];
  return random.some(makers, makers.length).map((make) => make(state, random, fresh));
};

const idIn = (record: Readonly<Record<string, unknown>>, random: Random) =>
  random.pick([...Object.keys(record), 'nobody']);

const MAKERS: readonly Maker[] = [
  (_state, _random, fresh) => noted(fresh('w'), { neighbourhood: fresh('text') }),
  (_state, random, fresh) =>
    noted(fresh('w'), { languages: random.some(SPOKEN, 3), availability: random.some(AVAILABILITY, 2) }),
  ({ women }, random) => noted(idIn(women, random), { trade: random.pick([...TRADES, 'of-tomorrow']) }),
  (_state, _random, fresh) => ({
    fact: 'presentation-held',
    about: fresh('p'),
    data: { on: DAY, where: fresh('text') },
  }),
  ({ women, presentations }, random) => ({
    fact: 'presentation-attended',
    about: idIn(women, random),
    data: { presentation: idIn(presentations, random) },
  }),
  ({ women }, random, fresh) =>
    interview(
      idIn(women, random),
      random.pick(['technician', 'socialWorker'] as const),
      random.pick([null, fresh('text')]),
    ),
  ({ women }, random) => ({
    fact: 'readiness-said',
    about: idIn(women, random),
    data: { is: random.pick(['ready', 'notYet', 'notInterested'] as const), on: DAY },
  }),
  (_state, random) => anyTotals(random),
  (_state, _random, fresh) => begun(fresh('g')),
  ({ groups }, random, fresh) => named(idIn(groups, random), fresh('text')),
  ({ women, groups }, random) => placed(idIn(women, random), random.chance(20) ? null : idIn(groups, random)),
  ({ women, groups }, random) => placed(idIn(women, random), idIn(groups, random)),
  ({ women, groups }, random, fresh) => {
    const forming = Object.values(women).flatMap((one) =>
      one.group !== null && !one.member ? [one.group] : [],
    );
    const group = forming.length > 0 && random.chance(70) ? random.pick(forming) : idIn(groups, random);
    const inIt = Object.values(women).filter((one) => one.group === group && random.chance(90));
    const known = Object.values(groups).flatMap(({ formed: one }) => one?.book ?? []);
    const book = random.chance(20) && known.length > 0 ? random.pick(known) : fresh('book');
    return formed(group, book, ...(inIt.length > 0 ? inIt.map(({ id }) => id) : [idIn(women, random)]));
  },
  ({ women }, random) => {
    if (!random.chance(40)) return interview(idIn(women, random), 'technician');
    return { fact: 'woman-erased', about: idIn(women, random), data: { on: DAY } };
  },
  takenBackOf,
];

function takenBackOf({ known }: FollowUp, random: Random): FactDraft {
  const [entry, { about }] = random.pick([
    ...Object.entries(known),
    ['nowhere:1', { about: 'nobody' }] as const,
  ]);
  return taken(about, entry);
}
