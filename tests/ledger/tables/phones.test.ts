/** Phones and keys, line by line: who is in, who may write what, who is out, and what waits for whom. */
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/ledger/decide.ts';
import { idOf } from '../../../src/ledger/entry.ts';
import { extend } from '../../../src/ledger/extend.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { Seen } from '../../../src/ledger/order/seen.ts';
import { act, phoneOf } from '../apart/phones.ts';
import { apart } from '../apart.ts';

describe('phones', () => {
  test('announced: it acts at once, wherever it is written, by any member’s phone', () =>
    apart(
      `
      A > D
      D: deposit ana 5 bank          # not announced yet: it waits all the same
      A: announce D
      B: announce E support
      all
      = C phones A B C D E
      D: announce A                  # A's own keys were never told
      D: announce B otherwise        ! phoneDiffers
      C: announce E                  ! phoneDiffers
      Z: announce Z                  ! notFounded
      all
      = A phones A B C D E
    `,
      { open: false },
    ));

  test('a support person’s phone writes notes between meetings, and nothing else', () =>
    apart(
      `
      A: announce E support
      all
      E: x: note
      E: earn 5 bank
      E: deposit ana 5 bank          ! notForThisPhone
      E: open 2025-01-15             ! notForThisPhone
      E: announce F                  ! notForThisPhone
      E: remove B                    ! notForThisPhone
      E: announce E support reads 3
      all
      A: open 2025-01-15
      A: adopt x
      = A bank 0
    `,
      { open: false },
    ));

  test('a phone that is in no book announces nobody, and opens nothing', () =>
    apart(
      `
      A > Z
      Z: announce Z                  ! unknownPhone
      Z: open 2025-01-15             ! notForThisPhone
      Z: x: deposit ana 5 bank
      Z > A
      = A waits unknownPhone x
    `,
      { open: false },
    ));

  test('removed by two once there are three: what was known counts, what lies beyond waits', () =>
    apart(`
      A: deposit ana 20
      A > B
      A: x: deposit ana 7
      A: announce T                  # a thief lets her own phone in
      B: remove A
      = B phones A B C
      A > T
      T: t: deposit bea 99           ! notThePen
      B > C
      C: remove A
      = C phones B C
      all
      = B phones B C
      = T phones B C
      = B box 20
      A: deposit ana 1               ! phoneRemoved
      A: announce D                  ! phoneRemoved
      A: remove B                    ! phoneRemoved
      C: pass B                      ! notThePen
      C: take
      C: adopt x
      C: count 27
      C: seal
      all
      = A box 27
    `));

  test('of two phones, one removes the other; the last one stays', () =>
    apart(
      `
      B: remove A
      = B phones B
      B: remove A                    ! phoneRemoved
      B: remove B                    ! lastPhone
      B: remove Z                    ! unknownPhone
      B: announce A                  ! phoneRemoved
      B: open 2025-01-15
      B: pass A                      ! phoneRemoved
      all
    `,
      { phones: ['B'], open: false },
    ));

  test('a removed phone’s seal that was not known waits; a later removal that names it lets it count', () => {
    const told = apart(`
      A: deposit ana 20
      A > B
      A > C
      A: k: count 20
      A: s: seal
      B: remove A
      B > C
      C: remove A
      all
      = B meeting 2
      = B waits removedPhone k s
    `);
    const phone = phoneOf(told.apart, 'B');
    const heads = Object.entries(phone.book.heads).map(([sheet, last]) => ({ sheet, last }));
    const removed = (named: typeof heads) =>
      act(told.apart, phone, {
        do: 'write',
        drafts: [{ kind: 'phone-removed', body: { phone: 'phone-a', heads: named, reason: null } }],
      });
    const short = removed([]);
    expect(short.ok ? null : short.refusal).toMatchObject({
      code: 'badBody',
      figures: { path: 'body.heads' },
    });
    expect(removed(heads).ok).toBe(true);
    expect(phone.book).toMatchObject({ open: null, lastSeal: { number: 2 }, waiting: [] });
  });

  test('a removed phone’s seal on which another built counts', () =>
    apart(`
      A: deposit ana 20
      A > B
      A: count 20
      A: s: seal
      A > C
      C: open 2025-01-29
      C: count 20
      C: seal
      B: remove A
      all
      C: remove A
      all
      = B sealed 3
      = B waits nothing
    `));

  test('keys: epochs that began apart stand side by side until the next joins them', () =>
    apart(`
      A: renew e1 for A+B+C
      all
      A: renew e2 after e1 for A+B+C
      B: renew e3 after e1 for A+B
      A: renew e9 for Z              ! unknownPhone
      all
      = C keys e2 e3
      C: renew e4 after e2+e3 for A+B+C
      all
      = A keys e4
    `));

  test('the recovery sheet lets one phone in, by the sheet in force, and it is shown for ever', () => {
    const { book } = apart(`
      A: recovery r1
      A: deposit ana 20
      all
      B: recovery r2
      all
      A > D
      D: return D by r1              ! otherRecovery
      D: return D by r2
      D: return D by r2              ! phoneDiffers
      D: take
      D: count 20
      D: seal
      all
      = A phones A B C D
      = A box 20
      = A sealed 2
    `);
    expect(book.phones['phone-d']).toMatchObject({ cameBy: 'restored' });
  });

  test('the founder’s phone is lost before the first seal: the one that came back opens the first meeting', () =>
    apart(
      `
      A > B
      B: open 2025-01-01             ! notThePen
      A > D
      D: return D by r0              ! otherRecovery
      A: recovery r1
      A > D
      D: return D by r1
      D: open 2025-01-01
      D: deposit ana 20
      D: count 20
      D: seal
      all
      = B sealed 1
      = B box 20
    `,
      { first: false },
    ));

  test('a new kind is written once every phone heard of lately reads it', () => {
    const { book } = phoneOf(apart('A: deposit ana 5').apart, 'A');
    const old = { ...book.phones['phone-b'], reads: 1 } as (typeof book.phones)[string];
    const behind = { ...book, phones: { ...book.phones, 'phone-b': old } };
    const writer = { phone: 'phone-a', sheet: 'other', nextNumber: 1, claimedAt: '', intent: 'pass' };
    const pass = (on: typeof book) => decide(on, { do: 'pass-pen', to: 'phone-c' }, writer);
    const unread = pass(behind);
    const figures = { phones: ['phone-b'] };
    expect(unread.ok ? null : unread.refusal).toMatchObject({ code: 'notReadByAll', figures });
    expect(pass({ ...behind, seals: book.seals + 3 }).ok).toBe(true);
  });
});

