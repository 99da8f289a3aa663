// A community that comes from paper: today's figures, heard by each member; what does not add up is agreed.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { held } from '../../../src/ledger/accounts.ts';
import { membersNow } from '../../../src/ledger/book.ts';
import { openPart } from '../../../src/ledger/difference.ts';
import { newPhone } from '../harness.tsx';
import { agree, enterMembers, type Founder, openFounding, toMembers } from './answer.ts';

/** Counted: one 50 € note; at the bank `bank`; Fatou saved 60, Rosa 20, Fatou still owes 30 of 40. */
async function fromPaper(bank: string): Promise<{ founder: Founder; phone: ReturnType<typeof newPhone> }> {
  const phone = newPhone('2026-03-02');
  const founder = await openFounding(phone);
  const { user, type, next, choose } = founder;
  await toMembers(founder);
  await enterMembers(founder, ['Fatou', 'Rosa']);
  await next();
  await type('Name of the organisation', 'Fundació');
  await founder.pass(5);
  await choose(/We come from paper/u);
  await next();
  await user.click(screen.getByRole('button', { name: /^Add .*€50/u }));
  await type(/At the bank/u, bank);
  await type(/the solidarity fund’s/u, '5');
  await type(/the foundation’s money/u, '40');
  await founder.pass();
  await next();
  expect(screen.getByText(/2 have not said yet that it is right: .*Fatou.* and .*Rosa/u)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Fatou/u }));
  const dialog = () => within(screen.getByRole('dialog'));
  await type(/She has saved/u, '60');
  await type(/Fines to pay/u, '2');
  await user.click(dialog().getByRole('button', { name: 'She says yes. Next' }));
  await type(/She has saved/u, '20');
  await user.click(dialog().getByRole('button', { name: 'She says yes. Next' }));
  await founder.pass();
  await user.click(screen.getByRole('button', { name: 'Add a loan' }));
  await user.click(dialog().getByRole('button', { name: 'That’s fine' }));
  expect(dialog().getByText('Whose loan is it? Tap her picture.')).toBeTruthy();
  await user.click(dialog().getByRole('button', { name: 'Fatou' }));
  await type(/How much she borrowed/u, '40');
  await type(/Still to pay back/u, '50');
  await type('On which day did she get it?', '2026-01-10');
  // Without interest nobody asks up to when it was paid.
  expect(dialog().queryByLabelText('Interest paid up to')).toBeNull();
  expect(dialog().getByText(/More is left than she borrowed/u)).toBeTruthy();
  await type(/Still to pay back/u, '30');
  await waitFor(async () => {
    await user.click(dialog().getByRole('button', { name: 'That’s fine' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  await founder.pass();
  return { founder, phone };
}

describe('from paper', () => {
  test('adds up: savings, loan, match and fund are there, no surplus', async () => {
    const { founder, phone } = await fromPaper('45');
    expect(screen.getByText('It matches: all there is belongs to somebody.')).toBeTruthy();
    await founder.next();
    const { book } = await agree(founder, phone);
    const [fatou, rosa] = membersNow(book).map((member) => member.id);
    expect(held(book.balances, 'box')).toBe(5000);
    expect(held(book.balances, 'bank')).toBe(4500);
    expect(held(book.balances, `savings/${fatou}`)).toBe(6000);
    expect(held(book.balances, `savings/${rosa}`)).toBe(2000);
    expect(held(book.balances, 'solidarity-fund')).toBe(500);
    expect(book.matchParts).toEqual({ sponsor: { [fatou!]: 3000, [rosa!]: 1000 } });
    expect(Object.values(book.loans)).toMatchObject([{ principal: 4000, paidOnPaper: 1000, member: fatou }]);
    expect(Object.values(book.fines)).toMatchObject([{ member: fatou, amount: 200 }]);
    expect(held(book.balances, 'surplus')).toBe(0);
    expect(book.differences).toEqual({});
  });

  test('too much is the group’s own where they say so', async () => {
    const { founder, phone } = await fromPaper('50');
    expect(screen.getByText(/There is €5 too much/u)).toBeTruthy();
    await founder.next();
    const { book } = await agree(founder, phone);
    expect(held(book.balances, 'surplus')).toBe(500);
  });

  test('what is missing stays an open difference until it is found', async () => {
    const { founder, phone } = await fromPaper('35');
    expect(screen.getByText(/€10 is missing/u)).toBeTruthy();
    await founder.choose(/We do not know yet/u);
    await founder.next();
    const { book } = await agree(founder, phone);
    expect(Object.values(book.differences).map(openPart)).toEqual([-1000]);
    expect(held(book.balances, 'surplus')).toBe(0);
  });
});

describe('a loan from paper that is paid at meetings', () => {
  /** As far as the day of Fatou's loan, with payments at each meeting. */
  async function loanByMeetings() {
    const phone = newPhone('2026-03-02');
    const founder = await openFounding(phone);
    const { user, type, next, choose, pass } = founder;
    await toMembers(founder);
    await enterMembers(founder, ['Fatou', 'Rosa']);
    await next();
    await type('Name of the organisation', 'Fundació');
    await pass(2);
    await choose('Meetings');
    await pass(3);
    await choose(/We come from paper/u);
    await pass(2);
    for (const saved of ['60', '20']) {
      if (saved === '60') await user.click(screen.getByRole('button', { name: /Fatou/u }));
      await type(/She has saved/u, saved);
      await user.click(screen.getByRole('button', { name: 'She says yes. Next' }));
    }
    await pass();
    await user.click(screen.getByRole('button', { name: 'Add a loan' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Fatou' }));
    await type(/How much she borrowed/u, '40');
    await type(/Still to pay back/u, '30');
    await type('On which day did she get it?', '2026-01-10');
    return { phone, founder };
  }

  test('asks how many there were since; without an answer, or with no number, nobody goes on', async () => {
    const { founder, phone } = await loanByMeetings();
    const { user, type } = founder;
    const dialog = within(screen.getByRole('dialog'));
    const done = async () => user.click(dialog.getByRole('button', { name: 'That’s fine' }));
    for (const typed of ['', 'two', '501']) {
      await type(/How many meetings were held/u, typed);
      await waitFor(async () => {
        await done();
        expect(dialog.getByText(/How many meetings there were since then is missing/u)).toBeTruthy();
      });
    }
    await type(/How many meetings were held/u, '2');
    await waitFor(async () => {
      await done();
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    await founder.pass(2);
    const { book } = await agree(founder, phone);
    const [loan] = Object.values(book.loans);
    expect(loan?.meetings).toMatchObject({ paper: 2, sealed: 2 });
    expect(loan?.meetings?.on).toHaveLength(2);
  });
});
