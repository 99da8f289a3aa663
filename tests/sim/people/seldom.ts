/** What comes seldom in a meeting, tried where it can be true: somebody leaves and is paid, somebody owes and pays. */
import { held, owedBy } from '../../../src/ledger/accounts.ts';
import { resolution } from '../../ledger/generate/corrections.ts';
import { later, leave } from '../../ledger/generate/leaving.ts';
import { owedPaid } from '../../ledger/generate/money.ts';
import { anyone, sumOf, type World, write } from '../../ledger/generate/world.ts';

type Step = (world: World) => void;

const leaveEven: Step = (world) =>
  void write(world, { kind: 'member-left', body: { member: anyone(world), reason: null } });

const bookOwed: Step = (world) =>
  void write(world, {
    kind: 'owed-booked',
    body: { member: anyone(world), amount: sumOf(world, 1), against: 'savings' },
  });

export function seldom(world: World): void {
  const { balances, differences, leavers, members } = world.book;
  const isOwed = Object.keys(members).some((member) => held(balances, owedBy(member)) !== 0);
  const steps: readonly Step[] = [
    ...[leave, leave, leaveEven],
    ...(Object.keys(leavers).length > 0 ? [later, later, later] : []),
    ...(Object.keys(differences).length > 0 ? [resolution] : []),
    ...(isOwed ? [owedPaid, owedPaid, owedPaid] : [bookOwed]),
  ];
  world.random.pick(steps)(world);
}
