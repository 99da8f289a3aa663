/** Assertions are for bugs (a broken promise of the code); what may happen to people is a Refusal. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}
