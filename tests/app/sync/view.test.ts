/** What a screen says of where the book is, from what the engine found out and what pages say. */
import { expect, test } from 'vitest';
import { phonesWith, viewOf } from '../../../src/app/sync/view.ts';
import { emptyBook } from '../../../src/ledger/book.ts';
import type { PageSeen } from '../../../src/ledger/order/page-seen.ts';
import { begin } from '../../../src/sync/engine/begin.ts';
import type { Status } from '../../../src/sync/engine/types.ts';

const quiet: Status = { ...begin().status, here: 3, there: 3 };
const since = '2026-03-02T10:00:00.000Z';

test.each<[string, Partial<Status>, number, object]>([
  ['in step, heard of', {}, 3, { is: 'on', phones: 3, sealed: 7 }],
  ['in step, alone', {}, 1, { is: 'sent' }],
  ['the first round', { here: 0, there: 0, running: true }, 1, { is: 'looking' }],
  [
    'no network, lines wait',
    { trouble: { kind: 'unreachable' }, notSentSince: since },
    3,
    { is: 'notSent', since },
  ],
  ['no network, nothing waits', { trouble: { kind: 'unreachable' } }, 3, { is: 'notSent', since: null }],
  ['it withholds', { trouble: { kind: 'endpointDisagrees', about: 'pages' } }, 3, { is: 'disagrees' }],
  ['full', { refused: { bookFull: 2 }, notSentSince: since }, 3, { is: 'full' }],
])('%s', (_name, status, phones, view) => {
  expect(viewOf({ ...quiet, ...status }, phones, 7)).toEqual(view);
});

const NONE: ReadonlySet<string> = new Set();
const page = (sheet: string, seal: string | null, first = 1): PageSeen => ({
  ...{ page: `${sheet}-${first}`, sheet, first, last: first + 4, seal, heads: [] },
});

test('the phones that have the newest seal are those that said so on a page or by a receipt, the one that sealed, and this one', () => {
  const book = emptyBook();
  book.phoneBySheet = { a: 'ana', b: 'bea', c: 'cira' };
  const seal = { entry: 'a:7', meeting: 'a:1', number: 2, heldOn: '2026-03-02' };
  book.lastSeal = { ...seal, pieces: {}, box: 0, twins: [] } as never;
  expect(phonesWith(book, 'dora', [page('a', null), page('b', 'a:2')], NONE)).toBe(1);
  expect(phonesWith(book, 'dora', [page('a', null, 5), page('b', 'a:2'), page('b', 'a:7', 6)], NONE)).toBe(3);
  expect(phonesWith(book, null, [page('c', 'a:7'), page('x', 'a:7')], NONE)).toBe(1);
  expect(phonesWith(book, 'dora', [page('b', 'a:7')], new Set(['bea', 'elsa']))).toBe(3);
  expect(phonesWith(book, null, [], new Set(['elsa']))).toBe(1);
  book.phones = { elsa: { removal: { acts: true } } } as never;
  expect(phonesWith(book, 'dora', [], new Set(['bea', 'elsa']))).toBe(2);
});