describe('seals and lines on their way', () => {
  test.each(['', 'B: restart'])(
    'covered lines that are missing: their number is shown, and nothing is written (%s)',
    (between) => {
      apart(`
      A: deposit ana 20
      A: pass B
      A <> B
      B: take up
      B > C
      B: d: deposit bea 5
      B: e: deposit bea 10
      ${between}
      B: k: count 35
      B: s: seal
      C gets k s
      = C meeting 2
      = C arriving 2
      C: take                        ! notAllCovered
      C gets d e
      = C sealed 2
      = C arriving nothing
      = C waits nothing
    `);
    },
  );

  test('two phones that seal the same lines to the same balances are witnesses of one seal', () => {
    const told = apart(`
      A: deposit ana 20
      A: count 20
      A: s: seal
      all
    `);
    const phone = phoneOf(told.apart, 'A');
    const seal = [...phone.entries.values()].find((entry) => idOf(entry) === told.ids.get('s'));
    if (!seal) throw new Error('no seal');
    const twin = { ...seal, sheet: 'twin', number: 1, lamport: seal.lamport + 1 };
    const book = fold([...phone.entries.values(), twin]);
    expect(book.clashes).toEqual([]);
    expect(book.waiting).toEqual([]);
    expect(book.lastSeal).toMatchObject({ entry: told.ids.get('s'), twins: ['twin:1'] });
  });
});

describe('numbers', () => {
  const told = apart('A: deposit ana 20\nA: deposit bea 5');
  const entries = [...phoneOf(told.apart, 'A').entries.values()];
  const last = entries.at(-1);
  if (!last) throw new Error('no entries');
  const heads = { ...phoneOf(told.apart, 'A').book.heads };
  const other = { ...last, phone: 'phone-b', sheet: 'sheet-b', number: 1, intent: 'other', place: 'between' };
  const saying =
    (said: Record<string, number>): Seen =>
    ({ sheet }) =>
      sheet === 'sheet-b' ? said : undefined;

  test.each([
    ['one more than the greatest it had seen', { ...other, lamport: last.lamport + 1 }, heads, 'between'],
    ['a leap', { ...other, lamport: last.lamport + 2 }, heads, 'number'],
    ['too small', { ...other, lamport: last.lamport }, heads, 'number'],
    [
      'counted from what is not here',
      { ...other, lamport: last.lamport + 9 },
      { ...heads, far: 3 },
      'missing',
    ],
    ['above all bounds', { ...other, lamport: 2 ** 40 + 1 }, undefined, 'number'],
  ])('a number that is %s', (_what, entry, said, why) => {
    const seen = said ? saying(said) : undefined;
    const book = fold([...entries, entry], seen);
    expect(book.waitingWhy['sheet-b:1']).toBe(why);
    expect(book.lamport).toBe(why === 'between' ? last.lamport + 1 : last.lamport);
    const longer = extend(fold(entries, seen), [entry], seen);
    if (longer) expect(longer).toEqual(book);
  });

  test('what waited for missing lines counts once they are here', () => {
    const far = { ...other, sheet: 'far', lamport: last.lamport + 1, intent: 'far' };
    const entry = { ...other, lamport: last.lamport + 2 };
    const seen = saying({ ...heads, far: 1 });
    const before = fold([...entries, entry], seen);
    expect(before.waitingWhy).toMatchObject({ 'sheet-b:1': 'missing' });
    expect(extend(before, [far], seen)).toBeNull();
    expect(fold([...entries, entry, far], seen).waitingWhy).toMatchObject({ 'sheet-b:1': 'between' });
  });

  test('a sheet is one phone’s: what another continues waits', () => {
    const stolen = { ...last, phone: 'phone-b', number: last.number + 1, lamport: last.lamport + 1 };
    expect(fold([...entries, stolen]).waitingWhy[idOf(stolen)]).toBe('notAllowed');
  });
});
