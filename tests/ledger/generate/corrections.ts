/** Corrections of entries of any meeting with every answer about the cash, and differences found and resolved. */

import { held, savingsOf } from '../../../src/ledger/accounts.ts';
import { type BoxLeg, mustSayBoxLeg } from '../../../src/ledger/correct.ts';
import { openPart } from '../../../src/ledger/difference.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import { amount } from '../../../src/ledger/money.ts';
import { act, anyone, fresh, overrideBy, present, unitOf, type World, write } from './world.ts';

/** A deposit of which a part was taken out since: keyed too high, its rest becomes owed. */
const spentAlready = ({ entries, book }: World): Entry | undefined =>
  entries.findLast(
    (entry) =>
      entry.kind === 'deposit' &&
      entry.place !== 'between' &&
      !book.reversed[idOf(entry)] &&
      held(book.balances, savingsOf(String(entry.body.member))) < Number(entry.body.amount),
  );

/** The same entry with another figure, as somebody who keyed a zero too many would have it. */
function righted(world: World, { kind, body }: Entry): readonly Draft[] {
  const { random } = world;
  const { replaces: _replaces, decision: _decision, ...rest } = body;
  if (kind === 'adopted' || random.chance(30)) return [];
  const value = rest.amount;
  const changed =
    typeof value === 'number' && value > 0
      ? Math.max(1, random.pick([Math.floor(value / 10), value + unitOf(world), value * 10]))
      : undefined;
  const one = changed === undefined || 'snapshot' in rest ? rest : { ...rest, amount: changed };
  return [{ kind, body: one } as unknown as Draft];
}

export function correction(world: World): void {
  const { random, book } = world;
  const recent = random.chance(60) ? world.entries.slice(-20) : world.entries;
  if (recent.length === 0) return;
  const original = (random.chance(25) && spentAlready(world)) || random.pick(recent);
  const replacements = righted(world, original);
  const boxLeg = answer(world, original, replacements);
  const override = random.chance(60) ? { override: overrideBy(world) } : {};
  const reason = fresh(world, 'text');
  act(world, { do: 'correct', original, reason, replacements, boxLeg, ...override });
  if (random.chance(5)) act(world, { do: 'correct', original, reason, replacements: [], boxLeg });
  if (random.chance(5) && book.open) takeBackByHand(world, original);
}

function answer(world: World, original: Entry, replacements: readonly Draft[]): BoxLeg {
  const { random, book } = world;
  if (!mustSayBoxLeg(book, { original, replacements }) || random.chance(5)) {
    return random.pick<BoxLeg>([{ is: 'unsaid' }, { is: 'unsaid' }, { is: 'movesNow' }]);
  }
  const open = Object.values(book.differences).filter((one) => openPart(one) !== 0);
  const difference = open.length > 0 && random.chance(90) ? random.pick(open).id : 'nowhere:1';
  return random.pick<BoxLeg>([{ is: 'movesNow' }, { is: 'stays' }, { is: 'explains', difference }]);
}

/** A reversal that was not planned by the correction form is judged by the same rules. */
function takeBackByHand(world: World, original: Entry): void {
  const of = { kind: original.kind, body: original.body };
  write(world, {
    kind: 'reversal',
    body: { entry: idOf(original), of, reason: null, moneyMoves: world.random.chance(50) },
  });
}

/** A deposit keyed too high goes away again at once, explained by the difference that it left in the box. */
export function errorFound(world: World): void {
  const { random, book } = world;
  const missing = Object.values(book.differences).find((one) => one.where === 'box' && openPart(one) !== 0);
  if (!missing) return;
  const part = openPart(missing);
  const original = world.entries.findLast(
    (entry) =>
      ['deposit', 'solidarity-in', 'income'].includes(entry.kind) &&
      entry.body.to !== 'bank' &&
      !book.reversed[idOf(entry)] &&
      entry.place !== book.open?.id &&
      Number(entry.body.amount) + part > 0,
  );
  if (!original) return;
  const { replaces: _replaces, ...rest } = original.body;
  const value = Number(original.body.amount) + part;
  const replacements = [{ kind: original.kind, body: { ...rest, amount: value } } as unknown as Draft];
  const boxLeg: BoxLeg = { is: 'explains', difference: missing.id };
  const override = random.chance(90) ? { override: overrideBy(world) } : {};
  act(world, { do: 'correct', original, reason: null, replacements, boxLeg, ...override });
}

export function resolution(world: World): void {
  const { random, book } = world;
  const all = Object.values(book.differences);
  const found = all.length > 0 && random.chance(90) ? random.pick(all) : undefined;
  const part = found ? openPart(found) : amount(unitOf(world));
  const as = random.pick(['corrected', 'cashMoved', 'borneByFund', 'owedByMember'] as const);
  const body = {
    difference: found?.id ?? 'nowhere:1',
    where: found?.where ?? ('box' as const),
    amount: part === 0 || random.chance(10) ? amount(unitOf(world)) : part,
    as: as === 'corrected' ? ('cashMoved' as const) : as,
    member: as === 'owedByMember' ? anyone(world) : null,
    reason: null,
  };
  write(world, { kind: 'difference-resolved', body });
}

/** The bank's statement, and what it shows against the book. */
export function bankCheck(world: World): void {
  const { random, book } = world;
  const off = random.pick([0, 0, 0, unitOf(world), -unitOf(world)]);
  const balance = amount(held(book.balances, 'bank') + off);
  if (random.chance(90)) write(world, { kind: 'bank-checked', body: { balance, on: world.day } });
  if (off === 0) return;
  const people = random.some(present(world), random.chance(90) ? 2 : 1);
  write(world, {
    kind: 'difference-found',
    body: {
      where: 'bank',
      amount: amount(off),
      cause: 'count',
      people,
      reason: fresh(world, 'text'),
    },
  });
}
