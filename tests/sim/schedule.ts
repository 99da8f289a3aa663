/**
 * What happens next: one thing at a time, chosen by the seed. A transaction or request that waits at a gate goes on, a person
 * acts, an app starts, a timer fires, time passes.
 */
import { entriesOn, type Life, showKeys } from './community.ts';
import { lookAtCursor } from './invariants/blobs.ts';
import { look, mirrorOf } from './invariants/checks.ts';
import { learnPages } from './invariants/learn.ts';
import { perform } from './people/perform.ts';
import { nextActs } from './people/person.ts';
import { startOn } from './phone/boot.ts';
import { killStart } from './phone/kill.ts';
import { type Phone, phoneIdOn } from './phone/phone.ts';
import type { Start } from './phone/start.ts';
import { note, OutOfSteps, tell } from './world/core.ts';
import type { Ask } from './world/gate.ts';
import { holds } from './world/violation.ts';

interface Waiting {
  readonly phone: Phone;
  readonly start: Start;
  readonly ask: Ask;
}

/** Everything that could go on now. */
export function waitingIn({ phones, core }: Life): readonly Waiting[] {
  return phones.flatMap((phone) =>
    phone.starts.flatMap((start) =>
      start.gate.asks
        .filter(({ dueMs, ready }) => dueMs <= core.nowMs && ready())
        .map((ask) => ({ phone, start, ask })),
    ),
  );
}

/** One thing happens, all code runs as far as it can, and what changed is looked at. */
export async function step(life: Life, happen: (life: Life) => void | Promise<void>): Promise<void> {
  const { core, threads } = life;
  if (core.steps >= core.mostSteps) throw new OutOfSteps();
  core.steps += 1;
  await happen(life);
  await threads.settle();
  core.nowMs += core.random.whole(0, 400);
  if (life.broken) throw life.broken;
  await learnPages(life.truth, life.book, life.keys, life.phones);
  look(core, life.checks, life.truth, life.phones);
  if (life.mailChanged) await lookAtMail(life);
  for (const phone of life.phones)
    for (const start of [...phone.starts]) if (start.over) killStart(phone, start);
}

/** Y2: what was acknowledged is there. */
async function lookAtMail(life: Life): Promise<void> {
  const { checks, truth, phones, mailbox } = life;
  life.mailChanged = false;
  const { epoch, ids } = await mailbox.contents();
  const there = new Set(ids);
  const gone = [...truth.held].filter((id) => !there.has(id));
  holds(gone.length === 0, 'Y2', () => `the endpoint acknowledged ${gone[0]} and has it not`);
  for (const phone of phones) lookAtCursor(phone, mirrorOf(checks, phone), truth, epoch, ids);
  note(life.core, 'looked at the endpoint');
}

export async function letOn(life: Life, { start, ask }: Waiting): Promise<void> {
  tell(life.core, `${start.name} ${ask.kind} ${ask.what}`);
  start.gate.take(ask);
  await ask.run();
}

export async function anything(life: Life, strike: (life: Life) => Promise<void>): Promise<void> {
  const { core, phones } = life;
  const { random } = core;
  if (random.whole(1, 1000) <= life.weather.faultPermille) return strike(life);
  if (life.sky.late.length > 0 && random.chance(5)) return life.sky.arriveLate();
  const waiting = waitingIn(life);
  const kind = random.whole(1, 100);
  if (kind <= 62 && waiting.length > 0) return letOn(life, random.pick(waiting));
  const asleep = phones.filter(({ dead, starts }) => !dead && starts.length === 0);
  if (asleep.length > 0 && random.chance(60)) return wake(life, random.pick(asleep));
  const idle = phones.flatMap((phone) =>
    phone.starts.filter((one) => one.session && !one.doing && !one.over).map((start) => ({ phone, start })),
  );
  if (kind <= 96 && idle.length > 0) {
    const { phone, start } = random.pick(idle);
    if (random.chance(20)) start.carrier?.wake(random.pick(['hidden', 'person', 'timer', 'online'] as const));
    else act(life, phone, start);
    return;
  }
  passTime(life, random.whole(1, 300_000));
}

export function wake(life: Life, phone: Phone): void {
  tell(life.core, `${phone.name} starts`);
  note(life.core, 'start');
  startOn(life.parts, phone);
}

/** The person at this tab does the next of what she is about to do, or thinks of something. */
export function act(life: Life, phone: Phone, start: Start): void {
  const { core } = life;
  const book = start.session?.view().book;
  const id = phoneIdOn(phone);
  if (!book || !id) return;
  if (!book.phones[id]) showKeys(life, phone);
  if (start.plan.length === 0) {
    const scene = { book, entries: entriesOn(life, phone), phone: id, sheet: start.sheet };
    start.plan.push(...nextActs(core, scene, life.newcomers));
  }
  tell(core, `${start.name} acts ${start.plan[0]?.do ?? 'not'}`);
  perform(core, start, life.parts.broken);
}

export function passTime({ core, phones }: Life, ms: number): void {
  const due = phones.flatMap(({ starts }) =>
    starts.flatMap(({ gate }) => gate.asks.map(({ dueMs }) => dueMs)),
  );
  const next = due.filter((one) => one > core.nowMs).sort((left, right) => left - right)[0];
  core.nowMs = next !== undefined && core.random.chance(50) ? next : core.nowMs + ms;
  tell(core, 'time passes');
}
