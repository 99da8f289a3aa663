/** What screens ask before they offer anything says the same as `decide`, for every phone and at every point of a story. */
import { expect, test } from 'vitest';
import { barredAnywhere, barredHere } from '../../../src/ledger/barred.ts';
import { type Command, decide } from '../../../src/ledger/decide.ts';
import { idOf } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { type OnePhone, phoneOf } from '../apart/phones.ts';
import { apart } from '../apart.ts';

function refusalOf({ book, id }: OnePhone, command: Command): string | null {
  const writer = { phone: id, sheet: `try-${id}`, nextNumber: 1, claimedAt: '', intent: 'try' };
  const decision = decide(book, command, writer);
  return decision.ok ? null : decision.refusal.code;
}

const note: Command = { do: 'write', drafts: [{ kind: 'noted', body: { text: 'text' } }] };
const take: Command = { do: 'take-pen', reason: 'text' };
const sheet: Command = {
  do: 'write',
  drafts: [{ kind: 'recovery-made', body: { recovery: 'r', signKey: 'sign-key', openKey: 'open-key' } }],
};

const BEFORE = 'A: announce E support\nall\n';

test.each([
  ['one writes, the others watch', ''],
  ['passed, not taken up', 'A: pass B\nall'],
  ['taken up', 'A: pass B\nall\nB: take up\nall'],
  ['two took it over', 'B: take\nC: take\nall'],
  ['one was removed', 'B: remove A\nall\nC: remove A\nall'],
  ['a removal waits', 'B: remove C\nall'],
])('in the open meeting: %s', (_what, story) => {
  const told = apart(BEFORE + story, { phones: ['B', 'C', 'Z'] });
  for (const name of ['A', 'B', 'C', 'E', 'Z']) {
    const phone = phoneOf(told.apart, name);
    const barred = barredHere(phone.book, phone.id);
    expect(phone.book.open).not.toBeNull();
    expect([name, barred === null], name).toEqual([name, refusalOf(phone, note) === null]);
    if (barred?.code === 'notThePen') expect([name, refusalOf(phone, take)]).toEqual([name, null]);
    else if (barred && barred.code !== 'penNotTaken')
      expect([name, refusalOf(phone, take)]).toEqual([name, barred.code]);
    expect(barredAnywhere(phone.book, phone.id)?.code ?? null).toBe(refusalOf(phone, sheet));
  }
});

test('lines of a sealed meeting are on their way: nothing is written, and the pen is not taken over', () => {
  const told = apart('A: d: deposit ana 5\nA: k: count 5\nA: s: seal\nall');
  const all = [...phoneOf(told.apart, 'B').entries.values()];
  const book = fold(
    all.filter((entry) => idOf(entry) !== told.ids.get('d')),
    told.apart.seen,
  );
  for (const name of ['A', 'B', 'C']) {
    const phone = { ...phoneOf(told.apart, name), book };
    expect(barredHere(book, phone.id)).toMatchObject({ code: 'notAllCovered', figures: { waiting: 1 } });
    expect([refusalOf(phone, take), refusalOf(phone, note)]).toEqual([
      'notAllCovered',
      name === 'A' ? 'notAllCovered' : 'notThePen',
    ]);
  }
});

test('between meetings a member’s phone opens one; before the first seal the founder’s alone', () => {
  const codes = (told: ReturnType<typeof apart>) =>
    ['A', 'B', 'E', 'X'].map((name) => {
      const { book, id } = phoneOf(told.apart, name);
      return barredHere(name === 'X' ? phoneOf(told.apart, 'A').book : book, id)?.code ?? null;
    });
  const forAll = 'notForThisPhone';
  expect(codes(apart(BEFORE, { open: false }))).toEqual([null, null, forAll, forAll]);
  expect(codes(apart(BEFORE, { first: false }))).toEqual([null, 'notThePen', 'notThePen', 'notThePen']);
});

test('a choice keeps the reason that the room gave', () => {
  const told = apart('B: x: take\nC: take\nall');
  const phone = phoneOf(told.apart, 'A');
  const writer = { phone: phone.id, sheet: 'choice', nextNumber: 1, claimedAt: '', intent: 'choice' };
  const command = { do: 'choose', chosen: told.ids.get('x') ?? '', reason: 'card' } as const;
  const decision = decide(phone.book, command, writer);
  expect(decision.ok && decision.entries[0]?.body).toMatchObject({ reason: 'card', instead: [] });
});
