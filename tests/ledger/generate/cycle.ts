/** The end of a cycle, as agreed or not, with the answer about losses or without, and parts handed over in every way. */
import { bookDate } from '../../../src/ledger/book.ts';
import { leftToHand } from '../../../src/ledger/cycles.ts';
import { amount, smaller } from '../../../src/ledger/money.ts';
import { closingOf } from '../../../src/ledger/share-out/closing.ts';
import { anyone, overrideBy, sumOf, unitOf, type World, write } from './world.ts';

export function closeCycle(world: World): void {
  const { random, book } = world;
  const day = bookDate(book);
  const rules = book.conditions?.shareOut ?? {
    surplusBy: 'equal',
    solidarityFund: 'kept',
    match: 'kept',
    lossFallsOn: null,
  };
  if (!day) return;
  const agreed = book.conditions?.cycle?.mode;
  const mode = agreed && random.chance(85) ? agreed : random.pick(['sharedOut', 'permanent'] as const);
  const falls = random.pick(['sponsorFirst', 'inProportion', 'membersFirst'] as const);
  const { votes } = overrideBy(world);
  const said = { ...rules, lossFallsOn: rules.lossFallsOn ?? (random.chance(80) ? falls : null) };
  const closed = closingOf(book, day, { mode, rules: said, votes });
  const some = closed.ok
    ? closed
    : closingOf(book, day, { mode, rules: { ...said, surplusBy: 'equal', lossFallsOn: falls }, votes });
  if (!some.ok) return;
  const body = { ...some.closing, rules: said };
  const wrong = random.chance(5) ? { leftOver: amount(body.leftOver + 1) } : {};
  const override = random.chance(70) ? { override: overrideBy(world) } : {};
  write(world, { kind: 'cycle-closed', body: { ...body, ...wrong } }, override);
}

/** What is to be handed over to one member: in cash, left as savings, in part, or too much. */
export function handOver(world: World): void {
  const { random, book } = world;
  const cycle = random.chance(90) ? book.cycles.at(-1) : book.cycles[0];
  if (!cycle) return;
  const waiting = Object.keys(cycle.toHand).filter((one) => leftToHand(book, cycle, one).savable > 0);
  const member = waiting.length > 0 && random.chance(90) ? random.pick(waiting) : anyone(world);
  const { cash: most, savable } = leftToHand(book, cycle, member);
  const cash = random.chance(70) ? most : smaller(most, sumOf(world, 3));
  const rest = amount(savable - cash);
  const saved = random.chance(60) ? amount(0) : random.chance(60) ? rest : amount(unitOf(world));
  const few = random.chance(30) ? amount(0) : cash;
  const asked = random.chance(5) ? amount(most + unitOf(world)) : few;
  const override = random.chance(40) ? { override: overrideBy(world) } : {};
  write(
    world,
    { kind: 'part-handed-over', body: { cycle: cycle.entry, member, cash: asked, saved } },
    override,
  );
}

/** Rare within a meeting, and then with some of its parts. */
export function endOfCycle(world: World): void {
  const { random } = world;
  if (random.chance(35)) closeCycle(world);
  for (let left = random.whole(1, 4); left > 0; left -= 1) handOver(world);
}
