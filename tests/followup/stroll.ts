/** Two or three phones of a support team that write facts apart, and meet now and then; two of them with the books of both professions. By a seed. */
import type { FactDraft } from '../../src/followup/facts/registry.ts';
import type { FollowUp } from '../../src/followup/follow-up.ts';
import type { InBook } from '../../src/followup/where.ts';
import { AVAILABILITY, SPOKEN, TRADES } from '../../src/followup/women.ts';
import { PROFESSIONS, type Profession } from '../../src/ledger/purpose.ts';
import { type Random, randomFrom } from '../ledger/generate/random.ts';
import { anyBox, anyTotals } from './totals-made.ts';
import { makersOf, TRADE_MAKERS } from './trade-makers.ts';
import {
  begun,
  beside,
  bothOf,
  DAY,
  formed,
  give,
  interview,
  named,
  noted,
  placed,
  say,
  taken,
  team,
  type World,
} from './world.ts';

export interface Stroll {
  readonly worlds: readonly World[];
  /** Each profession's book on the first two phones. */
  readonly owns: Readonly<Record<Profession, readonly World[]>>;
  /** Facts that were written, and codes that were refused. */
  readonly reached: ReadonlySet<string>;
}

const STEPS = 120;

export function stroll(seed: number): Stroll {
  const random = randomFrom(seed);
  const [a, b, c] = team('a', 'b', 'c');
  const worlds = random.chance(50) ? [a, b] : [a, b, c];
  const owns = { technician: beside('technician', a, b), socialWorker: beside('socialWorker', a, b) };
  const reached = new Set<string>();
  for (let step = 0; step < STEPS; step += 1) {
    const phones = random.chance(75) ? worlds : owns[random.pick(PROFESSIONS)];
    const world = random.pick(phones);
    if (random.chance(20)) give(random.pick(phones), world);
    const is = world.book.founding?.beside?.profession;
    const make = is && random.chance(70) ? factBeside(is) : anyFact;
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

/** Something that somebody of a profession could write down in its own book. */
export const factBeside =
  (profession: Profession): Maker =>
  (state, random, fresh) =>
    random.chance(20) ? takenBackOf(state, random) : random.pick(makersOf(profession))(state, random, fresh);

/** One of each that somebody could write down in this one of the team's books, in an order of chance. */
export const allFacts = (
  here: InBook,
  ...[state, random, fresh]: Parameters<Maker>
): readonly FactDraft[] => {
  const makers = here === 'team' ? [...MAKERS, ...TRADE_MAKERS] : [...makersOf(here), takenBackOf];
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
    interview(idIn(women, random), random.pick(PROFESSIONS), random.pick([null, fresh('text')])),
  ({ women }, random) => ({
    fact: 'readiness-said',
    about: idIn(women, random),
    data: { is: random.pick(['ready', 'notYet', 'notInterested'] as const), on: DAY },
  }),
  (state, random) => (random.chance(40) ? anyBox(state, random) : anyTotals(random)),
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
