/** What a phone among several does in its meeting, or between two. */
import { hasBegun } from '../../../src/ledger/order/turns.ts';
import { adoption, between } from './between.ts';
import { goal } from './goals.ts';
import { anyStep, attend, close, count, open } from './meeting.ts';
import { act, fresh, type World, write } from './world.ts';

/** In hundredths. From `pass` to `cancel` they are the ends of stretches, in this order; past the last, any step of a meeting. */
export interface Odds {
  readonly takeOver: number;
  readonly pass: number;
  readonly adopt: number;
  readonly close: number;
  readonly count: number;
  readonly cancel: number;
  /** So many adoptions at once. */
  readonly adoptions: number;
  /** Of the steps of a meeting, so many are goals. */
  readonly goals: number;
}

export function meet(world: World, odds: Odds): void {
  const { random, book } = world;
  if (!book.open) {
    if (random.chance(45)) open(world);
    else between(world);
    if (world.book.open?.pen === world.phone && random.chance(50)) attend(world);
    return;
  }
  if (book.open.pen !== world.phone) {
    if (random.chance(odds.takeOver)) act(world, { do: 'take-pen', reason: fresh(world, 'text') });
    return;
  }
  if (!book.open.turns.slice(-1).every(hasBegun)) act(world, { do: 'take-pen', reason: null });
  const what = random.whole(1, 100);
  const others = Object.keys(book.phones).filter((id) => id !== world.phone);
  if (what <= odds.pass && others.length > 0) act(world, { do: 'pass-pen', to: random.pick(others) });
  else if (what <= odds.adopt) {
    for (let left = book.waiting.length > 0 ? odds.adoptions : 0; left > 0; left -= 1) adoption(world);
  } else if (what <= odds.close) close(world);
  else if (what <= odds.count) countOrPostpone(world);
  else if (what <= odds.cancel)
    write(world, { kind: 'meeting-cancelled', body: { reason: fresh(world, 'text') } });
  else if (random.chance(odds.goals)) goal(world);
  else anyStep(world);
}

function countOrPostpone(world: World): void {
  if (world.random.chance(90)) count(world, 'opening', 0);
  else write(world, { kind: 'count-postponed', body: { reason: fresh(world, 'text') } });
}
