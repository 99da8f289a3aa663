/**
 * What people do: they meet where their phone has the pen, write between meetings, pass and take the pen, choose where phones
 * disagree, let phones in and remove them, write cards. All of it as the generator of books does it, one small thing at a time.
 */
import { mayBegin } from '../../../src/ledger/order/authors.ts';
import { isFollowUp } from '../../../src/ledger/purpose.ts';
import { meet, type Odds } from '../../ledger/generate/apart-meeting.ts';
import { act, fresh, type World, write } from '../../ledger/generate/world.ts';
import type { Act, Start } from '../phone/start.ts';
import { type Core, nextSerial } from '../world/core.ts';
import { type Rehearsed, rehearse, type Scene, wordsOf } from './dry-run.ts';
import { seldom } from './seldom.ts';
import { noteFacts, peopleIn } from './support.ts';

/** @param guests apps of phones without the book, in the same room. */
export function nextActs(core: Core, scene: Scene, guests: readonly Start[]): readonly Act[] {
  const { random } = core;
  const { book, phone } = scene;
  const own = book.phones[phone];
  // Without its lines, or before anybody told of it, a phone shows that it waits.
  if (!own) return [];
  if (guests.length > 0 && !own.removal?.acts && random.chance(30)) return [letIn(core, random.pick(guests))];
  const asked = Object.values(book.phones).filter(
    ({ removal }) => removal && !removal.acts && !removal.by.includes(phone),
  );
  if (asked.length > 0 && random.chance(25))
    return rehearse(core, scene, (world) => remove(world, random.pick(asked).id)).acts;
  if (book.clashes.length > 0 && random.chance(25)) return rehearse(core, scene, choose).acts;
  const kind = random.whole(1, 100);
  if (kind <= 6) return cardOf(core, scene);
  if (kind <= 7 && own.role === 'member' && !own.removal) return [{ do: 'sheet' }];
  if (kind <= 10) return rehearse(core, scene, phones).acts;
  return sitting(core, scene);
}

const MOST_STEPS = 3;
/** In hundredths of the steps of a meeting. */
const SELDOM = 10;
const TRIES = 4;

/** What is written down in one go: facts of a team, steps of a community's meeting. */
export const sitting = (core: Core, scene: Scene): readonly Act[] =>
  isFollowUp(scene.book) ? rehearse(core, scene, noteFacts(core)).acts : someSteps(core, scene);

/** Of several that can be written, half of the time those with what this book has least of. */
function someSteps(core: Core, scene: Scene): readonly Act[] {
  if (!mayWrite(scene)) return rehearse(core, scene, (world) => meet(world, ODDS)).acts;
  const { random } = core;
  const steps = random.whole(1, MOST_STEPS);
  const meetOn = (world: World): void => {
    for (let left = steps; left > 0; left -= 1) {
      if (mayWrite(world) && world.book.open && random.chance(SELDOM)) seldom(world);
      else meet(world, ODDS);
    }
  };
  const isPlain = random.chance(50);
  const thought: Rehearsed[] = [];
  for (let left = TRIES; left > 0 && !(isPlain && thought.length > 0); left -= 1) {
    const one = rehearse(core, scene, meetOn);
    if (one.acts.length > 0) thought.push(one);
  }
  const least = leastOf(scene);
  const [first] = thought.sort((one, other) => least(one) - least(other));
  return first?.acts ?? [];
}

/** How often the book has what it has least of among these entries. */
function leastOf({ entries }: Scene): (thought: Rehearsed) => number {
  const times = new Map<string, number>();
  for (const { kind } of entries) times.set(kind, (times.get(kind) ?? 0) + 1);
  return (thought) => Math.min(...thought.entries.map(({ kind }) => times.get(kind) ?? 0));
}

/** The pen is here, or nobody has it yet who would have to be asked. */
export function mayWrite({ book, phone }: Pick<Scene, 'book' | 'phone'>): boolean {
  if (book.phones[phone]?.removal?.acts) return false;
  if (book.open) return book.open.turns.at(-1)?.phone === phone;
  return book.lastSeal !== null || mayBegin(book, phone);
}

const ODDS: Odds = {
  takeOver: 8,
  pass: 6,
  adopt: 22,
  close: 40,
  count: 44,
  cancel: 45,
  adoptions: 2,
  goals: 4,
};

function choose(world: World): void {
  const clash = world.random.pick(world.book.clashes);
  act(world, { do: 'choose', chosen: world.random.pick(clash.sides).entry });
}

const letIn = ({ random }: Core, guest: Start): Act => ({
  do: 'let-in',
  guest,
  role: random.chance(15) ? 'support' : 'member',
});

function phones(world: World): void {
  const { random, book } = world;
  const known = Object.values(book.phones).filter(({ removal }) => !removal?.acts);
  if (random.chance(60) && known.length > 2) remove(world, random.pick(known).id);
  else write(world, { kind: 'erased', body: { card: random.pick(cardsOf(world)) } });
}

function remove(world: World, phone: string): void {
  const reason = world.random.chance(50) ? fresh(world, 'text') : null;
  act(world, { do: 'remove-phone', phone, reason });
}

const cardsOf = ({ book, serial }: World): readonly string[] => [...peopleIn(book), `text${serial - 20}`];

/** A name that changes is a card's next version, without an entry. */
function cardOf(core: Core, { book }: Scene): readonly Act[] {
  const people = peopleIn(book);
  if (people.length === 0) return [];
  const member = core.random.pick(people);
  return [{ do: 'card', member, name: `${wordsOf(member)} ${nextSerial(core)}`.slice(0, 60) }];
}
