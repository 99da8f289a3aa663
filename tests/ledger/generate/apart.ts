/**
 * A generated community whose phones write apart: each has a world of its own (generate/world.ts), the entries that reached
 * it and the book they come to. What each phone had seen when it wrote is kept, as its pages would say it.
 */
import { type Book, emptyBook } from '../../../src/ledger/book.ts';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { type Entry, idOf, READS } from '../../../src/ledger/entry.ts';
import { extend } from '../../../src/ledger/extend.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { Seen } from '../../../src/ledger/order/seen.ts';
import type { Heads } from '../../../src/ledger/phones.ts';
import { meet, type Odds } from './apart-meeting.ts';
import { found } from './founding.ts';
import { type Random, randomFrom } from './random.ts';
import { act, fresh, newWorld, type Step, type World, write } from './world.ts';

export interface Community {
  readonly random: Random;
  /** For what hands get wrong: the rest of a life does not depend on it. */
  readonly slips: Random;
  readonly worlds: World[];
  readonly seen: Seen;
  readonly seenBy: Map<string, Heads>;
  /** What happened, and how often: a guard against vacuous runs. */
  readonly reached: Map<string, number>;
  /** Runs on every accepted command. */
  readonly accepted: (step: Step, world: World) => void;
  serial: number;
}

const idsIn = (world: World): ReadonlySet<string> => new Set(world.entries.map(idOf));

function newPhone(community: Community, name: string): World {
  const watch = (step: Step) => {
    const { command, decision, before } = step;
    if (!decision.ok) return;
    for (const entry of decision.entries) {
      community.seenBy.set(idOf(entry), before.heads);
      note(community, entry.kind);
    }
    if (command.do !== 'write') note(community, command.do);
    community.accepted(step, world);
  };
  const start = newWorld(community.serial, watch);
  const id = `phone-${name}`;
  const world: World = {
    ...start,
    random: randomFrom(community.random.whole(1, 1e9)),
    phone: id,
    other: id,
    refold: (entries) => fold(entries, community.seen),
  };
  // Ids made by two phones differ.
  world.serial = (community.worlds.length + 1) * 100_000;
  community.worlds.push(world);
  return world;
}

export const note = ({ reached }: Community, what: string): void => {
  reached.set(what, (reached.get(what) ?? 0) + 1);
};

export const foldOf = ({ seen }: Community, { entries }: World): Book => fold(entries, seen);

/** Lets one world act, and holds that what `decide` handed back is the fold. */
function inWorld(community: Community, world: World, step: (world: World) => void): void {
  const { seals } = world.book;
  step(world);
  if (canonicalText(foldOf(community, world)) !== canonicalText(world.book))
    fail(foldOf(community, world), world.book, 'what decide handed back is not the fold');
  if (world.book.seals > seals) note(community, 'sealed');
}

/** What one phone has reaches another, all of it or some sheets; the book is extended where it can be. */
export function give(community: Community, from: World, to: World, whole = true): void {
  const known = idsIn(to);
  const lost = community.random.whole(0, 9);
  const fresh = from.entries.filter((entry, at) => !known.has(idOf(entry)) && (whole || at % 10 !== lost));
  const longer = extend(to.book, fresh, community.seen);
  to.entries.push(...fresh);
  to.book = foldOf(community, to);
  if (from.day > to.day) to.day = from.day;
  note(community, longer ? 'extended' : 'folded anew');
  if (longer && canonicalText(longer) !== canonicalText(to.book))
    fail(to.book, longer, 'the extension is not the fold');
  for (const { kind } of to.book.clashes) note(community, `clash ${kind}`);
  for (const why of Object.values(to.book.waitingWhy)) note(community, `waits ${why}`);
}

/** `steps` moves of three phones and those that join, in random partitions. */
export function wander(
  seed: number,
  steps: number,
  accepted: Community['accepted'] = () => undefined,
): Community {
  const seenBy = new Map<string, Heads>();
  const community: Community = {
    random: randomFrom(seed),
    slips: randomFrom(seed + 13),
    worlds: [],
    seenBy,
    seen: (entry: Entry) => seenBy.get(idOf(entry)),
    reached: new Map(),
    accepted,
    serial: seed,
  };
  const founder = newPhone(community, 'a');
  inWorld(community, founder, found);
  inWorld(community, founder, (world) =>
    act(world, { do: 'remove-phone', phone: world.phone, reason: null }),
  );
  for (const name of ['b', 'c']) {
    inWorld(community, founder, (world) => announce(world, `phone-${name}`));
    newPhone(community, name);
  }
  inWorld(community, founder, (world) => write(world, recovery('r1')));
  for (const world of community.worlds) if (world !== founder) join(community, founder, world);
  for (let step = 0; step < steps; step += 1) {
    move(community);
    inWorld(community, community.slips.pick(community.worlds), (world) => slip(world, community.slips));
  }
  return community;
}

