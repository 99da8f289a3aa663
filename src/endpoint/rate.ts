/**
 * How fast one key (an address, a box) may ask: a bucket of tokens that refills with time. Memory is bounded: of more than
 * `mostKeys` keys the one that was quiet for longest is forgotten, that is, starts full again. The clock is an argument.
 */
export interface Rate {
  readonly perSecond: number;
  /** Tokens of a full bucket. */
  readonly burst: number;
}

export interface Buckets {
  /** Takes one token of the key at a time in milliseconds: 0, or how many seconds to wait for the next one. */
  take(key: string, nowMs: number): number;
  /** Keys that are remembered. */
  readonly size: number;
}

export function tokenBuckets({ perSecond, burst }: Rate, mostKeys: number): Buckets {
  const byKey = new Map<string, { tokens: number; atMs: number }>();
  return {
    take(key, nowMs) {
      const bucket = byKey.get(key) ?? { tokens: burst, atMs: nowMs };
      // A clock that was set back refills nothing and takes nothing.
      const passedSeconds = Math.max(0, nowMs - bucket.atMs) / 1000;
      const tokens = Math.min(burst, bucket.tokens + passedSeconds * perSecond);
      const taken = tokens >= 1;
      byKey.delete(key);
      byKey.set(key, { tokens: taken ? tokens - 1 : tokens, atMs: nowMs });
      const [oldest = key] = byKey.keys();
      if (byKey.size > mostKeys) byKey.delete(oldest);
      return taken ? 0 : Math.ceil((1 - tokens) / perSecond);
    },
    get size() {
      return byKey.size;
    },
  };
}
