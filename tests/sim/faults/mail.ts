/** What happens to the endpoint and on the way to it: partitions, resets, rollbacks, lies, forged pages. */
import type { Entry } from '../../../src/ledger/entry.ts';
import type { Life } from '../community.ts';
import { FORGERIES, forge } from '../net/forge.ts';
import { note } from '../world/core.ts';
import { offered } from '../world/truth.ts';
import { living } from './storage.ts';

const MOST_AT_ONCE = 4;

export function partition(life: Life): boolean {
  const { random } = life.core;
  const online = random.chance(55);
  for (const phone of random.some(living(life), random.whole(1, 3))) {
    if (online && !phone.online) for (const { carrier } of phone.starts) carrier?.wake('online');
    phone.online = online;
  }
  return true;
}

/** What it lost, nobody can hold against phones. */
export async function lookWhatIsLeft({ mailbox, truth }: Life): Promise<void> {
  const there = new Set((await mailbox.contents()).ids);
  for (const id of truth.held) if (!there.has(id)) truth.held.delete(id);
}

export async function reset(life: Life): Promise<boolean> {
  life.mailbox.reset();
  await lookWhatIsLeft(life);
  return true;
}

export async function losesBox(life: Life): Promise<boolean> {
  await life.mailbox.loseBox();
  await lookWhatIsLeft(life);
  return true;
}

/** Remembers what it has the first time, and goes back to it the next. */
export async function rollsBack(life: Life): Promise<boolean> {
  const done = await life.mailbox.rollBack();
  if (!done) await life.mailbox.remember();
  life.truth.lied ||= done;
  await lookWhatIsLeft(life);
  return done;
}

export function withholds({ core, mailbox, truth }: Life): boolean {
  const mode = core.random.pick(['pages', 'ids', 'all', null, null] as const);
  mailbox.withhold(mode);
  truth.lied ||= mode !== null;
  return mode !== null;
}

export function replays({ core, mailbox, truth }: Life): boolean {
  const on = core.random.chance(40);
  mailbox.replay(on);
  truth.lied ||= on;
  return on;
}

/** Somebody who knows the write token puts forgeries of several kinds there at once. */
export async function injected(life: Life): Promise<boolean> {
  const { core, mailbox, parts, keys } = life;
  const [genuine, lines] = [await mailbox.blobs(), life.lines()];
  if (genuine.length === 0 || lines.length === 0) return false;
  const stranger = (line: Entry): void => offered(life.truth, [line]);
  const forger = { core, ring: parts.ring, keys, book: life.book, lines, stranger };
  for (const how of core.random.some(FORGERIES, MOST_AT_ONCE)) {
    const { id, blob } = await forge(forger, how, new Uint8Array(core.random.pick(genuine).blob));
    await mailbox.inject(id, blob);
    life.truth.everHeld.add(`${(await mailbox.contents()).epoch} ${id}`);
    note(core, `injected ${how}`);
  }
  return true;
}