function join(community: Community, from: World, to: World): void {
  const entries = [...from.entries];
  const world = Object.assign(to, { currency: from.currency, day: from.day, book: emptyBook() });
  world.entries.push(...entries);
  world.book = foldOf(community, world);
}

function move(community: Community): void {
  const { random, worlds } = community;
  const world = random.pick(worlds);
  const kind = random.whole(1, 100);
  if (kind <= 22) give(community, random.pick(worlds), world, random.chance(70));
  else if (kind <= 28) phones(community, world);
  else if (kind <= 44 && world.book.clashes.length > 0) inWorld(community, world, choose);
  else inWorld(community, world, (one) => meet(one, ODDS));
}

const ODDS: Odds = {
  takeOver: 12,
  pass: 5,
  adopt: 20,
  close: 38,
  count: 42,
  cancel: 44,
  adoptions: 3,
  goals: 4,
};

/** Where totals are sent: any word that a team could have given. */
const CODE = `caixeta:${'Q1hU'.repeat(30)}`;

/** What is asked for at the wrong moment, or about the wrong thing. Nearly all of it is refused. */
function slip(world: World, random: Random): void {
  const { book, phone } = world;
  const [first] = book.open?.turns ?? [];
  const others = { ...keysOf(phone), signKey: 'another-sign-key', role: 'member' as const };
  const lost = { ...keysOf('phone-x'), recovery: 'no-sheet', signature: 'signature' };
  random.pick<() => unknown>([
    () => act(world, { do: 'take-pen', reason: null }),
    () => book.open?.pen === phone && act(world, { do: 'take-pen', reason: fresh(world, 'text') }),
    () =>
      first &&
      write(world, {
        kind: 'pen-taken',
        body: { since: first.entry, heads: [], reason: fresh(world, 'text') },
      }),
    () => write(world, { kind: 'noted', body: { text: fresh(world, 'text') } }),
    () => write(world, { kind: 'totals-slot-set', body: { code: random.pick([CODE, null]) } }),
    () => write(world, { kind: 'phone-announced', body: others }),
    () => act(world, { do: 'remove-phone', phone: 'phone-x', reason: null }),
    () => write(world, { kind: 'restored', body: lost }, { phone: 'phone-x' }),
    () => act(world, { do: 'choose', chosen: 'nowhere:1' }),
  ])();
}

function choose(world: World): void {
  const clash = world.random.pick(world.book.clashes);
  act(world, { do: 'choose', chosen: world.random.pick(clash.sides).entry });
}

const keysOf = (phone: string) => ({
  phone,
  signKey: `sign-key-${phone}`,
  receiveKey: `receive-key-${phone}`,
  whose: null,
  reads: READS,
});

const announce = (world: World, phone: string, role: 'member' | 'support' = 'member'): void => {
  write(world, { kind: 'phone-announced', body: { ...keysOf(phone), role } });
};

const recovery = (id: string): Draft => ({
  kind: 'recovery-made',
  body: { recovery: id, signKey: 'recovery-sign', openKey: 'recovery-open' },
});

/** Phones and keys: a further phone, one that comes back by the sheet, one that is removed, a new epoch. */
function phones(community: Community, world: World): void {
  const { random, worlds } = community;
  const what = random.whole(1, 100);
  if (what <= 15 && worlds.length < 6) {
    const name = `n${worlds.length}`;
    inWorld(community, world, () =>
      announce(world, `phone-${name}`, random.chance(30) ? 'support' : 'member'),
    );
    join(community, world, newPhone(community, name));
  } else if (what <= 25 && worlds.length < 6) {
    const back = newPhone(community, `r${worlds.length}`);
    join(community, world, back);
    const by = world.book.recovery?.id ?? 'r1';
    const body = { ...keysOf(back.phone), recovery: by, signature: 'signature' };
    inWorld(community, back, () => write(back, { kind: 'restored', body }));
  } else if (what <= 45) {
    const phone = random.pick(Object.keys(world.book.phones));
    inWorld(community, world, () => act(world, { do: 'remove-phone', phone, reason: null }));
  } else if (what <= 55) {
    inWorld(community, world, () => write(world, recovery(fresh(world, 'r'))));
  } else if (what <= 75) {
    const body = { epoch: fresh(world, 'e'), follows: [...world.book.keys], phones: [world.phone] };
    inWorld(community, world, () => write(world, { kind: 'keys-renewed', body }));
  } else inWorld(community, world, () => announce(world, random.pick(worlds).phone));
}

/** Names the parts that differ, where they do. */
function fail(right: Book, wrong: Book, what: string): never {
  const told = (Object.keys(right) as (keyof Book)[]).flatMap((part) => {
    const [ours, theirs] = [canonicalText(right[part]), canonicalText(wrong[part])];
    const at = [...ours].findIndex((letter, place) => letter !== theirs[place]);
    const from = Math.max(0, at - 60);
    return ours === theirs
      ? []
      : [`${part}: ${ours.slice(from, at + 90)} is not ${theirs.slice(from, at + 90)}`];
  });
  throw new Error(`${what}: ${told.join('; ')}`);
}
