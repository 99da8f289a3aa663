/** What happens to the endpoint and on the way to it: partitions, resets, rollbacks, lies, forged pages. */
import type { Entry } from '../../../src/ledger/entry.ts';
import type { PhoneRow } from '../../../src/store/rows.ts';
import type { Life } from '../community.ts';
import { FORGERIES, forge } from '../net/forge.ts';
import { hasBook, listOf } from '../phone/phone.ts';
import { isLost } from '../schedule.ts';
import { note } from '../world/core.ts';
import { offered } from '../world/truth.ts';
import { living } from './storage.ts';

const MOST_AT_ONCE = 7;

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
  const boxes = await mailbox.contents();
  const there = new Set(boxes.flatMap(({ storeEpoch, ids }) => ids.map((id) => `${storeEpoch} ${id}`)));
  for (const id of truth.held) if (!there.has(id)) truth.held.delete(id);
}

export async function reset(life: Life): Promise<boolean> {
  life.mailbox.reset();
  await lookWhatIsLeft(life);
  return true;
}

export async function losesBox(life: Life): Promise<boolean> {
  const boxes = await life.mailbox.contents();
  if (boxes.length === 0) return false;
  await life.mailbox.loseBox(life.core.random.pick(boxes).box);
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

/** Somebody who knows the write token of a box puts forgeries of several kinds there at once. */
export async function injected(life: Life): Promise<boolean> {
  const { core, mailbox, parts, truth } = life;
  const there = new Set((await mailbox.contents()).map(({ box }) => box));
  const known = [...truth.epochs.values()].filter(({ endpoint }) => there.has(endpoint.box));
  if (known.length === 0) return false;
  const keys = core.random.pick(known);
  const { box } = keys.endpoint;
  const [genuine, lines] = [await mailbox.blobs(box), life.lines()];
  if (genuine.length === 0 || lines.length === 0 || isLost(life)) return false;
  const broken = core.random.pick(
    living(life)
      .filter(hasBook)
      .flatMap((phone) => listOf<PhoneRow>(phone, 'phones')),
  );
  const signed = (line: Entry): void => offered(truth, [line]);
  const forger = { core, ring: parts.ring, keys, book: life.book, lines, broken, genuine: signed };
  for (const how of core.random.some(FORGERIES, MOST_AT_ONCE)) {
    const { id, blob } = await forge(forger, how, new Uint8Array(core.random.pick(genuine).blob));
    await mailbox.inject(box, id, blob);
    const now = (await mailbox.contents()).find((one) => one.box === box);
    truth.everHeld.add(`${now?.storeEpoch} ${id}`);
    note(core, `injected ${how}`);
  }
  return true;
}
