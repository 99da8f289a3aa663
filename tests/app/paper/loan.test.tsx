// The papers of a loan: what is agreed, to sign, and how it was paid back, to take along.
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { amount } from '../../../src/ledger/money.ts';
import type { Phone } from '../harness.tsx';
import { deposit } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import {
  bookOn,
  called,
  findWords,
  lateLoan,
  loan,
  meetingWith,
  onlyLoan,
  pageText,
  showMoney,
  voted,
  vouching,
} from '../money/stage.ts';
import { plain } from '../ui/render.tsx';

const agreementOf = async (phone: Phone, language: 'en' | 'ca' = 'en') =>
  showMoney(phone, `/loans/${encodeURIComponent(await onlyLoan(phone))}/agreement`, language);
const historyOf = async (phone: Phone) =>
  showMoney(phone, `/loans/${encodeURIComponent(await onlyLoan(phone))}/history`);

const rowsOf = async (table: RegExp) =>
  within(await screen.findByRole('table', { name: table }))
    .getAllByRole('row')
    .map((row) => plain(row.textContent).replace(/[\u2066-\u2069]/gu, ''));

describe('the agreement', () => {
  it('says who, how much, when each payment is due, what it costs and who vouches; and has room to sign', async () => {
    const phone = await meetingWith(
      [
        deposit('ana', 50),
        deposit('bea', 60),
        loan(
          'ana',
          90,
          {
            interest: { mode: 'once', percent: '10' },
            plan: { mode: 'equalPrincipal', instalments: 3, every: { unit: 'months', count: 1 } },
            lateFee: { mode: 'percentOfLate', percent: '5', graceDays: 0 },
          },
          { bea: 40 },
        ),
      ],
      vouching,
    );
    const { user } = await agreementOf(phone);
    await findWords('Ana gets €90 from the group on Monday 2 March 2026');
    await findWords('Interest in all€9');
    await findWords('For each late payment5%');
    const payments = await rowsOf(/^Payments/u);
    expect(payments).toHaveLength(5);
    expect(payments[1]).toContain('02/04/2026€33');
    expect(payments.at(-1)).toContain('€99');
    expect((await rowsOf(/Who vouches for her/u))[1]).toBe('Bea€40');
    const sign = within(screen.getByRole('list', { name: 'Signatures' })).getAllByRole('listitem');
    expect(sign.map((one) => plain(one.textContent))).toEqual([
      'Ana',
      'Bea',
      expect.stringMatching(/Carme$/u),
    ]);
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await user.click(screen.getByRole('radio', { name: 'Small' }));
    await tap(user, 'Print');
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('of a loan with other dates has the plan that holds now', async () => {
    const phone = await meetingWith([], undefined, [lateLoan('ana', 80)]);
    await voted(
      phone,
      {
        kind: 'loan-rescheduled',
        body: {
          loan: await onlyLoan(phone),
          member: 'ana',
          owed: amount(8000),
          plan: { mode: 'equalPrincipal', instalments: 2, every: { unit: 'months', count: 1 } },
          reason: null,
        },
      },
      'ana',
    );
    await agreementOf(phone);
    await findWords('New dates on 02/03/2026€80');
    expect((await rowsOf(/^Payments/u)).slice(1, 3).map((row) => row.slice(0, 13))).toEqual([
      '02/04/2026€40',
      '02/05/2026€40',
    ]);
  });

  it('of a loan that is not in the book says so', async () => {
    const phone = await meetingWith();
    await showMoney(phone, '/loans/nowhere%3A1/agreement');
    await findWords('This loan is not in the book');
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
  });
});

describe('how it was paid', () => {
  it('has each payment with the day on which it was there and how late, and what who vouched paid', async () => {
    const phone = await meetingWith(
      [deposit('ana', 50), deposit('bea', 60), loan('ana', 90, {}, { bea: 40 })],
      vouching,
    );
    const id = await onlyLoan(phone);
    await voted(phone, called(id, 'ana', { bea: 40 }), 'ana');
    await historyOf(phone);
    await findWords('Ana, by the group’s book on Monday 2 March 2026');
    await findWords('Still to pay back€90');
    expect((await rowsOf(/^Payments/u))[1]).toContain('not yet');
    expect((await bookOn(phone)).loans[id]?.payments).toHaveLength(1);
  });

  it('counts the days that it is late, and names what was forgiven', async () => {
    const phone = await meetingWith([], undefined, [lateLoan('ana', 80)]);
    await historyOf(phone);
    await findWords('The latest payment28 days');
    const forgiven = { lateFee: amount(0), interest: amount(0), principal: amount(2000), reason: null };
    await voted(
      phone,
      { kind: 'loan-forgiven', body: { loan: await onlyLoan(phone), member: 'ana', ...forgiven } },
      'ana',
    );
    await findWords('02/03/2026 · forgiven');
    await findWords('Still to pay back€60');
    expect(pageText()).not.toContain('Invalid');
  });

  it('of all her loans is one paper', async () => {
    const phone = await meetingWith([], undefined, [lateLoan('ana', 80), lateLoan('ana', 40)]);
    await showMoney(phone, '/members/ana/loans');
    await findWords('How she paid her loans');
    await findWords('She took €80');
    await findWords('She took €40');
  });
});
