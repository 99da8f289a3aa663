/** Whether two values of plain data say the same: the order of keys does not matter, nor a key without a value. */
export function sameData(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [one, other] = [left as Record<string, unknown>, right as Record<string, unknown>];
  let keys = 0;
  for (const key in one) {
    if (one[key] === undefined) continue;
    keys += 1;
    if (!sameData(one[key], other[key])) return false;
  }
  for (const key in other) if (other[key] !== undefined) keys -= 1;
  return keys === 0;
}
