/**
 * What people do: they meet where their phone has the pen, write between meetings, pass and take the pen, choose where phones
 * disagree, let phones in and remove them, write cards. All of it as the generator of books does it, one small thing at a time.
 */
import { isFollowUp } from '../../../src/ledger/purpose.ts';
import { meet, type Odds } from '../../ledger/generate/apart-meeting.ts';
import { act, fresh, type World, write } from '../../ledger/generate/world.ts';
import type { Act, Start } from '../phone/start.ts';
import { type Core, nextSerial } from '../world/core.ts';
import { rehearse, type Scene, wordsOf } from './dry-run.ts';
import { noteFact, peopleIn } from './support.ts';

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
  if (book.clashes.length > 0 && random.chance(15)) return rehearse(core, scene, choose).acts;
  const kind = random.whole(1, 100);
  if (kind <= 6) return cardOf(core, scene);
  if (kind <= 7 && own.role === 'member' && !own.removal) return [{ do: 'sheet' }];
  if (kind <= 10) return rehearse(core, scene, phones).acts;
  if (isFollowUp(book)) return rehearse(core, scene, noteFact(core)).acts;
  return rehearse(core, scene, (world) => meet(world, ODDS)).acts;
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
