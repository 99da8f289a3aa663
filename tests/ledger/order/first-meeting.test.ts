/** The first meeting is of a phone that may begin: what another one opened and sealed before it leads nowhere. */
import { expect, test } from 'vitest';
import { EUR } from '../../../src/ledger/currency.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { type Entry, idOf, type JsonObject } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { act, phoneId, phoneOf } from '../apart/phones.ts';
import { apart } from '../apart.ts';
import { FREE } from '../story/community.ts';
import { VERBS } from '../story/verbs.ts';

test('L2 a phone that had seen a meeting which may not begin the book opens the first one all the same', () => {
  const told = apart('', { first: false });
  const founder = phoneOf(told.apart, 'A');
  const all = [...founder.entries.values()];
  const line = (number: number, kind: string, body: JsonObject): Entry => ({
    ...{ v: 1, kind, phone: phoneId('B'), sheet: 'sheet-of-b', number, place: 'sheet-of-b:1', body },
    ...{ lamport: told.book.lamport + number, claimedAt: '', intent: `b-${number}` },
  });
  // As a phone does which thinks that it came back by the sheet, and was announced in the meantime.
  const others = [
    line(1, 'meeting-opened', {}),
    line(2, 'meeting-sealed', {
      ...{ previous: null, covers: [{ sheet: 'sheet-of-b', last: 1, hash: '' }], balances: [] },
    }),
  ];
  for (const one of others) founder.entries.set(idOf(one), one);
  founder.book = fold([...all, ...others]);
  expect(Object.values(founder.book.waitingWhy)).toEqual(['notAllowed', 'notAllowed']);
  const scene = { book: founder.book, conditions: FREE, currency: EUR, ids: told.ids };
  const draft = VERBS.open?.(scene, ['2025-01-01']) as Draft;
  const decision = act(told.apart, founder, { do: 'write', drafts: [draft] });
  if (!decision.ok) throw new Error(decision.refusal.code);
  const heads = { ...told.book.heads, 'sheet-of-b': 2 };
  const [opening] = decision.entries;
  const right = fold([...all, ...others, ...decision.entries], (entry) =>
    entry === opening ? heads : undefined,
  );
  expect(right.open?.id).toBe(decision.book.open?.id);
  expect(right.setAside).toEqual([]);
});
