/**
 * What happens next: one thing at a time, chosen by the seed. A transaction or request that waits at a gate goes on, a person
 * acts, an app starts, a timer fires, time passes.
 */
import { isFollowUp } from '../../src/ledger/purpose.ts';
import { entriesOn, type Life } from './community.ts';
import { lookAtCursors } from './invariants/blobs.ts';
import { look, mirrorOf } from './invariants/checks.ts';
import { learnEpochs, learnPages } from './invariants/learn.ts';
import { listenFor } from './invariants/wire.ts';
import type { Scene } from './people/dry-run.ts';
import { begin, perform } from './people/perform.ts';
import { mayWrite, nextActs } from './people/person.ts';
import { comeBack } from './people/sheets.ts';
import { startOn } from './phone/boot.ts';
import { killStart } from './phone/kill.ts';
import { hasBook, type Phone, phoneIdOn } from './phone/phone.ts';
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
  await learnEpochs(life.truth, life.phones, ({ secret, endpoint: { tag, writeToken } }) =>
    listenFor(life.listener, [secret, Buffer.from(tag, 'hex'), Buffer.from(writeToken, 'hex')]),
  );
  await learnPages(life.truth, life.book, life.phones);
  look(core, life.checks, life.truth, life.phones);
  if (life.mailChanged) await lookAtMail(life);
  for (const phone of life.phones)
    for (const start of [...phone.starts]) if (start.over) killStart(phone, start);
}

/** Y2: what was acknowledged is there. */
async function lookAtMail(life: Life): Promise<void> {
  const { checks, truth, phones, mailbox } = life;
  life.mailChanged = false;
  const boxes = await mailbox.contents();
  const there = new Set(boxes.flatMap(({ storeEpoch, ids }) => ids.map((id) => `${storeEpoch} ${id}`)));
  const gone = [...truth.held].filter((id) => !there.has(id));
  holds(gone.length === 0, 'Y2', () => `the endpoint acknowledged ${gone[0]} and has it not`);
  for (const phone of phones) lookAtCursors(phone, mirrorOf(checks, phone), truth, boxes);
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
    const writers = idle.filter(({ phone, start }) => hasPen(phone, start));
    const { phone, start } = random.pick(writers.length > 0 && random.chance(60) ? writers : idle);
    const own = start.session?.view().book.phones[phoneIdOn(phone) ?? ''];
    if (own && random.chance(own.removal?.acts ? 15 : 85)) act(life, phone, start);
    else start.carrier?.wake(random.pick(['hidden', 'person', 'timer', 'online'] as const));
    return;
  }
  if (isLost(life)) {
    openTheEnvelope(life);
    return;
  }
  passTime(life, random.whole(1, 300_000));
}

export function wake(life: Life, phone: Phone): void {
  tell(life.core, `${phone.name} starts`);
  note(life.core, 'start');
  startOn(life.parts, phone);
}

/** Most happens where a meeting is being written down, or is to be for the first time. */
function hasPen(phone: Phone, { session }: Start): boolean {
  const [book, id] = [session?.view().book, phoneIdOn(phone)];
  if (!book || !id || isFollowUp(book)) return false;
  return (book.open !== null || !book.lastSeal) && mayWrite({ book, phone: id });
}

/** The person at this tab does the next of what she is about to do, or thinks of something. */
export function act(life: Life, phone: Phone, start: Start): void {
  const { core } = life;
  const scene = sceneOf(life, phone, start);
  if (!scene) return;
  if (start.plan.length === 0) start.plan.push(...nextActs(core, scene, atTheDoor(life)));
  tell(core, `${start.name} acts ${start.plan[0]?.do ?? 'not'}`);
  perform(life, start);
}

export function sceneOf(life: Life, phone: Phone, { session, sheet }: Start): Scene | null {
  const [book, id] = [session?.view().book, phoneIdOn(phone)];
  return book && id ? { book, entries: entriesOn(life, phone), phone: id, sheet } : null;
}

/** Apps of phones without the book. */
export const atTheDoor = ({ phones }: Life): readonly Start[] =>
  phones.flatMap(({ dead, starts }) => (dead ? [] : starts.filter(({ door, doing }) => door && !doing)));

/** No phone that lives has the book. */
export const isLost = ({ phones }: Life): boolean => !phones.some((phone) => !phone.dead && hasBook(phone));

export function openTheEnvelope(life: Life): void {
  const [phone] = life.phones.filter(({ dead, starts }) => !dead && starts.some(({ door }) => door));
  const start = phone?.starts.find(({ door, doing }) => door && !doing);
  if (!phone || !start) {
    passTime(life, 1_000);
    return;
  }
  tell(life.core, `${start.name} opens the envelope`);
  // They go where there is a network.
  phone.online = true;
  begin(life, start, 'restore', comeBack(life, phone, start));
}

export function passTime({ core, phones }: Life, ms: number): void {
  const due = phones.flatMap(({ starts }) =>
    starts.flatMap(({ gate }) => gate.asks.map(({ dueMs }) => dueMs)),
  );
  const next = due.filter((one) => one > core.nowMs).sort((left, right) => left - right)[0];
  core.nowMs = next !== undefined && core.random.chance(50) ? next : core.nowMs + ms;
  tell(core, 'time passes');
}
