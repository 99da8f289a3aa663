/** Who leaves with what is hers, and what is handed over afterwards; right, wrong, too much and too early. */
import { lossToBear } from '../../../src/ledger/leaving/parts.ts';
import { proposedLeaving, proposedPayment } from '../../../src/ledger/leaving/proposal.ts';
import { add, ZERO } from '../../../src/ledger/money.ts';
import { anyone, fresh, overrideBy, present, sumOf, type World, write } from './world.ts';

type Step = (world: World) => void;

const overriding = (world: World, percent: number) =>
  world.random.chance(percent) ? { override: overrideBy(world) } : {};

export const leave: Step = (world) => {
  const { random, book } = world;
  const member = anyone(world);
  const asked = book.open !== null && lossToBear(book, book.open.heldOn) > 0;
  const bears = random.pick(['sponsorFirst', 'inProportion', 'membersFirst'] as const);
  const { body } = proposedLeaving(book, {
    member,
    cause: random.pick(['leaves', 'leaves', 'died', 'missing'] as const),
    text: random.chance(50) ? fresh(world, 'text') : null,
    from: random.pick(['box', 'box', 'bank'] as const),
    lossFallsOn: random.chance(asked ? 85 : 3) ? bears : null,
  });
  const less = random.chance(40) && body.paid > 0 ? { paid: ZERO } : {};
  const more = random.chance(5) ? { paid: add(body.paid, sumOf(world)) } : {};
  const otherwise = { terms: { ...body.terms, bearsLosses: !body.terms.bearsLosses } };
  const terms = random.chance(8) ? otherwise : {};
  const wrong = random.chance(5) ? { savings: add(body.savings, sumOf(world)) } : {};
  write(
    world,
    { kind: 'member-settled', body: { ...body, ...less, ...more, ...wrong, ...terms } },
    overriding(world, 60),
  );
  if (random.chance(60)) handOver(world);
};

const handOver: Step = (world) => {
  const { random, book } = world;
  const gone = Object.keys(book.leavers);
  const member = gone.length > 0 && random.chance(95) ? random.pick(gone) : anyone(world);
  const { body } = proposedPayment(book, {
    member,
    receiver: random.chance(85) ? fresh(world, 'text') : null,
    witnesses: random.some(present(world), random.chance(85) ? 2 : 1),
    from: random.pick(['box', 'box', 'bank'] as const),
  });
  const more = random.chance(15) ? { paid: add(body.paid, sumOf(world, 2)) } : {};
  write(world, { kind: 'leaver-paid', body: { ...body, ...more } }, overriding(world, 30));
};

const askOut: Step = (world) =>
  void write(world, { kind: 'withdrawal-asked', body: { member: anyone(world), amount: sumOf(world, 4) } });

/** What is handed over to those who left, and what is announced. */
export const later: Step = (world) => world.random.pick([handOver, askOut])(world);
