/** What a stroll may say of businesses, courses and assessments: also of what is not there, and what cannot be. */
import type { FactDraft } from '../../src/followup/facts/registry.ts';
import type { FollowUp } from '../../src/followup/follow-up.ts';
import { INSTRUMENTS } from '../../src/followup/instruments/all.ts';
import { addDays } from '../../src/ledger/civil-date.ts';
import type { Random } from '../ledger/generate/random.ts';
import {
  assessed,
  business,
  course,
  euros,
  joined,
  left,
  marked,
  note,
  personalBegun,
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

function given(random: Random, instrument: (typeof INSTRUMENTS)[number]) {
  if (random.chance(30)) return { score: random.whole(0, 45) };
  const answers = instrument.items.map(({ least, most }) =>
    random.whole(least, random.chance(5) ? most + 1 : most),
  );
  return { answers: random.chance(10) ? answers.slice(1) : random.chance(10) ? [...answers, 1] : answers };
}

export const PERSONAL_MAKERS: readonly Maker[] = [
  (state, random, fresh) => note(one(state, random, 'women'), fresh('text')),
  (state, random) => {
    const instrument = random.pick(INSTRUMENTS);
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
  (state, random) => joined(one(state, random, 'courses'), ...some(state, random, 'women')),
  (state, random) => left(one(state, random, 'courses'), one(state, random, 'women')),
  (state, random, fresh) =>
    session(
      random.chance(70) ? fresh('s') : one(state, random, 'sessions'),
      one(state, random, 'courses'),
      random.chance(40) ? one(state, random, 'sessions') : null,
    ),
  (state, random) => {
    const [first, second] = some(state, random, 'women');
    return marked(one(state, random, 'sessions'), [first ?? 'nobody'], second ? [second] : []);
  },
  (_state, random) => profession(random.pick(['a', 'b', 'c']), random.pick(['technician', 'socialWorker'])),
  (_state, random, fresh) => personalBegun(random.chance(50) ? fresh('book') : 'book-of-somebody'),
  (state, random, fresh) => random.pick(PERSONAL_MAKERS)(state, random, fresh),
];
