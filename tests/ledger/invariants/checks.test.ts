/** L3: what decide accepts raises no finding; and each check finds what it is there to find. */
import { describe, expect, test } from 'vitest';
import { CHECKS, type CheckId, checkBook } from '../../../src/ledger/checks.ts';
import { type Entry, idOf, type JsonObject } from '../../../src/ledger/entry.ts';
import { generate, headsOf, type World } from '../generate.ts';
import { onBooks, shuffled, takeTime } from './books.ts';

takeTime();

const found = (entries: readonly Entry[], world: World): readonly string[] => [
  ...new Set(checkBook(entries, headsOf(world.book)).map(({ check }) => check)),
];

const changed = (
  entries: readonly Entry[],
  target: Entry | undefined,
  body: (body: JsonObject) => JsonObject,
) => entries.map((entry) => (entry === target ? { ...entry, body: body(entry.body) } : entry));

/** The first generated book that has what a tampering needs. */
function bookWith(kind: string, fits: (entry: Entry) => boolean = () => true) {
  for (let seed = 1; seed < 200; seed += 1) {
    const world = generate(seed, 4);
    const entry = world.entries.find((one) => one.kind === kind && fits(one));
    if (entry) return { world, entry, entries: world.entries };
  }
  throw new Error(`no generated book has ${kind}`);
}

describe('checks', () => {
  test('L3 what decide accepts raises no finding, in any order of arrival', () => {
    onBooks(100, ({ entries, book }, random) => {
      expect(checkBook(shuffled(entries, random), headsOf(book))).toEqual([]);
    });
  });

  test('every check has an id of its own and runs alone', () => {
    const { entries } = generate(3, 2);
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    for (const { id } of CHECKS) expect(checkBook(entries, [], [id])).toEqual([]);
  });

  const tampered: readonly (readonly [CheckId, string, () => { world: World; entries: readonly Entry[] }])[] =
    [
      [
        'fork',
        'an id with other bytes',
        () => {
          const { world, entry, entries } = bookWith('deposit');
          return { world, entries: [...entries, { ...entry, claimedAt: 'another time' }] };
        },
      ],
      [
        'sheets',
        'an entry that is missing',
        () => {
          const { world, entry, entries } = bookWith('deposit');
          return { world, entries: entries.filter((one) => one !== entry) };
        },
      ],
      [
        'seals',
        'a deposit of another amount',
        () => {
          const { world, entry, entries } = bookWith('deposit', ({ place }) => place !== 'between');
          return {
            world,
            entries: changed(entries, entry, (body) => ({ ...body, amount: Number(body.amount) + 1 })),
          };
        },
      ],
      [
        'seals',
        'the hash of a sheet',
        () => {
          const { world, entry, entries } = bookWith('meeting-sealed');
          const covers = (entry.body.covers as unknown as readonly JsonObject[]).map((one) => ({
            ...one,
            hash: 'x',
          }));
          return { world, entries: changed(entries, entry, (body) => ({ ...body, covers })) };
        },
      ],
      [
        'chain',
        'the seal before',
        () => {
          const { world, entry, entries } = bookWith('meeting-sealed', ({ body }) => body.previous !== null);
          return { world, entries: changed(entries, entry, (body) => ({ ...body, previous: 'another:1' })) };
        },
      ],
      [
        'copies',
        'a reversal of another amount',
        () => {
          const { world, entry, entries } = bookWith('reversal', ({ body }) => kindOf(body) === 'deposit');
          const of = entry.body.of as { readonly kind: string; readonly body: JsonObject };
          const other = { ...of, body: { ...of.body, amount: 1 } };
          return { world, entries: changed(entries, entry, (body) => ({ ...body, of: other })) };
        },
      ],
      [
        'floors',
        'savings taken that were never there',
        () => {
          const { world, entry, entries } = bookWith('withdrawal');
          return { world, entries: changed(entries, entry, (body) => ({ ...body, amount: 999_999_999 })) };
        },
      ],
      [
        'refused',
        'a deposit of somebody unknown',
        () => {
          const { world, entry, entries } = bookWith('deposit', ({ place }) => place !== 'between');
          return { world, entries: changed(entries, entry, (body) => ({ ...body, member: 'nobody' })) };
        },
      ],
    ];
  test.each(tampered)('the check %s finds %s', (check, _what, tamper) => {
    const { world, entries } = tamper();
    expect(found(entries, world)).toContain(check);
  });

  test('a finding names the entry', () => {
    const { world, entry, entries } = bookWith('deposit', ({ place }) => place !== 'between');
    const findings = checkBook(
      changed(entries, entry, (body) => ({ ...body, member: 'nobody' })),
      headsOf(world.book),
      ['refused'],
    );
    expect(findings[0]).toMatchObject({ check: 'refused', entry: idOf(entry) });
  });
});

const kindOf = (body: JsonObject): string => (body.of as { readonly kind: string }).kind;
