/** Goals of members and of all: set, reached or given up, now and then twice, too late, for less than there is, or somebody else's. */
import { addMonths } from '../../../src/ledger/civil-date.ts';
import { runningGoal } from '../../../src/ledger/goals.ts';
import { anyone, fresh, present, sumOf, type World, write } from './world.ts';

export function goal(world: World): void {
  const { random, book } = world;
  const here = present(world);
  const hers = random.chance(95) && here.length > 0 ? random.pick(here) : anyone(world);
  const member = random.chance(25) ? null : hers;
  const running = runningGoal(book, member);
  if (running && random.chance(90)) {
    end(world, running.id);
    return;
  }
  const by = random.chance(60) && book.open ? addMonths(book.open.heldOn, random.chance(95) ? 6 : 0) : null;
  const most = member === null ? 400 : 60;
  write(world, {
    kind: 'goal-set',
    body: { member, amount: sumOf(world, most), by, text: fresh(world, 'text') },
  });
}

function end(world: World, id: string): void {
  const { random, book } = world;
  const found = book.goals[id];
  if (!found) return;
  const { member, text } = found;
  const other = random.chance(3) ? fresh(world, 'text') : text;
  const as = random.chance(50) ? 'reached' : 'givenUp';
  write(world, { kind: 'goal-ended', body: { goal: id, member, text: other, as } });
  if (random.chance(25)) write(world, { kind: 'goal-ended', body: { goal: id, member, text, as } });
}
