/**
 * The gate of one start of the app: everything it awaits from outside (a transaction, a request, a lock, a timer) stops
 * here until the scheduler lets it on. A start that was killed gets no answer any more, whatever it had asked for.
 * Must not know: what is asked.
 */

export type AskKind = 'read' | 'write' | 'request' | 'lock' | 'timer';

/** One thing that is awaited. */
export interface Ask {
  readonly kind: AskKind;
  readonly what: string;
  /** Not before this time of the world, in milliseconds. */
  readonly dueMs: number;
  /** Whether it can go on now. */
  readonly ready: () => boolean;
  /** Does it and hands over the result. */
  readonly run: () => Promise<void>;
  /** Does it, and the result reaches nobody. */
  readonly runUnheard: () => Promise<void>;
}

export interface Gate {
  ask<Result>(
    kind: AskKind,
    what: string,
    work: () => Result | Promise<Result>,
    dueMs?: number,
    ready?: () => boolean,
  ): Promise<Result>;
  /** What waits here, the oldest first. */
  readonly asks: readonly Ask[];
  readonly killed: boolean;
  /** Resolves once it was killed: for who waits for somebody else's app. */
  readonly over: Promise<void>;
  /** Takes an ask out, to be run or dropped. */
  take(ask: Ask): void;
  kill(): void;
}

export function makeGate(): Gate {
  const asks: Ask[] = [];
  let killed = false;
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    asks,
    over,
    get killed() {
      return killed;
    },
    ask<Result>(
      kind: AskKind,
      what: string,
      work: () => Result | Promise<Result>,
      dueMs = 0,
      ready = () => true,
    ) {
      return new Promise<Result>((resolve, reject) => {
        if (killed) return;
        const act = async (): Promise<() => void> => {
          try {
            const result = await work();
            return () => resolve(result);
          } catch (error) {
            return () => reject(error);
          }
        };
        asks.push({
          kind,
          what,
          dueMs,
          ready,
          run: async () => {
            const hand = await act();
            if (!killed) hand();
          },
          runUnheard: async () => void (await act()),
        });
      });
    },
    take(ask) {
      asks.splice(asks.indexOf(ask), 1);
    },
    kill() {
      killed = true;
      asks.length = 0;
      end();
    },
  };
}
