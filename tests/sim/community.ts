/** A life begins: the founder's phone founds, lets the others in, and they get the book. No fault happens meanwhile. */
import type { Entry } from '../../src/ledger/entry.ts';
import { meetingReport } from '../../src/ledger/report.ts';
import { type Checks, mirrorOf, newChecks } from './invariants/checks.ts';
import { learnAnswer } from './invariants/learn.ts';
import { type Listener, listen, newListener } from './invariants/wire.ts';
import { type Mailbox, makeMailbox } from './net/mailbox.ts';
import { makeSky, type Sky } from './net/sky.ts';
import type { StartParts } from './phone/boot.ts';
import { makeCarrier } from './phone/carrier.ts';
import { newPhone, type Phone } from './phone/phone.ts';
import { BOOK } from './world/book.ts';
import type { Bug } from './world/bug.ts';
import { type Core, newCore } from './world/core.ts';
import type { KeyRing } from './world/seeded-crypto.ts';
import { makeThreads, type Threads } from './world/threads.ts';
import { newTruth, type Truth } from './world/truth.ts';
import { type Weather, weatherOf } from './world/weather.ts';

export interface Life {
  readonly core: Core;
  readonly weather: Weather;
  readonly threads: Threads;
  readonly truth: Truth;
  readonly checks: Checks;
  readonly phones: Phone[];
  /** The secrets of the recovery sheets that were printed, each in its envelope. */
  readonly sheets: Uint8Array<ArrayBuffer>[];
  readonly mailbox: Mailbox;
  readonly sky: Sky;
  readonly parts: StartParts;
  readonly book: string;
  readonly listener: Listener;
  /** Something was written to the endpoint since it was last looked at. */
  mailChanged: boolean;
  /** Lines of the community, as some phone has them. */
  readonly lines: () => readonly Entry[];
  /** The first failure that no phone may have. */
  broken: unknown;
}

const MOST_CLOCK_MS = Date.parse('2099-12-31T00:00:00Z');

export interface LifeSettings {
  readonly seed: number;
  readonly mostSteps: number;
  readonly ring: KeyRing;
  readonly reached: Map<string, number>;
  readonly bug: Bug | null;
}

export function newLife({ seed, mostSteps, ring, reached, bug }: LifeSettings): Life {
  const core = newCore(seed, mostSteps, reached);
  const weather = weatherOf(core.random, bug?.faults);
  const threads = makeThreads();
  const truth = newTruth();
  const checks = newChecks(bug?.report ?? meetingReport);
  const mailbox = makeMailbox(core, {
    boxPerSecond: weather.boxPerSecond,
    busyPercent: weather.busyPercent,
    bug,
  });
  const listener = newListener();
  const sky = makeSky({
    core,
    mailbox,
    weather,
    seen: (url, init) => listen(listener, url, init),
    answered: (method, text) => {
      learnAnswer(truth, method, text);
      life.mailChanged ||= method !== 'GET';
    },
  });
  const life: Life = {
    core,
    weather,
    threads,
    truth,
    checks,
    phones: [],
    sheets: [],
    mailbox,
    sky,
    broken: null,
    book: BOOK,
    listener,
    mailChanged: false,
    lines: () => life.phones.map((phone) => entriesOn(life, phone)).find((lines) => lines.length > 0) ?? [],
    parts: {
      core,
      threads,
      ring,
      truth,
      bug,
      carrier: (phone, start, own) =>
        makeCarrier(
          {
            ...{ core, book: BOOK, broken: life.parts.broken },
            roundEnded: (from) => checks.rounds.push({ phone, from }),
            fetch: sky.fetchOf(() => phone.online, start.gate),
            ...own,
          },
          phone,
          start,
        ),
      loaded: (phone, loaded) => checks.loads.push({ phone, loaded }),
      broken: (error) => {
        life.broken ??= error;
      },
    },
  };
  for (let at = 0; at < weather.phones; at += 1) addPhone(life);
  return life;
}

export function addPhone(life: Life): Phone {
  const { core, phones } = life;
  const at = phones.length;
  // Some clocks are right, some stand in 1970, some in another century.
  const clockMs = core.random.chance(50)
    ? core.random.whole(0, MOST_CLOCK_MS)
    : Date.parse('2026-01-10T18:00:00Z');
  const phone = newPhone(`p${at}-`, clockMs, at === 0);
  phones.push(phone);
  return phone;
}

/** What stands on the phone, in the order of arrival. */
export const entriesOn = (life: Life, phone: Phone): readonly Entry[] =>
  mirrorOf(life.checks, phone).entries.map(({ entry }) => entry);
