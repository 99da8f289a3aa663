/** A phone that is let in late makes right what was given to it before: the book in memory says so too. */
import { expect, test } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import type { Entry, JsonObject } from '../../../src/ledger/entry.ts';
import { extend } from '../../../src/ledger/extend.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { act, phoneId, phoneOf } from '../apart/phones.ts';
import { apart } from '../apart.ts';

test('L2 the pen was passed to a phone that comes in later: where it is announced, all is looked at anew', () => {
  const told = apart('A: deposit ana 20');
  const all = [...phoneOf(told.apart, 'A').entries.values()];
  const last = all.findLast(({ place }) => place === told.book.open?.id);
  if (!last || !told.book.open) throw new Error('no open meeting');
  const after = (entry: Entry, kind: string, body: JsonObject): Entry => ({
    ...{ ...entry, kind, body, number: entry.number + 1, lamport: told.book.lamport + 1 },
    intent: `after ${entry.number}`,
  });
  // As a copied phone's branches may have it: the line that let D in does not stand.
  const passed = after(last, 'pen-passed', {
    ...{ to: phoneId('D'), since: told.book.open.id },
    heads: [{ sheet: last.sheet, last: last.number }],
  });
  const before = fold([...all, passed]);
  expect(before.open?.pen).toBe(phoneId('A'));
  phoneOf(told.apart, 'B').book = before;
  const keys = { phone: phoneId('D'), signKey: 'sign-key-of-D', receiveKey: 'receive-key-of-D', whose: null };
  const draft: Draft = { kind: 'phone-announced', body: { ...keys, role: 'member', reads: 2 } };
  const decision = act(told.apart, phoneOf(told.apart, 'B'), { do: 'write', drafts: [draft] });
  if (!decision.ok) throw new Error(decision.refusal.code);
  const right = fold([...all, passed, ...decision.entries]);
  expect(right.open?.pen).toBe(phoneId('D'));
  expect(decision.foldAnew).toBe(true);
  const longer = extend(before, decision.entries);
  expect(longer && canonicalText(longer)).toBe(null);
});
