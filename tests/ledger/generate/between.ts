/** What is written between meetings, by any phone: it waits until a meeting adopts it. */
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { idOf } from '../../../src/ledger/entry.ts';
import { amount } from '../../../src/ledger/money.ts';
import { SPONSOR } from './founding.ts';
import { act, anyone, fresh, newSheet, overrideBy, sumOf, type World, write } from './world.ts';

export function between(world: World): void {
  const { random, book } = world;
  if (!book.lastSeal || book.open) return;
  for (const phone of [world.phone, world.other]) newSheet(world, phone);
  for (let left = random.whole(0, 3); left > 0; left -= 1) {
    const member = anyone(world);
    const value = sumOf(world);
    const [loan] = Object.values(book.loans);
    const owed = { lateFee: amount(0), interest: amount(0), principal: value };
    const draft = random.pick<Draft>([
      { kind: 'deposit', body: { member, amount: value, carried: amount(0), to: 'bank' } },
      {
        kind: 'match-received',
        body: {
          sponsor: SPONSOR,
          amount: value,
          to: 'bank',
          snapshot: [{ member, savings: value, part: value }],
        },
      },
      { kind: 'income', body: { amount: value, to: 'bank', what: null } },
      { kind: 'expense', body: { amount: value, from: 'bank', what: fresh(world, 'text'), receipt: null } },
      { kind: 'noted', body: { text: fresh(world, 'text') } },
      { kind: 'handed-by', body: { member, amount: value, to: 'bank' } },
      {
        kind: 'repayment',
        body: { loan: loan?.id ?? 'nowhere:1', member: loan?.member ?? member, ...owed, to: 'bank' },
      },
    ]);
    const intent = fresh(world, 'between');
    const phone = random.pick([world.phone, world.other]);
    write(world, draft, { phone, intent });
    if (random.chance(20)) write(world, draft, { phone, intent });
  }
  if (random.chance(10))
    write(world, { kind: 'withdrawal', body: { member: anyone(world), amount: sumOf(world), from: 'box' } });
}

export function adoption(world: World): void {
  const { random, book } = world;
  const [waiting] = book.waiting;
  if (!waiting) return;
  const override = random.chance(50) ? { override: overrideBy(world) } : {};
  act(world, { do: 'adopt', entry: idOf(waiting), ...override });
  if (random.chance(20)) act(world, { do: 'adopt', entry: idOf(waiting) });
}
