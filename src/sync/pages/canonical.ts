/**
 * Whether texts and values say the same as canonical text does (ledger/bytes.ts), without putting it together: a book has tens of
 * thousands of lines, and each is looked at when its page is opened.
 */
import { canonicalText } from '../../ledger/bytes.ts';

/** Whether `text`, of which `value` was parsed, is its canonical text. Most often seen without putting that text together. */
export function isCanonical(value: unknown, text: string): boolean {
  return (inOrder(value) && JSON.stringify(value) === text) || canonicalText(value) === text;
}

/** Whether every object names its keys in code-unit order, and every number is a safe integer. */
function inOrder(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(inOrder);
  let last = '';
  for (const key of Object.keys(value)) {
    if (key < last || !inOrder((value as Record<string, unknown>)[key])) return false;
    last = key;
  }
  return true;
}

/** Whether two values, of strings, safe integers, booleans, lists and objects, have the same canonical text. */
export function sameText(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    const both = Array.isArray(left) && Array.isArray(right) && left.length === right.length;
    return both && left.every((one, at) => sameText(one, right[at]));
  }
  const [one, other] = [left as Record<string, unknown>, right as Record<string, unknown>];
  const keys = Object.keys(one).filter((key) => one[key] !== undefined);
  const others = Object.keys(other).filter((key) => other[key] !== undefined);
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(other, key) && sameText(one[key], other[key]))
  );
}
