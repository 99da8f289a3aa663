// The practice community: a living group, made through the same commands as any other.
import { describe, expect, test } from 'vitest';
import { makePractice } from '../../../src/app/practice/make-practice.ts';
import { practiceWords } from '../../../src/app/practice/words.ts';
import { openBookSession } from '../../../src/app/state/book-session.ts';
import { createI18n, LANGUAGES } from '../../../src/i18n.ts';
import { held, heldByStem } from '../../../src/ledger/accounts.ts';
import { membersNow } from '../../../src/ledger/book.ts';
import { addDays } from '../../../src/ledger/civil-date.ts';
import { openPart } from '../../../src/ledger/difference.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { standingOn } from '../../../src/ledger/loans/loan.ts';
import { newPhone, partsOn } from '../harness.tsx';

async function made(language: 'es' | 'ca' | 'fr' | 'en' = 'ca') {
  const parts = await partsOn(newPhone());
  const { t } = await createI18n(language);
  const result = await makePractice(parts, practiceWords(t));
  if (!result.ok) throw new Error(result.problem);
  const opened = await openBookSession(parts, result.book);
  if (!opened.ok) throw new Error(opened.code);
  return { parts, ...opened.session.view() };
}

describe('the practice community', () => {
  test('has twelve members, eight sealed meetings and is marked as practice', async () => {
    const { book, parts } = await made();
    expect(book.founding?.practice).toBe(true);
    expect(membersNow(book)).toHaveLength(12);
    expect(book.open).toBeNull();
    expect(book.lastSeal?.number).toBe(8);
    expect(book.lastSeal?.heldOn).toBe(addDays(parts.today(), -14));
    expect(book.findings).toEqual([]);
  });

  test('lends, is doubled, and has one loan overdue and one open difference', async () => {
    const { book, parts } = await made();
    const standings = Object.values(book.loans).map((loan) => standingOn(loan, parts.today()));
    expect(standings.filter((one) => !one.settled)).toHaveLength(4);
    expect(standings.filter((one) => one.overdue > 0)).toHaveLength(1);
    expect(held(book.balances, 'match/sponsor')).toBeGreaterThan(0);
    expect(held(book.balances, 'solidarity-fund')).toBeGreaterThan(0);
    expect(Object.values(book.differences).map(openPart)).toEqual([-100]);
    expect(heldByStem(book.balances, 'savings')).toBeGreaterThan(0);
  });

  test('is the fold of what is on the disk', async () => {
    const { book, parts, id } = await made();
    const entries = await parts.store.entriesOf(id, { all: true });
    expect(fold(entries).balances).toEqual(book.balances);
    expect(entries.every((entry) => entry.intent !== '')).toBe(true);
  });

  test.each(LANGUAGES)('speaks %s in its own texts', async (language) => {
    const { cards } = await made(language);
    const texts = [...cards.values()].filter((card) => card.kind === 'text');
    expect(texts.length).toBeGreaterThanOrEqual(8);
    const { t } = await createI18n(language);
    expect(texts.map((card) => card.text)).toContain(t('practice.purpose.oven'));
  });
});
