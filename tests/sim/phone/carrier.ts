/**
 * Sync on one start of the app: the real driver and the real client over the gate. Its timer, its lock and its network are the
 * world's. Must not know: what the engine decides.
 */
import type { BookSession } from '../../../src/app/state/book-session.ts';
import { renewing } from '../../../src/app/sync/renewing.ts';
import { syncedBook } from '../../../src/app/sync/synced-book.ts';
import { DiskError } from '../../../src/store/disk.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import { syncCommunity } from '../../../src/sync/community.ts';
import type { WriteLines } from '../../../src/sync/membership/host.ts';
import type { SealingParts } from '../../../src/sync/wire/envelope.ts';
import type { Core } from '../world/core.ts';
import { branch, note, tell } from '../world/core.ts';
import { Violation } from '../world/violation.ts';
import { type Phone, rowsOf } from './phone.ts';
import type { Carrier, Start } from './start.ts';

export const ENDPOINT = 'https://buzon.example';

export interface CarrierParts {
  readonly core: Core;
  readonly book: string;
  readonly fetch: typeof globalThis.fetch;
  readonly sealing: SealingParts;
  readonly store: MailingStore;
  readonly session: BookSession;
  readonly nowMs: () => number;
  /** A round went well that began when the book had so many lines. */
  readonly roundEnded: (from: number) => void;
  readonly broken: (error: unknown) => void;
}

export async function makeCarrier(parts: CarrierParts, phone: Phone, start: Start): Promise<Carrier> {
  const { core, session, broken } = parts;
  const { gate } = start;
  const random = branch(core);
  const fail = (error: unknown): void => {
    if (!gate.killed && !(error instanceof DiskError)) broken(error);
  };
  const begun = await syncCommunity({
    ...parts.sealing,
    ...{ book: parts.book, store: parts.store, url: ENDPOINT },
    write: notedWrite(core, session),
    fetch: (url, init) => parts.fetch(url, init),
    signal: () => new AbortController().signal,
    now: () => new Date(parts.nowMs()),
    random: () => random.whole(0, 999) / 1000,
    after(ms, callback) {
      let over = false;
      const due = gate.ask('timer', `${ms} ms`, () => undefined, core.nowMs + ms);
      void due.then(() => over || gate.killed || callback());
      return () => {
        over = true;
      };
    },
    async alone(work) {
      await lock(phone, start);
      try {
        return await work();
      } finally {
        phone.locks.splice(phone.locks.indexOf(start), 1);
      }
    },
    onArrived({ entries, cards }) {
      note(core, `arrived ${entries > 0 ? 'lines' : 'cards'}`);
      if (entries + cards > 0) void session.reload();
    },
    onStatus: rounds(parts, phone, start),
    onBug: fail,
  });
  if (!begun.ok) {
    const { code } = begun;
    if (code === 'keys' || code === 'ofItsOwn')
      throw new Violation('S8', `${phone.name} has no keyring: ${code}`);
    throw new DiskError({ ok: false, code: 'diskFailed', problem: code });
  }
  const { sync, renew } = begun;
  const renewNow = (): void => void renew().catch(fail);
  const stop = session.subscribe(renewing(syncedBook(session), renewNow));
  renewNow();
  return {
    wake: (cause) => sync.wake(cause),
    stop() {
      stop();
      sync.close();
    },
  };
}

/** Lines that the phone writes by itself: of an epoch, of a phone that came in. */
export const notedWrite =
  (core: Core, session: BookSession): WriteLines =>
  async (drafts, intent) => {
    const written = await syncedBook(session).write(drafts, intent);
    if (written.ok) for (const { kind } of drafts) note(core, `wrote ${kind}`);
    return written;
  };

/** Hears of the status, and tells of each round that went well. */
function rounds(
  { core, roundEnded }: CarrierParts,
  phone: Phone,
  start: Start,
): (status: NonNullable<Start['status']>) => void {
  let from: number | null = null;
  return (status) => {
    if (status.running) from ??= rowsOf(phone, 'entries').size;
    else {
      if (from !== null && !status.trouble) roundEnded(from);
      from = null;
    }
    start.status = status;
    if (status.trouble) note(core, `trouble ${status.trouble.kind}`);
    if (!status.running) tell(core, `${start.name} here ${status.here} there ${status.there}`);
  };
}

/** One tab of a phone has it; a tab that was killed has nothing. */
function lock(phone: Phone, start: Start): Promise<void> {
  return start.gate.ask(
    'lock',
    'sync',
    () => void phone.locks.push(start),
    0,
    () => phone.locks.length === 0,
  );
}
