/** One life: a beginning without faults, the storm, and the calm in which everything must come together. */
import './world/preload.ts';
import { type Life, type LifeSettings, newLife, showKeys } from './community.ts';
import { strike } from './faults/faults.ts';
import { living } from './faults/storage.ts';
import { killPhone } from './phone/kill.ts';
import { lookTogether } from './invariants/together.ts';
import { anything, letOn, step, waitingIn, wake } from './schedule.ts';
import { recoverySheet } from './people/person.ts';
import { perform } from './people/perform.ts';

export async function begin(settings: LifeSettings): Promise<Life> {
  const life = await newLife(settings);
  const [founder] = life.phones;
  if (!founder) throw new Error('nobody founds');
  for (const phone of life.phones) {
    await step(life, () => wake(life, phone));
    await quieten(life);
    if (phone !== founder) showKeys(life, phone);
  }
  const [start] = founder.starts;
  if (!start) throw new Error('the founder does not start');
  const keys = life.newcomers.map((one) => ({ kind: 'phone-announced', body: { ...one, whose: null, reads: 2, role: 'member' } }) as const);
  for (const draft of [...keys, recoverySheet('recovery0')]) {
    start.plan.push({ do: 'dispatch', command: { do: 'write', drafts: [draft] }, options: { intent: `begin${life.core.serial++}` } });
    await step(life, () => perform(life.core, start, life.parts.broken));
    await quieten(life);
  }
  await everybodySyncs(life);
  return life;
}

export async function quieten(life: Life): Promise<void> {
  for (let left = 20_000; left > 0; left -= 1) {
    const waiting = waitingIn(life);
    const [first] = waiting;
    if (!first) return;
    await step(life, () => letOn(life, life.core.random.pick(waiting)));
  }
  throw new Error('it does not come to rest');
}

export async function everybodySyncs(life: Life): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    for (const phone of living(life)) for (const { carrier } of phone.starts) {
      await step(life, () => carrier?.wake(round === 0 ? 'hidden' : 'person'));
      await quieten(life);
    }
  }
}

/** Faults stop: what is down starts again, and everything must come together. */
export async function comeTogether(life: Life): Promise<void> {
  life.core.calm = true;
  life.mailbox.mend();
  for (const phone of living(life)) {
    phone.online = true;
    phone.platter.capacity = Number.POSITIVE_INFINITY;
    phone.platter.abortAtRow = 0;
    killPhone(phone);
  }
  for (const phone of living(life)) {
    await step(life, () => wake(life, phone));
    await quieten(life);
  }
  await everybodySyncs(life);
  const { ids } = await life.mailbox.contents();
  lookTogether(life.checks, life.truth, living(life), ids);
}

export async function storm(life: Life, steps: number): Promise<void> {
  life.core.calm = false;
  for (let left = steps; left > 0; left -= 1) await step(life, (now) => anything(now, strike));
}
