// What is read aloud when a meeting closes: totals only, or also each one's with her name; the minutes keep to what held then.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { sessionOn } from '../harness.tsx';
import { bookOn, findWords, loan, meetingWith, pageText, showMoney } from '../money/stage.ts';
import { BOOK, counted, deposit, opened, WHO } from './community.ts';

const named =
  (readAloud: 'totals' | 'withNames') =>
  (conditions: Conditions): Conditions => ({ ...conditions, readAloud });

const LINES = [counted('opening', {}), deposit('ana', 60), deposit('bea', 20), loan('ana', 50)];
const closing = counted('closing', { 20: 1, 10: 1 });

async function sealed(readAloud: 'totals' | 'withNames') {
  const phone = await meetingWith([...LINES, closing], named(readAloud));
  const before = await bookOn(phone);
  const session = await sessionOn(phone, BOOK);
  const done = await session.dispatch({ do: 'seal', witnesses: ['dina', 'elsa'] }, { intent: 'seal' });
  if (!done.ok) throw new Error(JSON.stringify(done));
  const agreed = {
    kind: 'conditions-agreed' as const,
    body: {
      conditions: named(readAloud === 'totals' ? 'withNames' : 'totals')(before.conditions as Conditions),
      votes: { for: [...WHO], against: [], abstained: [] },
    },
  };
  for (const [at, draft] of [opened(2, '2026-03-16'), agreed].entries()) {
    const later = await session.dispatch({ do: 'write', drafts: [draft] }, { intent: `later${at}` });
    if (!later.ok) throw new Error(JSON.stringify(later));
  }
  session.close();
  return { phone, meeting: before.open?.id ?? '' };
}

describe('what is read aloud', () => {
  it('is each one’s with her name, where that is agreed', async () => {
    const phone = await meetingWith([...LINES, closing], named('withNames'));
    await showMoney(phone, '/meeting/seal');
    expect(screen.getByRole('list', { name: 'Each one’s' })).toBeTruthy();
    await findWords('AnaOwes €50€60');
    expect(pageText()).not.toContain('Carme €');
  });

  it('is totals alone, where that is agreed', async () => {
    const phone = await meetingWith([...LINES, closing], named('totals'));
    await showMoney(phone, '/meeting/seal');
    await findWords('€30');
    expect(screen.queryByRole('list', { name: 'Each one’s' })).toBeNull();
  });

  it('stays in the minutes as it was, whatever is agreed later', async () => {
    const first = await sealed('withNames');
    const shown = await showMoney(first.phone, `/minutes/${first.meeting}`);
    expect(await screen.findByRole('list', { name: 'Each one’s' })).toBeTruthy();
    shown.unmount();
    const second = await sealed('totals');
    await showMoney(second.phone, `/minutes/${second.meeting}`);
    await findWords('€30');
    expect(screen.queryByRole('list', { name: 'Each one’s' })).toBeNull();
  });
});
