/** Lives, one after the other: each with a beginning without faults, a storm, and the calm in which everything must come together. */
import './world/preload.ts';
import { type Life, newLife } from './community.ts';
import { strike } from './faults/faults.ts';
import { living } from './faults/storage.ts';
import { mirrorOf } from './invariants/checks.ts';
import { nameOf } from './invariants/sums.ts';
import { lookTogether } from './invariants/together.ts';
import { perform } from './people/perform.ts';
import { sitting } from './people/person.ts';
import { killPhone } from './phone/kill.ts';
import type { Phone } from './phone/phone.ts';
import type { Start } from './phone/start.ts';
import { anything, isLost, letOn, openTheEnvelope, sceneOf, step, waitingIn, wake } from './schedule.ts';
import type { Bug } from './world/bug.ts';
import { note, OutOfSteps } from './world/core.ts';
import { makeKeyRing } from './world/seeded-crypto.ts';
import { Violation } from './world/violation.ts';

export interface Settings {
  readonly seed: number;
  readonly steps: number;
  readonly bug?: Bug;
}

export interface Failure {
  /** `--seed` and `--steps` that repeat it. */
  readonly seed: number;
  readonly step: number;
  /** The id of an invariant, or `error` for what should not be thrown. */
  readonly invariant: string;
  readonly error: unknown;
}

export interface Outcome {
  readonly steps: number;
  readonly lives: number;
  readonly failure: Failure | null;
  /** Hashes of the traces of all lives. */
  readonly traces: readonly string[];
  readonly reached: ReadonlyMap<string, number>;
}

const MOST_TO_REST = 20_000;

/** Lives of the seeds from `seed` on, until so many steps are done or something is found. */
export async function simulate({ seed, steps, bug }: Settings): Promise<Outcome> {
  const ring = makeKeyRing();
  const reached = new Map<string, number>();
  const traces: string[] = [];
  let done = 0;
  for (let lives = 0; done < steps; lives += 1) {
    const life = newLife({
      seed: seed + lives,
      mostSteps: steps - done,
      ring,
      reached,
      bug: bug ?? null,
    });
    const failure = await liveThrough(life);
    done += life.core.steps;
    traces.push(life.core.trace.digest('hex'));
    if (failure) return { steps: done, lives: lives + 1, failure, traces, reached };
  }
  return { steps: done, lives: traces.length, failure: null, traces, reached };
}

async function liveThrough(life: Life): Promise<Failure | null> {
  const { core } = life;
  try {
    await begin(life);
    await storm(life);
    await comeTogether(life);
    return null;
  } catch (error) {
    if (error instanceof OutOfSteps) return null;
    const invariant = error instanceof Violation ? error.invariant : 'error';
    return { seed: core.seed, step: core.steps, invariant, error };
  }
}

async function begin(life: Life): Promise<void> {
  const [founder] = life.phones;
  if (!founder) throw new Error('nobody founds');
  // Many a community is founded where there is no network; some put the phone away before there is one.
  founder.online = life.core.random.chance(50);
  for (const phone of life.phones) {
    await step(life, () => wake(life, phone));
    await rest(life);
  }
  const [start] = founder.starts;
  if (!start) throw new Error('the founder does not start');
  for (const guest of life.phones.flatMap(({ starts }) => starts)) {
    if (guest !== start) start.plan.push({ do: 'let-in', guest, role: 'member' });
  }
  // Some scan the sheet back before anybody is let in, others later, or in between, when one name under it is enough.
  start.plan.splice(life.core.random.whole(0, start.plan.length), 0, { do: 'sheet' });
  while (start.plan.length > 0) {
    const [next] = start.plan;
    await step(life, () => perform(life, start));
    await rest(life);
    if (next?.do === 'let-in' && !next.guest.session) throw new Error('nobody was let in');
  }
  if (life.core.random.chance(70)) await writeFirst(life, founder, start);
  if (!founder.online) await findNetwork(life, founder);
  await everybodySyncs(life);
}

const MOST_SITTINGS = 12;
const MOST_VISITS = 4;

/**
 * Until a first meeting is sealed all stands still without the founder's phone: most communities get so far in quiet. Teams too know
 * some women before anything goes wrong, so that there is something to say of them.
 */
async function writeFirst(life: Life, phone: Phone, start: Start): Promise<void> {
  const most = life.core.followUp ? MOST_VISITS : MOST_SITTINGS;
  for (let left = most; left > 0; left -= 1) {
    const scene = sceneOf(life, phone, start);
    if (!scene || scene.book.lastSeal) return;
    start.plan.push(...sitting(life.core, scene));
    while (start.plan.length > 0) {
      await step(life, () => perform(life, start));
      await rest(life);
    }
  }
}

async function findNetwork(life: Life, founder: Phone): Promise<void> {
  note(life.core, 'founded without a network');
  founder.online = true;
  if (life.core.random.chance(50)) return;
  killPhone(founder);
  await step(life, () => wake(life, founder));
  await rest(life);
}

/** Lets everything go on until nothing waits but timers. */
async function rest(life: Life): Promise<void> {
  for (let left = MOST_TO_REST; left > 0; left -= 1) {
    const waiting = waitingIn(life);
    if (waiting.length === 0) return;
    await step(life, () => letOn(life, life.core.random.pick(waiting)));
  }
  throw new Violation('Y1', 'it does not come to rest');
}

const MOST_PASSES = 12;

/** First all that is written goes out, then everybody takes what the others gave; with each epoch they move to another box. */
async function everybodySyncs(life: Life): Promise<void> {
  let before = '';
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    for (const { starts } of living(life)) {
      for (const { carrier } of starts) {
        await step(life, () => carrier?.wake(pass === 0 ? 'hidden' : 'person'));
        await rest(life);
      }
    }
    const now = await allThatIsThere(life);
    if (now === before) return;
    before = now;
  }
}

async function allThatIsThere(life: Life): Promise<string> {
  const boxes = await life.mailbox.contents();
  const onPhones = living(life).map((phone) => {
    const { told, lines, blobs, keyring } = mirrorOf(life.checks, phone);
    return [nameOf(told), nameOf(lines), blobs.size, keyring?.epochs.map(({ id, record }) => [id, record])];
  });
  return JSON.stringify([boxes.map(({ storeEpoch, ids }) => [storeEpoch, ids.length]), onPhones]);
}

async function storm(life: Life): Promise<void> {
  life.core.calm = false;
  // What a team writes down is sooner all there than what a community does.
  const most = life.core.followUp ? 1_500 : 3_000;
  const steps = life.core.random.pick([300, 800, 800, most]);
  for (let left = steps; left > 0; left -= 1) await step(life, (now) => anything(now, strike));
}

/** Faults stop: what is down starts again, and everything must come together. */
async function comeTogether(life: Life): Promise<void> {
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
    await rest(life);
  }
  for (let tries = 0; isLost(life) && tries < 3; tries += 1) {
    await step(life, () => openTheEnvelope(life));
    await rest(life);
  }
  await everybodySyncs(life);
  const { forks, out } = await lookTogether(
    life.checks,
    life.truth,
    living(life),
    await life.mailbox.contents(),
  );
  note(life.core, isLost(life) ? 'nothing is left' : 'came together');
  if (life.core.followUp && !isLost(life)) note(life.core, `came together in the book of ${life.core.here}`);
  if (forks > 0) note(life.core, 'came together with forks');
  if (out > 0) note(life.core, 'locked out');
}
