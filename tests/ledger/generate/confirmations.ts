/** Members say of their own figures whether they are right; now and then somebody is away, answers twice, or was told something else. */
import { membersNow } from '../../../src/ledger/book.ts';
import { amount } from '../../../src/ledger/money.ts';
import { ownFiguresOf } from '../../../src/ledger/own-figures.ts';
import { fresh, present, type World, write } from './world.ts';

export function confirmation(world: World): void {
  const { random, book } = world;
  const all = membersNow(book).map(({ id }) => id);
  const asked = random.some(random.chance(90) ? present(world) : all, random.whole(1, all.length));
  const answers = asked.map((member) => {
    const own = { member, ...ownFiguresOf(book, member) };
    if (random.chance(85)) return { ...own, says: 'yes' as const };
    return { ...own, says: 'no' as const, ...(random.chance(50) ? { why: fresh(world, 'text') } : {}) };
  });
  const [first] = answers;
  if (!first) return;
  if (random.chance(5)) write(world, { kind: 'balances-confirmed', body: { answers: [...answers, first] } });
  if (random.chance(5)) {
    const other = { ...first, savings: amount(first.savings + 1) };
    write(world, { kind: 'balances-confirmed', body: { answers: [other] } });
  }
  write(world, { kind: 'balances-confirmed', body: { answers } });
}
