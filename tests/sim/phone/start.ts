/** One start of the app in one tab: what it has in memory, all gone when it is killed. */
import type { BookSession, DispatchOptions, ScreenCommand } from '../../../src/app/state/book-session.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import type { WitnessVerdict } from '../../../src/store/store.ts';
import type { Cause, Status } from '../../../src/sync/engine/types.ts';
import type { PhoneRole } from '../../../src/sync/keys/join-answer.ts';
import type { SealingParts } from '../../../src/sync/wire/envelope.ts';
import type { Gate } from '../world/gate.ts';

/** What a person is about to do. */
export type Act =
  | { readonly do: 'dispatch'; readonly command: ScreenCommand; readonly options: DispatchOptions }
  | { readonly do: 'card'; readonly member: string; readonly name: string }
  /** Two people with their phones in one room. */
  | { readonly do: 'let-in'; readonly guest: Start; readonly role: PhoneRole }
  | { readonly do: 'sheet' };

/** The part of the app that syncs, as the simulation moves it. */
export interface Carrier {
  wake(cause: Cause): void;
  stop(): void;
}

/** Of a phone without a book. */
export interface Door {
  /** Opens the book that has come onto its disk. */
  readonly enter: () => Promise<void>;
}

export interface Start {
  readonly name: string;
  readonly gate: Gate;
  /** What it wrote goes on this sheet. */
  readonly sheet: string;
  readonly plan: Act[];
  store: MailingStore | null;
  sealing: SealingParts | null;
  door: Door | null;
  session: BookSession | null;
  carrier: Carrier | null;
  status: Status | null;
  verdict: WitnessVerdict | null;
  /** Under way: an act, or the start itself. */
  doing: string | null;
  /** It cannot go on: a newer app has the disk, or the disk is damaged. */
  over: boolean;
}

export function newStart(name: string, gate: Gate, sheet: string): Start {
  return {
    name,
    gate,
    sheet,
    plan: [],
    store: null,
    sealing: null,
    door: null,
    session: null,
    carrier: null,
    status: null,
    verdict: null,
    doing: 'start',
    over: false,
  };
}
