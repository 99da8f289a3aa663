/** What is compared without putting texts together comes to what the texts say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { isCanonical, sameText } from '../../../src/sync/pages/canonical.ts';

const key = fc.oneof(fc.constantFrom('a', 'b', '1', '10', '2', 'é', '__proto__', ''), fc.string());
const leaf = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((pairs) => JSON.parse(written(pairs))),
  ),
}));
/** Keys in the order given, twice where they are given twice. */
const written = (pairs: readonly (readonly [string, unknown])[]): string =>
  `{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;

test('a text is canonical if and only if it is the one that its value has', () => {
  let [yes, no] = [0, 0];
  fc.assert(
    fc.property(values, fc.constantFrom('own', 'as it is', 'spaced'), (value, how) => {
      const own = canonicalText(value);
      const text = { own, 'as it is': JSON.stringify(value), spaced: JSON.stringify(value, null, 1) }[how];
      const parsed: unknown = JSON.parse(text);
      const expected = canonicalText(parsed) === text;
      expect(isCanonical(parsed, text)).toBe(expected);
      if (expected) yes += 1;
      else no += 1;
    }),
    { numRuns: 1_000 },
  );
  expect(Math.min(yes, no)).toBeGreaterThan(50);
});

test.each([
  ['{"b":1,"a":2}', false],
  ['{"a":1,"a":1}', false],
  ['{"a":-0}', false],
  ['{"a":1e2}', false],
  ['{"a":"\\u0041"}', false],
  ['{"10":1,"2":1}', true],
  ['{"a":[{"b":"ñ"}]}', true],
])('%s: %s', (text, expected) => {
  expect(isCanonical(JSON.parse(text), text)).toBe(expected);
});

test('two values are the same if and only if their texts are', () => {
  fc.assert(
    fc.property(values, values, (one, other) => {
      const shuffled: unknown = JSON.parse(canonicalText(one));
      expect(sameText(one, shuffled)).toBe(true);
      expect(sameText(one, other)).toBe(canonicalText(one) === canonicalText(other));
      expect(sameText([one], [one, other])).toBe(false);
    }),
    { numRuns: 1_000 },
  );
  expect(sameText({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(sameText({ a: 1, b: 2 }, { a: 1, c: 2 })).toBe(false);
  expect(sameText({}, [])).toBe(false);
  expect(sameText({ toString: 1 }, { a: 1 })).toBe(false);
});
