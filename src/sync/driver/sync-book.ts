/**
 * One book kept in step with its box: feeds the engine what happened and carries out what it asks for, one thing after
 * another. The same in a browser, in Node and in a simulation. Must not know: rules of a round (engine/), screens.
 */
import { begin } from '../engine/begin.ts';
import { step } from '../engine/step.ts';
import type { Cause, Deed, Input, State, Status } from '../engine/types.ts';
import { carryOut } from './effects.ts';
import type { Hands, SyncParts } from './parts.ts';

export interface BookSync {
  /** Something happened that may ask for a round. */
  wake(cause: Cause): void;
  status(): Status;
  /** Resolves once no round runs. */
  idle(): Promise<void>;
  /** No round begins any more; one that runs is let end. */
  close(): void;
}

export function syncBook(parts: SyncParts): BookSync {
  const hands: Hands = { tried: '', pages: new Map(), cards: new Map() };
  const causes = new Set<Cause>();
  let state: State = begin();
  let running: Promise<void> | null = null;
  let endWait: () => void = () => undefined;
  let closed = false;

  /** Takes one input; what is to be done next, if anything. */
  function feed(input: Input): Deed | null {
    const before = state.status;
    const next = step(state, input);
    state = next.state;
    let deed: Deed | null = null;
    for (const effect of next.effects) {
      if (effect.kind !== 'wait') deed = effect;
      else if (!closed) {
        endWait();
        endWait = parts.after(effect.ms, () => wake('timer'));
      }
    }
    if (state.status !== before) parts.onStatus(state.status);
    return deed;
  }

  /** All that woke it until the lock was free; the first begins the round, the others are remembered by the engine. */
  async function run(): Promise<void> {
    let deed: Deed | null = null;
    for (const cause of causes) deed = feed({ kind: 'wake', cause, jitter: parts.random() }) ?? deed;
    causes.clear();
    while (deed) deed = feed(await carryOut(parts, hands, deed));
  }

  async function runAlone(): Promise<void> {
    try {
      await parts.alone(run);
    } catch (error) {
      close();
      parts.onBug(error);
    }
    running = null;
    if (causes.size > 0 && !closed) running = runAlone();
  }

  function wake(cause: Cause): void {
    if (closed) return;
    if (state.round) {
      feed({ kind: 'wake', cause, jitter: parts.random() });
      return;
    }
    causes.add(cause);
    running ??= runAlone();
  }

  function close(): void {
    closed = true;
    endWait();
  }

  return {
    wake,
    close,
    status: () => state.status,
    async idle() {
      while (running) await running;
    },
  };
}
