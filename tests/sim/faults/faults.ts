/** Every fault by its name. Each says whether it happened: a guard counts them. */
import type { Life } from '../community.ts';
import { clockOf } from '../phone/boot.ts';
import { isLost } from '../schedule.ts';
import { note, tell } from '../world/core.ts';
import type { Fault } from '../world/weather.ts';
import { injected, losesBox, partition, replays, reset, rollsBack, withholds } from './mail.ts';
import {
  anotherTab,
  cloned,
  diskAborts,
  diskFull,
  emptied,
  everythingLost,
  killedAfter,
  killedBefore,
  living,
  newerApp,
  phoneDies,
  rolledBack,
  snapshotsDropped,
} from './storage.ts';

const LAST_MS = Date.parse('2099-12-31T23:00:00Z');

/** A clock is set: anywhere from 1970 to 2099. */
function clock({ core, phones }: Life): boolean {
  const phone = core.random.pick(phones);
  phone.clockMs = core.random.whole(0, LAST_MS) - core.nowMs;
  if (clockOf(core, phone) < 0) phone.clockMs = -core.nowMs;
  return true;
}

const BY_NAME: Readonly<Record<Fault, (life: Life) => boolean | Promise<boolean>>> = {
  partition,
  'killed before': killedBefore,
  'killed after': killedAfter,
  'rolled back': rolledBack,
  emptied,
  'everything lost': everythingLost,
  cloned,
  clock,
  'newer app': newerApp,
  'disk full': diskFull,
  'disk aborts': diskAborts,
  'snapshots dropped': snapshotsDropped,
  'endpoint withholds': withholds,
  'endpoint replays': replays,
  'endpoint rolls back': rollsBack,
  'endpoint resets': reset,
  'endpoint loses the box': losesBox,
  injected,
  'another tab': anotherTab,
  'phone dies': phoneDies,
};

const TRIES = 3;

/** Not every fault can happen at any time: then another one may. */
export async function strike(life: Life): Promise<void> {
  const { core, weather } = life;
  for (let tries = 0; tries < TRIES && living(life).length > 0; tries += 1) {
    const fault = core.random.pick(weather.faults);
    // Who opens the envelope then asks an endpoint that hides nothing: nobody else could say what is missing.
    if (isLost(life) && fault.startsWith('endpoint ')) return;
    const happened = await BY_NAME[fault](life);
    tell(core, `fault ${fault} ${happened ? 'happened' : 'not'}`);
    if (!happened) continue;
    note(core, `fault ${fault}`);
    return;
  }
}
