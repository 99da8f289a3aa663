/** Every case that an endpoint of protocol v1 passes; `npm run conformance` and the tests ask the same. */
import { BOOKS } from './books.ts';
import { CARDS_CASES } from './cards.ts';
import type { Case } from './case.ts';
import { HTTP } from './http.ts';
import { OPERATIONS_CASES } from './operations.ts';
import { PAGES_CASES } from './pages.ts';

export const CASES: readonly Case[] = [
  ...BOOKS,
  ...PAGES_CASES,
  ...CARDS_CASES,
  ...OPERATIONS_CASES,
  ...HTTP,
];
