/**
 * WebCrypto and deflate run on threads of their own. The simulation lets one thing happen at a time and goes on only when
 * nothing is under way any more: so threads cannot reorder anything. Their operations are also done one after the other, in
 * the order in which they were asked for. Must not know: what is computed, or for whom.
 */
const QUIET_TURNS = 2;
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface Threads {
  /** Runs an operation of a thread when those before it are done. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves once all code has run as far as it can without something from outside. */
  settle(): Promise<void>;
  /** Operations so far. */
  readonly done: number;
}

export function makeThreads(): Threads {
  let last: Promise<unknown> = Promise.resolve();
  let underWay = 0;
  let done = 0;
  return {
    run(work) {
      underWay += 1;
      const result = last.then(work, work);
      const count = (): void => {
        underWay -= 1;
        done += 1;
      };
      last = result.then(count, count);
      return result;
    },
    async settle() {
      for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
        if (underWay > 0) quiet = 0;
        while (underWay > 0) await last;
        await nextTurn();
      }
    },
    get done() {
      return done;
    },
  };
}
