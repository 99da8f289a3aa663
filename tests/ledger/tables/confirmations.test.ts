/** Members say yes or no to their own figures: what is refused, what a "no" does, and when it is time to ask again. */
import { expect, test } from 'vitest';
import type { Book } from '../../../src/ledger/book.ts';
import { confirmationsOf } from '../../../src/ledger/statements/confirmations.ts';
import { story } from '../story.ts';

const unresolved = (book: Book) =>
  confirmationsOf(book)
    .filter((line) => line.unresolved)
    .map(({ member }) => member);
const due = (book: Book) =>
  confirmationsOf(book)
    .filter((line) => line.due)
    .map(({ member }) => member);

test('a no stays in sight, over meetings, until she says yes', () => {
  const first = `
    deposit ana 20
    says ana no
    says bea
    count 20
    seal
    open 2025-01-15
  `;
  const { book } = story(first);
  expect(unresolved(book)).toEqual(['ana']);
  expect(book.confirmed.ana).toMatchObject({
    on: '2025-01-01',
    savings: 2000,
    owed: 0,
    fines: 0,
    says: 'no',
  });
  const later = story(`
    ${first}
    deposit ana 5
    says ana yes
  `).book;
  expect(unresolved(later)).toEqual([]);
  expect(later.confirmed.ana).toMatchObject({ on: '2025-01-15', savings: 2500, says: 'yes' });
});

test('she is asked again after three months, and who was never asked at once', () => {
  const told = (day: string) =>
    story(`
    says ana
    count 0
    seal
    open ${day}
  `).book;
  expect(due(told('2025-03-31'))).not.toContain('ana');
  expect(due(told('2025-03-31'))).toContain('bea');
  expect(due(told('2025-04-01'))).toContain('ana');
});

test('who is away cannot answer, nor who is no member', () => {
  story(`
    attend ana=absent
    says ana ! notPresent
    says nobody ! unknownMember
    deposit bea 20
    says bea
    = savings/bea 20
  `);
});
