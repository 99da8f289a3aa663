/** Assertions are for bugs (a broken promise of the code); what may happen to people is a Refusal. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}

/** For closed unions: makes an unhandled case a type error, and a bug at run time. */
export function unreachable(value: never): never {
  throw new Error(`assertion failed: unexpected ${JSON.stringify(value)}`);
}
