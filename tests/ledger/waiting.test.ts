/** What of the waiting lines a meeting can take in: the same that an adoption is let in for. */
import { expect, test } from 'vitest';
import { decide } from '../../src/ledger/decide.ts';
import { idOf } from '../../src/ledger/entry.ts';
import { heldBack, linesToReadOut } from '../../src/ledger/waiting.ts';
import { lifeOf } from './generate/lives.ts';

test('a line is offered to be read out only where an adoption is not refused for its reason or kind', () => {
  const seen = { offered: 0, held: 0, reasons: new Set<string>() };
  for (let seed = 1; seed <= 40; seed += 1) {
    for (const { book, phone } of lifeOf(seed).community.worlds) {
      const offered = linesToReadOut(book);
      const held = [...heldBack(book).values()].reduce((sum, one) => sum + one, 0);
      expect(offered.length + held).toBe(book.waiting.length);
      seen.held += held;
      if (book.open?.pen !== phone) continue;
      const ids = new Set(offered.map(({ entry }) => idOf(entry)));
      for (const { why } of offered) seen.reasons.add(why);
      for (const entry of book.waiting) {
        const writer = { phone, sheet: 'sheet-new', nextNumber: 1, claimedAt: '', intent: 'to-adopt' };
        const decision = decide(book, { do: 'adopt', entry: idOf(entry) }, writer);
        const code = decision.ok ? null : decision.refusal.code;
        if (['penNotTaken', 'notAllCovered', 'phoneRemoved'].includes(code ?? '')) continue;
        expect(code === 'notWaiting', `${idOf(entry)} ${code}`).toBe(!ids.has(idOf(entry)));
        if (ids.has(idOf(entry))) seen.offered += 1;
      }
    }
  }
  expect(seen.offered).toBeGreaterThan(40);
  expect(seen.held).toBeGreaterThan(40);
  expect([...seen.reasons].sort()).toEqual(expect.arrayContaining(['aside', 'between', 'late', 'notThePen']));
});
