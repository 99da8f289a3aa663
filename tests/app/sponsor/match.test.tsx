// Mine and the foundation's, and the page that asks it for more: figures of the last closed meeting, part by part.
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { matchBy } from '../../../src/ledger/conditions/templates.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { amount } from '../../../src/ledger/money.ts';
import { sessionOn } from '../harness.tsx';
import { BOOK, counted, deposit, euro } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { findWords, loan, meetingWith, pageText, showMoney } from '../money/stage.ts';

const doubled = (conditions: Conditions): Conditions => ({ ...conditions, match: matchBy('La Caixa Verda') });

const received: Draft = {
  kind: 'match-received',
  body: {
    sponsor: 'sponsor',
    amount: euro(60),
    to: 'bank',
    snapshot: [{ member: 'ana', savings: euro(60), part: euro(60) }],
  },
};

const LINES = [counted('opening', {}), deposit('ana', 60), received, deposit('ana', 10), deposit('bea', 20)];

async function closed() {
  const phone = await meetingWith([...LINES, loan('ana', 50), counted('closing', { 20: 2 })], doubled);
  const session = await sessionOn(phone, BOOK);
  const sealed = await session.dispatch({ do: 'seal', witnesses: ['dina', 'elsa'] }, { intent: 'seal' });
  if (!sealed.ok) throw new Error(JSON.stringify(sealed));
  session.close();
  return phone;
}

describe('what the foundation adds', () => {
  it('is said to each: hers, the foundation’s, and what both let her borrow', async () => {
    await showMoney(await meetingWith(LINES, doubled), '/match');
    await findWords('She has saved €70. La Caixa Verda has added €60. She can borrow up to €130.');
    await findWords('She has saved €20. La Caixa Verda has added €0. She can borrow up to €20.');
  });

  it('is asked for on a page with every part, the total and the number of the closed meeting', async () => {
    const { user } = await showMoney(await closed(), '/match');
    await tap(user, 'Prepare the request');
    await screen.findByRole('heading', { name: /^Request to/u }, { timeout: 10_000 });
    await findWords('Les veïnes asks La Caixa Verda to add €30.');
    await findWords('By meeting no. 1, closed on Monday 2 March 2026.');
    const rows = screen.getAllByRole('row').map((row) => (row.textContent ?? '').replace(/\s/gu, ' '));
    expect(rows.find((row) => row.includes('Ana'))).toContain('€70€60€10');
    expect(rows.find((row) => row.includes('Bea'))).toContain('€20€0€20');
    expect(rows.at(-1)).toBe('Total€90€60€30');
    await user.click(screen.getByRole('switch', { name: 'With names' }));
    expect(pageText()).not.toContain('Ana');
  });

  it('is not asked for while a meeting is open, nor where nobody doubles', async () => {
    const open = await showMoney(await meetingWith(LINES, doubled), '/match/request');
    await findWords('A meeting is open.');
    open.unmount();
    await showMoney(await meetingWith([deposit('ana', 60)]), '/match');
    await findWords('Nobody doubles what you save.');
  });
});

describe('what each can borrow', () => {
  it('is listed with what is used and the reason that binds', async () => {
    const ceiling = (conditions: Conditions): Conditions => ({
      ...conditions,
      loans: { ...conditions.loans, limit: { ...conditions.loans.limit, ceiling: amount(1500) } },
    });
    await showMoney(
      await meetingWith([deposit('ana', 60), deposit('bea', 20), loan('ana', 10)], ceiling),
      '/limits',
    );
    await findWords('Used: €10 of €15');
    await findWords('Used: €0 of €15');
    await findWords('€15');
    expect(pageText()).toContain('Only a decision the meeting writes down goes beyond it.');
  });
});
