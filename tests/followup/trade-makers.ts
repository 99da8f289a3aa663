/** What a stroll may say of businesses, courses and assessments: also of what is not there, and what cannot be. */
import type { FactDraft } from '../../src/followup/facts/registry.ts';
import type { FollowUp } from '../../src/followup/follow-up.ts';
import { INSTRUMENTS } from '../../src/followup/instruments/all.ts';
import { addDays } from '../../src/ledger/civil-date.ts';
import { PROFESSIONS, type Profession } from '../../src/ledger/purpose.ts';
import type { Random } from '../ledger/generate/random.ts';
import {
  assessed,
  begunBeside,
  business,
  course,
  euros,
  joined,
  left,
  marked,
  note,
  profession,
  session,
  step,
  stepDone,
  visit,
} from './trade.ts';
import { DAY } from './world.ts';

type Maker = (state: FollowUp, random: Random, fresh: (prefix: string) => string) => FactDraft;
type Named = 'women' | 'businesses' | 'steps' | 'courses' | 'sessions';

const one = (state: FollowUp, random: Random, of: Named): string =>
  random.pick([...Object.keys(state[of]), 'nobody']);
const some = (state: FollowUp, random: Random, of: Named): string[] => [
  ...new Set([one(state, random, of), one(state, random, of)]),
];

/** A course that women are in, mostly: in one without, there is nothing to mark. */
function attended({ courses }: FollowUp, random: Random): string | null {
  const full = Object.values(courses).filter(({ women }) => women.length > 0);
  return full.length > 0 && random.chance(70) ? random.pick(full).id : null;
}

/** Of who is in it, or of all: mostly some whose names are not gone. */
function namedOf({ women, courses }: FollowUp, random: Random, course: string | null): readonly string[] {
  const all = course === null ? Object.keys(women) : (courses[course]?.women ?? []);
  const named = all.filter((woman) => !women[woman]?.erased || random.chance(10));
  return named.length > 0 ? named : ['nobody'];
}

function given(random: Random, instrument: (typeof INSTRUMENTS)[number]) {
  if (random.chance(30)) return { score: random.whole(0, 45) };
  const answers = instrument.items.map(({ least, most }) =>
    random.whole(least, random.chance(5) ? most + 1 : most),
  );
  return { answers: random.chance(10) ? answers.slice(1) : random.chance(10) ? [...answers, 1] : answers };
}

/** What somebody of a profession may write down in its own book; mostly by an instrument of its own. */
export const makersOf = (profession: Profession): readonly Maker[] => [
  (state, random, fresh) => note(one(state, random, 'women'), fresh('text')),
  (state, random) => {
    const own = INSTRUMENTS.filter(({ by }) => by === profession);
    const instrument = random.pick(random.chance(80) ? own : INSTRUMENTS);
    const id = random.chance(10) ? 'of-tomorrow' : instrument.id;
    return assessed(one(state, random, 'women'), id, given(random, instrument));
  },
];

export const TRADE_MAKERS: readonly Maker[] = [
  (state, random, fresh) => business(fresh('b'), one(state, random, 'women')),
  (state, random) => business(one(state, random, 'businesses'), one(state, random, 'women')),
  (state, random, fresh) =>
    visit(one(state, random, 'businesses'), {
      figures: random.chance(50) ? { sales: euros(random.whole(0, 900)) } : {},
      note: random.chance(50) ? fresh('note') : null,
      next: random.chance(50) ? { step: fresh('next'), by: addDays(DAY, random.whole(0, 30)) } : null,
    }),
  (state, random, fresh) =>
    step(random.chance(60) ? fresh('st') : one(state, random, 'steps'), one(state, random, 'businesses')),
  (state, random) => stepDone(one(state, random, 'steps'), random.chance(70) ? DAY : null),
  (_state, _random, fresh) => course(fresh('c')),
  (state, random) => {
    const women = random.chance(70)
      ? random.some(namedOf(state, random, null), random.whole(1, 3))
      : some(state, random, 'women');
    return joined(one(state, random, 'courses'), ...women);
  },
  (state, random) => {
    const course = attended(state, random) ?? one(state, random, 'courses');
    return left(
      course,
      random.chance(70) ? random.pick(namedOf(state, random, course)) : one(state, random, 'women'),
    );
  },
  (state, random, fresh) =>
    session(
      random.chance(70) ? fresh('s') : one(state, random, 'sessions'),
      attended(state, random) ?? one(state, random, 'courses'),
      random.chance(40) ? one(state, random, 'sessions') : null,
    ),
  (state, random) => {
    const held = Object.values(state.sessions).filter(({ course }) => state.courses[course]?.women.length);
    const session = held.length > 0 && random.chance(70) ? random.pick(held) : null;
    if (session && random.chance(70))
      return marked(session.id, [random.pick(namedOf(state, random, session.course))]);
    const [first, second] = some(state, random, 'women');
    const id = session?.id ?? one(state, random, 'sessions');
    return marked(id, [first ?? 'nobody'], second ? [second] : []);
  },
  (_state, random) => profession(random.pick(['a', 'b', 'c']), random.pick(PROFESSIONS)),
  ...PROFESSIONS.flatMap((is): readonly Maker[] => [
    (_state, random, fresh) => begunBeside(is, random.chance(50) ? fresh('book') : 'book-of-somebody'),
    (state, random, fresh) => random.pick(makersOf(is))(state, random, fresh),
  ]),
];
